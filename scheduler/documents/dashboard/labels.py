"""Station names on the map, each where it hides no other name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scheduler.documents.dashboard.atlas import Point

_LETTER, _LINE, _GAP = 6.4, 13.0, 7.0  # width of a letter, height of a line, way from the place


@dataclass(frozen=True, slots=True)
class Label:
    """`x` and `y` are those of the text; `anchor` is SVG's. A crowded one is shown when there is
    more room, in a part of the map."""

    x: float
    y: float
    anchor: str
    crowded: bool


def labels(names: Mapping[str, str], points: Mapping[str, Point]) -> dict[str, Label]:
    """A label for each name: above, below, right or left of its point, whichever is free first."""
    taken = [_box(x, y + _LINE / 2, 1.0, "middle") for x, y in (points[id] for id in names)]
    found = {}
    for id, name in names.items():
        places = _places(*points[id])
        width = _LETTER * len(name)
        free = [
            place for place in places if not _hits(_box(place[0], place[1], width, place[2]), taken)
        ]
        x, y, anchor = (free or places)[0]
        found[id] = Label(x, y, anchor, not free)
        if free:
            taken.append(_box(x, y, width, anchor))
    return found


_Box = tuple[float, float, float, float]  # left, top, right, bottom


def _places(x: float, y: float) -> tuple[tuple[float, float, str], ...]:
    return (
        (x, y - _GAP, "middle"),
        (x, y + _GAP + 9, "middle"),
        (x + _GAP, y + 4, "start"),
        (x - _GAP, y + 4, "end"),
    )


def _box(x: float, y: float, width: float, anchor: str) -> _Box:
    left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * width
    return left, y - _LINE, left + width, y


def _hits(box: _Box, others: Sequence[_Box]) -> bool:
    left, top, right, bottom = box
    return any(left < r and li < right and top < b and t < bottom for li, t, r, b in others)
