"""Writing an input workbook from rows, in the layout that the reader reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Catalogue, Language
from scheduler.workbook.cell_values import CellValue, cell_value
from scheduler.workbook.comment_places import place_comments
from scheduler.workbook.layout import SETTINGS, SHEETS, Sheet, label, setting_label
from scheduler.workbook.sheet_style import style_notes, style_table
from scheduler.workbook.sheets import NOTES_SHEET
from scheduler.workbook.stable_zip import stable_zip

Row = Mapping[str, object]

TEXTS = Catalogue(
    {
        "legend": {
            "vi": "Tiêu đề cột nền xanh đậm: bắt buộc. Nền xanh nhạt: có thể để trống.",
            "en": "Headings on dark blue: required. On light blue: may be left blank.",
        },
    }
)
SECTION_MARK = "# "
_FORMULA_STARTS = ("=", "+", "-", "@")
_CREATED = datetime(1980, 1, 1)


def write_workbook(
    path: str | Path,
    rows: Mapping[str, Sequence[Row]],
    language: Language,
    notes: Sequence[str] = (),
) -> None:
    """Write all sheets of the layout to `path`, in `language`, the same bytes for the same rows.

    `rows` maps a sheet's key to its rows, a row maps a column's key to its value (see
    `cell_value`); Settings rows are `{"key": …, "value": …}`. Sheets without rows get their
    headings. `notes` fill the first sheet, a paragraph each; one that begins with "# " is a
    heading. Raises KeyError for a sheet, column, setting or fixed word that the layout lacks.
    """
    legend = TEXTS.say("legend", language)
    workbook = build_workbook(rows, language, [*notes, legend])
    Path(path).write_bytes(saved_workbook(workbook))


def build_workbook(
    rows: Mapping[str, Sequence[Row]], language: Language, notes: Sequence[str]
) -> Workbook:
    """The sheets that `write_workbook` writes, for more to be added before they are saved."""
    _refuse_unknown(rows)
    workbook = Workbook()
    workbook.properties.creator = "screening-scheduler"
    workbook.properties.created = _CREATED
    notes_sheet = workbook.worksheets[0]
    notes_sheet.title = NOTES_SHEET[language]
    _fill_notes(notes_sheet, notes)
    for sheet in SHEETS:
        title = label(sheet.key, None, language)
        _fill_table(workbook.create_sheet(title), sheet, rows.get(sheet.key, ()), language)
    return workbook


def saved_workbook(workbook: Workbook) -> bytes:
    """The bytes that the same workbook always gives."""
    saved = BytesIO()
    workbook.save(saved)
    return stable_zip(place_comments(saved.getvalue(), workbook))


def _refuse_unknown(rows: Mapping[str, Sequence[Row]]) -> None:
    known = {sheet.key: {column.key for column in sheet.columns} for sheet in SHEETS}
    for key, sheet_rows in rows.items():
        columns = known[key]
        unknown = [c for row in sheet_rows for c in row if c not in columns]
        if unknown:
            raise KeyError(f"{key} has no column {unknown[0]}")


def _fill_table(target: Worksheet, sheet: Sheet, rows: Sequence[Row], language: Language) -> None:
    for index, column in enumerate(sheet.columns, start=1):
        target.cell(1, index).value = label(sheet.key, column.key, language)
    for number, row in enumerate(rows, start=2):
        written = _setting_cells(row, language) if sheet.key == "Settings" else None
        for index, value in enumerate(written or _cells(sheet, row, language), start=1):
            _put(target, number, index, value)
    types = [column.type for column in sheet.columns]
    style_table(target, types, [column.required for column in sheet.columns])


def _cells(sheet: Sheet, row: Row, language: Language) -> list[CellValue]:
    return [cell_value(row.get(c.key), c.type, language) for c in sheet.columns]


def _setting_cells(row: Row, language: Language) -> list[CellValue]:
    key = str(row["key"])
    types = {setting.key: setting.type for setting in SETTINGS}
    return [setting_label(key, language), cell_value(row.get("value"), types[key], language)]


def _put(sheet: Worksheet, row: int, column: int, value: CellValue) -> None:
    """Write one cell; text that a spreadsheet would run as a formula stays text."""
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        cell.data_type = "s"
        cell.quotePrefix = True


def _fill_notes(sheet: Worksheet, notes: Sequence[str]) -> None:
    sections = set()
    for number, note in enumerate(notes, start=1):
        if note.startswith(SECTION_MARK):
            sections.add(number)
        _put(sheet, number, 1, note.removeprefix(SECTION_MARK))
    style_notes(sheet, sections)
