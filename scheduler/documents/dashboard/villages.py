"""The villages in words: when each is visited, and which of them no map can show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.documents.dashboard.atlas import Atlas
from scheduler.documents.dashboard.days import long, short
from scheduler.documents.dashboard.table import Cell, Table, summed
from scheduler.documents.dashboard.words import words
from scheduler.documents.names import short_name, station_name
from scheduler.documents.source import Source
from scheduler.documents.visits import Visit, visits_of
from scheduler.instance import Instance, Village


def map_table(source: Source) -> Table:
    """One row a village, in the order of the workbook."""
    language = source.language
    visits: dict[str, list[Visit]] = {}
    for visit in visits_of(source.instance, source.plan):
        visits.setdefault(visit.village, []).append(visit)
    rows = tuple(
        _row(source.instance, village, visits.get(village.id, []))
        for village in source.instance.villages.values()
    )
    keys = ("station", "village", "priority", "needed", "screened")
    passes = (words.say("pass_dates", language, number=number) for number in (1, 2))
    headings = (*(words.say(key, language) for key in keys), *passes)
    total = summed(words.say("total", language), rows, heads=3) if rows else ()
    return Table("map-table", headings, rows, total, heads=2)


def not_on_map(source: Source, atlas: Atlas | None) -> tuple[str, ...]:
    """Names of the villages that have no coordinates, each with its station's."""
    points = atlas.points if atlas else {}
    return tuple(
        f"{village.name} ({short_name(station_name(source.instance, village.id))})"
        for village in source.instance.villages.values()
        if village.id not in points
    )


def _row(instance: Instance, village: Village, visits: Sequence[Visit]) -> tuple[Cell, ...]:
    dates = {visit.pass_number: period(visit.dates) for visit in visits}
    return (
        station_name(instance, village.id),
        village.name,
        str(village.priority),
        sum(visit.needed for visit in visits),
        sum(visit.screened for visit in visits),
        dates.get(1, "–"),
        dates.get(2, "–"),
    )


def period(dates: Sequence[date]) -> str:
    """First and last date; a dash where there is none."""
    if not dates:
        return "–"
    if dates[0] == dates[-1]:
        return long(dates[0])
    return f"{short(dates[0])} – {long(dates[-1])}"
