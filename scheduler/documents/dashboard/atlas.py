"""Where everything stands on the map, if anything has coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from scheduler.documents.dashboard.boundaries import UNIT_DEGREES, Commune, boundaries_of
from scheduler.documents.dashboard.projection import Projection
from scheduler.instance import Coordinates, Instance

Point = tuple[float, float]
_GOLDEN_ANGLE = pi * (3 - sqrt(5))
_APART = 5.0  # between places at one position, so that none hides another


@dataclass(frozen=True, slots=True)
class Atlas:
    """`points` holds facilities and villages that have coordinates, by id; `communes` the
    boundaries that the program has, with their rings as points."""

    width: float
    height: float
    points: Mapping[str, Point]
    communes: tuple[tuple[Commune, tuple[tuple[Point, ...], ...]], ...]


def atlas_of(instance: Instance) -> Atlas | None:
    """None where no village or station has coordinates."""
    places = _places(instance)
    if not any(id in instance.villages or id in instance.stations for id in places):
        return None
    communes = boundaries_of(instance.stations)
    corners = (_degrees(corner) for c in communes for ring in c.rings for corner in ring)
    projection = Projection.of([*places.values(), *corners])
    if projection is None:
        return None
    drawn = tuple(
        (c, tuple(tuple(projection.point(_degrees(corner)) for corner in r) for r in c.rings))
        for c in communes
    )
    return Atlas(projection.width, projection.height, _points(projection, places), drawn)


def _places(instance: Instance) -> dict[str, Coordinates]:
    """Facilities first: of places at one position they keep it."""
    facilities = ((f.id, f.coordinates) for f in instance.facilities.values())
    villages = ((v.id, v.coordinates) for v in instance.villages.values())
    return {id: where for id, where in (*facilities, *villages) if where is not None}


def _points(projection: Projection, places: Mapping[str, Coordinates]) -> dict[str, Point]:
    """Villages at one position, such as the blocks of a town, stand around it in a spiral."""
    taken: dict[Coordinates, int] = {}
    found = {}
    for id, where in places.items():
        number = taken.get(where, 0)
        taken[where] = number + 1
        x, y = projection.point(where)
        angle, radius = number * _GOLDEN_ANGLE, _APART * sqrt(number)
        found[id] = (x + radius * cos(angle), y + radius * sin(angle))
    return found


def _degrees(corner: tuple[int, int]) -> Coordinates:
    return Coordinates(lat=corner[1] * UNIT_DEGREES, lon=corner[0] * UNIT_DEGREES)
