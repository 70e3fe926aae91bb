"""The trips chosen so far, cluster by cluster, within what all clusters share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scheduler.instance import SEASONS
from scheduler.rotation import Rotation
from scheduler.solve.feedback import Feedback, Refused
from scheduler.solve.order import Order, choose_trips
from scheduler.solve.rounds import Improvement, Round, improve_trips
from scheduler.solve.run import Run
from scheduler.timetable.crew import doctor_capacity, staffed_days
from scheduler.trips.budget import Resource
from scheduler.trips.ground import Staffed
from scheduler.trips.horizon import starts
from scheduler.trips.shares import capacities, days_used, share, short_resources, total_usage
from scheduler.trips.solve import ClusterTrips
from scheduler.trips.visits import clusters

FILL = 0.92  # share of the counted capacity that a timetable is first asked to fill


class TripsDesk:
    """`choice` holds the trips of every cluster; their orders change with what is learnt."""

    def __init__(self, run: Run, feedback: Feedback) -> None:
        self._run, self._feedback = run, feedback
        self.clusters = clusters(run.instance)
        self.choice = [ClusterTrips((), 0, c.visits) for c in self.clusters]
        self._orders = [Order() for _ in self.clusters]
        self._idle = [0] * len(self.clusters)  # rounds since the cluster was last improved

    def choose(self, indices: Sequence[int]) -> None:
        """Chooses the trips of these clusters anew."""
        tasks = [(self.clusters[i], self._orders[i]) for i in indices]
        answers = self._run.workers.answers(choose_trips, tasks, self._run.watch.is_over)
        for position, trips in answers:
            self.choice[indices[position]] = trips
            self._run.journal.tell("trips", (position + 1) / len(tasks))

    def improve(
        self, choice: Sequence[ClusterTrips], number: Round
    ) -> Iterator[tuple[int, ClusterTrips]]:
        """Cheaper trips for every cluster that the round takes, one after another. The processes
        work on while the caller dates what there is."""
        taken = [i for i, idle in enumerate(self._idle) if number.takes(idle)]
        tasks = [Improvement(number, self.clusters[i], self._orders[i], choice[i]) for i in taken]
        answers = self._run.workers.answers(improve_trips, tasks, self._run.watch.is_over)
        for position, trips in answers:
            index = taken[position]
            self._idle[index] = self._idle[index] + 1 if trips == choice[index] else 0
            self._run.journal.tell("improve", (position + 1) / len(tasks))
            yield index, trips

    def fit_budgets(self, rotation: Rotation) -> None:
        """Clusters that compete for a resource that is short choose again, each within its share:
        first in either season, then from every base that may serve them."""
        capacity = self._capacity(rotation)
        staffed = staffed_days(self._run.ground, rotation.postings)
        self._orders = [replace(order, staffed=staffed) for order in self._orders]
        for all_bases in (False, True):
            usages = [days_used(self._run.ground, trips.drafts) for trips in self.choice]
            short = short_resources(capacity, total_usage(usages))
            indices = [
                i
                for i, usage in enumerate(usages)
                if any(r in usage for r in short) or self._lacks_crews(i, staffed)
            ]
            if not indices or self._run.watch.is_over():
                return
            for i in indices:
                scope = self._orders[i].scope
                wider = replace(scope, seasons=SEASONS, all_bases=all_bases or scope.all_bases)
                self._orders[i] = Order(wider, share(capacity, usages, i), staffed=staffed)
            self.choose(indices)

    def open_bases(self, refused: Refused) -> None:
        """Clusters with trips refused at their base may be served from any base."""
        bases = {base for _, base in refused}
        for i, trips in enumerate(self.choice):
            if any(draft.base in bases for draft in trips.drafts):
                scope = replace(self._orders[i].scope, all_bases=True)
                self._orders[i] = replace(self._orders[i], scope=scope)

    def _lacks_crews(self, index: int, staffed: Staffed) -> bool:
        """Whether the cluster has trips on none of whose days their base has a crew."""
        return any(
            not draft.starts & starts([staffed[draft.base, draft.is_away]] * draft.length)
            for draft in self.choice[index].drafts
        )

    def _capacity(self, rotation: Rotation) -> dict[Resource, int]:
        doctor_days = doctor_capacity(self._run.ground, rotation.postings)
        return self._feedback.tighten(capacities(self._run.ground, doctor_days, FILL))
