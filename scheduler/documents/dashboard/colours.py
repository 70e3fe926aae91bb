"""Colours that colour-blind readers and grey printers tell apart: darker is later, or more."""

from __future__ import annotations

_Colour = tuple[int, int, int]
_MONTHS: tuple[_Colour, ...] = (
    (250, 218, 110),
    (142, 198, 118),
    (44, 152, 138),
    (38, 104, 146),
    (56, 52, 118),
    (34, 12, 52),
)
_LOADS: tuple[_Colour, ...] = ((226, 239, 236), (110, 182, 172), (26, 110, 112), (10, 52, 66))

BY_COST_KIND = ("#1f5f7a", "#7db3c8", "#3b3470", "#d58936", "#ecc68c", "#8b8f98")


def month_colour(month: int) -> str:
    """January is light, December dark."""
    return _between(_MONTHS, (month - 1) / 11)


def load_colour(share: float) -> str:
    """`share` from 0 (hardly anything) to 1 (the most there is)."""
    return _between(_LOADS, share)


def _between(colours: tuple[_Colour, ...], share: float) -> str:
    place = share * (len(colours) - 1)
    index = min(int(place), len(colours) - 2)
    mix = place - index
    pairs = zip(colours[index], colours[index + 1], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * mix):02x}" for a, b in pairs)
