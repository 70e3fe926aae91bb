"""Improves the best plan round by round, some clusters at a time; `--effort` counts the rounds."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.rotation import Rotation
from scheduler.solve.dating_desk import DatingDesk
from scheduler.solve.keeper import Keeper
from scheduler.solve.rounds import Round, rounds
from scheduler.solve.run import Run
from scheduler.solve.trips_desk import TripsDesk
from scheduler.trips.solve import ClusterTrips

CHUNKS, LEAST_CHUNK = 4, 8  # of clusters that are improved before the trips are dated again


class Improver:
    """Searches around the best plan's trips and dates the outcome."""

    def __init__(self, run: Run, desk: TripsDesk, dating: DatingDesk, keeper: Keeper) -> None:
        self._run, self._desk, self._dating, self._keeper = run, desk, dating, keeper

    def improve(self) -> None:
        """Round after round, until the effort is spent or a full round gains nothing."""
        for number in rounds(self._run.options.effort):
            before = self._keeper.tiers
            self._improve_all(number)
            gained = self._keeper.tiers != before
            if self._run.watch.is_over() or (number.may_be_last and not gained):
                return

    def _improve_all(self, number: Round) -> None:
        desk = self._desk
        size = max(LEAST_CHUNK, -(-len(desk.clusters) // CHUNKS))
        for first in range(0, len(desk.clusters), size):
            best = self._keeper.dated
            if best is None or self._run.watch.is_over():
                return
            desk.choice = list(best.choice)
            desk.improve(range(first, min(first + size, len(desk.clusters))), number)
            self._date_changes(best.choice, best.rotation)

    def _date_changes(self, before: Sequence[ClusterTrips], rotation: Rotation) -> None:
        """Dates the choice; where trips find no date, their clusters go back to what they were."""
        choice = self._desk.choice
        while choice != list(before):
            refused = self._dating.date(choice, rotation)
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
