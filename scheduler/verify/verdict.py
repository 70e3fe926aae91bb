"""What verify finds of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.plan import Tiers
from scheduler.verify.facts import Facts
from scheduler.verify.violation import Violation


@dataclass(frozen=True, slots=True)
class Verdict:
    """All violations, and the tiers measured anew; no tiers or facts where FORM keeps them out."""

    violations: tuple[Violation, ...]
    tiers: Tiers | None
    facts: Facts | None

    @property
    def is_valid(self) -> bool:
        return not self.violations

    @property
    def bound_vnd(self) -> int | None:
        """The plan's stated lower bound on T5."""
        return None if self.facts is None else self.facts.plan.bounds["T5"]

    @property
    def gap(self) -> float | None:
        """(T5 − bound) / T5; 0 where T5 is 0."""
        if self.tiers is None or self.bound_vnd is None:
            return None
        return (self.tiers.T5 - self.bound_vnd) / self.tiers.T5 if self.tiers.T5 else 0.0
