"""Takes parts of visits near each other out of their trips and puts each back where it adds least:
on another trip with minutes to spare, as guests at its site or as one more stop; or on a new trip.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from scheduler.trips.budget import Budget
from scheduler.trips.courses import Course, Courses, Part, course_of, route_of
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.order import Step, steps
from scheduler.trips.places import Places
from scheduler.trips.shares import days_left
from scheduler.trips.solve import ClusterTrips, cost_of
from scheduler.trips.visits import Cluster, by_key

MOST_PARTS = 6  # taken out at once, beside a whole trip's
WHOLE, TAKEN = 0.5, 0.7  # chances: of all a trip's parts, of each part near by
WORSE = 0.03  # of the trips' average cost, by how much a try may be dearer, in the beginning
TRIES = 8  # a visit that the base serves in the season


@dataclass(frozen=True, slots=True)
class State:
    """Courses, and what they and the residents' ways cost."""

    courses: tuple[Course, ...]
    cost_vnd: int


class Reinserter:
    """One base and season's trips, changed try by try."""

    def __init__(
        self,
        courses: Courses,
        drafts: Sequence[Draft],
        elsewhere: Mapping[int, str],
        taken: Sequence[Step],
        most_days: int,
        most_away: int,
        dice: Random,
    ) -> None:
        self.courses, self.elsewhere = courses, elsewhere
        self.places = Places(courses, taken, dice)
        self.most_days, self.most_away, self.dice = most_days, most_away, dice
        visits = courses.visits
        index = {(v.village, v.pass_number): i for i, v in enumerate(visits)}
        keys = by_key(visits)
        found = []
        for draft in drafts:
            course = course_of(draft, index)
            courses.remember(course, route_of(draft, keys))
            found.append(course)
        self.start = State(tuple(found), self._cost(found))
        self.near = self._nearest({part.visit: part.site for course in found for part in course})

    def search(self, tries: int) -> State:
        """The cheapest state met; a try that is a little dearer may be a way to a cheaper one."""
        best = current = self.start
        worse = WORSE * current.cost_vnd / max(1, len(current.courses))
        for done in range(tries):
            trial = self._tried(current.courses)
            if trial is None:
                continue
            if trial.cost_vnd < current.cost_vnd + worse * (1 - done / tries):
                current = trial
                if current.cost_vnd < best.cost_vnd:
                    best = current
        return best

    def _is_within(self, courses: Iterable[Course]) -> bool:
        """R16, R17: whether the crew days, and those of away trips, are not too many."""
        base, days, away = self.courses.base, 0, 0
        for course in courses:
            days += self.courses.days(course)
            away += self.courses.days(course) if course[0].site != base else 0
        return days <= self.most_days and away <= self.most_away

    def _cost(self, courses: Iterable[Course]) -> int:
        return sum(
            self.courses.cost_vnd(course)
            + sum(p.persons * self.courses.walk_vnd(p.visit, p.site) for p in course)
            for course in courses
        )

    def _nearest(self, site: Mapping[int, str]) -> dict[int, list[int]]:
        """All visits from each visit outwards."""
        ground, season = self.courses.ground, self.courses.season

        def minutes(a: str, b: str) -> int:
            return 0 if a == b else ground.travel(a, b, season)

        return {v: sorted(site, key=lambda w: (minutes(site[v], site[w]), w)) for v in site}

    def _tried(self, courses: Sequence[Course]) -> State | None:
        """The courses with some parts put elsewhere; None where a part finds no place."""
        taken_out, left = self._take_out(courses)
        if any(self.courses.route(course) is None for course in left):
            return None
        for visit in self._in_turn(taken_out):
            site = self._site_so_far(visit, left)
            after = self.places.put_back(left, visit, taken_out[visit], site)
            if after is None:
                return None
            left = after
        if not self._is_within(left):
            return None
        return State(tuple(left), self._cost(left))

    def _take_out(self, courses: Sequence[Course]) -> tuple[dict[int, int], list[Course]]:
        """Persons by visit who are taken out, and the courses that are left."""
        gone = self._chosen(courses)
        persons: dict[int, int] = {}
        for parts in gone.values():
            for part in parts:
                persons[part.visit] = persons.get(part.visit, 0) + part.persons
        left = [
            tuple(part for part in course if part not in gone.get(index, ()))
            for index, course in enumerate(courses)
        ]
        return persons, [course for course in left if course]

    def _chosen(self, courses: Sequence[Course]) -> dict[int, list[Part]]:
        """Parts by course (an index): around one of the emptier trips, often all of its own too."""
        dice = self.dice
        drawn = [dice.randrange(len(courses)) for _ in range(2)]
        first = max(drawn, key=lambda index: self.courses.idle_minutes(courses[index]))
        gone = {first: list(courses[first])} if dice.random() < WHOLE else {}
        most, count = dice.randint(1, MOST_PARTS), 0
        for visit in self.near[dice.choice(courses[first]).visit]:
            for index, course in enumerate(courses):
                for part in course:
                    is_free = part.visit == visit and part not in gone.get(index, ())
                    if is_free and dice.random() < TAKEN:
                        gone.setdefault(index, []).append(part)
                        count += 1
                        if count == most:
                            return gone
        return gone

    def _in_turn(self, persons: Mapping[int, int]) -> list[int]:
        """Visits in the order in which they are put back: at random, the largest or the furthest
        first."""
        found = list(persons)
        kind = self.dice.randrange(4)
        self.dice.shuffle(found)
        if kind < 2:
            found.sort(key=lambda v: -persons[v])
        elif kind == 2:
            found.sort(key=lambda v: -self.courses.far_minutes(v))
        return found

    def _site_so_far(self, visit: int, courses: Iterable[Course]) -> str | None:
        """R6: where the rest of the visit is served."""
        if visit in self.elsewhere:
            return self.elsewhere[visit]
        return next((p.site for course in courses for p in course if p.visit == visit), None)


def reinsert_cluster(
    ground: Ground,
    cluster: Cluster,
    current: ClusterTrips,
    budget: Budget,
    round_number: int,
    tries: int = TRIES,
) -> ClusterTrips:
    """Cheaper trips for the same visits, or `current` itself where none are found. What the round
    does depends on nothing but its arguments."""
    drafts = current.drafts
    for base, season in dict.fromkeys((draft.base, draft.season) for draft in drafts):
        here = tuple(d for d in drafts if (d.base, d.season) == (base, season))
        kept = tuple(d for d in drafts if (d.base, d.season) != (base, season))
        made = _reinserted(ground, cluster, here, kept, budget, Random(round_number), tries)
        if cost_of(ground, made) < cost_of(ground, here):
            drafts = kept + made
    if drafts == current.drafts:
        return current
    return ClusterTrips(drafts, cost_of(ground, drafts), current.unserved)


def _reinserted(
    ground: Ground,
    cluster: Cluster,
    here: Sequence[Draft],
    kept: tuple[Draft, ...],
    budget: Budget,
    dice: Random,
    tries: int,
) -> tuple[Draft, ...]:
    visits, base, season = cluster.visits, here[0].base, here[0].season
    index = {(v.village, v.pass_number): i for i, v in enumerate(visits)}
    both = frozenset(v for v, number in index if (v, 3 - number) in index)
    elsewhere = {
        index[one.village, one.pass_number]: stop.site
        for draft in kept
        for stops in draft.days
        for stop in stops
        for one in stop.served
    }
    courses = Courses(ground, base, season, visits, both)
    most_days = days_left(ground, budget, here, kept, away=False)
    most_away = days_left(ground, budget, here, kept, away=True)
    found = Reinserter(courses, here, elsewhere, steps(kept, both), most_days, most_away, dice)
    unchanged = dict(zip(found.start.courses, here, strict=True))
    best = found.search(tries * len(found.near))
    return tuple(unchanged.get(course) or courses.draft(course) for course in best.courses)
