"""How a template shows what is required, what an example is, and what is missing."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Language
from scheduler.workbook.labels import label
from scheduler.workbook.setting_rows import SETTINGS
from scheduler.workbook.sheets import SHEETS, Sheet
from scheduler.workbook.template.example_rows import Rows
from scheduler.workbook.template.hints import column_note, setting_note
from scheduler.workbook.template.ranges import FIRST_ROW, Ranges

_STAR = '@" *"'
_EXAMPLE = PatternFill("solid", "FFF2CC")
_MISSING = DifferentialStyle(fill=PatternFill("solid", bgColor="F8CBAD"))
_REQUIRED_TAB, _OPTIONAL_TAB = "1F4E78", "9DC3E6"
_LEAST_WIDTH = 11
_LEAST_WIDTHS = {
    "facility_id": 14,
    "village_id": 14,
    "doctor_id": 14,
    "area_id": 14,
    "name": 34,
    "reason": 34,
    "head": 22,
    "health_worker": 22,
    "specialty": 18,
    "languages": 16,
    "language": 14,
    "exempt_reason": 24,
    "no_visit_weekday": 16,
    "phone": 14,
}
_AUTHOR = "screening-scheduler"
_NOTE_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE = 330, 17, 48


def decorate(workbook: Workbook, ranges: Ranges, examples: Rows, year: int) -> None:
    """Notes on headings, stars on required ones, examples in yellow, gaps in pink."""
    for sheet in SHEETS:
        target = workbook[label(sheet.key, None, ranges.language)]
        _mark_headings(target, sheet, ranges.language, year)
        target.sheet_properties.tabColor = _OPTIONAL_TAB if sheet.optional else _REQUIRED_TAB
        if sheet.key == "Settings":
            _explain_settings(target, ranges.language, year)
            continue
        _show_missing(target, sheet, ranges)
        last = get_column_letter(len(sheet.columns))
        target.auto_filter.ref = f"A1:{last}{ranges.last_row(sheet.key)}"
        _mark_examples(target, len(examples.get(sheet.key, ())))
        _widen(target, sheet)


def _mark_headings(target: Worksheet, sheet: Sheet, language: Language, year: int) -> None:
    """The star is part of the format, so that the heading itself stays as the reader knows it."""
    for index, column in enumerate(sheet.columns, start=1):
        heading = target.cell(1, index)
        heading.comment = _note(column_note(sheet, column, language, year))
        if column.required:
            heading.number_format = _STAR


def _explain_settings(target: Worksheet, language: Language, year: int) -> None:
    for row, setting in enumerate(SETTINGS, start=FIRST_ROW):
        target.cell(row, 1).comment = _note(setting_note(setting, language, year))


def _show_missing(target: Worksheet, sheet: Sheet, ranges: Ranges) -> None:
    """A required cell turns pink while its row holds something and it holds nothing."""
    last = get_column_letter(len(sheet.columns))
    for column in sheet.columns:
        if column.required and not column.blank_ok:
            cell = ranges.first(sheet.key, column.key)
            formula = f"AND(LEN({cell})=0,COUNTA($A1:${last}1)>0)"
            rule = Rule("expression", formula=[formula], dxf=_MISSING)
            cells = ranges.cells(sheet.key, column.key, first=1)
            target.conditional_formatting.add(cells, rule)


def _mark_examples(target: Worksheet, count: int) -> None:
    for row in target.iter_rows(min_row=FIRST_ROW, max_row=FIRST_ROW + count - 1):
        for cell in row:
            cell.fill = _EXAMPLE
            cell.font = Font("Calibri", 11, italic=True)


def _widen(target: Worksheet, sheet: Sheet) -> None:
    """Room for what will be written, not for the examples."""
    for index, column in enumerate(sheet.columns, start=1):
        dimension = target.column_dimensions[get_column_letter(index)]
        dimension.width = max(dimension.width, _LEAST_WIDTHS.get(column.key, _LEAST_WIDTH))


def _note(text: str) -> Comment:
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))
    return Comment(text, _AUTHOR, height=_LINE_HEIGHT * (lines + 1), width=_NOTE_WIDTH)
