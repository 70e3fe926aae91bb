"""Makes example.xlsx, a small invented workbook with every sheet: python inputs/make_example.py

The rows stand in the csv files of the folder `example`, under column keys and with ISO dates.
"""

from __future__ import annotations

import sys
from pathlib import Path

from typed_rows import typed_rows

from scheduler.workbook.layout import SHEETS
from scheduler.workbook.setting_rows import default_rows
from scheduler.workbook.write import write_workbook

TARGET = Path(__file__).with_name("example.xlsx")
FOLDER = Path(__file__).with_name("example")
YEAR = 2027


def make(target: Path) -> None:
    """Write the workbook to `target`, the same bytes every time."""
    rows = {
        sheet.key: typed_rows(FOLDER / f"{sheet.key.lower()}.csv", sheet)
        for sheet in SHEETS
        if sheet.key != "Settings"
    }
    notes = (FOLDER / "notes.txt").read_text(encoding="utf-8").strip().split("\n\n")
    write_workbook(target, rows | {"Settings": default_rows(YEAR)}, "vi", notes)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
