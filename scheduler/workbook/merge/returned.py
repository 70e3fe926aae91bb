"""A file that takes part in the merge: its tables, and every row with what its cells say."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scheduler.workbook.cells import is_blank, shown
from scheduler.workbook.faults import Words
from scheduler.workbook.labels import find_sheet
from scheduler.workbook.merge.findings import Finding, Place, finding
from scheduler.workbook.problems import Problem
from scheduler.workbook.row_checks import check_contradictions
from scheduler.workbook.sheet_names import read_tables, sheet_words
from scheduler.workbook.source import RawSheet, Source, read_source
from scheduler.workbook.tables import Row, Table, Tables

MERGED = ("Villages", "Closures", "Leave")
NO_SHEET = Words("", "")
_MISSING = "sheet_missing"


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A workbook under the name by which messages call it."""

    name: str
    content: bytes  # of an Excel workbook; empty for a folder
    tables: Tables
    raws: dict[str, RawSheet]
    problems: tuple[Problem, ...]
    is_original: bool = False

    def records(self, sheet: str) -> Iterator[Record]:
        """The rows of a sheet, by its key; none where the file lacks it."""
        for row in self.tables[sheet].rows:
            yield Record(self, self.tables[sheet], row)


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A row of a file."""

    file: File
    table: Table
    row: Row

    def __getitem__(self, key: str) -> Any:
        """What the cell says, defaults included, in the form in which cells are compared."""
        return comparable(self.row[key])

    def says(self, key: str) -> bool:
        """Whether the file has the column, with a value that can be read in it or none."""
        return self.table.has(key) and key not in self.row.bad

    def gives(self, key: str) -> bool:
        """Whether something stands in the cell itself."""
        return self.says(key) and not is_blank(self._raw(key))

    def differs(self, other: Record, key: str) -> bool:
        mine, its = self.row[key], other.row[key]
        return bool(mine != its) and comparable(mine) != comparable(its)

    def place(self, key: str) -> Place:
        where = self.table.where(self.row, key)
        raw = self._raw(key) if self.table.has(key) else None
        value = "" if is_blank(raw) else shown(raw)
        return Place(self.file.name, where.sheet, where.cell, value, self.file.is_original)

    def _raw(self, key: str) -> object:
        cells = self.file.raws[self.table.sheet.key].rows[self.row.number - 1]
        index = self.table.columns[key]
        return cells[index] if index < len(cells) else None


def comparable(value: Any) -> Any:
    """`value` without what the eye cannot see: composed letters, single spaces."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", " ".join(value.split()))
    return value


def read_file(path: Path, name: str) -> File | tuple[Finding, ...]:
    """The workbook at `path`, or why there is none."""
    source = read_source(path)
    if not isinstance(source, Source):
        return tuple(told(each, name) for each in source)
    tables, problems = read_tables(source.sheets)
    raws: dict[str, RawSheet] = {}
    for sheet in source.sheets:
        raws.setdefault(find_sheet(sheet.name) or sheet.name, sheet)
    found = (*problems, *check_contradictions(tables))
    return File(name, source.content, tables, raws, found)


def told(problem: Problem, name: str) -> Finding:
    """A problem of the reader, as a finding in the file `name`."""
    place = Place(name, problem.sheet, problem.cell, problem.value)
    sheet = sheet_words(key) if (key := find_sheet(problem.sheet)) else NO_SHEET
    detail = Words(problem.vi, problem.en)
    return finding("file_cell", sheet, [place], blocks=not problem.is_warning, detail=detail)


def own_problems(file: File, original: File | None) -> Iterator[Finding]:
    """What is wrong with the sheets that stations return and was not in the original."""
    names = {file.tables[key].name for key in MERGED} - {""}
    inherited = (
        {(p.code, p.sheet, p.cell, p.value) for p in original.problems} if original else set()
    )
    for each in file.problems:
        concerns = each.sheet in names or find_sheet(each.sheet) is None
        known = (each.code, each.sheet, each.cell, each.value) in inherited
        if concerns and not known and each.code != _MISSING:
            yield told(each, file.name)
    if not names:
        yield finding("nothing_returned", NO_SHEET, [Place(file.name)], sheets=merged_sheets())


def merged_sheets() -> Words:
    """The names of the sheets that are merged."""
    words = [sheet_words(key) for key in MERGED]
    return Words(", ".join(f"“{w.vi}”" for w in words), ", ".join(f"“{w.en}”" for w in words))
