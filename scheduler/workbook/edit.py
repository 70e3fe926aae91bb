"""Changing single cells of a planner's workbook: formatting, widths and formulas stay."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Language
from scheduler.workbook.cell_types import ID, WEEKDAYS, CellType
from scheduler.workbook.cell_values import NUMBER_FORMATS, CellValue, cell_value
from scheduler.workbook.comment_places import place_comments
from scheduler.workbook.edit_rows import Extent, add_column, add_row, cell_at, extent_of
from scheduler.workbook.editable import is_for_macros
from scheduler.workbook.labels import label
from scheduler.workbook.open_whole import open_whole
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.sheet_style import style_table
from scheduler.workbook.sheets import Column
from scheduler.workbook.stable_zip import stable_zip
from scheduler.workbook.stored_results import keep_stored_results
from scheduler.workbook.tables import Table

_GENERAL = "General"


class EditError(ValueError):
    """The workbook can be read but not changed; the text is what the library tripped over."""

    def problem(self, name: str) -> Problem:
        """What to tell about the file called `name`."""
        return problem("file_damaged", Where(), name, detail=str(self))


@contextmanager
def _library() -> Iterator[None]:
    """The Excel library may trip over anything, and warns of what nobody here can mend."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Exception as error:
        raise EditError(type(error).__name__) from error


class Edit:
    """A workbook that is being changed; `language` is that of its headings.

    It must be editable (`workbook.editable`). Raises EditError where the Excel library cannot open
    or save it.
    """

    def __init__(self, content: bytes, language: Language) -> None:
        self._content, self._language = content, language
        with _library():
            keep_macros = is_for_macros(content)
            self._workbook, self._parts = open_whole(content, keep_macros=keep_macros)
        self._extents: dict[str, Extent] = {}
        self._written: dict[str, set[int]] = {}

    def change(self, table: Table, number: int, values: Mapping[str, Any]) -> None:
        """Write `values` (by column key, as the reader parses them) into the row `number`."""
        sheet = self._sheet(table)
        for key, value in values.items():
            self._put(
                cell_at(sheet, number, self._column(table, sheet, key)),
                table.sheet.column(key),
                value,
            )
        self._written.setdefault(sheet.title, set()).add(number)

    def append(self, table: Table, values: Mapping[str, Any]) -> dict[str, Cell]:
        """Add a row below the last one, in its format; returns the cells written, by key."""
        sheet = self._sheet(table)
        extent = self._extents[table.sheet.key]
        for column in table.sheet.columns:
            if values.get(column.key) is not None:
                self._column(table, sheet, column.key)
        number = add_row(sheet, extent)
        self.change(table, number, {k: v for k, v in values.items() if v is not None})
        columns = extent.columns
        return {key: cell_at(sheet, number, columns[key]) for key in values if key in columns}

    def saved(self) -> bytes:
        """The bytes of the workbook; results of formulas are kept where no change touches them."""
        if self._workbook.calculation is not None:
            self._workbook.calculation.fullCalcOnLoad = True
        made = BytesIO()
        with _library():
            self._workbook.save(made)
            placed = place_comments(made.getvalue(), self._workbook)
            kept = keep_stored_results(
                placed, self._content, self._parts, self._workbook, self._written
            )
            return stable_zip(kept)

    def _sheet(self, table: Table) -> Worksheet:
        """The sheet of the table; one that the workbook lacks is made as templates have it."""
        key = table.sheet.key
        name = table.name or label(key, None, self._language)
        if name not in self._workbook.sheetnames:
            self._make_sheet(table, name)
        sheet = self._workbook[name]
        if key not in self._extents:
            given = {k: index + 1 for k, index in table.columns.items()}
            last = max((row.number for row in table.rows), default=table.first_row - 1)
            columns = given or _written_columns(table)
            self._extents[key] = extent_of(sheet, columns, table.first_row, last)
        return sheet

    def _make_sheet(self, table: Table, name: str) -> None:
        sheet = self._workbook.create_sheet(name)
        columns = table.sheet.columns
        for index, column in enumerate(columns, start=1):
            sheet.cell(table.heading_row, index).value = label(
                table.sheet.key, column.key, self._language
            )
        style_table(sheet, [c.type for c in columns], [c.required for c in columns])

    def _column(self, table: Table, sheet: Worksheet, key: str) -> int:
        """The number of the column; one that the sheet lacks is added on the right."""
        extent = self._extents[table.sheet.key]
        if key not in extent.columns:
            heading = label(table.sheet.key, key, self._language)
            add_column(sheet, extent, key, table.heading_row, heading)
        return extent.columns[key]

    def _put(self, cell: Cell, column: Column, value: Any) -> None:
        was_date, was_general = cell.is_date, cell.number_format == _GENERAL
        cell.value = self._cell_value(value, ID if column.refers_to else column.type)
        if isinstance(cell.value, str) and cell.data_type == "f":
            cell.data_type = "s"
            cell.quotePrefix = True
        if was_general or (column.type.name == "date" and not was_date):
            cell.number_format = NUMBER_FORMATS.get(column.type.name, _GENERAL)

    def _cell_value(self, value: Any, cell_type: CellType) -> CellValue:
        if cell_type.name == "weekdays" and value is not None:
            value = tuple(WEEKDAYS[day] for day in sorted(value))
        return cell_value(value, cell_type, self._language)


def _written_columns(table: Table) -> dict[str, int]:
    return {column.key: index for index, column in enumerate(table.sheet.columns, start=1)}
