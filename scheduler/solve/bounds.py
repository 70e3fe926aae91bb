"""The lower bounds that a plan states; they are computed while others are at work."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.rotation import Rotation
from scheduler.solve.run import Run
from scheduler.solve.workers import Later
from scheduler.trips.bound import ScreeningBound
from scheduler.trips.coverage_bound import late_at_least, never_screened
from scheduler.trips.ground import Ground


@dataclass(frozen=True, slots=True)
class Proved:
    """Of every plan: persons not screened (T1) and late (T3) at least; VND of screening all."""

    never_screened: int
    late: int
    whole_vnd: int


def prove(ground: Ground, _: None) -> Proved:
    """Work for one process: what holds whatever the rotation."""
    whole_vnd = ScreeningBound(ground.instance).cost_vnd(0)
    return Proved(never_screened(ground), late_at_least(ground), whole_vnd)


class Bounds:
    """The bounds of any plan of one instance."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._begun: Later | None = None
        self._proved: Proved | None = None
        self._screening: ScreeningBound | None = None

    def begin(self) -> None:
        """Has a process prove what does not depend on the plan."""
        self._begun = self._run.workers.start(prove, None)

    def of(self, rotation: Rotation, shortfall: int) -> dict[str, int]:
        """By tier; T5's for plans that leave `shortfall` persons unscreened."""
        proved = self._prove()
        cost = proved.whole_vnd if shortfall == 0 else self._cost_vnd(shortfall)
        cost += self._run.instance.settings.posting_vnd * rotation.bounds["postings"]
        return {
            "T1": proved.never_screened,
            "T2": rotation.bounds["T2"],
            "T3": proved.late,
            "T4": rotation.bounds["T4"],
            "T5": cost,
        }

    def _prove(self) -> Proved:
        if self._proved is None and self._begun is not None:
            self._proved = self._begun.get(self._run.watch.is_over)
        if self._proved is None:  # never begun, or the search is over before it is there
            self._proved = prove(self._run.ground, None)
        return self._proved

    def _cost_vnd(self, shortfall: int) -> int:
        if self._screening is None:
            self._screening = ScreeningBound(self._run.instance)
        return self._screening.cost_vnd(shortfall)
