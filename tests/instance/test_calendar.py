"""Which days are worked: weekends, public holidays, and what the Calendar sheet says."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from scheduler.instance import CalendarRow, WorkCalendar, days_of

LIST = (Path(__file__).parent / "holidays_2025_2028.csv").read_text(encoding="utf-8")
HOLIDAYS = {date.fromisoformat(row["date"]) for row in csv.DictReader(LIST.splitlines())}


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_working_days_are_weekdays_without_public_holidays(year):
    """A crew is sent out at Tết, or a make-up Saturday is worked that nobody announced."""
    expected = tuple(day for day in days_of(year) if day.weekday() < 5 and day not in HOLIDAYS)
    assert WorkCalendar.of(year).working_days == expected


@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_holidays_are_those_of_the_list(year):
    assert list(WorkCalendar.of(year).holiday_names) == sorted(
        day for day in HOLIDAYS if day.year == year
    )


def test_calendar_rows_override_their_dates():
    rows = (
        CalendarRow(date(2027, 2, 20), working=True, name="làm bù"),
        CalendarRow(date(2027, 3, 8), working=False, name="nghỉ địa phương"),
        CalendarRow(date(2027, 9, 3), working=True),
        CalendarRow(date(2026, 3, 9), working=False),
    )
    calendar, usual = WorkCalendar.of(2027, rows), WorkCalendar.of(2027)
    changed = set(calendar.working_days) ^ set(usual.working_days)
    assert changed == {date(2027, 2, 20), date(2027, 3, 8), date(2027, 9, 3)}
    assert calendar.holiday_names[date(2027, 3, 8)] == "nghỉ địa phương"
    assert date(2027, 9, 3) not in calendar.holiday_names


def test_working_days_are_counted_by_month():
    """The days of a posting (R19) are those of its months, leave included."""
    calendar = WorkCalendar.of(2027)
    assert calendar.working_days_in((1,)) == 20
    assert calendar.working_days_in((1, 2)) == 20 + 15
    assert calendar.working_days_in(()) == 0


@pytest.mark.parametrize(("year", "length"), [(2027, 365), (2028, 366)])
def test_year_has_all_its_days(year, length):
    days = days_of(year)
    assert (len(days), days[0], days[-1]) == (length, date(year, 1, 1), date(year, 12, 31))
