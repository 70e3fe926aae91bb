"""Rows of the workbook from a csv file whose headings are column keys."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from scheduler.workbook.layout import CellType, Sheet

Row = dict[str, object]


def typed_rows(path: Path, sheet: Sheet) -> list[Row]:
    """The rows of `path` with whole numbers, decimals and ISO dates in the types of `sheet`."""
    types = {column.key: column.type for column in sheet.columns}
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            {key: _typed(text, types[key]) for key, text in row.items()}
            for row in csv.DictReader(lines)
        ]


def _typed(text: str, cell_type: CellType) -> object:
    if text == "":
        return None
    if cell_type.name == "int":
        return int(text)
    if cell_type.name in ("number", "fraction"):
        return float(text)
    if cell_type.name == "date":
        return date.fromisoformat(text)
    return text
