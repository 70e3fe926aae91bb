"""The workbooks as the scripts of `inputs/` make them, read back by column key."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.workbook.layout import find_column, find_sheet

INPUTS = Path(__file__).parents[2] / "inputs"
SHIPPED = INPUTS.parent / "scheduler" / "workbook" / "provinces" / "lai_chau"

Rows = list[dict[str, object]]
Sheets = dict[str, Rows]


def read_sheets(path: Path) -> Sheets:
    """Rows by sheet key, cells by column key, blank cells as None; the notes are under `notes`."""
    workbook = load_workbook(path)
    notes = workbook.worksheets[0]
    sheets: Sheets = {"notes": [{"text": row[0]} for row in notes.iter_rows(values_only=True)]}
    for sheet in workbook.worksheets[1:]:
        key = find_sheet(sheet.title)
        assert key is not None, sheet.title
        head, *rows = sheet.iter_rows(values_only=True)
        columns = [find_column(key, str(heading)) for heading in head]
        assert None not in columns, head
        sheets[key] = [dict(zip(map(str, columns), row, strict=True)) for row in rows]
    return sheets


def run_script(script: str, target: Path, hash_seed: str) -> Path:
    """Make a workbook in a process of its own."""
    command = [sys.executable, str(INPUTS / script), str(target)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
    return target


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """`make(script, hash_seed)` runs a script once a session and returns its workbook."""
    made: dict[tuple[str, str], Path] = {}

    def once(script: str, hash_seed: str) -> Path:
        if (script, hash_seed) not in made:
            target = tmp_path_factory.mktemp("made") / "made.xlsx"
            made[script, hash_seed] = run_script(script, target, hash_seed)
        return made[script, hash_seed]

    return once


@pytest.fixture(scope="session")
def lai_chau(make: Callable[[str, str], Path]) -> Sheets:
    return read_sheets(make("make_lai_chau.py", "1"))


@pytest.fixture(scope="session")
def example(make: Callable[[str, str], Path]) -> Sheets:
    return read_sheets(make("make_example.py", "1"))


@pytest.fixture(scope="session")
def committed() -> Callable[[str], Sheets]:
    """The workbook as it lies in `inputs/`."""
    return lambda name: read_sheets(INPUTS / name)


@pytest.fixture(scope="session")
def facts() -> Callable[[str], list[dict[str, str]]]:
    """`facts(name)`: the rows of a csv file of Lai Châu."""

    def rows(name: str) -> list[dict[str, str]]:
        folder = SHIPPED if (SHIPPED / f"{name}.csv").exists() else INPUTS / "lai_chau"
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    return rows
