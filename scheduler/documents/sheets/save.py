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

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from scheduler.documents.sheets.charts import draw
from scheduler.documents.sheets.looks import FONT, height_points, register_styles
from scheduler.documents.sheets.notes import comments_part, shapes_part
from scheduler.documents.sheets.paper import lay_out
from scheduler.documents.sheets.sheet import Sheet, Style, Styled, Value
from scheduler.documents.sheets.xml_text import xml_text
from scheduler.workbook.stable_zip import stable_zip

_DIMENSION = re.compile(rb'<dimension ref="[^"]*" ?/>')
_ROWS = re.compile(rb"<sheetData ?/>|<sheetData>.*?</sheetData>", re.DOTALL)
_EPOCH = date(1899, 12, 30)
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip entry can name
_MAX_CELL_LENGTH = 32_767
_AUTHOR = "screening-scheduler"


def save_sheets(path: Path, sheets: Iterable[Sheet], title: str, footer: str = "") -> None:
    """Write `sheets` to the .xlsx file at `path`; `title` goes into its properties, `footer` below
    every page."""
    sheets = tuple(sheets)
    book = Workbook()
    book.remove(book.worksheets[0])
    book._fonts[0] = Font(FONT, 11)  # type: ignore[attr-defined]  # all widths are counted in it
    book.properties.title, book.properties.creator = title, _AUTHOR
    book.properties.created = book.properties.modified = datetime(*_LONG_AGO)
    parts, noted = dict[str, bytes](), 0
    for number, sheet in enumerate(sheets, start=1):
        made = book.create_sheet(sheet.title)
        lay_out(made, sheet, footer)
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet_data(sheet, register_styles(made))
        if sheet.notes:
            noted += 1
            made.cell(1, 1).comment = Comment("", _AUTHOR)  # so that openpyxl makes the parts
            parts[f"xl/comments/comment{noted}.xml"] = comments_part(sheet.notes, _AUTHOR)
            parts[f"xl/drawings/commentsDrawing{noted}.vml"] = shapes_part(sheet.notes, number)
    for sheet in sheets:
        for chart in sheet.charts:
            draw(book[sheet.title], book[chart.sheet], chart)
    frame = BytesIO()
    book.save(frame)
    path.write_bytes(_fill(frame.getvalue(), parts))


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
        text = xml_text(value[:_MAX_CELL_LENGTH])
        return (
            f'<c r="{place}" s="{style}" t="inlineStr">'
            f'<is><t xml:space="preserve">{text}</t></is></c>'
        )
    if value is None:
        return f'<c r="{place}" s="{style}"/>'
    number = (value - _EPOCH).days if isinstance(value, date) else value
    return f'<c r="{place}" s="{style}"><v>{number!r}</v></c>'


def _fill(frame: bytes, parts: dict[str, bytes]) -> bytes:
    """The workbook with rows and notes put in, and without a trace of when or where it was made."""

    def filled(name: str, part: bytes) -> bytes:
        if name.startswith("xl/worksheets/sheet"):
            return _ROWS.sub(lambda _: parts[name], _DIMENSION.sub(b"", part))
        return parts.get(name, part)

    return stable_zip(frame, filled)
