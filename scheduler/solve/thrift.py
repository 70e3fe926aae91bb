"""Fewer postings for trips that have their dates: what was asked to spare is no longer needed."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.rotation import Rotation
from scheduler.solve.dated import Dated
from scheduler.solve.dating_desk import DatingDesk
from scheduler.solve.keeper import Keeper
from scheduler.solve.rotate import least_rotation
from scheduler.solve.run import Run

TRIES = 3  # rotations; the later ones know at which bases the trips found no day


class Thrift:
    """Rotates for the trips of the best plan, nothing to spare, and dates them again."""

    def __init__(self, run: Run, dating: DatingDesk, keeper: Keeper) -> None:
        self._run, self._dating, self._keeper = run, dating, keeper

    def save(self) -> None:
        """Has a plan with fewer postings kept, if all its trips find a day.

        Where the rotation leaves trips without one, the next gives their bases as many days more.
        """
        further: dict[str, int] = {}
        for _ in range(TRIES):
            dated = self._keeper.dated
            if dated is None or dated.unplaced or self._run.watch.is_over():
                return
            rotation = self._rotation(dated, further)
            if rotation.unmet_crew_days or rotation.new_postings >= dated.rotation.new_postings:
                return
            refused = self._dating.date(dated.choice, rotation)
            if not refused:
                return
            for (_, base), days in refused.items():
                further[base] = further.get(base, 0) + days

    def _rotation(self, dated: Dated, further: Mapping[str, int]) -> Rotation:
        self._run.journal.tell("rotation", 0.0)
        return least_rotation(self._run, dated.drafts, further)
