"""What a merge comes to: changes of the province's workbook, and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scheduler.workbook.merge.findings import Finding


@dataclass(frozen=True, slots=True)
class Change:
    """New `values` by column key for the row `number` of a sheet; without a number, a new row."""

    sheet: str
    number: int | None
    values: Mapping[str, Any]


@dataclass(slots=True)
class Outcome:
    """`same` counts rows that stand alike in several places and were taken once."""

    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    same: int = 0

    @property
    def is_blocked(self) -> bool:
        return any(each.blocks for each in self.findings)

    @property
    def cells(self) -> int:
        """Cells changed in rows that were there."""
        return sum(len(change.values) for change in self.changes if change.number is not None)

    @property
    def rows(self) -> int:
        """Rows added."""
        return sum(change.number is None for change in self.changes)
