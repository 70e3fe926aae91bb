"""A table as CSV that Excel opens by double-click, and in which no text becomes anything else."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from datetime import date
from io import StringIO

from scheduler.documents.data.table import Column, Table, Type, Value
from scheduler.documents.words import clock

SEPARATOR = ";"  # Excel's own where the comma is the decimal sign, as in Vietnam
GUARD = "'"
_FORMULA_SIGNS = tuple("=+-@＝＋－＠\t\r\n")  # full-width ones are taken for the others
_NUMBER_OR_DATE = re.compile(r"0\d+|\d{16,}|\d+[eE]\d+|\d+([-/.,:]\d+)+")


def csv_bytes(table: Table) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for ANSI; lines end in CRLF."""
    target = StringIO()
    writer = csv.writer(target, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(_cells(table.columns, row) for row in table.rows)
    return target.getvalue().encode("utf-8-sig", errors="replace")


def guarded(text: str) -> str:
    """`text`, with an apostrophe in front if a spreadsheet would make something else of it.

    That is a formula, a date, or a number that loses its zeros or digits. What begins with an
    apostrophe gets another one, so taking one away always gives the text.
    """
    is_formula = text.lstrip().startswith(_FORMULA_SIGNS) or text.startswith(_FORMULA_SIGNS)
    is_changed = is_formula or text.startswith(GUARD) or _NUMBER_OR_DATE.fullmatch(text)
    return f"{GUARD}{text}" if is_changed else text


def _cells(columns: tuple[Column, ...], row: Iterable[Value]) -> list[str]:
    return [_cell(column.type, value) for column, value in zip(columns, row, strict=True)]


def _cell(type: Type, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return guarded(value)
    if type is Type.TIME:
        return clock(value)
    if type is Type.YES_NO:
        return "yes" if value else "no"
    return str(value)
