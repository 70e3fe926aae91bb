"""A folder of .csv files, one a sheet, each named as its sheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from scheduler.workbook.labels import find_column, find_sheet
from scheduler.workbook.raw_sheet import RawSheet, Tidy, tidy_text

_DELIMITERS = (",", ";", "\t")
_STATED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SEARCHED = 50  # rows in which the headings, and so the delimiter, are looked for


def csv_sheet(stem: str, content: bytes) -> RawSheet:
    """The sheet in the file `stem`.csv, whose cells are all text.

    Raises UnicodeDecodeError where it is not in UTF-8, csv.Error where quotes do not match.
    """
    tidy, text = Tidy(), content.decode("utf-8-sig")
    stated = _STATED.match(text)
    if stated:
        # Excel takes this line for an instruction and shows the next as row 1
        text, delimiter = text[stated.end() :], stated[1]
    else:
        delimiter = _delimiter(find_sheet(stem), text)
    rows = tuple(tidy.row(row) for row in _parse(text, delimiter))
    return RawSheet(tidy_text(stem), rows)


def _delimiter(sheet: str | None, text: str) -> str:
    """What separates the most headings of the sheet, else the most cells of a row."""

    def score(delimiter: str) -> tuple[int, int]:
        rows = [row for row, _ in zip(_parse(text, delimiter), range(_SEARCHED), strict=False)]
        known = [sum(_is_heading(sheet, cell) for cell in row) for row in rows]
        return max(known, default=0), max(map(len, rows), default=0)

    return max(_DELIMITERS, key=score)


def _is_heading(sheet: str | None, cell: str) -> bool:
    return sheet is not None and find_column(sheet, cell) is not None


def _parse(text: str, delimiter: str) -> Iterable[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter)
