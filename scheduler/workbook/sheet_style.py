"""How a sheet of the workbook looks: headings, widths, frozen rows, filter, printing."""

from __future__ import annotations

from datetime import date
from math import ceil

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.workbook.cell_types import CellType
from scheduler.workbook.cell_values import NUMBER_FORMATS

_FACE, _BODY_SIZE, _BLUE = "Calibri", 11, "1F4E78"
_BODY, _HEADING = Font(_FACE, _BODY_SIZE), Font(_FACE, _BODY_SIZE, bold=True, color="FFFFFF")
_TITLE, _SECTION = Font(_FACE, 14, bold=True, color=_BLUE), Font(_FACE, 12, bold=True)
_REQUIRED, _OPTIONAL = PatternFill("solid", _BLUE), PatternFill("solid", "5B87AE")
_LINE = Border(bottom=Side("thin", "BFBFBF"))
_WRAPPED = Alignment(wrap_text=True, vertical="center")
_LEFT, _RIGHT = Alignment(horizontal="left", indent=1), Alignment(horizontal="right")
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_NARROWEST, _WIDEST, _NOTES_WIDTH = 9, 42, 110
_FILTER_BUTTON, _LARGE = 3, 10_000
_LETTERS_A_LINE, _LINE_SPACING = 105, 1.35
_PARAGRAPH_GAP, _HEADING_GAP = 5, 13


def style_table(sheet: Worksheet, types: list[CellType], required: list[bool]) -> None:
    """Format a sheet whose first row holds the headings; `types` and `required` a column each."""
    for index, (cell_type, is_required) in enumerate(zip(types, required, strict=True), start=1):
        _style_heading(sheet, index, is_required)
        _style_column(sheet, index, cell_type)
    sheet.row_dimensions[1].height = 33
    sheet.freeze_panes = "C2" if len(types) > 4 else "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _set_up_printing(sheet)
    sheet.print_title_rows = "1:1"


def style_notes(sheet: Worksheet, sections: set[int]) -> None:
    """Format a sheet of paragraphs in column A; the first is the title, `sections` are headings."""
    sheet.column_dimensions["A"].width = _NOTES_WIDTH
    sheet.sheet_view.showGridLines = False
    for row in range(1, sheet.max_row + 1):
        cell = sheet.cell(row, 1)
        cell.alignment = _WRAPPED
        font = _TITLE if row == 1 else _SECTION if row in sections else _BODY
        cell.font = font
        sheet.row_dimensions[row].height = _notes_height(str(cell.value), font)
    _set_up_printing(sheet)


def _notes_height(text: str, font: Font) -> float:
    """Points of a wrapped row; Excel does not fit the height of rows that it has not drawn yet."""
    size = font.size or _BODY_SIZE
    lines = ceil(len(text) * size / (_LETTERS_A_LINE * _BODY_SIZE))
    gap = _HEADING_GAP if font.bold else _PARAGRAPH_GAP
    return lines * size * _LINE_SPACING + gap


def _style_heading(sheet: Worksheet, index: int, required: bool) -> None:
    heading = sheet.cell(1, index)
    heading.font, heading.alignment = _HEADING, _CENTRED
    heading.fill = _REQUIRED if required else _OPTIONAL


def _style_column(sheet: Worksheet, index: int, cell_type: CellType) -> None:
    """Format the rows written, and the blank ones below for what a planner adds."""
    written = NUMBER_FORMATS.get(cell_type.name, "General")
    column = sheet.column_dimensions[get_column_letter(index)]
    column.number_format = written
    heading = str(sheet.cell(1, index).value)
    longest = max(map(len, heading.split())) + _FILTER_BUTTON
    if len(heading) // 2 + _FILTER_BUTTON > longest:  # headings take two lines
        longest = len(heading) // 2 + _FILTER_BUTTON
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row, index)
        cell.border = _LINE
        if cell.value is None:
            continue
        cell.number_format = _number_format(cell.value, written)
        cell.alignment = _LEFT if written == "@" or cell_type.name == "any" else _RIGHT
        longest = max(longest, 10 if cell.is_date else len(str(cell.value)))
    column.width = min(max(longest + 2, _NARROWEST), _WIDEST)


def _number_format(value: object, written: str) -> str:
    if isinstance(value, date):
        return NUMBER_FORMATS["date"]
    return "#,##0" if isinstance(value, int) and value >= _LARGE else written


def _set_up_printing(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
