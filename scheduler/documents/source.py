"""What every document is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan


@dataclass(frozen=True, slots=True)
class Source:
    """A plan that the verifier accepts, its instance, and what of it is to be written.

    `remarks` are sentences for the reader of the summary, what the search knows beyond the plan.
    `station` and `month` (1–12) narrow the documents that are by station or month, None: all.
    `templates` is a folder whose Word templates take the place of the program's own.
    """

    instance: Instance
    plan: Plan
    language: Language
    remarks: tuple[str, ...] = ()
    station: str | None = None
    month: int | None = None
    templates: Path | None = None

    @property
    def stations(self) -> tuple[str, ...]:
        """The stations to write for, in the order of the workbook."""
        return self.instance.stations if self.station is None else (self.station,)

    @property
    def months(self) -> tuple[int, ...]:
        """The months to write for."""
        return tuple(range(1, 13)) if self.month is None else (self.month,)
