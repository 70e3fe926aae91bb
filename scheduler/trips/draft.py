"""A trip before it has dates and doctors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from scheduler.instance import Season
from scheduler.plan import Served
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import starts
from scheduler.trips.route import Load, Route


@dataclass(frozen=True, slots=True)
class Stop:
    """A session to be: one site on one day of the trip."""

    site: str
    served: tuple[Served, ...]


@dataclass(frozen=True)
class Draft:
    """One crew's work over consecutive days, all of one season.

    `starts` are the days (bits of Horizon) on which it may begin as far as R1–R3, R6 and R8 go;
    `cost_vnd` counts the crew and its travel, not the residents' way.
    """

    base: str
    season: Season
    days: tuple[tuple[Stop, ...], ...]
    starts: int
    travel_minutes: int
    cost_vnd: int

    @property
    def length(self) -> int:
        return len(self.days)

    @cached_property
    def is_away(self) -> bool:
        return any(stop.site != self.base for stops in self.days for stop in stops)

    @cached_property
    def served(self) -> tuple[Served, ...]:
        """Everything served on the trip, session by session."""
        return tuple(one for stops in self.days for stop in stops for one in stop.served)

    @cached_property
    def persons(self) -> int:
        return sum(one.persons for one in self.served)


def as_draft(ground: Ground, base: str, season: Season, route: Route) -> Draft:
    """The route as a draft: loads at one site on one day are one session."""
    days = tuple(_stops(loads) for loads in route.days)
    possible = possible_starts(ground, season, days)
    return Draft(base, season, days, possible, route.travel_minutes, route.cost_vnd)


def possible_starts(ground: Ground, season: Season, days: Sequence[tuple[Stop, ...]]) -> int:
    """Days of the season on which a trip of these days may begin, as far as R1–R3, R6, R8 go, and
    the ground leaves days to the other pass."""
    open_days = []
    for stops in days:
        open_today = ground.horizon.season[season]
        for stop in stops:
            for one in stop.served:
                open_today &= ground.visit_days(one, stop.site, season)
        open_days.append(open_today)
    return starts(open_days)


def _stops(loads: Sequence[Load]) -> tuple[Stop, ...]:
    by_site: dict[str, dict[tuple[str, int], int]] = {}
    for load in loads:
        served = by_site.setdefault(load.site, {})
        key = (load.visit.village, load.visit.pass_number)
        served[key] = served.get(key, 0) + load.persons
    return tuple(
        Stop(site, tuple(Served(v, p, n) for (v, p), n in served.items()))
        for site, served in by_site.items()
    )
