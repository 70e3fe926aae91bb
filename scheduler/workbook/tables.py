"""The sheets of a workbook matched with the layout: one table a sheet, with its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from openpyxl.utils.cell import get_column_letter

from scheduler.workbook.problems import Where
from scheduler.workbook.sheets import SHEETS, Sheet


@dataclass(frozen=True, slots=True)
class Row:
    """A row by column key: `values` of its good cells, defaults included.

    `bad` are the columns without a value to judge: a bad cell, or a required column that the sheet
    lacks. Both are reported already.
    """

    number: int
    values: Mapping[str, Any]
    bad: frozenset[str] = frozenset()

    def __getitem__(self, key: str) -> Any:
        """The value of a cell; None where it is blank without default, or bad."""
        return self.values.get(key)

    def lacks(self, key: str) -> bool:
        """Whether the cell is blank (and not bad)."""
        return key not in self.bad and self.values.get(key) is None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it stands in the file: its `name` there, where its columns are, and its rows.

    `heading_row` and `first_row` (of data) are row numbers from 1.

    A sheet that is missing has no name, no columns and no rows.
    """

    sheet: Sheet
    name: str = ""
    columns: Mapping[str, int] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()
    heading_row: int = 1
    first_row: int = 2

    def has(self, key: str) -> bool:
        return key in self.columns

    def where(self, row: Row, key: str) -> Where:
        """The cell of `key` in `row`; where that column is missing, the first cell of the row."""
        return self.at(row.number, key)

    def at(self, number: int, key: str) -> Where:
        """As `where`, for the row `number` (from 1)."""
        cell = self.cell(number, self.columns.get(key, 0))
        return replace(cell, heading=self.headings.get(key, ""))

    def cell(self, number: int, column: int) -> Where:
        """The cell in row `number` (from 1) and `column` (from 0)."""
        return Where(self.name, f"{get_column_letter(column + 1)}{number}")

    def heading(self, key: str) -> str:
        """The column's heading as the file has it, else its key."""
        return self.headings.get(key, key)


class Tables:
    """One table for every sheet of the layout."""

    def __init__(self, tables: Iterable[Table]) -> None:
        found = {table.sheet.key: table for table in tables}
        self._tables = {sheet.key: found.get(sheet.key, Table(sheet)) for sheet in SHEETS}

    def __getitem__(self, key: str) -> Table:
        return self._tables[key]

    def __iter__(self) -> Iterator[Table]:
        return iter(self._tables.values())
