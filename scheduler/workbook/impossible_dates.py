"""Numbers that a date's format cannot show, such as 20270105: openpyxl makes errors of them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

_LOST = "#VALUE!"


def keep_impossible_dates(workbook: Workbook, content: bytes, parts: Mapping[str, str]) -> None:
    """Give the numbers back; `parts` are the files of the sheets of `workbook` in `content`."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for sheet in workbook.worksheets:
            lost = [
                cell
                for row in sheet.iter_rows()
                for cell in row
                if cell.value == _LOST and isinstance(cell, Cell)
            ]
            xml = archive.read(parts[sheet.title]) if lost else b""
            for cell in lost:
                number = _number(xml, cell.coordinate)
                if number is not None:
                    cell.value = number


def _number(xml: bytes, place: str) -> float | None:
    """What the cell holds, None where that is an error indeed."""
    found = re.search(rb'<c r="%s"([^>]*)>\s*<v>([^<]*)</v>' % place.encode(), xml)
    if found is None or b't="e"' in found[1]:
        return None
    number = float(found[2])
    return int(number) if number.is_integer() else number
