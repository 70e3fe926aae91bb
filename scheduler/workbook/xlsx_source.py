"""The sheets of an .xlsx or .xlsm file. Macros are never looked at."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook, SheetTypeEnum

from scheduler.workbook.raw_sheet import RawSheet, Tidy
from scheduler.workbook.xlsx_parts import CellWithoutAddressError, part_names, scan

MOST_CELLS = 8_000_000  # of a sheet, blank ones included, that the fast reader may hold in memory


def xlsx_sheets(content: bytes) -> tuple[RawSheet, ...]:
    """The worksheets in their order, hidden ones too. Raises whatever a damaged file causes."""
    tidy = Tidy()
    with ZipFile(BytesIO(content)) as archive:
        parts = part_names(archive)
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        names = [m.name for m in book.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        return tuple(_sheet(name, archive.read(parts[name]), book, content, tidy) for name in names)


def _sheet(name: str, part: bytes, book: CalamineWorkbook, content: bytes, tidy: Tidy) -> RawSheet:
    try:
        marks = scan(part)
        is_far = marks.area > MOST_CELLS
    except CellWithoutAddressError:
        is_far = True
    if is_far:
        return _read_slowly(content, name, tidy)
    cells = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    rows = (tidy.row(map(_as_stored, row)) for row in cells)
    return RawSheet(tidy.text(name), _with_errors(rows, marks.errors), marks.lost_formulas)


def _as_stored(value: object) -> object:
    """Whole numbers as int and dates with a time of day, as Excel holds them."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return value


def _with_errors(
    rows: Iterable[tuple[object, ...]], errors: Mapping[tuple[int, int], str]
) -> tuple[tuple[object, ...], ...]:
    """The fast reader takes errors for blank cells, and leaves out what stands beyond the last."""
    if not errors:
        return tuple(rows)
    changed = [list(row) for row in rows]
    for (row, column), text in errors.items():
        changed += [[] for _ in range(row + 1 - len(changed))]
        cells = changed[row]
        cells += [None] * (column + 1 - len(cells))
        cells[column] = text
    return tuple(map(tuple, changed))


def _read_slowly(content: bytes, name: str, tidy: Tidy) -> RawSheet:
    """Row by row: for a sheet with a cell far from the others, or whose cells have no address."""
    stored, formulas = (_rows(content, name, stored=stored) for stored in (True, False))
    rows = tuple(tidy.row(cell.value for cell in row) for row in stored)
    lost = frozenset(
        (r, c)
        for r, row in enumerate(formulas)
        for c, cell in enumerate(row)
        if cell.data_type == "f" and rows[r][c] is None
    )
    return RawSheet(tidy.text(name), rows, lost)


def _rows(content: bytes, name: str, *, stored: bool) -> Iterable[tuple[Any, ...]]:
    with warnings.catch_warnings():
        # openpyxl warns of what it leaves out, such as drop-downs: nothing that is read here
        warnings.simplefilter("ignore")
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=stored)[name]
    # the dimensions that a file states may be wrong, and cells beyond them would be lost
    sheet.reset_dimensions()
    return sheet.iter_rows()
