"""Courses: the trips of one base and season as whole parts of visits in the order of the way, with
what each costs and where one more part fits best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from scheduler.instance import Season
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.order import Step
from scheduler.trips.route import Load, Route, drive
from scheduler.trips.stays import splits, stays
from scheduler.trips.visits import Visit

SPLITS = 3  # ways to split a visit that no single trip can hold
IMPOSSIBLE = 10**15  # VND
NEAREST_SITES = 3  # of a visit that no session holds in its place


class Part(NamedTuple):
    """Persons of a visit (an index), served at a site."""

    visit: int
    site: str
    persons: int


Course = tuple[Part, ...]
Parted = tuple[tuple[Course, ...], int, int]  # full stays, the persons who remain, the stays' cost


class Fit(NamedTuple):
    """A course with a part put in, and what that adds to its cost; the residents' way counts."""

    added_vnd: int
    course: Course


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
        self._staffed = ground.staffed_days(base, away=True)
        self._routes: dict[Course, Route | None] = {(): Route((), 0, 0)}
        self._fits: dict[tuple[Course, int, int, str | None], Fit | None] = {}
        self._sites: dict[int, dict[str, int]] = {}
        self._steps: dict[Course, tuple[Step, ...]] = {}
        self._splits: dict[tuple[int, str, int], tuple[Parted, ...]] = {}

    def remember(self, course: Course, route: Route) -> None:
        """That the course is driven so, however `drive` would have it."""
        self._routes[course] = route

    def route(self, course: Course) -> Route | None:
        """The way of a course; None where it keeps not to the rules, or has no day to start on."""
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
        route = drive(self.ground, self.base, loads, self.season)
        if route is None:
            return None
        draft = as_draft(self.ground, self.base, self.season, route)
        staffed, starts = self._staffed, draft.starts
        for offset in range(draft.length):
            starts &= staffed >> offset
        return route if starts else None

    def steps(self, course: Course) -> tuple[Step, ...]:
        """Pass 2 of one village with pass 1 of another, as in `order.steps`."""
        if course not in self._steps:
            visits = [self.visits[p.visit] for p in course]
            late = [v.village for v in visits if v.pass_number == 2 and v.village in self._both]
            early = [v.village for v in visits if v.pass_number == 1 and v.village in self._both]
            self._steps[course] = tuple((a, b) for a in late for b in early)
        return self._steps[course]

    def sites(self, visit: int) -> Mapping[str, int]:
        """Sites away from the base that may hold the visit, the nearest first, and what one
        resident's way there costs."""
        if visit not in self._sites:
            village = self.visits[visit].village
            found = [
                (self.ground.walk_vnd(village, site, self.season), site)
                for site in self.ground.gathering_sites(village, self.season)
                if site != self.base
                and self.base in self.ground.bases_for(village, site)
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

    def splits(self, visit: int, site: str, persons: int) -> tuple[Parted, ...]:
        """Full stays at the site, the persons who remain, and the stays' cost."""
        key = (visit, site, persons)
        if key not in self._splits:
            found = []
            offered = stays(self.ground, self.base, self.visits[visit], site, self.season)
            for split in splits(offered, persons, SPLITS) if offered else ():
                made = tuple((Part(visit, site, stay.persons),) for stay in split.stays)
                if all(self.route(course) is not None for course in made):
                    found.append((made, split.remainder, split.cost_vnd))
            self._splits[key] = tuple(found)
        return self._splits[key]

    def fit(self, course: Course, visit: int, persons: int, site: str | None) -> Fit | None:
        """Where so many persons of the visit go best into the course, at the site if one is
        given; None where they cannot."""
        key = (course, visit, persons, site)
        if key not in self._fits:
            self._fits[key] = self._best_fit(course, visit, persons, site)
        return self._fits[key]

    def _best_fit(self, course: Course, visit: int, persons: int, site: str | None) -> Fit | None:
        best: Fit | None = None
        before = self.cost_vnd(course)
        for least, walk, longer in sorted(self._possible(course, visit, persons, site)):
            if best is not None and least - before >= best.added_vnd:
                break
            route = self.route(longer)
            if route is not None:
                added = route.cost_vnd + walk - before
                if best is None or added < best.added_vnd:
                    best = Fit(added, longer)
        return best

    def _possible(
        self, course: Course, visit: int, persons: int, site: str | None
    ) -> list[tuple[int, int, Course]]:
        """Courses with the persons put in: the least that each may cost with their way, what the
        way is, and the course."""
        village = self.visits[visit].village
        found: list[tuple[int, int, Course]] = []
        if any(part.visit == visit for part in course):
            longer = tuple(
                part._replace(persons=part.persons + persons) if part.visit == visit else part
                for part in course
            )
            at = next(part.site for part in course if part.visit == visit)
            walk = self.walk_vnd(visit, at) * persons
            return [(self._least_vnd(longer) + walk, walk, longer)]
        if any(self.visits[part.visit].village == village for part in course):
            return []  # R4 keeps the passes of a village apart
        for place in self._offered(course, visit, site):
            walk = self.walk_vnd(visit, place) * persons
            for longer in _put_in(course, Part(visit, place, persons)):
                least = self._least_vnd(longer)
                if least < IMPOSSIBLE:
                    found.append((least + walk, walk, longer))
        return found

    def _offered(self, course: Course, visit: int, site: str | None) -> list[str]:
        """Sites of the course that may hold the visit, and – if it may have one more stop – those
        nearest to the village."""
        here = {part.site for part in course}
        wanted = self.sites(visit) if site is None else {site: 0}
        if len(here) >= self.ground.settings.max_stops_per_trip:
            return [place for place in wanted if place in here]
        near = list(wanted)[:NEAREST_SITES]
        return [place for place in wanted if place in here or place in near]

    def _least_vnd(self, course: Course) -> int:
        """What the trip costs at least: as if it could stop working at any minute."""
        ground, settings = self.ground, self.ground.settings
        places = [self.base, *(p.site for p in course), self.base]
        travel = sum(ground.travel(a, b, self.season) for a, b in pairwise(places) if a != b)
        if travel >= UNREACHABLE:
            return IMPOSSIBLE
        service = sum(self.visits[p.visit].pace.minutes_for(p.persons) for p in course)
        setups = settings.setup_minutes * len({p.site for p in course})
        days = max(1, ceil((travel + setups + service) / settings.workday_minutes))
        if days > ground.longest_trip:
            return IMPOSSIBLE
        return ground.trip_vnd(days, travel, away=True)


def _put_in(course: Course, part: Part) -> list[Course]:
    """The part at every place of the course; where its site is worked at already, only there."""
    is_new = all(other.site != part.site for other in course)
    found = []
    for position in range(len(course) + 1):
        around = course[max(0, position - 1) : position + 1]
        if is_new or any(other.site == part.site for other in around):
            found.append((*course[:position], part, *course[position:]))
    return found


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


def persons_by_visit(courses: Iterable[Course]) -> dict[int, int]:
    """Persons of each visit on the courses."""
    found: dict[int, int] = {}
    for course in courses:
        for part in course:
            found[part.visit] = found.get(part.visit, 0) + part.persons
    return found
