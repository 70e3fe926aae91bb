"""Dates and times of day, as Excel stores them or as text."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from scheduler.workbook.cell_types import CellType
from scheduler.workbook.faults import Fault

FIRST_YEAR, LAST_YEAR = 1920, 2120
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})", re.ASCII)
_HOURS_MINUTES = re.compile(r"(\d{1,2})(?:[:h](\d{2})(?::\d{2})?|h)", re.ASCII | re.IGNORECASE)
_DAY = 24 * 60


def parse_date(_: CellType, value: object) -> date | Fault:
    """An Excel date, whose time of day is dropped, or text dd/mm/yyyy."""
    day = _date(value)
    if day is None:
        return Fault("not_date")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return Fault("date_out_of_range", {"low": FIRST_YEAR, "high": LAST_YEAR})
    return day


def parse_time(_: CellType, value: object) -> int | Fault:
    """Minutes after midnight, from an Excel time, a fraction of a day, or text hh:mm or 7h30."""
    minutes = _minutes(value)
    if minutes is None or not 0 <= minutes < _DAY:
        return Fault("not_time")
    return minutes


def _date(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    match = _DAY_MONTH_YEAR.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _minutes(value: object) -> int | None:
    if isinstance(value, (time, datetime)):
        return value.hour * 60 + value.minute
    if isinstance(value, timedelta):
        return value // timedelta(minutes=1)
    if isinstance(value, float) and 0 <= value < 1:
        return round(value * _DAY)
    match = _HOURS_MINUTES.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    hours, minutes = int(match[1]), int(match[2] or 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None
