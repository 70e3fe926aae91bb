"""Where the cells of a template stand, as formulas name them.

Ranges begin at the heading, so that they still hold every row after the first ones were deleted
(as examples are), or others inserted above them; a formula that names a single row would break. The
same goes for limits and formats whose formula looks at their own row: they start at the heading.
"""

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
_COLUMNS = {sheet.key: [column.key for column in sheet.columns] for sheet in SHEETS}


@dataclass(frozen=True, slots=True)
class Ranges:
    """References to the sheets of a template in `language`."""

    language: Language

    def last_row(self, sheet: str) -> int:
        return FIRST_ROW - 1 + ROWS.get(sheet, OTHER_ROWS)

    def local(self, sheet: str, column: str) -> str:
        """The column with its heading, named from the sheet itself: $A$1:$A$201."""
        letter = self._letter(sheet, column)
        return f"${letter}$1:${letter}${self.last_row(sheet)}"

    def of(self, sheet: str, column: str) -> str:
        """The column with its heading, named from elsewhere."""
        return f"{quoted(label(sheet, None, self.language))}!{self.local(sheet, column)}"

    def ids(self, sheet: str) -> str:
        return self.of(sheet, ID_COLUMNS[sheet])

    def first(self, sheet: str, column: str) -> str:
        """The column's heading, from where formulas move down with their row: $A1."""
        return f"${self._letter(sheet, column)}1"

    def cells(self, sheet: str, column: str, *, first: int = FIRST_ROW) -> str:
        """The column's cells from row `first` on, as a limit or format takes them: A2:A201."""
        letter = self._letter(sheet, column)
        return f"{letter}{first}:{letter}{self.last_row(sheet)}"

    def _letter(self, sheet: str, column: str) -> str:
        return get_column_letter(_COLUMNS[sheet].index(column) + 1)


def quoted(title: str) -> str:
    """A sheet's name inside a formula."""
    return "'" + title.replace("'", "''") + "'"


def filled(column: str) -> str:
    """How many rows below the heading of `column` reach to its last cell that is not blank."""
    return f'SUMPRODUCT(MAX(({column}<>"")*ROW({column})))-1'
