"""The CSV files as docs/data.md tells programs to read them."""

from __future__ import annotations

import csv
from pathlib import Path


def csv_rows(path: Path) -> list[dict[str, str]]:
    """The rows by column, the apostrophes in front of texts taken away."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        rows = csv.DictReader(opened, delimiter=";")
        return [{name: cell.removeprefix("'") for name, cell in row.items()} for row in rows]
