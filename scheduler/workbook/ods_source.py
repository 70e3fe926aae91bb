"""The sheets of an .ods file (LibreOffice, OpenOffice)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from io import BytesIO
from typing import IO
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZipFile

from scheduler.workbook.raw_sheet import RawSheet, Tidy

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (_TABLE + "table-cell", _TABLE + "covered-table-cell")
_TIME = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d*)?S")
_NUMBERS = ("float", "currency", "percentage")
_HIDDEN = (_OFFICE + "annotation",)


def ods_sheets(content: bytes) -> tuple[RawSheet, ...]:
    """The sheets in their order, hidden ones too. Raises whatever a damaged file causes."""
    tidy = Tidy()
    with ZipFile(BytesIO(content)) as archive, archive.open("content.xml") as part:
        return tuple(RawSheet(tidy.text(name), rows) for name, rows in _tables(part, tidy))


def _tables(part: IO[bytes], tidy: Tidy) -> Iterator[tuple[str, tuple[tuple[object, ...], ...]]]:
    rows: list[tuple[object, ...]] = []
    blank = 0  # rows seen since the last one with a value: at the end there are a million
    for event, element in iterparse(part, ("start", "end")):
        if event == "start" and element.tag == _TABLE + "table":
            rows, blank = [], 0
        elif event == "end" and element.tag == _TABLE + "table-row":
            cells = tidy.row(_cells(element))
            repeated = int(element.get(_TABLE + "number-rows-repeated", "1"))
            if any(cell is not None for cell in cells):
                rows += [()] * blank + [cells] * repeated
                blank = 0
            else:
                blank += repeated
            element.clear()
        elif event == "end" and element.tag == _TABLE + "table":
            yield element.get(_TABLE + "name", ""), tuple(rows)
            element.clear()


def _cells(row: Element) -> list[object]:
    """Values up to the last one of the row."""
    values: list[object] = []
    blank = 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        value, repeated = _value(cell), int(cell.get(_TABLE + "number-columns-repeated", "1"))
        if value is None or value == "":
            blank += repeated
        else:
            values += [None] * blank + [value] * repeated
            blank = 0
    return values


def _value(cell: Element) -> object:
    kind = cell.get(_OFFICE + "value-type")
    if kind is None:
        return None
    if cell.get(_CALC + "value-type") == "error":
        return _shown(cell)
    if kind in _NUMBERS:
        number = float(cell.get(_OFFICE + "value", "nan"))
        return int(number) if number.is_integer() else number
    if kind == "boolean":
        return cell.get(_OFFICE + "boolean-value") == "true"
    if kind == "date":
        return datetime.fromisoformat(cell.get(_OFFICE + "date-value", ""))
    if kind == "time":
        return _time(cell.get(_OFFICE + "time-value", ""))
    return cell.get(_OFFICE + "string-value") or _shown(cell)


def _time(text: str) -> object:
    match = _TIME.fullmatch(text)
    if match is None:
        return text
    hours, minutes, seconds = map(int, match.groups())
    if hours < 24:
        return time(hours, minutes, seconds)
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _shown(cell: Element) -> str:
    """The text of the cell, its paragraphs on lines of their own."""
    return "\n".join("".join(_pieces(each)) for each in cell if each.tag == _TEXT + "p")


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == _TEXT + "s":
            yield " " * int(child.get(_TEXT + "c", "1"))
        elif child.tag == _TEXT + "line-break":
            yield "\n"
        elif child.tag == _TEXT + "tab":
            yield "\t"
        elif child.tag not in _HIDDEN:
            yield from _pieces(child)
        yield child.tail or ""
