"""Settings that do not fit together, or not into the year."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.workbook.cells import shown
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.setting_values import GivenSettings, setting_words

_ORDERED = (
    ("campaign_start", "campaign_end"),
    ("wet_season_start", "wet_season_end"),
    ("min_posting_months", "max_posting_months"),
    ("rotation_min_days", "rotation_max_days"),
)
_DATES = {
    "campaign_start": "campaign_outside_year",
    "campaign_end": "campaign_outside_year",
    "priority_deadline": "setting_outside_year",
    "wet_season_start": "setting_outside_year",
    "wet_season_end": "setting_outside_year",
}


def check_settings(given: GivenSettings) -> Iterator[Problem]:
    """Every problem between settings whose own values are good."""
    for check in (_in_order, _in_year, _day_ends_by_midnight):
        yield from check(given)


def _in_order(given: GivenSettings) -> Iterator[Problem]:
    for first, second in _ORDERED:
        low, high = (getattr(given.settings, key) for key in (first, second))
        if given.knows(first, second) and low > high:
            key = second if second in given.values else first
            names = {"first": setting_words(first), "second": setting_words(second)}
            bounds = {"low": shown(low), "high": shown(high)}
            found = shown(given.values[key])
            yield problem("setting_order", given.cells[key], found, **names, **bounds)


def _in_year(given: GivenSettings) -> Iterator[Problem]:
    for key, code in _DATES.items():
        day, year = getattr(given.settings, key), given.settings.year
        if given.knows("year", key) and day.year != year:
            yield problem(code, given.cells[key], shown(day), year=year)


def _day_ends_by_midnight(given: GivenSettings) -> Iterator[Problem]:
    start, minutes = given.settings.day_start, given.settings.workday_minutes
    if given.knows("day_start", "workday_minutes") and start + minutes > 24 * 60:
        key = "workday_minutes" if "workday_minutes" in given.values else "day_start"
        clock = f"{start // 60:02d}:{start % 60:02d}"
        found = str(minutes) if key == "workday_minutes" else clock
        yield problem("day_too_long", given.cells[key], found, start=clock, minutes=minutes)
