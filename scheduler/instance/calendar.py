"""Which days are worked: Monday to Friday, minus public holidays, then the Calendar sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import holidays

Season = Literal["dry", "wet"]
SEASONS: tuple[Season, Season] = ("dry", "wet")


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """A row of the Calendar sheet; it overrides the rule for its date."""

    date: date
    working: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The year's working days in order, and the names of the days off that are not weekends."""

    year: int
    working_days: tuple[date, ...]
    holiday_names: Mapping[date, str]

    @classmethod
    def of(cls, year: int, rows: tuple[CalendarRow, ...] = ()) -> WorkCalendar:
        """Vietnam's public holidays with substitute days (package `holidays`), then `rows`."""
        names = dict(sorted(holidays.country_holidays("VN", years=[year], language="vi").items()))
        overrides = {row.date: row for row in rows}
        working = []
        for day in days_of(year):
            row = overrides.get(day)
            if row is not None:
                names.pop(day, None)
                if not row.working:
                    names[day] = row.name
            if row.working if row is not None else day.weekday() < 5 and day not in names:
                working.append(day)
        return cls(year, tuple(working), names)

    def working_days_in(self, months: tuple[int, ...]) -> int:
        """Number of working days in the given months (R19)."""
        return sum(day.month in months for day in self.working_days)


def days_of(year: int) -> tuple[date, ...]:
    """All days of `year`, in order."""
    first = date(year, 1, 1)
    return tuple(first + timedelta(i) for i in range((date(year + 1, 1, 1) - first).days))
