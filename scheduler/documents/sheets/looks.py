"""How the styles of a sheet look, and how high its rows must be."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.documents.sheets.letters import lines_of
from scheduler.documents.sheets.sheet import Row, Sheet, Style, Styled

FONT = "Times New Roman"
_SIDE = Side("thin", "BFBFBF")
_LINE = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_DARK, _PALE = PatternFill("solid", "1F4E78"), PatternFill("solid", "DDEBF7")
_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
_CENTRE = Alignment(horizontal="center", vertical="top", wrap_text=True)
_RIGHT = Alignment(horizontal="right", vertical="top", indent=1)
_LINE_POINTS, _PADDING_POINTS, _USUAL_SIZE = 14.5, 2, 11
_PIXELS_A_WIDTH, _PADDING_PIXELS, _INDENT_PIXELS, _POINTS_A_PIXEL = 7, 6, 9, 0.75
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_SHRUNK = Alignment(horizontal="center", vertical="center", shrink_to_fit=True)
_MOST_POINTS = 409  # Excel knows no higher row
_Look = tuple[Font, PatternFill | None, Border | None, Alignment, str]


def _bar(colour: str) -> _Look:
    """A month of a doctor's year: a station's short name and, below it, a number."""
    return Font(FONT, 8, bold=True), PatternFill("solid", colour), _LINE, _MIDDLE, "@"


def _day(colour: str | None, size: int = 9) -> _Look:
    """A coloured cell of a calendar, with a few letters that tell its kind in black and white."""
    fill = None if colour is None else PatternFill("solid", colour)
    return Font(FONT, size, bold=True), fill, _LINE, _SHRUNK, "General"


_LOOKS: dict[Style, _Look] = {
    "title": (Font(FONT, 15, bold=True, color="1F4E78"), None, None, Alignment(), "General"),
    "section": (Font(FONT, 12, bold=True, color="1F4E78"), None, None, Alignment(), "General"),
    "note": (Font(FONT, 11, italic=True), None, None, Alignment(), "General"),
    "heading": (Font(FONT, 11, bold=True, color="FFFFFF"), _DARK, _LINE,
                _MIDDLE, "@"),
    "text": (Font(FONT, 11), None, _LINE, _LEFT, "@"),
    "centred": (Font(FONT, 11), None, _LINE, _CENTRE, "General"),
    "number": (Font(FONT, 11), None, _LINE, _RIGHT, "#,##0"),
    "percent": (Font(FONT, 11), None, _LINE, _CENTRE, "0.0%"),
    "date": (Font(FONT, 11), None, _LINE, _CENTRE, "dd/mm/yyyy"),
    "time": (Font(FONT, 11), None, _LINE, _CENTRE, "hh:mm"),
    "total_text": (Font(FONT, 11, bold=True), _PALE, _LINE, _LEFT, "@"),
    "total_number": (Font(FONT, 11, bold=True), _PALE, _LINE, _RIGHT, "#,##0"),
    "decimal": (Font(FONT, 11), None, _LINE, _CENTRE, "#,##0.0"),
    "ratio": (Font(FONT, 11), None, _LINE, _CENTRE, "0.00"),
    "total_decimal": (Font(FONT, 11, bold=True), _PALE, _LINE, _CENTRE, "#,##0.0"),
    "total_ratio": (Font(FONT, 11, bold=True), _PALE, _LINE, _CENTRE, "0.00"),
    "number_full": (Font(FONT, 11, bold=True), PatternFill("solid", "F4B183"), _LINE, _RIGHT,
                    "#,##0"),
    "month": (Font(FONT, 11, bold=True, color="FFFFFF"), _DARK, _LINE,
              Alignment(horizontal="left", vertical="center", indent=1), "General"),
    "day_away": _day("FFD966"),
    "day_night": _day("9DC3E6"),
    "day_station": _day("A9D18E"),
    "day_several": _day("F4B183"),
    "day_visited": _day("E4D2F2"),
    "day_closed": _day("A6A6A6"),
    "day_off": _day("E7E6E6"),
    "day_free": _day(None),
    "day_full": _day("F4B183"),
    "label": (Font(FONT, 11), None, _LINE,
              Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1), "@"),
    "day_head": _day("DDEBF7", 8),
    "posted": _bar("9DC3E6"),
    "posted_fixed": _bar("D9D9D9"),
    "at_home": _day(None),
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
        font, _, _, alignment, _ = _LOOKS[style]
        if alignment.wrap_text:
            pixels = column.width * _PIXELS_A_WIDTH - _PADDING_PIXELS
            room = (pixels - _INDENT_PIXELS * alignment.indent) * _POINTS_A_PIXEL
            lines = max(lines, lines_of(value, max(room, 1), font.sz or _USUAL_SIZE, bool(font.b)))
    height = (lines + title * 0.5) * _LINE_POINTS + _PADDING_POINTS
    return min(max(height, sheet.least_height), _MOST_POINTS)
