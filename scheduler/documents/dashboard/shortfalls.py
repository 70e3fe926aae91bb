"""What the plan falls short of, and why."""

from __future__ import annotations

from scheduler.documents.dashboard.table import Cell, Table
from scheduler.documents.dashboard.words import words
from scheduler.documents.names import place_name, station_name
from scheduler.documents.source import Source
from scheduler.plan import CoverageShortfall, Shortfall


def shortfalls_table(source: Source) -> Table:
    """One row a shortfall, in the order of the plan."""
    keys = ("station", "place", "when", "missing", "missing_unit", "reason")
    headings = tuple(words.say(key, source.language) for key in keys)
    rows = tuple(_row(source, shortfall) for shortfall in source.plan.shortfalls)
    return Table("shortfalls-table", headings, rows, heads=2)


def shortfalls_lead(source: Source) -> str:
    count = len(source.plan.shortfalls)
    return words.say("shortfalls_lead" if count else "no_shortfalls", source.language, count=count)


def _row(source: Source, shortfall: Shortfall) -> tuple[Cell, ...]:
    instance, language = source.instance, source.language
    if isinstance(shortfall, CoverageShortfall):
        return (
            station_name(instance, shortfall.village),
            place_name(instance, shortfall.village),
            words.say("pass", language, number=shortfall.pass_number),
            shortfall.persons,
            words.say("persons_unit", language),
            shortfall.reason,
        )
    return (
        station_name(instance, shortfall.facility),
        instance.facilities[shortfall.facility].name,
        f"{shortfall.month:02d}/{instance.settings.year}",
        shortfall.doctors,
        words.say("doctors_unit", language),
        shortfall.reason,
    )
