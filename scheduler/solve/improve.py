"""Improves the best plan round by round, some clusters at a time, as long as `--effort` says."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.solve.bounds import Bounds
from scheduler.solve.dating_desk import DatingDesk
from scheduler.solve.keeper import Keeper
from scheduler.solve.rounds import MOST_IDLE, Round, rounds
from scheduler.solve.run import Run
from scheduler.solve.trips_desk import TripsDesk
from scheduler.trips.solve import ClusterTrips

CHUNKS, LEAST_CHUNK = 4, 8  # of clusters that are improved before the trips are dated again


class Improver:
    """Searches around the best plan's trips and dates the outcome."""

    def __init__(
        self, run: Run, desk: TripsDesk, dating: DatingDesk, keeper: Keeper, bounds: Bounds
    ) -> None:
        self._run, self._desk, self._dating = run, desk, dating
        self._keeper, self._bounds = keeper, bounds

    def improve(self) -> None:
        """Round after round, until the effort is spent or several in a row gain nothing."""
        idle = 0
        visits = sum(len(cluster.visits) for cluster in self._desk.clusters)
        for number in rounds(self._run.options.effort, visits):
            before = self._keeper.tiers
            self._improve_all(number)
            idle = idle + 1 if self._keeper.tiers == before else 0
            self._bounds.tighten()
            self._keeper.restate()
            if self._run.watch.is_over() or idle == MOST_IDLE:
                return

    def _improve_all(self, number: Round) -> None:
        """One round: a chunk of clusters is dated while the next is already improved, which may be
        so because a cluster's trips depend on its own former trips alone."""
        if self._keeper.dated is None:
            return
        count = len(self._desk.clusters)
        size = max(LEAST_CHUNK, -(-count // CHUNKS))
        found: dict[int, ClusterTrips] = {}
        last = size
        for index, trips in self._desk.improve(self._keeper.dated.choice, number):
            while index >= last:
                self._date_changes(found)
                found, last = {}, last + size
            found[index] = trips
        self._date_changes(found)

    def _date_changes(self, found: Mapping[int, ClusterTrips]) -> None:
        """Dates the best plan with the trips found; where trips find no date, their clusters go
        back to what they were."""
        best = self._keeper.dated
        if best is None:
            return
        before = best.choice
        choice = [found.get(i, trips) for i, trips in enumerate(before)]
        while choice != list(before):
            refused = self._dating.date(choice, best.rotation)
            bases = {base for _, base in refused}
            failed = [
                i
                for i, trips in enumerate(choice)
                if trips != before[i] and any(draft.base in bases for draft in trips.drafts)
            ]
            if not failed or self._run.watch.is_over():
                return
            for i in failed:
                choice[i] = before[i]
