"""Opens a planner's workbook so that as much as possible of it can be saved again."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.reader.excel import ExcelReader

from scheduler.workbook.impossible_dates import keep_impossible_dates
from scheduler.workbook.note_sizes import keep_note_sizes
from scheduler.workbook.rescue_drop_downs import rescue_drop_downs
from scheduler.workbook.xlsx_parts import part_names


def open_whole(content: bytes, *, keep_macros: bool) -> tuple[Workbook, Mapping[str, str]]:
    """The workbook of these bytes, with rich text, all drop-downs and sizes of notes, and the file
    in it that holds each sheet. Raises whatever openpyxl trips over."""
    reader = ExcelReader(BytesIO(content), keep_vba=keep_macros, rich_text=True)
    reader.read()
    parts = {sheet.name: relation.target for sheet, relation in reader.parser.find_sheets()}
    with ZipFile(BytesIO(content)) as archive:
        if lost := part_names(archive).keys() - parts:
            raise LookupError(f"sheets that openpyxl does not see: {sorted(lost)}")
    rescue_drop_downs(reader.wb, content, parts)
    keep_note_sizes(reader.wb, content, parts)
    keep_impossible_dates(reader.wb, content, parts)
    return reader.wb, parts
