"""Where the rows of the sheet of totals stand, and how they look."""

from __future__ import annotations

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

HEAD_ROW, PROVINCE_ROW, ASTRAY_ROW, FIRST_ROW, STATIONS = 3, 4, 5, 6, 250
_FACE, _BLUE, _PALE, _SIGNED = "Calibri", "1F4E78", "DDE8F3", "+#,##0;-#,##0;0"
_LINE = DifferentialStyle(border=Border(bottom=Side("thin", "BFBFBF")))
_ASTRAY = DifferentialStyle(fill=PatternFill("solid", bgColor="F8CBAD"))
_WIDTHS = {1: 12, 2: 40}
_WIDTH = 12


def style_totals(sheet: Worksheet) -> None:
    """Format the filled sheet for screen and paper."""
    sheet["A1"].font = Font(_FACE, 14, bold=True, color=_BLUE)
    for number, row in enumerate(sheet.iter_rows(min_row=HEAD_ROW), start=HEAD_ROW):
        for index, cell in enumerate(row, start=1):
            cell.font = Font(_FACE, 11, bold=number == PROVINCE_ROW)
            cell.number_format = "General" if index < 3 else _SIGNED if index == 14 else "#,##0"
            if number == HEAD_ROW:
                cell.font = Font(_FACE, 11, bold=True, color="FFFFFF")
                cell.fill = PatternFill("solid", _BLUE)
                cell.alignment = Alignment("center", "center", wrap_text=True)
            elif number == PROVINCE_ROW:
                cell.fill = PatternFill("solid", _PALE)
    for index in range(1, sheet.max_column + 1):
        width = _WIDTHS.get(index, _WIDTH)
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.row_dimensions[HEAD_ROW].height = 33
    sheet.freeze_panes = f"C{FIRST_ROW}"
    _show_gaps(sheet)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"


def _show_gaps(sheet: Worksheet) -> None:
    """Lines under rows that hold a station; pink where villages belong to none."""
    last = f"{get_column_letter(sheet.max_column)}{FIRST_ROW + STATIONS - 1}"
    filled = Rule("expression", formula=[f'$A{FIRST_ROW}<>""'], dxf=_LINE)
    sheet.conditional_formatting.add(f"A{FIRST_ROW}:{last}", filled)
    astray = Rule("expression", formula=[f"$C${ASTRAY_ROW}<>0"], dxf=_ASTRAY)
    sheet.conditional_formatting.add(f"B{ASTRAY_ROW}:K{ASTRAY_ROW}", astray)
