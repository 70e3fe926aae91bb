"""How fast one walks and drives on a slope (docs/travel.md), and the minutes of a way."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, exp
from typing import Literal

from scheduler.instance import Settings
from scheduler.instance.roads import great_circle_km
from scheduler.workbook.travel.places import Place

Kind = Literal["road", "path"]
STEEPEST_ROAD = 0.15  # mean slope; what is steeper is walked
_LEAST_MINUTES = 1


@dataclass(frozen=True, slots=True)
class Way:
    """An estimated way from one place to another; `climb_m` is None without both elevations."""

    kind: Kind
    km: float
    straight_km: float
    climb_m: float | None
    kmh: float
    dry_minutes: int
    wet_minutes: int

    @property
    def slope(self) -> float:
        return _slope(self.km, self.climb_m)


def walking_kmh(slope: float) -> float:
    """Tobler's hiking function (1993); `slope` is the rise over the distance, negative downhill."""
    return 6 * exp(-3.5 * abs(slope + 0.05))


def driving_kmh(flat_kmh: float, slope: float) -> float:
    """v0 · e^(−3 |slope|), up and down: a makeshift, taken from walkers (docs/travel.md)."""
    return flat_kmh * exp(-3 * abs(slope))


def estimate(origin: Place, destination: Place, kind: Kind, settings: Settings) -> Way:
    """The way between two places; a road that would be too steep for one becomes a path."""
    straight_km = great_circle_km(origin.coordinates, destination.coordinates)
    km = straight_km * settings.detour_factor
    climb_m = None
    if origin.elevation_m is not None and destination.elevation_m is not None:
        climb_m = destination.elevation_m - origin.elevation_m
    slope = _slope(km, climb_m)
    if abs(slope) > STEEPEST_ROAD:
        kind = "path"
    kmh = walking_kmh(slope) if kind == "path" else driving_kmh(settings.speed_dry_kmh, slope)
    wet_kmh = kmh * settings.speed_wet_kmh / settings.speed_dry_kmh
    return Way(kind, km, straight_km, climb_m, kmh, _minutes(km, kmh), _minutes(km, wet_kmh))


def _slope(km: float, climb_m: float | None) -> float:
    return climb_m / (1000 * km) if climb_m and km else 0.0


def _minutes(km: float, kmh: float) -> int:
    # rounded first, so that 12.000000000001 minutes do not become 13
    return max(_LEAST_MINUTES, ceil(round(km / kmh * 60, 6)))
