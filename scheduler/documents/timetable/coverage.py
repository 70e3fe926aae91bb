"""Sheet "Bao phủ": how many residents of each village are screened, where and when."""

from __future__ import annotations

from scheduler.documents.names import place_name, station_name
from scheduler.documents.sheets.sheet import Column, Row, Sheet
from scheduler.documents.timetable.words import headings, words
from scheduler.documents.visits import Visit, visits_of
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_COLUMNS: tuple[Column, ...] = (
    Column("station", 28.5),
    Column("village_id", 15),
    Column("village", 27),
    Column("priority", 8.5, "centred"),
    Column("residents", 10, "number"),
    Column("pass", 7.5, "centred"),
    Column("needed", 9, "number"),
    Column("screened", 9, "number"),
    Column("shortfall", 9, "number"),
    Column("coverage_share", 9.5, "percent"),
    Column("site", 28.5),
    Column("first_date", 12, "date"),
    Column("last_date", 12, "date"),
    Column("day_count", 9, "number"),
)


def coverage_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a village and pass, in the order of the workbook."""
    return Sheet(
        title=words.say("coverage", language),
        printed_title=words.say("coverage_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=[_row(instance, visit) for visit in visits_of(instance, plan)],
        frozen_columns=3,
    )


def _row(instance: Instance, visit: Visit) -> Row:
    village = instance.villages[visit.village]
    return (
        station_name(instance, village.id),
        village.id,
        village.name,
        village.priority,
        village.residents,
        visit.pass_number,
        visit.needed,
        visit.screened,
        visit.shortfall,
        visit.screened / visit.needed,
        ", ".join(place_name(instance, site) for site in visit.sites),
        visit.dates[0] if visit.dates else None,
        visit.dates[-1] if visit.dates else None,
        len(visit.dates) or None,
    )
