"""Tours: trips to one or two visits whose sites and days are laid out while the persons are free.

A pattern carries parts of fixed size; a tour says how many persons its days have room for, so that
a model can choose the parts to fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from scheduler.instance import Season
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.horizon import starts
from scheduler.trips.route import Load, Route
from scheduler.trips.visits import Visit

Layout = tuple[tuple[int, ...], ...]  # by day, which of the tour's needs it serves, by position


class Need(NamedTuple):
    """Persons of a visit whom trips must screen, were it held at this site."""

    visit: Visit
    site: str
    persons: int


@dataclass(frozen=True, slots=True)
class Tour:
    """A trip to `needs` (indices, in the order of the way): which of them each day serves, and its
    minutes for service. At most one day serves both; there each visit's minutes are rounded up."""

    needs: tuple[int, ...]
    days: Layout
    rooms: tuple[int, ...]
    travel_minutes: int
    cost_vnd: int

    def own_days(self, position: int) -> list[int]:
        """Days that serve this need alone."""
        return [day for day, served in enumerate(self.days) if served == (position,)]

    @property
    def shared_day(self) -> int | None:
        """The day that serves both needs."""
        return next((day for day, served in enumerate(self.days) if len(served) > 1), None)

    def least_shared(self, position: int) -> int:
        """Persons of the need whom the shared day must serve: on it the crew drives on to the
        second site, and a day's night is where the crew worked (R10)."""
        if self.shared_day is None:
            return 0
        return 1 if position == 1 or not self.own_days(position) else 0

    def least(self, position: int) -> int:
        """Persons of the need at the least: somebody on each day (R8)."""
        return len(self.own_days(position)) + self.least_shared(position)


@lru_cache(maxsize=64)
def layouts(count: int, days: int) -> tuple[Layout, ...]:
    """The ways to spread one or two sites over so many days: the second begins on the last day of
    the first or on the day after."""
    if count == 1:
        return (((0,),) * days,)
    found: list[Layout] = [((0,),) * first + ((1,),) * (days - first) for first in range(1, days)]
    found += [((0,),) * day + ((0, 1),) + ((1,),) * (days - day - 1) for day in range(days)]
    return tuple(found)


class TourMaker:
    """Lays out the tours of one base in one season."""

    def __init__(self, ground: Ground, base: str, season: Season, needs: Sequence[Need]) -> None:
        self.ground, self.base, self.season, self.needs = ground, base, season, needs
        staffed = ground.staffed_days(base, away=True)
        self._open = [ground.visit_days(need.visit, need.site, season) & staffed for need in needs]

    def tours(self) -> list[Tour]:
        """All tours to one need, or to two of different villages that are no further from each
        other than from the base."""
        away = [i for i, need in enumerate(self.needs) if need.site != self.base]
        orders: list[tuple[int, ...]] = [(i,) for i in away]
        for a, b in combinations(away, 2):
            if self._are_near(a, b):
                orders += [(a, b), (b, a)]
        lengths = range(1, self.ground.longest_trip + 1)
        return [
            tour for order in orders for days in lengths for tour in self._laid_out(order, days)
        ]

    def _are_near(self, a: int, b: int) -> bool:
        one, two = self.needs[a], self.needs[b]
        if one.visit.village == two.visit.village:
            return False  # R4 keeps the passes of a village apart
        if one.site != two.site and self.ground.settings.max_stops_per_trip < 2:
            return False
        between = 0 if one.site == two.site else self._minutes(one.site, two.site)
        return between <= min(self._minutes(self.base, site) for site in (one.site, two.site))

    def _minutes(self, origin: str, destination: str) -> int:
        return self.ground.travel(origin, destination, self.season)

    def _laid_out(self, order: tuple[int, ...], days: int) -> list[Tour]:
        places = [self.base, *(self.needs[i].site for i in order), self.base]
        legs = [0 if a == b else self._minutes(a, b) for a, b in pairwise(places)]
        travel, found = sum(legs), []
        if travel >= UNREACHABLE:
            return []
        for layout in layouts(len(order), days):
            rooms = self._rooms(order, legs, layout)
            if rooms is not None and self._starts(order, layout):
                cost = self.ground.trip_vnd(days, travel, away=True)
                found.append(Tour(order, layout, rooms, travel, cost))
        return found

    def _rooms(
        self, order: tuple[int, ...], legs: Sequence[int], layout: Layout
    ) -> tuple[int, ...] | None:
        """Service minutes by day (R9), crews driving on in the morning; None where a day has no
        room for a person of each visit, or a night no bed (R10)."""
        settings, rooms, reached = self.ground.settings, list[int](), -1
        for day, served in enumerate(layout):
            sites = {self.needs[order[position]].site for position in served}
            way = sum(legs[reached + 1 : served[-1] + 1])
            reached = served[-1]
            if day == len(layout) - 1:
                way += legs[-1]
            elif not self.ground.instance.has_lodging(self.needs[order[reached]].site):
                return None
            room = settings.workday_minutes - way - settings.setup_minutes * len(sites)
            if room < sum(self.needs[order[p]].visit.pace.minutes_for(1) for p in served):
                return None
            rooms.append(room)
        return tuple(rooms)

    def _starts(self, order: tuple[int, ...], layout: Layout) -> int:
        by_day = []
        for served in layout:
            days = self.ground.horizon.season[self.season]
            for position in served:
                days &= self._open[order[position]]
            by_day.append(days)
        return starts(by_day)

    def draft(self, tour: Tour, loads: Sequence[int]) -> Draft:
        """The tour as a draft that serves `loads` persons of its needs."""
        days = tuple(
            tuple(
                Load(self.needs[i].visit, self.needs[i].site, by_day[day])
                for i, by_day in zip(tour.needs, spread(tour, self.needs, loads), strict=True)
                if by_day[day]
            )
            for day in range(len(tour.days))
        )
        route = Route(days, tour.travel_minutes, tour.cost_vnd)
        return as_draft(self.ground, self.base, self.season, route)


def own_room(tour: Tour, needs: Sequence[Need], position: int) -> int:
    """Persons of a need that the days which serve it alone have room for."""
    pace = needs[tour.needs[position]].visit.pace
    return sum(pace.persons_in(tour.rooms[day]) for day in tour.own_days(position))


def most_persons(tour: Tour, needs: Sequence[Need], position: int) -> int:
    """Persons of a need that the tour has room for, were nobody else on the shared day who need
    not be."""
    need, most = needs[tour.needs[position]], own_room(tour, needs, position)
    if tour.shared_day is not None:
        other = needs[tour.needs[1 - position]].visit.pace
        taken = other.minutes_for(tour.least_shared(1 - position))
        most += need.visit.pace.persons_in(tour.rooms[tour.shared_day] - taken)
    return min(most, need.persons)


def spread(tour: Tour, needs: Sequence[Need], loads: Sequence[int]) -> list[list[int]]:
    """Persons by need and day: the least, then the days of its own filled, the rest on the shared
    day."""
    found = []
    for position, persons in enumerate(loads):
        pace, by_day = needs[tour.needs[position]].visit.pace, [0] * len(tour.days)
        left = persons - tour.least(position)
        for day in tour.own_days(position):
            more = min(left, pace.persons_in(tour.rooms[day]) - 1)
            by_day[day], left = 1 + more, left - more
        if tour.shared_day is not None:
            by_day[tour.shared_day], left = tour.least_shared(position) + left, 0
        if left:
            raise RuntimeError(f"{persons} persons on a tour of {len(tour.days)} days")
        found.append(by_day)
    return found
