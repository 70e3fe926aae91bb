"""Workbooks saved as folders of .csv files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scheduler.workbook.source import raw_sheets


def text_of(value: object, decimal: str) -> str:
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return str(value).replace(".", decimal)
    return "" if value is None else str(value)


def save_as_csv(
    workbook: Path,
    folder: Path,
    delimiter: str = ",",
    encoding: str = "utf-8",
    end: str = "\r\n",
    sep: bool = False,
) -> Path:
    """Every sheet as Excel writes it where `delimiter` separates lists."""
    folder.mkdir()
    decimal = "," if delimiter == ";" else "."
    for sheet in raw_sheets(workbook.read_bytes(), workbook.name):
        lines = [f"sep={delimiter}"] if sep else []
        for row in sheet.rows:
            cells = [text_of(cell, decimal) for cell in row]
            lines.append(delimiter.join(f'"{c}"' if delimiter in c else c for c in cells))
        text = end.join([*lines, ""])
        (folder / f"{sheet.name}.csv").write_bytes(text.encode(encoding))
    return folder
