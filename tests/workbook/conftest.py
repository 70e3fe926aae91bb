"""A small legal workbook that a test changes cell by cell, writes to disk and reads."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.cell import get_column_letter

from scheduler.language import Language
from scheduler.workbook.layout import (
    SHEETS,
    Column,
    Sheet,
    find_value,
    label,
    setting_label,
    value_label,
)
from scheduler.workbook.read import Reading, read_workbook

Rows = dict[str, list[dict[str, Any]]]


def small_rows() -> Rows:
    """Two areas with a station each, a point, a centre, a hospital, and every optional sheet."""
    return {
        "Settings": [
            {"key": "year", "value": 2027},
            {"key": "attendance", "value": 0.85},
            {"key": "day_start", "value": "07:30"},
            {"key": "campaign_start", "value": date(2027, 2, 1)},
            {"key": "donor_cap", "value": 0.5},
        ],
        "Areas": [
            {"area_id": "KV1", "name": "Khu vực 1", "kits": 2},
            {"area_id": "KV2", "name": "Khu vực 2", "kits": 1},
        ],
        "Facilities": [
            _facility("T01", "station", area="KV1", lat=22.3, lon=103.4, others=10, head="Lò A"),
            _facility("T02", "station", area="KV2", lat=22.5, lon=103.1, others=9, zone=3),
            _facility("P01", "point", area="KV1", station="T01", lat=22.32, lon=103.42),
            _facility("TT1", "centre", area="KV1", serves="area", others=30),
            _facility("BV1", "hospital"),
        ],
        "Villages": [
            _village("V01", "T01", lat=22.31, lon=103.45, screened_elsewhere=10),
            _village("V02", "T01", lat=22.33, lon=103.48, priority=1, language="Thái"),
            _village("V03", "T02", has_site="no", no_visit_weekday="Mon,Fri", attendance=0.7),
            _village("V04", "T02", lodging="no", language="H'Mông", health_worker="Lý Thị B"),
        ],
        "Doctors": [
            _doctor("BS1", "T01", languages="Thái, H'Mông"),
            _doctor("BS2", "T02", field_ok="no", sex="F"),
            _doctor("BS3", "TT1", rotation_days_done=20, birth_year=1980),
            _doctor("BS4", "BV1", rotation_exempt="yes", exempt_reason="con nhỏ"),
        ],
        "Leave": [{"doctor_id": "BS1", **_dates((2027, 7, 1), (2027, 7, 14)), "reason": "phép"}],
        "Closures": [
            {"place": "V03", **_dates((2027, 6, 15), (2027, 8, 15)), "reason": "mùa mưa"},
            {"place": "P01", **_dates((2027, 3, 1), (2027, 3, 1))},
        ],
        "Windows": [{"village_id": "V02", "pass": 1, **_dates((2027, 3, 1), (2027, 3, 31))}],
        "Postings": [
            {"doctor_id": "BS3", "facility": "T02", **_dates((2027, 1, 1), (2027, 3, 31))},
            {"doctor_id": "BS4", "facility": "T01", **_dates((2026, 11, 15), (2027, 2, 1))},
        ],
        "Travel": [
            {"from": "T01", "to": "TT1", "dry_minutes": 15, "wet_minutes": 20},
            {"from": "T02", "to": "V03", "dry_minutes": 40, "wet_minutes": None},
            {"from": "T02", "to": "V04", "dry_minutes": 30, "wet_minutes": 55},
            {"from": "T02", "to": "TT1", "dry_minutes": 60, "wet_minutes": 80},
        ],
        "Calendar": [
            {"date": date(2027, 2, 20), "kind": "working", "name": "làm bù"},
            {"date": date(2027, 3, 8), "kind": "holiday", "name": "nghỉ địa phương"},
        ],
    }


def _facility(id: str, kind: str, **others: Any) -> dict[str, Any]:
    return {"facility_id": id, "name": f"Cơ sở {id}", "kind": kind, **others}


def _village(id: str, station: str, **others: Any) -> dict[str, Any]:
    groups = {"under_6": 20, "age_6_17": 40, "women_18_59": 60, "men_18_59": 55, "age_60_plus": 15}
    return {"village_id": id, "name": f"Bản {id}", "station": station, **groups, **others}


def _doctor(id: str, facility: str, **others: Any) -> dict[str, Any]:
    known = {"specialty": "nội", "practice_since": date(2015, 9, 1)}
    return {"doctor_id": id, "name": f"Bác sĩ {id}", "facility": facility, **known, **others}


def _dates(start: tuple[int, int, int], end: tuple[int, int, int]) -> dict[str, date]:
    return {"from": date(*start), "to": date(*end)}


class Book:
    """Rows of a workbook by sheet, with columns in the layout's order unless shuffled."""

    def __init__(self, path: Path) -> None:
        self.rows, self.path = small_rows(), path
        self.columns = {sheet.key: list(sheet.columns) for sheet in SHEETS}
        self.sheets = list(SHEETS)
        self.language: Language = "vi"
        self.spell: Callable[[str], str] = str
        self.touch_up: Callable[[Workbook], None] = lambda workbook: None

    def put(self, sheet: str, row: int, column: str, value: object) -> Book:
        """Write `value` into the column of data row `row` (from 1), adding rows up to it."""
        rows = self.rows[sheet]
        while len(rows) < row:
            rows.append({})
        rows[row - 1][column] = value
        return self

    def setting(self, key: str, value: object) -> Book:
        """Give a setting in its own row."""
        rows = self.rows["Settings"]
        rows[:] = [row for row in rows if row["key"] != key] + [{"key": key, "value": value}]
        return self

    def drop_column(self, sheet: str, *keys: str) -> Book:
        self.columns[sheet] = [c for c in self.columns[sheet] if c.key not in keys]
        return self

    def drop_sheet(self, *keys: str) -> Book:
        self.sheets = [sheet for sheet in self.sheets if sheet.key not in keys]
        return self

    def shuffle(self, seed: int) -> Book:
        """Put sheets and columns into another order."""
        shuffled = random.Random(seed)
        shuffled.shuffle(self.sheets)
        for columns in self.columns.values():
            shuffled.shuffle(columns)
        return self

    def cell(self, sheet: str, row: int, column: str) -> str:
        """The cell's name, such as C17, of data row `row`."""
        keys = [each.key for each in self.columns[sheet]]
        return f"{get_column_letter(keys.index(column) + 1)}{row + 1}"

    def name(self, sheet: str) -> str:
        return self.spell(label(sheet, None, self.language))

    def save(self) -> Path:
        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for sheet in self.sheets:
            target = workbook.create_sheet(self.name(sheet.key))
            columns = self.columns[sheet.key]
            headings = [self.spell(label(sheet.key, c.key, self.language)) for c in columns]
            lines = [
                headings,
                *([self._written(sheet, c, r) for c in columns] for r in self.rows[sheet.key]),
            ]
            for number, line in enumerate(lines, start=1):
                for index, value in enumerate(line, start=1):
                    target.cell(number, index).value = value
        self.touch_up(workbook)
        workbook.save(self.path)
        return self.path

    def read(self) -> Reading:
        return read_workbook(self.save())

    def _written(self, sheet: Sheet, column: Column, row: dict[str, Any]) -> Any:
        value = row.get(column.key)
        if not isinstance(value, str):
            return value
        if sheet.key == "Settings" and column.key == "key":
            return self.spell(setting_label(value, self.language)) if _is_setting(value) else value
        if column.type.name in ("choice", "yes/no", "weekdays"):
            return ", ".join(map(self._word, value.split(",")))
        return value

    def _word(self, word: str) -> str:
        key = find_value(word)
        return word if key is None else self.spell(value_label(key, self.language))


def _is_setting(key: str) -> bool:
    try:
        return bool(setting_label(key, "vi"))
    except KeyError:
        return False


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A fresh copy of the small legal workbook."""
    return Book(tmp_path / "workbook.xlsx")
