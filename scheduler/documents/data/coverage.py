"""data/coverage: how many residents of each village and pass are screened, and where."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.documents.data.table import Column, Table, Type, Value
from scheduler.documents.names import place_name, station_name
from scheduler.documents.source import Source
from scheduler.documents.visits import visits_of
from scheduler.plan import CoverageShortfall

_COLUMNS = (
    Column("village_id"),
    Column("village_name"),
    Column("station_id"),
    Column("station_name"),
    Column("area_id", may_be_blank=True),
    Column("area_name", may_be_blank=True),
    Column("priority", Type.INTEGER),
    Column("residents", Type.INTEGER),
    Column("pass", Type.INTEGER),
    Column("needed", Type.INTEGER),
    Column("screened", Type.INTEGER),
    Column("shortfall", Type.INTEGER),
    Column("reason", may_be_blank=True),
    Column("site_id", may_be_blank=True),
    Column("site_name", may_be_blank=True),
    Column("first_date", Type.DATE, may_be_blank=True),
    Column("last_date", Type.DATE, may_be_blank=True),
    Column("days", Type.INTEGER),
)


def coverage_table(source: Source) -> Table:
    """A row for each village and pass that needs one, in the order of the workbook."""
    return Table.of("coverage", _COLUMNS, _rows(source))


def _rows(source: Source) -> Iterator[dict[str, Value]]:
    instance = source.instance
    reasons = {
        (each.village, each.pass_number): each.reason
        for each in source.plan.shortfalls
        if isinstance(each, CoverageShortfall)
    }
    for visit in visits_of(instance, source.plan):
        village = instance.villages[visit.village]
        area = instance.facilities[village.station].area
        site = visit.sites[0] if visit.sites else None  # R6: one site a village and pass
        yield {
            "village_id": village.id,
            "village_name": village.name,
            "station_id": village.station,
            "station_name": station_name(instance, village.id),
            "area_id": area,
            "area_name": None if area is None else instance.areas[area].name,
            "priority": village.priority,
            "residents": village.residents,
            "pass": visit.pass_number,
            "needed": visit.needed,
            "screened": visit.screened,
            "shortfall": visit.shortfall,
            "reason": reasons.get((visit.village, visit.pass_number)),
            "site_id": site,
            "site_name": None if site is None else place_name(instance, site),
            "first_date": min(visit.dates, default=None),
            "last_date": max(visit.dates, default=None),
            "days": len(visit.dates),
        }
