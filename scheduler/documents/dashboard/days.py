"""The campaign's calendar days and weeks, as the figures count them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.instance import Instance


@dataclass(frozen=True, slots=True)
class Days:
    """Calendar days from `first` to `last`, both included."""

    first: date
    last: date

    @classmethod
    def of(cls, instance: Instance) -> Days:
        return cls(instance.settings.campaign_start, instance.settings.campaign_end)

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def index(self, day: date) -> int:
        """0 for the first day."""
        return (day - self.first).days

    @property
    def mondays(self) -> tuple[date, ...]:
        """The weeks, each by its Monday."""
        monday = self.first - timedelta(self.first.weekday())
        return tuple(monday + timedelta(7 * i) for i in range((self.last - monday).days // 7 + 1))

    @property
    def months(self) -> tuple[date, ...]:
        """The months, each by its first day."""
        year = self.first.year
        return tuple(date(year, m, 1) for m in range(self.first.month, self.last.month + 1))


def short(day: date) -> str:
    return f"{day:%d/%m}"


def long(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())
