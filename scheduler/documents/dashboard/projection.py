"""Where a place lies on the map: equirectangular, true to scale at the middle latitude."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from scheduler.instance import Coordinates

_WIDEST, _HIGHEST, _MARGIN = 1000.0, 860.0, 36.0  # room for names at the edge
_SMALLEST_DEGREES = 0.02  # so that a single place can be drawn, too


@dataclass(frozen=True, slots=True)
class Projection:
    """`scale` is in units of the picture a degree of latitude; `west` and `north` in degrees."""

    west: float
    north: float
    scale: float
    narrowing: float
    width: float
    height: float

    @classmethod
    def of(cls, places: Iterable[Coordinates]) -> Projection | None:
        """The largest one that shows all places; None where there is none."""
        places = tuple(places)
        if not places:
            return None
        lats, lons = [p.lat for p in places], [p.lon for p in places]
        narrowing = cos(radians((min(lats) + max(lats)) / 2))
        high = max(max(lats) - min(lats), _SMALLEST_DEGREES)
        wide = max(max(lons) - min(lons), _SMALLEST_DEGREES) * narrowing
        scale = min((_WIDEST - 2 * _MARGIN) / wide, (_HIGHEST - 2 * _MARGIN) / high)
        size = wide * scale + 2 * _MARGIN, high * scale + 2 * _MARGIN
        return cls(min(lons), max(lats), scale, narrowing, *size)

    def point(self, place: Coordinates) -> tuple[float, float]:
        """x to the east and y to the south, from the picture's upper left corner."""
        x = (place.lon - self.west) * self.narrowing * self.scale
        return _MARGIN + x, _MARGIN + (self.north - place.lat) * self.scale
