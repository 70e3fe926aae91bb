"""Courses: the trips of one base and season as parts of visits in the order of the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from scheduler.instance import Season
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import starts
from scheduler.trips.order import Step, steps_of
from scheduler.trips.route import Load, Route, drive
from scheduler.trips.visits import Visit


class Part(NamedTuple):
    """Persons of a visit (an index), served at a site."""

    visit: int
    site: str
    persons: int


Course = tuple[Part, ...]


class Outline(NamedTuple):
    """A course's sites in turn, its villages, its minutes on the way and in all."""

    places: tuple[str, ...]
    villages: frozenset[str]
    travel: int
    minutes: int


class Courses:
    """Answers about courses, each worked out once."""

    def __init__(
        self,
        ground: Ground,
        base: str,
        season: Season,
        visits: Sequence[Visit],
        both: frozenset[str],
    ) -> None:
        self.ground, self.base, self.season = ground, base, season
        self.visits, self._both = visits, both
        self._routes: dict[Course, Route | None] = {(): Route((), 0, 0)}
        self._sites: dict[int, dict[str, int]] = {}
        self._starts: dict[Course, int] = {}
        self._steps: dict[Course, tuple[Step, ...]] = {}
        self._outlines: dict[Course, Outline] = {}

    def remember(self, course: Course, route: Route) -> None:
        """That the course is driven so, however `drive` would have it."""
        self._routes[course] = route

    def route(self, course: Course) -> Route | None:
        """The way of a course; None where it cannot be driven."""
        if course not in self._routes:
            self._routes[course] = self._driven(course)
        return self._routes[course]

    def cost_vnd(self, course: Course) -> int:
        route = self.route(course)
        if route is None:
            raise RuntimeError("a course that cannot be driven has no cost")
        return route.cost_vnd

    def days(self, course: Course) -> int:
        route = self.route(course)
        return len(route.days) if route is not None else 0

    def draft(self, course: Course) -> Draft:
        route = self.route(course)
        if route is None:
            raise RuntimeError("a course that cannot be driven is no draft")
        return as_draft(self.ground, self.base, self.season, route)

    def _driven(self, course: Course) -> Route | None:
        loads = [Load(self.visits[p.visit], p.site, p.persons) for p in course]
        return drive(self.ground, self.base, loads, self.season)

    def starts(self, course: Course) -> int:
        """Days on which the course may begin while its base has doctors."""
        if course not in self._starts:
            draft = self.draft(course)
            staffed = self.ground.staffed_days(self.base, away=draft.is_away)
            self._starts[course] = draft.starts & starts([staffed] * draft.length)
        return self._starts[course]

    def steps(self, course: Course) -> tuple[Step, ...]:
        """Pass 2 of one village with pass 1 of another, as in `order.steps`."""
        if course not in self._steps:
            visits = [self.visits[p.visit] for p in course]
            self._steps[course] = steps_of(((v.village, v.pass_number) for v in visits), self._both)
        return self._steps[course]

    def sites(self, visit: int) -> Mapping[str, int]:
        """Sites that may hold the visit, the nearest first, and what one resident's way there
        costs."""
        if visit not in self._sites:
            village = self.visits[visit].village
            found = [
                (self.ground.walk_vnd(village, site, self.season), site)
                for site in self.ground.gathering_sites(village, self.season)
                if self.base in self.ground.bases_for(village, site)
                and self.ground.visit_days(self.visits[visit], site, self.season)
            ]
            self._sites[visit] = {site: walk for walk, site in sorted(found)}
        return self._sites[visit]

    def walk_vnd(self, visit: int, site: str) -> int:
        """What one resident's way to the site costs."""
        walk = self.sites(visit).get(site)
        if walk is None:
            walk = self.ground.walk_vnd(self.visits[visit].village, site, self.season)
        return walk

    def far_minutes(self, visit: int) -> int:
        """From the base to the visit's nearest site."""
        travel, season = self.ground.travel, self.season
        return min((travel(self.base, site, season) for site in self.sites(visit)), default=0)

    def idle_minutes(self, course: Course) -> int:
        """Minutes of the course's days in which its crew neither travels nor works."""
        whole = self.days(course) * self.ground.settings.workday_minutes
        return whole - self.outline(course).minutes

    def outline(self, course: Course) -> Outline:
        if course not in self._outlines:
            places = [part.site for part in course]
            legs = pairwise((self.base, *places, self.base))
            travel = sum(self.ground.travel(a, b, self.season) for a, b in legs if a != b)
            minutes = travel + self.ground.settings.setup_minutes * len(set(places))
            for part in course:
                minutes += self.visits[part.visit].pace.minutes_for(part.persons)
            villages = frozenset(self.visits[part.visit].village for part in course)
            self._outlines[course] = Outline(tuple(places), villages, travel, minutes)
        return self._outlines[course]


def course_of(draft: Draft, index: Mapping[tuple[str, int], int]) -> Course:
    """The draft's parts in the order of its way, each visit once."""
    found: dict[tuple[int, str], int] = {}
    for stops in draft.days:
        for stop in stops:
            for one in stop.served:
                key = (index[one.village, one.pass_number], stop.site)
                found[key] = found.get(key, 0) + one.persons
    return tuple(Part(visit, site, persons) for (visit, site), persons in found.items())


def route_of(draft: Draft, visits: Mapping[tuple[str, int], Visit]) -> Route:
    """The draft's days as a route."""
    days = tuple(
        tuple(
            Load(visits[one.village, one.pass_number], stop.site, one.persons)
            for stop in stops
            for one in stop.served
        )
        for stops in draft.days
    )
    return Route(days, draft.travel_minutes, draft.cost_vnd)
