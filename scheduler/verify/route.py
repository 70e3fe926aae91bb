"""Where each crew goes, derived from its sessions alone; stated legs are compared with it (R9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scheduler.instance import Instance, Season
from scheduler.plan import Day, Session, Trip


@dataclass(frozen=True, slots=True)
class Drive:
    """The way from one place to the next; `minutes` is None where it is not passable."""

    origin: str
    destination: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class DayRoute:
    """A trip's day: drives and sessions in order, and where the crew is in the evening."""

    day: Day
    season: Season
    steps: tuple[Drive | Session, ...]
    ends_at: str
    is_last: bool

    @property
    def date(self) -> date:
        return self.day.date

    @property
    def drives(self) -> tuple[Drive, ...]:
        return tuple(step for step in self.steps if isinstance(step, Drive))

    @property
    def travel_minutes(self) -> int:
        """Minutes of all passable drives."""
        return sum(drive.minutes or 0 for drive in self.drives)


@dataclass(frozen=True, slots=True)
class Route:
    """A trip with its derived days; `is_away` unless its only site is its base."""

    trip: Trip
    days: tuple[DayRoute, ...]
    sites: tuple[str, ...]
    is_away: bool


def route_of(instance: Instance, trip: Trip) -> Route:
    """Legs are chained from the base, site to site, night to morning, and back to the base."""
    sites = dict.fromkeys(session.site for day in trip.days for session in day.sessions)
    days = tuple(_day_routes(instance, trip))
    return Route(trip, days, tuple(sites), is_away=tuple(sites) != (trip.base,))


def _day_routes(instance: Instance, trip: Trip) -> Iterator[DayRoute]:
    here = trip.base
    for number, day in enumerate(trip.days, start=1):
        is_last = number == len(trip.days)
        season = instance.season(day.date)
        steps: list[Drive | Session] = []
        for session in day.sessions:
            steps += _drive(instance, here, session.site, season)
            steps.append(session)
            here = session.site
        if is_last:
            steps += _drive(instance, here, trip.base, season)
            here = trip.base
        yield DayRoute(day, season, tuple(steps), here, is_last)


def _drive(instance: Instance, origin: str, destination: str, season: Season) -> list[Drive]:
    if origin == destination:
        return []
    return [Drive(origin, destination, instance.travel(origin, destination, season))]
