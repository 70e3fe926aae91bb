"""How the styles of a sheet look, and how a sheet is shown and printed."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.documents.sheets.sheet import Row, Sheet, Style, Styled

FONT = "Times New Roman"
_SIDE = Side("thin", "BFBFBF")
_LINE = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_DARK, _PALE = PatternFill("solid", "1F4E78"), PatternFill("solid", "DDEBF7")
_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_CENTRE = Alignment(horizontal="center", vertical="top", wrap_text=True)
_RIGHT = Alignment(horizontal="right", vertical="top", indent=1)
_LINE_POINTS, _PADDING_POINTS, _CHARACTERS_A_WIDTH, _INDENT = 14.5, 2, 1.2, 1.5
_UNWRAPPED = ("title", "section", "note")
_LOOKS: dict[Style, tuple[Font, PatternFill | None, Border | None, Alignment, str]] = {
    "title": (Font(FONT, 15, bold=True, color="1F4E78"), None, None, Alignment(), "General"),
    "section": (Font(FONT, 12, bold=True, color="1F4E78"), None, None, Alignment(), "General"),
    "note": (Font(FONT, 11, italic=True), None, None, Alignment(), "General"),
    "heading": (Font(FONT, 11, bold=True, color="FFFFFF"), _DARK, _LINE,
                Alignment(horizontal="center", vertical="center", wrap_text=True), "General"),
    "text": (Font(FONT, 11), None, _LINE, _LEFT, "@"),
    "centred": (Font(FONT, 11), None, _LINE, _CENTRE, "General"),
    "number": (Font(FONT, 11), None, _LINE, _RIGHT, "#,##0"),
    "percent": (Font(FONT, 11), None, _LINE, _CENTRE, "0.0%"),
    "date": (Font(FONT, 11), None, _LINE, _CENTRE, "dd/mm/yyyy"),
    "time": (Font(FONT, 11), None, _LINE, _CENTRE, "hh:mm"),
    "total_text": (Font(FONT, 11, bold=True), _PALE, _LINE, _LEFT, "@"),
    "total_number": (Font(FONT, 11, bold=True), _PALE, _LINE, _RIGHT, "#,##0"),
}  # fmt: skip


def register_styles(made: Worksheet) -> dict[Style, int]:
    """Each style's number in the workbook of `made`; the cells made for it are not kept."""
    return {style: _register(made, style) for style in _LOOKS}


def _register(made: Worksheet, style: Style) -> int:
    font, fill, border, alignment, number_format = _LOOKS[style]
    cell = Cell(made, row=1, column=1)
    cell.font, cell.alignment, cell.number_format = font, alignment, number_format
    if fill is not None:
        cell.fill = fill
    if border is not None:
        cell.border = border
    return cell.style_id


def lay_out(made: Worksheet, sheet: Sheet) -> None:
    """Widths, what stays in view, and everything that printing needs."""
    for index, column in enumerate(sheet.columns, start=1):
        made.column_dimensions[get_column_letter(index)].width = column.width
    made.sheet_view.showGridLines = False
    last, height = get_column_letter(len(sheet.columns)), len(sheet.cells())
    made.print_area = f"A1:{last}{height}"
    if sheet.is_table:
        made.print_title_rows = "1:1"
        made.freeze_panes = f"{get_column_letter(sheet.frozen_columns + 1)}2"
        made.auto_filter.ref = f"A1:{last}{height}"
    _set_up_printing(made, sheet)


def height_points(sheet: Sheet, row: Row) -> float:
    """The height that shows all text of `row`; not every program finds it by itself."""
    lines, title = 1, False
    for column, cell in zip(sheet.columns, row, strict=False):
        value, style = (
            (cell.value, cell.style) if isinstance(cell, Styled) else (cell, column.style)
        )
        if not isinstance(value, str) or not value:
            continue
        title |= style == "title"
        if style not in _UNWRAPPED:
            room = (column.width - _INDENT) * _CHARACTERS_A_WIDTH
            lines = max(lines, sum(_lines(part, room) for part in value.split("\n")))
    return (lines + title * 0.5) * _LINE_POINTS + _PADDING_POINTS


def _lines(text: str, room: float) -> int:
    """Lines that `text` takes when it is broken between words, `room` characters a line."""
    if len(text) <= room:
        return 1
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0
        used += len(word) + (used > 0)
        lines += int(used // (room + 1))
        used %= int(room + 1)
    return lines


def _set_up_printing(made: Worksheet, sheet: Sheet) -> None:
    made.page_setup.orientation, made.page_setup.paperSize = "landscape", 9  # A4
    made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0 if sheet.is_table else 1
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = made.page_margins
    margins.left, margins.right, margins.top, margins.bottom = 0.4, 0.4, 0.8, 0.5
    if made.oddHeader is None or made.oddFooter is None:  # openpyxl always makes them
        return
    header, footer = made.oddHeader.center, made.oddFooter.center
    header.text, footer.text = sheet.printed_title.replace("&", "&&"), "&P / &N"
    header.font, header.size, footer.font = f"{FONT},Bold", 13, f"{FONT},Regular"
