"""Sheets as an .xlsx file, written fast, and byte for byte the same whenever they are the same.

openpyxl writes styles, widths and print settings; the rows are put into its sheets as XML, several
times faster. Text is always an inline string, so no name can turn into a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from scheduler.documents.sheets.looks import height_points, lay_out, register_styles
from scheduler.documents.sheets.sheet import Sheet, Style, Styled, Value

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DIMENSION = re.compile(rb'<dimension ref="[^"]*" ?/>')
_EMPTY_ROWS = re.compile(rb"<sheetData ?/>|<sheetData></sheetData>")
_EPOCH = date(1899, 12, 30)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip entry can name
_MAX_CELL_LENGTH = 32_767


def save_sheets(path: Path, sheets: Iterable[Sheet], title: str) -> None:
    """Write `sheets` to the .xlsx file at `path`; `title` goes into its properties."""
    sheets = tuple(sheets)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title, book.properties.creator = title, "screening-scheduler"
    book.properties.created = book.properties.modified = datetime(*_LONG_AGO)
    rows = {}
    for number, sheet in enumerate(sheets, start=1):
        made = book.create_sheet(sheet.title)
        lay_out(made, sheet)
        rows[f"xl/worksheets/sheet{number}.xml"] = _sheet_data(sheet, register_styles(made))
    frame = BytesIO()
    book.save(frame)
    path.write_bytes(_fill(frame.getvalue(), rows))


def _sheet_data(sheet: Sheet, style_ids: dict[Style, int]) -> bytes:
    letters = [get_column_letter(i + 1) for i in range(len(sheet.columns))]
    parts = []
    for number, row in enumerate(sheet.cells(), start=1):
        parts.append(f'<row r="{number}" ht="{height_points(sheet, row)}" customHeight="1">')
        for letter, column, cell in zip(letters, sheet.columns, row, strict=False):
            value, style = (
                (cell.value, cell.style) if isinstance(cell, Styled) else (cell, column.style)
            )
            parts.append(_cell(f"{letter}{number}", style_ids[style], value))
        parts.append("</row>")
    return f"<sheetData>{''.join(parts)}</sheetData>".encode()


def _cell(place: str, style: int, value: Value) -> str:
    if isinstance(value, str):
        text = escape(_NOT_XML.sub("\ufffd", value)[:_MAX_CELL_LENGTH])
        return (
            f'<c r="{place}" s="{style}" t="inlineStr">'
            f'<is><t xml:space="preserve">{text}</t></is></c>'
        )
    if value is None:
        return f'<c r="{place}" s="{style}"/>'
    number = (value - _EPOCH).days if isinstance(value, date) else value
    return f'<c r="{place}" s="{style}"><v>{number!r}</v></c>'


def _fill(frame: bytes, rows: dict[str, bytes]) -> bytes:
    """The workbook with the rows put in, and without a trace of when or where it was made."""
    made = BytesIO()
    with ZipFile(BytesIO(frame)) as given, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in given.namelist():
            part = given.read(name)
            if name in rows:
                part = _DIMENSION.sub(b"", part)
                part = _EMPTY_ROWS.sub(lambda _, new=rows[name]: new, part)  # type: ignore[misc]
            elif name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"1980-01-01T00:00:00Z", part)
            entry = ZipInfo(name, date_time=_LONG_AGO)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
            target.writestr(entry, part, compresslevel=6)
    return made.getvalue()
