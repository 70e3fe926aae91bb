"""What a cluster may use of resources that it shares with others, in days of a season."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from scheduler.instance import Season
from scheduler.trips.ground import Ground


class Resource(NamedTuple):
    """Crews of a base (`kind` "crew") or kits of an area ("kit"), in one season."""

    kind: str
    holder: str
    season: Season


Budget = Mapping[Resource, int]


def resources_of(ground: Ground, base: str, season: Season, *, away: bool) -> tuple[Resource, ...]:
    """What one trip day of `base` takes one of (R16, R17)."""
    area = ground.instance.facilities[base].area
    crew = Resource("crew", base, season)
    return (crew, Resource("kit", area, season)) if away and area is not None else (crew,)
