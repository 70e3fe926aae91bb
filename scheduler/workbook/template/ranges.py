"""Where the cells of a template stand, as formulas name them."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from scheduler.language import Language
from scheduler.workbook.ids import ID_COLUMNS
from scheduler.workbook.labels import label
from scheduler.workbook.sheets import SHEETS

FIRST_ROW = 2
# rows that lists, limits and totals look at; a workbook may have more, without them
ROWS = {"Areas": 200, "Facilities": 1_000, "Villages": 4_000, "Doctors": 5_000}
OTHER_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Ranges:
    """References to the sheets of a template in `language`."""

    language: Language

    def last_row(self, sheet: str) -> int:
        return FIRST_ROW - 1 + ROWS.get(sheet, OTHER_ROWS)

    def letter(self, sheet: str, column: str) -> str:
        keys = [each.key for each in _BY_KEY[sheet].columns]
        return get_column_letter(keys.index(column) + 1)

    def local(self, sheet: str, column: str) -> str:
        """The column's cells, named from the sheet itself: $A$2:$A$201."""
        letter = self.letter(sheet, column)
        return f"${letter}${FIRST_ROW}:${letter}${self.last_row(sheet)}"

    def of(self, sheet: str, column: str) -> str:
        """The column's cells, named from elsewhere."""
        return f"{quoted(label(sheet, None, self.language))}!{self.local(sheet, column)}"

    def ids(self, sheet: str) -> str:
        return self.of(sheet, ID_COLUMNS[sheet])

    def first(self, sheet: str, column: str) -> str:
        """The column's first cell, for formulas that move down with their row: $A2."""
        return f"${self.letter(sheet, column)}{FIRST_ROW}"

    def cells(self, sheet: str, column: str) -> str:
        """The column's cells as a validation or format takes them: A2:A201."""
        return self.local(sheet, column).replace("$", "")


def quoted(title: str) -> str:
    """A sheet's name inside a formula."""
    return "'" + title.replace("'", "''") + "'"


def filled(cells: str, first_row: int = FIRST_ROW) -> str:
    """How many rows of the column reach to its last cell that is not blank."""
    return f'SUMPRODUCT(MAX(({cells}<>"")*(ROW({cells})-{first_row - 1})))'


_BY_KEY = {sheet.key: sheet for sheet in SHEETS}
