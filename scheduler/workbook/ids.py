"""The ids that a workbook defines, for looking references up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.workbook.cells import same_id
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.tables import Row, Table, Tables

ID_COLUMNS = {
    "Areas": "area_id",
    "Facilities": "facility_id",
    "Villages": "village_id",
    "Doctors": "doctor_id",
}


@dataclass(frozen=True, slots=True)
class Defined:
    """Where an id is defined, and how it is spelt there."""

    id: str
    table: Table
    row: Row

    @property
    def cell(self) -> str:
        return self.table.where(self.row, ID_COLUMNS[self.table.sheet.key]).cell


class Ids:
    """Rows by id, a sheet; the first row counts where an id is defined twice."""

    def __init__(self, tables: Tables) -> None:
        self._rows: dict[str, dict[str, Defined]] = {key: {} for key in ID_COLUMNS}
        self._nearest: dict[tuple[str, ...], Nearest] = {}
        self._complete = {key: tables[key].has(column) for key, column in ID_COLUMNS.items()}
        for key, column in ID_COLUMNS.items():
            for row in tables[key].rows:
                if row[column] is not None:
                    found = Defined(row[column], tables[key], row)
                    self._rows[key].setdefault(same_id(row[column]), found)

    def find(self, sheets: tuple[str, ...], text: str) -> Defined | None:
        """What `text` refers to, in the first of `sheets` that defines it."""
        for sheet in sheets:
            found = self._rows[sheet].get(same_id(text))
            if found is not None:
                return found
        return None

    def resolve(self, sheets: tuple[str, ...], text: str) -> str:
        """The id as its definition spells it; KeyError if nothing defines it."""
        found = self.find(sheets, text)
        if found is None:
            raise KeyError(text)
        return found.id

    def can_judge(self, sheets: tuple[str, ...]) -> bool:
        """False where a sheet or its id column is missing, so that any id would look unknown."""
        return all(self._complete[sheet] for sheet in sheets)

    def nearest(self, sheets: tuple[str, ...]) -> Nearest:
        """For suggesting an id of `sheets` in place of an unknown one, or of a name."""
        if sheets not in self._nearest:
            known = [found for sheet in sheets for found in self._rows[sheet].values()]
            names = ((found.row["name"], found.id) for found in known if found.row["name"])
            self._nearest[sheets] = Nearest((found.id for found in known), aliases=names)
        return self._nearest[sheets]

    def defined(self, sheet: str) -> Iterator[Defined]:
        """The ids of one sheet, in the order of its rows."""
        yield from self._rows[sheet].values()
