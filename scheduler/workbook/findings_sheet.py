"""The sheet that an annotated copy begins with: every finding, with a link to its cell."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Catalogue, Language
from scheduler.workbook.annotate_marks import ERROR_COLOUR, WARNING_COLOUR
from scheduler.workbook.mark_memory import clean
from scheduler.workbook.problems import Problem
from scheduler.workbook.sheets import FINDINGS_SHEET, MARKS_SHEET

_TEXTS = Catalogue(
    {
        "title": {
            "vi": "Kết quả kiểm tra: {errors} lỗi, {warnings} lưu ý",
            "en": "Check results: {errors} errors, {warnings} warnings",
        },
        "how": {
            "vi": "Bấm vào ô ở cột C để đến nơi cần sửa: ô đỏ là lỗi phải sửa, ô vàng là lưu ý nên "
            "xem. Sửa ngay trong tệp này rồi kiểm tra lại; màu và ghi chú của lần trước sẽ được "
            "xóa.",
            "en": "Click a cell in column C to go where it stands: red must be corrected, yellow "
            "should be looked at. Correct this very file and check it again; the colours and "
            "comments of this time will be taken off.",
        },
        "fine": {"vi": "Không có lỗi nào.", "en": "There is nothing to correct."},
        "level": {"vi": "Mức", "en": "Level"},
        "sheet": {"vi": "Trang", "en": "Sheet"},
        "cell": {"vi": "Ô", "en": "Cell"},
        "heading": {"vi": "Cột", "en": "Column"},
        "value": {"vi": "Giá trị", "en": "Value"},
        "message": {"vi": "Cần sửa thế nào", "en": "What to do"},
        "error": {"vi": "Lỗi", "en": "Error"},
        "warning": {"vi": "Lưu ý", "en": "Warning"},
    }
)
_COLUMNS = {"level": 9, "sheet": 18, "cell": 8, "heading": 22, "value": 22, "message": 90}
_HEADING_ROW = 4
_BLUE = "1F4E78"
_LINE = Border(bottom=Side("thin", "BFBFBF"))
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_LETTERS_A_LINE, _LINE_POINTS = 95, 15.0


def add_findings_sheet(workbook: Workbook, findings: Sequence[Problem], language: Language) -> None:
    """Put the sheet before all others and open the workbook there."""
    sheet = workbook.create_sheet(FINDINGS_SHEET[language], 0)
    warnings = sum(each.is_warning for each in findings)
    counts = {"errors": len(findings) - warnings, "warnings": warnings}
    sheet["A1"] = _TEXTS.say("title", language, **counts)
    sheet["A1"].font = Font("Calibri", 14, bold=True, color=_BLUE)
    sheet["A2"] = _TEXTS.say("how" if findings else "fine", language)
    sheet.merge_cells("A2:F2")
    sheet["A2"].alignment = _WRAPPED
    sheet.row_dimensions[2].height = 2 * _LINE_POINTS + 3
    _write_headings(sheet, language)
    for row, each in enumerate(findings, start=_HEADING_ROW + 1):
        _write_finding(sheet, row, each, language)
    sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
    sheet.sheet_view.showGridLines = False
    _set_up_printing(sheet)
    _open_at(workbook, sheet)


def remove_findings_sheet(workbook: Workbook) -> None:
    """Take away the sheet of an earlier copy, which the hidden sheet beside it gives away."""
    if MARKS_SHEET in workbook.sheetnames:
        for name in FINDINGS_SHEET.values():
            if name in workbook.sheetnames:
                workbook.remove(workbook[name])


def _write_headings(sheet: Worksheet, language: Language) -> None:
    for index, (key, width) in enumerate(_COLUMNS.items(), start=1):
        cell = sheet.cell(_HEADING_ROW, index)
        cell.value = _TEXTS.say(key, language)
        cell.font, cell.fill = Font("Calibri", 11, bold=True, color="FFFFFF"), _fill(_BLUE)
        sheet.column_dimensions[get_column_letter(index)].width = width


def _write_finding(sheet: Worksheet, row: int, each: Problem, language: Language) -> None:
    level = _TEXTS.say("warning" if each.is_warning else "error", language)
    message = each.message(language)
    values = (level, each.sheet, each.cell, each.heading, each.value, message)
    for index, value in enumerate(values, start=1):
        cell = sheet.cell(row, index)
        cell.value = clean(value)
        cell.data_type = "s"  # a value such as =1+1 is quoted, not computed
        cell.alignment, cell.border = _WRAPPED, _LINE
    sheet.cell(row, 1).fill = _fill(WARNING_COLOUR if each.is_warning else ERROR_COLOUR)
    if each.sheet:
        _link(sheet, row, each)
    sheet.row_dimensions[row].height = (1 + len(message) // _LETTERS_A_LINE) * _LINE_POINTS + 3


def _link(sheet: Worksheet, row: int, each: Problem) -> None:
    quoted = each.sheet.replace("'", "''")
    cell = sheet.cell(row, 3)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{each.cell or 'A1'}")
    cell.value = each.cell or "A1"
    cell.font = Font("Calibri", 11, underline="single", color="0563C1")


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


def _set_up_printing(sheet: Worksheet) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"


def _open_at(workbook: Workbook, sheet: Worksheet) -> None:
    """Select this sheet alone: what is typed into several selected sheets goes into them all."""
    workbook.active = workbook.index(sheet)
    for each in workbook.worksheets:
        each.sheet_view.tabSelected = each is sheet
