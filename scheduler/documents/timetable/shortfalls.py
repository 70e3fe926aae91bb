"""Sheet "Thiếu hụt": what the plan cannot meet, and why."""

from __future__ import annotations

from scheduler.documents.names import place_name, station_name
from scheduler.documents.sheets.sheet import Column, Row, Sheet
from scheduler.documents.timetable.words import headings, rows_or_none, words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import CoverageShortfall, Plan, Shortfall

_COLUMNS: tuple[Column, ...] = (
    Column("shortfall_kind", 24),
    Column("station", 30),
    Column("village", 30),
    Column("when", 13, "centred"),
    Column("missing", 9, "number"),
    Column("unit_of_count", 12, "centred"),
    Column("reason", 75),
)


def shortfalls_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a shortfall, in the order of the plan."""
    rows = [_row(instance, shortfall, language) for shortfall in plan.shortfalls]
    return Sheet(
        title=words.say("shortfalls", language),
        printed_title=words.say("shortfalls_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=rows_or_none(rows, "no_shortfalls", language),
    )


def _row(instance: Instance, shortfall: Shortfall, language: Language) -> Row:
    if isinstance(shortfall, CoverageShortfall):
        return (
            words.say("kind_coverage", language),
            station_name(instance, shortfall.village),
            place_name(instance, shortfall.village),
            words.say("pass_number", language, number=shortfall.pass_number),
            shortfall.persons,
            words.say("persons_unit", language),
            shortfall.reason,
        )
    month = f"{shortfall.month:02d}/{instance.settings.year}"
    return (
        words.say("kind_doctor_floor", language),
        instance.facilities[shortfall.facility].name,
        None,
        words.say("month_number", language, month=month),
        shortfall.doctors,
        words.say("doctors_unit", language),
        shortfall.reason,
    )
