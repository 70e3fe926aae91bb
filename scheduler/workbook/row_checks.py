"""What the cells of one row say together, and what the rows of one sheet say together."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance.settings import AGE_GROUPS
from scheduler.workbook.cells import same_id, shown
from scheduler.workbook.faults import Words
from scheduler.workbook.headings import column_words
from scheduler.workbook.ids import Ids
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.sheet_names import title
from scheduler.workbook.tables import Tables

_SPANS = ("Leave", "Closures", "Windows", "Postings")


def check_rows(tables: Tables, ids: Ids) -> Iterator[Problem]:
    """Every problem between good cells of a sheet."""
    for check in (_areas, _points, _groups, _travel, _calendar):
        yield from check(tables, ids)
    yield from check_contradictions(tables)


def check_contradictions(tables: Tables) -> Iterator[Problem]:
    """Rows whose own cells cannot all be right, whatever the rest of the workbook lacks."""
    yield from _elsewhere(tables)
    yield from _spans(tables)


def _areas(tables: Tables, _: Ids) -> Iterator[Problem]:
    table = tables["Facilities"]
    for row in table.rows:
        if row.lacks("area") and row["kind"] not in (None, "hospital"):
            where, areas = table.where(row, "area"), title(tables, "Areas")
            yield problem("area_missing", where, id=row["facility_id"], areas=areas)


def _points(tables: Tables, _: Ids) -> Iterator[Problem]:
    table = tables["Facilities"]
    for row in table.rows:
        if row["kind"] == "point" and row.lacks("station"):
            where, words = table.where(row, "station"), column_words(table.sheet, "station")
            yield problem("point_without_station", where, id=row["facility_id"], label=words)


def _groups(tables: Tables, _: Ids) -> Iterator[Problem]:
    table = tables["Villages"]
    words = [column_words(table.sheet, group) for group in AGE_GROUPS]
    headings = Words(", ".join(w.vi for w in words), ", ".join(w.en for w in words))
    present = [group for group in AGE_GROUPS if table.has(group)]
    for row in table.rows:
        if all(map(row.lacks, AGE_GROUPS)):
            where = table.where(row, (present or ["village_id"])[0])
            yield problem("no_group", where, id=row["village_id"], headings=headings)


def _elsewhere(tables: Tables) -> Iterator[Problem]:
    table = tables["Villages"]
    for row in table.rows:
        total, elsewhere = sum(row[group] or 0 for group in AGE_GROUPS), row["screened_elsewhere"]
        judged = row.bad.isdisjoint(AGE_GROUPS) and not all(map(row.lacks, AGE_GROUPS))
        if judged and elsewhere is not None and elsewhere > total:
            where = table.where(row, "screened_elsewhere")
            yield problem("too_many_elsewhere", where, str(elsewhere), total=total)


def _spans(tables: Tables) -> Iterator[Problem]:
    for table in map(tables.__getitem__, _SPANS):
        for row in table.rows:
            start, end = row["from"], row["to"]
            if start is not None and end is not None and start > end:
                where = table.where(row, "from")
                headings = {"first": table.heading("from"), "second": table.heading("to")}
                yield problem("from_after_to", where, shown(start), end=shown(end), **headings)


def _travel(tables: Tables, _: Ids) -> Iterator[Problem]:
    table = tables["Travel"]
    first: dict[tuple[str, str], Where] = {}
    for row in table.rows:
        ends, where = (row["from"], row["to"]), table.where(row, "from")
        if None in ends:
            continue
        earlier = first.setdefault((same_id(ends[0]), same_id(ends[1])), where)
        if earlier is not where:
            details = {"origin": ends[0], "destination": ends[1], "other": earlier.cell}
            yield problem("travel_twice", where, ends[0], **details)


def _calendar(tables: Tables, _: Ids) -> Iterator[Problem]:
    table = tables["Calendar"]
    first: dict[object, Where] = {}
    for row in table.rows:
        if row["date"] is not None:
            where = table.where(row, "date")
            earlier = first.setdefault(row["date"], where)
            if earlier is not where:
                yield problem("date_twice", where, shown(row["date"]), other=earlier.cell)
