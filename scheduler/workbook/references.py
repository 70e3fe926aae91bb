"""Ids: unique where they are defined, known where they are referred to, and of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.workbook.faults import Words
from scheduler.workbook.ids import ID_COLUMNS, Ids
from scheduler.workbook.labels import value_label
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.sheet_names import title
from scheduler.workbook.sheets import Column
from scheduler.workbook.tables import Row, Table, Tables

_STATION_COLUMNS = (("Facilities", "station"), ("Villages", "station"))


def check_references(tables: Tables, ids: Ids) -> Iterator[Problem]:
    """Every problem with an id of the workbook."""
    for check in (_unique, _unique_over_places, _known, _stations):
        yield from check(tables, ids)


def _unique(tables: Tables, ids: Ids) -> Iterator[Problem]:
    for sheet, column in ID_COLUMNS.items():
        for row in tables[sheet].rows:
            first = None if row[column] is None else ids.find((sheet,), row[column])
            if first is not None and first.row is not row:
                where = tables[sheet].where(row, column)
                yield problem("id_twice", where, row[column], other=first.cell)


def _unique_over_places(_: Tables, ids: Ids) -> Iterator[Problem]:
    """A village and a facility of the same id could not be told apart in Travel or Closures."""
    for village in ids.defined("Villages"):
        facility = ids.find(("Facilities",), village.id)
        if facility is not None:
            where = village.table.where(village.row, "village_id")
            other = {"other": facility.cell, "other_sheet": facility.table.name}
            yield problem("place_twice", where, village.id, **other)


def _known(tables: Tables, ids: Ids) -> Iterator[Problem]:
    for table in tables:
        for column in table.sheet.columns:
            if column.refers_to and ids.can_judge(column.refers_to):
                yield from _known_in(tables, table, column, ids)


def _known_in(tables: Tables, table: Table, column: Column, ids: Ids) -> Iterator[Problem]:
    for row in table.rows:
        text = row[column.key]
        if text is not None and ids.find(column.refers_to, text) is None:
            yield problem(
                "unknown_id",
                table.where(row, column.key),
                text,
                sheets=_titles(tables, column.refers_to),
                hint=ids.nearest(column.refers_to).hint(text),
            )


def _titles(tables: Tables, sheets: tuple[str, ...]) -> Words:
    words = [title(tables, sheet) for sheet in sheets]
    return Words(
        " hoặc ".join(f"“{word.vi}”" for word in words),
        " or ".join(f"“{word.en}”" for word in words),
    )


def _stations(tables: Tables, ids: Ids) -> Iterator[Problem]:
    """Villages, points and bases that serve `own` belong to a station."""
    for sheet, column in _STATION_COLUMNS:
        for row in tables[sheet].rows:
            kind = _kind(row, column, ids)
            if kind is not None and kind != "station":
                words = Words(value_label(kind, "vi"), value_label(kind, "en"))
                yield problem(
                    "not_station", tables[sheet].where(row, column), row[column], kind=words
                )


def _kind(row: Row, column: str, ids: Ids) -> str | None:
    found = None if row[column] is None else ids.find(("Facilities",), row[column])
    kind: str | None = None if found is None else found.row["kind"]
    return kind
