"""How a sheet is shown on the screen and laid out on paper."""

from __future__ import annotations

from itertools import pairwise

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break, ColBreak, RowBreak
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.documents.sheets.looks import FONT, height_points
from scheduler.documents.sheets.sheet import Sheet
from scheduler.documents.sheets.xml_text import without_controls

_A4 = 9
_MARGIN_INCHES = 0.4
_TOP_INCHES, _BOTTOM_INCHES = 0.8, 0.6
_A4_INCHES = (8.27, 11.69)
# LibreOffice makes columns a little wider than Excel's 7 pixels
_PIXELS_A_WIDTH, _PIXELS_AN_INCH, _POINTS_AN_INCH = 7.5, 96, 72
_MOST_LETTERS = 200  # Excel takes 255 with fonts and sizes, and repairs a file with more
_LEAST_SHARE = 0.6  # smaller letters are not legible on paper


def lay_out(made: Worksheet, sheet: Sheet, footer: str) -> None:
    """Widths, what stays in view, and everything that printing needs."""
    for index, column in enumerate(sheet.columns, start=1):
        made.column_dimensions[get_column_letter(index)].width = column.width
    made.sheet_view.showGridLines = False
    last, height = get_column_letter(len(sheet.columns)), len(sheet.cells())
    made.print_area = f"A1:{last}{height}"
    if sheet.heading_rows:
        made.print_title_rows = f"1:{sheet.heading_rows}"
        corner = get_column_letter(sheet.frozen_columns + 1)
        made.freeze_panes = f"{corner}{sheet.heading_rows + 1}"
    if sheet.is_table:
        made.auto_filter.ref = f"A1:{last}{height}"
    for cells in sheet.merged:
        made.merge_cells(cells)
    _set_up_pages(made, sheet)
    _set_up_margins(made, sheet, footer)


def _set_up_pages(made: Worksheet, sheet: Sheet) -> None:
    setup = made.page_setup
    setup.paperSize = _A4
    setup.orientation = "portrait" if sheet.is_portrait else "landscape"
    if sheet.column_breaks or sheet.row_breaks:  # Excel heeds breaks only where no fit is asked for
        setup.scale = _scale_percent(sheet)
        made.col_breaks = ColBreak(brk=[Break(id=column) for column in sheet.column_breaks])
        made.row_breaks = RowBreak(brk=[Break(id=row) for row in sheet.row_breaks])
        if sheet.column_breaks and sheet.frozen_columns:
            made.print_title_cols = f"A:{get_column_letter(sheet.frozen_columns)}"
        return
    setup.fitToWidth, setup.fitToHeight = 1, 0 if sheet.heading_rows else 1
    made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _scale_percent(sheet: Sheet) -> int:
    """The size at which the largest page fits its paper, with the columns that are repeated."""
    widths = [column.width for column in sheet.columns]
    repeated = sheet.frozen_columns if sheet.column_breaks else 0
    pages = _sums(widths[repeated:], [column - repeated for column in sheet.column_breaks])
    inches = (sum(widths[:repeated]) + max(pages)) * _PIXELS_A_WIDTH / _PIXELS_AN_INCH
    width, height = sorted(_A4_INCHES, reverse=not sheet.is_portrait)
    share = (width - 2 * _MARGIN_INCHES) / inches
    heights = [height_points(sheet, row) for row in sheet.cells()]
    points = max(_sums(heights, list(sheet.row_breaks)))
    high = (height - _TOP_INCHES - _BOTTOM_INCHES) * _POINTS_AN_INCH / points
    share = min(share, max(high, _LEAST_SHARE))
    return max(10, min(100, int(100 * share)))


def _sums(sizes: list[float], breaks: list[int]) -> list[float]:
    """The sum of the sizes of each page."""
    return [sum(sizes[a:b]) for a, b in pairwise([0, *breaks, len(sizes)])]


def _set_up_margins(made: Worksheet, sheet: Sheet, footer: str) -> None:
    """Title above, page numbers and `footer` below, in the font of the cells."""
    margins = made.page_margins
    margins.left = margins.right = _MARGIN_INCHES
    margins.top, margins.bottom = _TOP_INCHES, _BOTTOM_INCHES
    margins.header = margins.footer = 0.3
    if made.oddHeader is None or made.oddFooter is None:  # openpyxl always makes them
        return
    header, pages, source = made.oddHeader.center, made.oddFooter.center, made.oddFooter.left
    header.text, header.font, header.size = _plain(sheet.printed_title), f"{FONT},Bold", 13
    pages.text, pages.font = "&P / &N", f"{FONT},Regular"
    source.text, source.font, source.size = _plain(footer), f"{FONT},Regular", 9


def _plain(text: str) -> str:
    """`text` with nothing that Excel would take as a code, no longer than it takes."""
    text = without_controls(text)
    while len(plain := text.replace("&", "&&")) > _MOST_LETTERS:
        text = f"{text[:-2]}…"
    return plain
