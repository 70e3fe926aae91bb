"""Improves a cluster's trips a few at a time: those near each other are taken apart, and made anew
with parts of whatever size fits."""

from __future__ import annotations

from scheduler.trips.budget import Budget
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.neighbourhood import (
    ANCHORS,
    Neighbourhood,
    Reach,
    Surroundings,
    loads_by_need,
    needs_of,
)
from scheduler.trips.order import is_ordered, steps
from scheduler.trips.shares import days_left
from scheduler.trips.solve import ClusterTrips, cost_of
from scheduler.trips.tour_model import Answer, Question, answer
from scheduler.trips.tour_prices import promising
from scheduler.trips.tours import TourMaker
from scheduler.trips.visits import Cluster, by_key

REACHES = (  # of three rounds each; then they begin again
    Reach(villages=3),
    Reach(villages=3, among=4),
    Reach(villages=3, sites=2),
    Reach(villages=4, among=6),
    Reach(villages=4),
)
MOST_TOURS = 30  # to two visits, in one neighbourhood
EFFORT = 0.1  # deterministic seconds a neighbourhood


def improve_cluster(
    ground: Ground,
    cluster: Cluster,
    current: ClusterTrips,
    budget: Budget,
    round_number: int,
    effort: float = EFFORT,
) -> ClusterTrips:
    """Cheaper trips for the same visits, or `current` itself where none are found.

    A round takes every third village as a centre, so that three rounds go through all of them; the
    next three reach further. What the round does depends on nothing but its arguments.
    """
    turn, first = divmod(round_number, ANCHORS)
    reach = REACHES[turn % len(REACHES)]
    improver = _Improver(ground, cluster, current.drafts, budget, effort)
    villages = tuple(dict.fromkeys(visit.village for visit in cluster.visits))
    done: set[Neighbourhood] = set()
    for anchor in villages[first::ANCHORS]:
        around = improver.surroundings.around(anchor, reach)
        if around is not None and around not in done:
            done.add(around)
            if improver.improve(around, reach):
                done.clear()
    if improver.drafts == current.drafts:
        return current
    return ClusterTrips(improver.drafts, cost_of(ground, improver.drafts), current.unserved)


class _Improver:
    """A cluster's drafts, changed a neighbourhood at a time."""

    def __init__(
        self,
        ground: Ground,
        cluster: Cluster,
        drafts: tuple[Draft, ...],
        budget: Budget,
        effort: float,
    ) -> None:
        self.ground, self.budget, self.effort = ground, budget, effort
        self.visits = by_key(cluster.visits)
        self.both = frozenset(v for v, number in self.visits if (v, 3 - number) in self.visits)
        self._keep(drafts)

    def _keep(self, drafts: tuple[Draft, ...]) -> None:
        self.drafts = drafts
        self.surroundings = Surroundings(self.ground, self.visits, drafts)

    def improve(self, around: Neighbourhood, reach: Reach) -> bool:
        """Makes the neighbourhood's trips anew if that is cheaper."""
        freed = tuple(self.drafts[i] for i in around.freed)
        gone = set(around.freed)
        kept = tuple(draft for i, draft in enumerate(self.drafts) if i not in gone)
        needs = needs_of(self.ground, self.visits, freed, kept, reach.sites)
        maker = TourMaker(self.ground, around.base, around.season, needs)
        question = self._question(maker, freed, kept)
        if not question.tours:
            return False
        found = answer(question, self.effort)
        made = None if found is None else made_of(maker, question, found)
        if made is None or not self._is_better(freed, made, kept):
            return False
        self._keep(kept + made)
        return True

    def _question(
        self, maker: TourMaker, freed: tuple[Draft, ...], kept: tuple[Draft, ...]
    ) -> Question:
        needs = tuple(maker.needs)
        walks = tuple(
            n.persons * self.ground.walk_vnd(n.visit.village, n.site, maker.season) for n in needs
        )
        cost = cost_of(self.ground, freed)
        tours = promising(needs, walks, maker.tours(), cost, MOST_TOURS)
        taken = steps(kept, self.both)
        most_days = days_left(self.ground, self.budget, freed, kept, away=True)
        return Question(needs, walks, tuple(tours), freed, taken, self.both, most_days, cost)

    def _is_better(
        self, freed: tuple[Draft, ...], made: tuple[Draft, ...], kept: tuple[Draft, ...]
    ) -> bool:
        if cost_of(self.ground, made) >= cost_of(self.ground, freed):
            return False
        return all(draft.starts for draft in made) and is_ordered(steps(kept + made, self.both))


def made_of(maker: TourMaker, question: Question, found: Answer) -> tuple[Draft, ...] | None:
    """The answer as drafts that serve nobody twice; None where a day would be left empty."""
    held = set(found.held)
    left = [n.persons if i in held else 0 for i, n in enumerate(question.needs)]
    drafts = [question.freed[i] for i in found.stay]
    for draft in drafts:
        for index, persons in loads_by_need(draft, question.needs).items():
            left[index] -= persons
    for tour, most in found.made:
        loads = [min(n, left[i]) for i, n in zip(tour.needs, most, strict=True)]
        if any(n < tour.least(i) for i, n in enumerate(loads)):
            return None
        for index, persons in zip(tour.needs, loads, strict=True):
            left[index] -= persons
        drafts.append(maker.draft(tour, loads))
    return None if any(left) else tuple(drafts)
