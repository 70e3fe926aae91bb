"""Warnings about how places are reached: estimates, and villages that no base can get to."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance import Instance, Serves
from scheduler.instance.roads import great_circle_km
from scheduler.workbook.build import coordinates_of
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.row_advice import LONG_HOURS
from scheduler.workbook.sheet_names import title
from scheduler.workbook.tables import Tables

FAR_KM = 100
_SHOWN = 10


def advise_on_travel(tables: Tables, instance: Instance) -> Iterator[Problem]:
    """Every warning about coordinates and travel."""
    for check in (_half_coordinates, _far_from_station, _estimated, _unreachable):
        yield from check(tables, instance)


def _half_coordinates(tables: Tables, _: Instance) -> Iterator[Problem]:
    for sheet, key in (("Facilities", "facility_id"), ("Villages", "village_id")):
        table = tables[sheet]
        for row in table.rows:
            if (row["lat"] is None) != (row["lon"] is None):
                given = "lat" if row["lon"] is None else "lon"
                where, found = table.where(row, given), str(row[given])
                yield problem("half_coordinates", where, found, id=row[key])


def _far_from_station(tables: Tables, instance: Instance) -> Iterator[Problem]:
    """A digit too few in a coordinate would make hours of travel that nobody sees."""
    table, settings = tables["Villages"], instance.settings
    estimated = frozenset(instance.roads.estimated)
    for row in table.rows:
        village = instance.villages[row["village_id"]]
        here, there = coordinates_of(row), instance.facilities[village.station].coordinates
        km = great_circle_km(here, there) if here and there else 0
        minutes = round(km * settings.detour_factor / settings.speed_dry_kmh * 60)
        code, details = "", dict[str, object]()
        if km > FAR_KM:
            code, details = "far_from_station", {"km": round(km)}
        elif minutes > LONG_HOURS * 60 and village.id in estimated:
            code, details = "village_far", {"minutes": minutes, "hours": LONG_HOURS}
        if code:
            details |= {"id": village.id, "station": village.station}
            where, found = table.where(row, "lat"), f"{row['lat']}, {row['lon']}"
            yield problem(code, where, found, **details)


def _estimated(tables: Tables, instance: Instance) -> Iterator[Problem]:
    """One warning a station, at the station's row."""
    places: dict[str, list[str]] = {}
    for id in instance.roads.estimated:
        places.setdefault(instance.station_of(id) or "", []).append(id)
    table = tables["Facilities"]
    for row in table.rows:
        ids = places.get(row["facility_id"], [])
        if ids:
            yield problem(
                "travel_estimated",
                table.where(row, "facility_id"),
                row["facility_id"],
                station=row["facility_id"],
                count=len(ids),
                ids=", ".join(ids[:_SHOWN]) + ("…" if len(ids) > _SHOWN else ""),
                travel=title(tables, "Travel"),
            )


def _unreachable(tables: Tables, instance: Instance) -> Iterator[Problem]:
    table, bases_by_station = tables["Villages"], _bases_by_station(instance)
    unlinked = frozenset(instance.roads.unreachable)
    for row in table.rows:
        id, where = row["village_id"], table.where(row, "village_id")
        bases = bases_by_station[instance.villages[id].station]
        if not bases:
            yield problem("village_without_base", where, id, id=id)
        elif id in unlinked:
            continue  # told already, at the row alone
        elif not any(instance.roads.connects(base, id) for base in bases):
            yield problem("village_unreachable", where, id, id=id, travel=title(tables, "Travel"))


def _bases_by_station(instance: Instance) -> dict[str, list[str]]:
    """Bases that serve the villages of each station, its own first: they usually get there."""
    own: dict[str | None, list[str]] = {}
    wide: list[str] = []
    for base in instance.bases:
        facility = instance.facilities[base]
        is_own = facility.serves is Serves.OWN
        (own.setdefault(facility.own_station, []) if is_own else wide).append(base)
    stations = dict.fromkeys(village.station for village in instance.villages.values())
    return {
        station: own.get(station, []) + [b for b in wide if instance.may_serve(b, station)]
        for station in stations
    }
