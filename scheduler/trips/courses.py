"""Courses: the trips of one base and season as whole parts of visits in the order of the way, with
what each costs and where one more part fits best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from scheduler.instance import Season
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.horizon import starts
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
    """A course with persons put in, and what that adds to its cost; the residents' way counts."""

    added_vnd: int
    course: Course
    persons: int


class _Try(NamedTuple):
    """Where a part may be put into a course: the least that this may cost in all."""

    least_vnd: int
    walk_vnd: int
    site: str
    position: int


class _Outline(NamedTuple):
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
        self._fits: dict[tuple[Course, int, int, str | None], Fit | None] = {}
        self._top_ups: dict[tuple[Course, int, str | None], Fit | None] = {}
        self._sites: dict[int, dict[str, int]] = {}
        self._starts: dict[Course, int] = {}
        self._steps: dict[Course, tuple[Step, ...]] = {}
        self._outlines: dict[Course, _Outline] = {}
        self._splits: dict[tuple[int, str, int], tuple[Parted, ...]] = {}

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
            late = [v.village for v in visits if v.pass_number == 2 and v.village in self._both]
            early = [v.village for v in visits if v.pass_number == 1 and v.village in self._both]
            self._steps[course] = tuple((a, b) for a in late for b in early)
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
        given; None where they cannot, or where a new trip would be as cheap."""
        key = (course, visit, persons, site)
        if key not in self._fits:
            alone = self.fit((), visit, persons, site) if course else None
            most = IMPOSSIBLE if alone is None else alone.added_vnd
            self._fits[key] = self._best_fit(course, visit, persons, site, most)
        return self._fits[key]

    def _best_fit(
        self, course: Course, visit: int, persons: int, site: str | None, most: int
    ) -> Fit | None:
        """The best fit that adds less than `most`."""
        best: Fit | None = None
        before = self.cost_vnd(course)
        if course and self._least_with(course, visit, persons) - before >= most:
            return None
        for try_ in sorted(self._possible(course, visit, persons, site)):
            if try_.least_vnd - before >= most:
                break
            longer = _put_in(course, Part(visit, try_.site, persons), try_.position)
            route = self.route(longer)
            if route is not None and route.cost_vnd + try_.walk_vnd - before < most:
                most = route.cost_vnd + try_.walk_vnd - before
                best = Fit(most, longer, persons)
        return best

    def _least_with(self, course: Course, visit: int, persons: int) -> int:
        """What the course costs at least with the persons on it, were they on its way."""
        outline = self._outline(course)
        minutes = outline.minutes + self.visits[visit].pace.minutes_for(persons)
        return self._least_vnd(minutes, outline.travel, course[0].site)

    def top_up(self, course: Course, visit: int, site: str | None) -> Fit | None:
        """As many persons of the visit as the course has room for without a further day, put in
        where each adds least; None where that is nobody."""
        key = (course, visit, site)
        if key not in self._top_ups:
            self._top_ups[key] = self._best_top_up(course, visit, site)
        return self._top_ups[key]

    def _best_top_up(self, course: Course, visit: int, site: str | None) -> Fit | None:
        best: Fit | None = None
        before, days = self.cost_vnd(course), self.days(course)
        whole, pace = days * self.ground.settings.workday_minutes, self.visits[visit].pace
        if pace.persons_in(whole - self._outline(course).minutes) == 0:
            return None
        for minutes, _, place, position in self._positions(course, visit, site):
            persons = pace.persons_in(whole - minutes)
            if not persons:
                continue
            longer = _put_in(course, Part(visit, place, persons), position)
            route = self.route(longer)
            if route is None or len(route.days) > days:
                continue
            added = route.cost_vnd + self.walk_vnd(visit, place) * persons - before
            if best is None or added * best.persons < best.added_vnd * persons:
                best = Fit(added, longer, persons)
        return best

    def _possible(
        self, course: Course, visit: int, persons: int, site: str | None
    ) -> Iterator[_Try]:
        service = self.visits[visit].pace.minutes_for(persons)
        for minutes, travel, place, position in self._positions(course, visit, site):
            walk = self.walk_vnd(visit, place) * persons
            least = self._least_vnd(minutes + service, travel, place)
            if least < IMPOSSIBLE:
                yield _Try(least + walk, walk, place, position)

    def _positions(
        self, course: Course, visit: int, site: str | None
    ) -> Iterator[tuple[int, int, str, int]]:
        """Where the visit may be put in: the course's minutes then, but for the service, those on
        the way, the site, and the position."""
        outline = self._outline(course)
        for position, part in enumerate(course):
            if part.visit == visit:
                if site in (None, part.site):
                    yield outline.minutes, outline.travel, part.site, position
                return
        if self.visits[visit].village in outline.villages:
            return  # R4 keeps the passes of a village apart
        places = outline.places
        for place in self._offered(places, visit, site):
            is_guest = place in places
            setup = 0 if is_guest else self.ground.settings.setup_minutes
            for position, (a, b) in enumerate(pairwise((self.base, *places, self.base))):
                if not is_guest or place in (a, b):
                    way = 0 if is_guest else self._detour(a, place, b)
                    minutes, travel = outline.minutes + way + setup, outline.travel + way
                    yield minutes, travel, place, position

    def _offered(self, places: Sequence[str], visit: int, site: str | None) -> list[str]:
        """Sites of the course that may hold the visit, and – if it may have one more stop – those
        nearest to the village; at its own site a base works the whole day."""
        wanted = self.sites(visit) if site is None else {site: 0}
        if places:
            at_home = self.base in places
            wanted = {w: 0 for w in wanted if (w == self.base) == at_home}
        if len(set(places)) >= self.ground.settings.max_stops_per_trip:
            return [place for place in wanted if place in places]
        near = list(wanted)[:NEAREST_SITES]
        return [place for place in wanted if place in places or place in near]

    def _detour(self, a: str, place: str, b: str) -> int:
        """Minutes that the way from a to b is longer over the place."""
        travel, season = self.ground.travel, self.season
        before = travel(a, b, season) if a != b else 0
        return travel(a, place, season) + travel(place, b, season) - before

    def _least_vnd(self, minutes: int, travel: int, site: str) -> int:
        """What a trip costs at least: as if it could stop working at any minute."""
        days, away = max(1, -(-minutes // self.ground.settings.workday_minutes)), site != self.base
        if days > (self.ground.longest_trip if away else 1) or travel >= UNREACHABLE:
            return IMPOSSIBLE
        return self.ground.trip_vnd(days, travel, away=away)

    def _outline(self, course: Course) -> _Outline:
        if course not in self._outlines:
            places = [part.site for part in course]
            legs = pairwise((self.base, *places, self.base))
            travel = sum(self.ground.travel(a, b, self.season) for a, b in legs if a != b)
            minutes = travel + self.ground.settings.setup_minutes * len(set(places))
            for part in course:
                minutes += self.visits[part.visit].pace.minutes_for(part.persons)
            villages = frozenset(self.visits[part.visit].village for part in course)
            self._outlines[course] = _Outline(tuple(places), villages, travel, minutes)
        return self._outlines[course]


def _put_in(course: Course, part: Part, position: int) -> Course:
    """The course with the part at the position, or added to the same visit's part there."""
    if position < len(course) and course[position].visit == part.visit:
        more = course[position].persons + part.persons
        return (*course[:position], part._replace(persons=more), *course[position + 1 :])
    return (*course[:position], part, *course[position:])


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
