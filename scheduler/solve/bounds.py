"""The lower bounds that a plan states; the dear one is computed while others are at work."""

from __future__ import annotations

from scheduler.rotation import Rotation
from scheduler.solve.run import Run
from scheduler.solve.workers import Later
from scheduler.trips.bound import ScreeningBound
from scheduler.trips.ground import Ground


def least_screening_vnd(ground: Ground, shortfall: int) -> int:
    """Work for one process: what screening all but `shortfall` persons costs at least."""
    return ScreeningBound(ground.instance).cost_vnd(shortfall)


class Bounds:
    """The bounds of any plan of one instance."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._everybody: Later | None = None
        self._by_shortfall: dict[int, int] = {}
        self._own: ScreeningBound | None = None

    def begin(self) -> None:
        """Has a process find the bound for plans that screen everybody, most likely to be asked."""
        self._everybody = self._run.workers.start(least_screening_vnd, 0)

    def of(self, rotation: Rotation, shortfall: int) -> dict[str, int]:
        """By tier, for plans that leave `shortfall` persons unscreened."""
        cost = self._screening_vnd(shortfall)
        cost += self._run.instance.settings.posting_vnd * rotation.bounds["postings"]
        return {"T2": rotation.bounds["T2"], "T4": rotation.bounds["T4"], "T5": cost}

    def _screening_vnd(self, shortfall: int) -> int:
        if shortfall not in self._by_shortfall:
            found: int | None = None
            if shortfall == 0 and self._everybody is not None:
                found = self._everybody.get(self._run.watch.is_over)
            if found is None:
                self._own = self._own or ScreeningBound(self._run.instance)
                found = self._own.cost_vnd(shortfall)
            self._by_shortfall[shortfall] = found
        return self._by_shortfall[shortfall]
