"""What Excel lets into a cell: drop-downs, and limits of numbers, dates and ids."""

from __future__ import annotations

from datetime import date
from typing import Literal

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.instance.settings import AGE_GROUPS
from scheduler.language import Language
from scheduler.workbook.cell_dates import FIRST_YEAR, LAST_YEAR
from scheduler.workbook.cell_types import CellType
from scheduler.workbook.cells import MAX_ID_LENGTH
from scheduler.workbook.ids import ID_COLUMNS
from scheduler.workbook.labels import label, value_label
from scheduler.workbook.setting_rows import SETTINGS
from scheduler.workbook.sheets import SHEETS, Column, Sheet
from scheduler.workbook.template.hints import hint, reference_hint, station_only
from scheduler.workbook.template.lists import NAMES, STATION_IDS
from scheduler.workbook.template.ranges import FIRST_ROW, Ranges
from scheduler.workbook.template.texts import TEXTS

_EXCEL_EPOCH = date(1899, 12, 30)


def add_limits(workbook: Workbook, ranges: Ranges, year: int) -> None:
    """Give every column, and every setting, the limits of its type."""
    for sheet in SHEETS:
        target = workbook[label(sheet.key, None, ranges.language)]
        if sheet.key == "Settings":
            _limit_settings(target, ranges.language, year)
            continue
        for column in sheet.columns:
            limit, text = _limit_of(sheet, column, ranges, year)
            if limit is not None:
                first = 1 if "$" in f"{limit.formula1}{limit.formula2}" else FIRST_ROW
                cells = ranges.cells(sheet.key, column.key, first=first)
                _add(target, limit, text, cells, ranges.language)


def _limit_settings(target: Worksheet, language: Language, year: int) -> None:
    for row, setting in enumerate(SETTINGS, start=FIRST_ROW):
        limit = _by_type(setting.type, f"$B{row}", language)
        if limit is not None:
            _add(target, limit, hint(setting.type, language, year), f"B{row}", language)


def _limit_of(
    sheet: Sheet, column: Column, ranges: Ranges, year: int
) -> tuple[DataValidation | None, str]:
    """The column's limit, if it has one, and what to write instead of what it refuses."""
    language = ranges.language
    if column.refers_to:
        name = STATION_IDS if station_only(sheet, column) else NAMES[column.refers_to]
        return DataValidation("list", formula1=name), reference_hint(sheet, column, language)
    special = _special(sheet, column, ranges)
    if special is not None:
        return special, _special_hint(sheet, column, language)
    limit = _by_type(column.type, ranges.first(sheet.key, column.key), language)
    return limit, hint(column.type, language, year)


def _special(sheet: Sheet, column: Column, ranges: Ranges) -> DataValidation | None:
    """Limits that other cells of the row or column set."""
    if ID_COLUMNS.get(sheet.key) == column.key:
        ids, cell = ranges.local(sheet.key, column.key), ranges.first(sheet.key, column.key)
        once = f"SUMPRODUCT(--({ids}={cell}))=1"
        return DataValidation("custom", formula1=f"AND(LEN({cell})<={MAX_ID_LENGTH},{once})")
    if column.key == "to" and column.type.name == "date":
        start = ranges.first(sheet.key, "from")
        low = f"MAX({start},{_serial(FIRST_YEAR, 1, 1)})"
        return _between("date", low, str(_serial(LAST_YEAR, 12, 31)))
    if column.key == "screened_elsewhere":
        first, last = (ranges.first(sheet.key, AGE_GROUPS[i]) for i in (0, -1))
        return _between("whole", "0", f"SUM({first}:{last})")
    return None


def _special_hint(sheet: Sheet, column: Column, language: Language) -> str:
    if column.key == "screened_elsewhere":
        return TEXTS.say("elsewhere", language)
    if column.key == "to":
        return TEXTS.say("until", language, start=label(sheet.key, "from", language))
    return TEXTS.say("id", language, high=MAX_ID_LENGTH)


def _by_type(cell_type: CellType, cell: str, language: Language) -> DataValidation | None:
    """The limit of a type alone; `cell` is what a time of day is looked for in."""
    name = cell_type.name
    if name in ("choice", "yes/no", "weekdays"):
        words = ",".join(value_label(value, language) for value in cell_type.values)
        # of weekdays there may be several in a cell, so that another text is only asked about
        style: Literal["warning", "stop"] = "warning" if name == "weekdays" else "stop"
        return DataValidation("list", formula1=f'"{words}"', errorStyle=style)
    if name == "date":
        low, high = _serial(FIRST_YEAR, 1, 1), _serial(LAST_YEAR, 12, 31)
        return _between("date", str(low), str(high))
    if name == "time":
        return DataValidation("custom", formula1=f"ISNUMBER(TIMEVALUE({cell}))")
    if name in ("int", "number", "fraction"):
        kind: Literal["whole", "decimal"] = "whole" if name == "int" else "decimal"
        return _between(kind, f"{cell_type.low:.15g}", f"{cell_type.high:.15g}")
    return None


def _between(kind: Literal["whole", "decimal", "date"], low: str, high: str) -> DataValidation:
    return DataValidation(kind, operator="between", formula1=low, formula2=high)


def _add(
    target: Worksheet, limit: DataValidation, text: str, cells: str, language: Language
) -> None:
    """Limit `cells`; `text` is what Excel says when it does not like a value."""
    limit.showErrorMessage = True
    limit.errorTitle, limit.error = TEXTS.say("not_valid", language), text
    limit.add(cells)
    target.add_data_validation(limit)


def _serial(year: int, month: int, day: int) -> int:
    """The number by which Excel stores a date."""
    return (date(year, month, day) - _EXCEL_EPOCH).days
