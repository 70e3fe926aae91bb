"""Doctors, their leave and the postings that are already decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Doctor:
    id: str
    name: str
    facility: str
    specialty: str
    practice_since: date
    sex: str = ""
    birth_year: int | None = None
    languages: frozenset[str] = frozenset()
    rotation_days_done: int = 0
    rotation_exempt: bool = False
    exempt_reason: str = ""
    field_ok: bool = True

    def practised_months(self, day: date) -> int:
        """Completed months of practice on `day` (R12)."""
        since = self.practice_since
        return (day.year - since.year) * 12 + day.month - since.month - (day.day < since.day)


@dataclass(frozen=True, slots=True)
class Interval:
    """Dates from `start` to `end`, both inclusive."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class FixedPosting:
    """A row of the Postings sheet: every month it touches counts as posted (R22)."""

    doctor: str
    facility: str
    dates: Interval

    def months(self, year: int) -> tuple[int, ...]:
        """Months 1–12 of `year` that the posting touches."""
        first = (self.dates.start.year, self.dates.start.month)
        last = (self.dates.end.year, self.dates.end.month)
        return tuple(m for m in range(1, 13) if first <= (year, m) <= last)
