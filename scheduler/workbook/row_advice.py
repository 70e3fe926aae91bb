"""Warnings that a row gives by itself, so that they are told beside the errors of other rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median

from scheduler.instance.settings import AGE_GROUPS
from scheduler.workbook.cells import same_id, shown
from scheduler.workbook.ids import Ids
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.setting_values import GivenSettings
from scheduler.workbook.sheet_names import title
from scheduler.workbook.tables import Row, Table, Tables

LONG_HOURS = 4
YOUNGEST_DOCTOR = 22
_LARGE, _ENOUGH_TO_COMPARE = 10, 20
_DAY = timedelta(1)


def advise_on_rows(tables: Tables, given: GivenSettings, ids: Ids) -> Iterator[Problem]:
    """Every warning about good cells, whatever stands in others."""
    yield from _travel(tables["Travel"])
    yield from _unlinked(tables, ids)
    yield from _residents(tables["Villages"])
    yield from _practice(tables["Doctors"])
    if given.knows("campaign_start", "campaign_end"):
        campaign = given.settings.campaign_start, given.settings.campaign_end
        yield from _closures(tables["Closures"], *campaign)
    yield from _setup(given)


def _travel(table: Table) -> Iterator[Problem]:
    for row in table.rows:
        dry, wet = row["dry_minutes"], row["wet_minutes"]
        ends = {"origin": row["from"], "destination": row["to"]}
        for key, minutes in (("dry_minutes", dry), ("wet_minutes", wet)):
            if minutes is not None and minutes > LONG_HOURS * 60:
                where = table.where(row, key)
                yield problem("travel_long", where, str(minutes), hours=LONG_HOURS, **ends)
        if dry is not None and wet is not None and dry > wet:
            where = table.where(row, "dry_minutes")
            yield problem("travel_dry_longer", where, str(dry), wet=wet, **ends)


def _unlinked(tables: Tables, ids: Ids) -> Iterator[Problem]:
    """Neither a link nor coordinates; not judged where the Travel sheet itself is not readable."""
    links, villages = tables["Travel"], tables["Villages"]
    if links.rows and not (links.has("from") and links.has("to")):
        return
    linked = {same_id(row[end]) for row in links.rows for end in ("from", "to") if row[end]}
    for row in villages.rows:
        id, where = row["village_id"], villages.where(row, "village_id")
        located = any(key in row.bad or row[key] is not None for key in ("lat", "lon"))
        if id is not None and not located and same_id(id) not in linked:
            yield problem("village_unlinked", where, id, id=id, travel=title(tables, "Travel"))


def _residents(table: Table) -> Iterator[Problem]:
    rows = [row for row in table.rows if _is_counted(row)]
    totals = [sum(row[group] or 0 for group in AGE_GROUPS) for row in rows]
    usual = median(totals) if len(totals) >= _ENOUGH_TO_COMPARE else 0
    for row, total in zip(rows, totals, strict=True):
        where, id = table.where(row, "village_id"), row["village_id"]
        if total <= (row["screened_elsewhere"] or 0):
            yield problem("village_empty", where, str(total), id=id)
        elif usual and total >= _LARGE * usual:
            details = {"total": total, "times": round(total / usual), "median": round(usual)}
            yield problem("village_large", where, str(total), id=id, **details)


def _is_counted(row: Row) -> bool:
    """Whether the row says how many people live there, and every number of it can be read."""
    judged = row.bad.isdisjoint((*AGE_GROUPS, "screened_elsewhere", "village_id"))
    return judged and not all(map(row.lacks, AGE_GROUPS))


def _practice(table: Table) -> Iterator[Problem]:
    for row in table.rows:
        born, since = row["birth_year"], row["practice_since"]
        if born is not None and since is not None and since.year - born < YOUNGEST_DOCTOR:
            where = table.where(row, "practice_since")
            yield problem("practice_before_22", where, shown(since), id=row["doctor_id"], born=born)


def _closures(table: Table, first: date, last: date) -> Iterator[Problem]:
    """At the first row of each place that no day of the campaign is left for."""
    rows: dict[str, list[Row]] = {}
    for row in table.rows:
        if None not in (row["place"], row["from"], row["to"]):
            rows.setdefault(same_id(row["place"]), []).append(row)
    dates = {"first": shown(first), "last": shown(last)}
    for of_place in rows.values():
        if _covers(of_place, first, last):
            row = of_place[0]
            where, id = table.where(row, "from"), row["place"]
            yield problem("closed_all_campaign", where, shown(row["from"]), id=id, **dates)


def _covers(rows: list[Row], first: date, last: date) -> bool:
    for row in sorted(rows, key=lambda row: row["from"]):
        if row["from"] > first:
            return False
        first = max(first, row["to"] + _DAY)
        if first > last:
            return True
    return False


def _setup(given: GivenSettings) -> Iterator[Problem]:
    settings = given.settings
    key = "setup_minutes" if "setup_minutes" in given.cells else "workday_minutes"
    if (
        given.knows("setup_minutes", "workday_minutes")
        and key in given.cells
        and settings.setup_minutes >= settings.workday_minutes
    ):
        found, workday = str(settings.setup_minutes), settings.workday_minutes
        yield problem("session_without_time", given.cells[key], found, workday=workday)
