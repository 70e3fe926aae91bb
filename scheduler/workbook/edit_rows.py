"""Rows and columns that a sheet gains, looking as its own do."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet


@dataclass(slots=True)
class Extent:
    """How far the table of a sheet reaches: openpyxl would count all cells for every new row.

    `columns` are numbers from 1 by key, `last` is the last row of the table, `model` the row whose
    format new rows take; nothing stands to the right of `width` or below `bottom`.
    """

    columns: dict[str, int]
    last: int
    model: int | None
    width: int
    bottom: int


def extent_of(sheet: Worksheet, columns: dict[str, int], first: int, last: int) -> Extent:
    """The extent of a table whose rows are numbered from `first` to `last`."""
    model = last if _is_typical(sheet, first, last) else None
    return Extent(columns, last, model, sheet.max_column, sheet.max_row)


def add_row(sheet: Worksheet, extent: Extent) -> int:
    """The number of a new row below the last one, in its format."""
    above = extent.last
    number = above + 1
    while not _is_free(sheet, extent, number):  # totals or remarks below the table
        number += 1
    extent.last = number
    _format_row(sheet, extent, number)
    _stretch(sheet, above, number)
    return number


def add_column(sheet: Worksheet, extent: Extent, key: str, heading_row: int, heading: str) -> None:
    """A new column on the right."""
    extent.width += 1
    extent.columns[key] = index = extent.width
    _copy_style(sheet, (heading_row, index - 1), (heading_row, index))
    cell_at(sheet, heading_row, index).value = heading
    sheet.column_dimensions[get_column_letter(index)].width = len(heading) + 4


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell; where it is hidden below a merged one, that is taken apart."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        merged = [m for m in sheet.merged_cells.ranges if cell.coordinate in m]
        for each in merged:
            sheet.unmerge_cells(each.coord)
        cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _is_free(sheet: Worksheet, extent: Extent, number: int) -> bool:
    return number > extent.bottom or all(
        sheet.cell(number, column).value is None for column in range(1, extent.width + 1)
    )


def _is_typical(sheet: Worksheet, first: int, last: int) -> bool:
    """Whether the last row looks like the one above: a lone row may be an example in italics."""
    if last <= first:
        return False
    ends = (sheet.cell(row, 1) for row in (last - 1, last))
    one, other = ((copy(cell.font), copy(cell.fill)) for cell in ends)
    return one == other


def _format_row(sheet: Worksheet, extent: Extent, number: int) -> None:
    """As the model row, or else as a planner would find it who types there."""
    model = extent.model
    for column in range(1, extent.width + 1):
        if model is not None:
            _copy_style(sheet, (model, column), (number, column))
        elif not sheet.cell(number, column).has_style:
            whole = sheet.column_dimensions[get_column_letter(column)]
            cell_at(sheet, number, column)._style = copy(whole._style)  # type: ignore[attr-defined]
    if model is not None:
        sheet.row_dimensions[number].height = sheet.row_dimensions[model].height


def _copy_style(sheet: Worksheet, model: tuple[int, int], place: tuple[int, int]) -> None:
    given, cell = sheet.cell(*model), cell_at(sheet, *place)
    cell._style = copy(given._style)  # type: ignore[attr-defined, union-attr]


def _stretch(sheet: Worksheet, above: int, number: int) -> None:
    """Let a filter and a table that end at the row above take the new row in."""
    if sheet.auto_filter.ref:
        sheet.auto_filter.ref = _stretched(sheet.auto_filter.ref, above, number)
    for table in sheet.tables.values():
        table.ref = _stretched(table.ref, above, number)
        if table.autoFilter is not None and table.autoFilter.ref:
            table.autoFilter.ref = _stretched(table.autoFilter.ref, above, number)


def _stretched(ref: str, above: int, number: int) -> str:
    left, top, right, bottom = range_boundaries(ref)
    if bottom != above or left is None or right is None:
        return ref
    return f"{get_column_letter(left)}{top}:{get_column_letter(right)}{number}"
