"""Warnings about villages that together are far from the known population of their commune."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scheduler.instance.settings import AGE_GROUPS
from scheduler.workbook.cells import same_id
from scheduler.workbook.example_mark import is_example_id
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.provinces import PROVINCES, Province
from scheduler.workbook.tables import Row, Table, Tables

TOLERANCE = 0.10  # people move, and registers lag behind


def advise_on_communes(tables: Tables) -> Iterator[Problem]:
    """At each station whose villages have a tenth more or fewer residents than its commune.

    Stations without villages are not judged: their numbers may not have come yet. Nor are those
    with numbers that cannot be read, nor other provinces than those that the program knows.
    """
    stations = tables["Facilities"]
    rows = [row for row in stations.rows if row["kind"] == "station" and row["facility_id"]]
    province = _province_of([same_id(row["facility_id"]) for row in rows])
    if province is None:
        return
    known = {same_id(station): count for station, count in province.residents.items()}
    counted = _counted(tables["Villages"])
    for row in rows:
        id = same_id(row["facility_id"])
        total, official = counted.get(id), known.get(id)
        if total and official and abs(total - official) > TOLERANCE * official:
            yield problem(
                "commune_residents",
                stations.where(row, "facility_id"),
                row["facility_id"],
                id=row["facility_id"],
                total=total,
                official=official,
                year=province.residents_year,
            )


def _province_of(stations: list[str]) -> Province | None:
    """The province that most of the stations belong to: one id alone may be alike by chance."""
    for province in PROVINCES.values():
        known = frozenset(map(same_id, province.residents))
        if 2 * sum(id in known for id in stations) > len(stations):
            return province
    return None


def _counted(villages: Table) -> Mapping[str, int | None]:
    """Residents by station; None where a number or a village's station cannot be read."""
    counted: dict[str, int | None] = {}
    for row in villages.rows:
        if row["station"] is None or is_example_id(row["village_id"]):
            continue
        id = same_id(row["station"])
        before = counted.get(id, 0)
        here = _residents(row)
        counted[id] = None if here is None or before is None else before + here
    return counted


def _residents(row: Row) -> int | None:
    if not row.bad.isdisjoint(AGE_GROUPS):
        return None
    return sum(row[group] or 0 for group in AGE_GROUPS)
