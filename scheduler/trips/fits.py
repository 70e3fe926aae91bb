"""Where persons of a visit fit into a course, and what that adds to its cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from scheduler.trips.courses import Course, Courses, Part
from scheduler.trips.ground import UNREACHABLE
from scheduler.trips.stays import splits, stays

SPLITS = 3  # ways to split a visit that no single trip can hold
NEAREST_SITES = 3  # to its village, at which a visit is offered a stop
IMPOSSIBLE = 10**15  # VND

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


class Fits:
    """Fits into courses, each worked out once."""

    def __init__(self, courses: Courses) -> None:
        self.courses, self.ground, self.visits = courses, courses.ground, courses.visits
        self.base, self.season = courses.base, courses.season
        self._fits: dict[tuple[Course, int, int, str | None], Fit | None] = {}
        self._top_ups: dict[tuple[Course, int, str | None], Fit | None] = {}
        self._splits: dict[tuple[int, str, int], tuple[Parted, ...]] = {}

    def splits(self, visit: int, site: str, persons: int) -> tuple[Parted, ...]:
        """Full stays at the site, the persons who remain, and the stays' cost."""
        key = (visit, site, persons)
        if key not in self._splits:
            found = []
            offered = stays(
                self.ground,
                self.base,
                self.visits[visit],
                site,
                self.season,
            )
            for split in splits(offered, persons, SPLITS) if offered else ():
                made = tuple((Part(visit, site, stay.persons),) for stay in split.stays)
                if all(self.courses.route(course) is not None for course in made):
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
        before = self.courses.cost_vnd(course)
        if course and self._least_with(course, visit, persons) - before >= most:
            return None
        for try_ in sorted(self._possible(course, visit, persons, site)):
            if try_.least_vnd - before >= most:
                break
            longer = _put_in(course, Part(visit, try_.site, persons), try_.position)
            route = self.courses.route(longer)
            if route is not None and route.cost_vnd + try_.walk_vnd - before < most:
                most = route.cost_vnd + try_.walk_vnd - before
                best = Fit(most, longer, persons)
        return best

    def _least_with(self, course: Course, visit: int, persons: int) -> int:
        """What the course costs at least with the persons on it, were they on its way."""
        outline = self.courses.outline(course)
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
        before, days = self.courses.cost_vnd(course), self.courses.days(course)
        whole, pace = days * self.ground.settings.workday_minutes, self.visits[visit].pace
        if pace.persons_in(whole - self.courses.outline(course).minutes) == 0:
            return None
        for minutes, _, place, position in self._positions(course, visit, site):
            persons = pace.persons_in(whole - minutes)
            if not persons:
                continue
            longer = _put_in(course, Part(visit, place, persons), position)
            route = self.courses.route(longer)
            if route is None or len(route.days) > days:
                continue
            added = route.cost_vnd + self.courses.walk_vnd(visit, place) * persons - before
            if best is None or added * best.persons < best.added_vnd * persons:
                best = Fit(added, longer, persons)
        return best

    def _possible(
        self, course: Course, visit: int, persons: int, site: str | None
    ) -> Iterator[_Try]:
        service = self.visits[visit].pace.minutes_for(persons)
        for minutes, travel, place, position in self._positions(course, visit, site):
            walk = self.courses.walk_vnd(visit, place) * persons
            least = self._least_vnd(minutes + service, travel, place)
            if least < IMPOSSIBLE:
                yield _Try(least + walk, walk, place, position)

    def _positions(
        self, course: Course, visit: int, site: str | None
    ) -> Iterator[tuple[int, int, str, int]]:
        """Where the visit may be put in: the course's minutes then, but for the service, those on
        the way, the site, and the position."""
        outline = self.courses.outline(course)
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
        wanted = self.courses.sites(visit) if site is None else {site: 0}
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
        days, away = (
            max(1, -(-minutes // self.ground.settings.workday_minutes)),
            site != self.base,
        )
        if days > (self.ground.longest_trip if away else 1) or travel >= UNREACHABLE:
            return IMPOSSIBLE
        return self.ground.trip_vnd(days, travel, away=away)


def _put_in(course: Course, part: Part, position: int) -> Course:
    """The course with the part at the position, or added to the same visit's part there."""
    if position < len(course) and course[position].visit == part.visit:
        more = course[position].persons + part.persons
        return (*course[:position], part._replace(persons=more), *course[position + 1 :])
    return (*course[:position], part, *course[position:])
