"""From rows without a mistake to the Instance."""

from __future__ import annotations

from fractions import Fraction

from scheduler.instance import (
    AGE_GROUPS,
    Area,
    CalendarRow,
    Coordinates,
    Doctor,
    Facility,
    FixedPosting,
    Instance,
    Interval,
    Kind,
    Link,
    Serves,
    Settings,
    Village,
    WorkCalendar,
)
from scheduler.workbook.ids import Ids
from scheduler.workbook.tables import Row, Tables

_FACILITIES, _DOCTORS, _VILLAGES = ("Facilities",), ("Doctors",), ("Villages",)
_PLACES = ("Villages", "Facilities")


def build_instance(tables: Tables, settings: Settings, sha256: str, ids: Ids) -> Instance:
    """The Instance; `tables` have no problem left, so that every reference is known."""
    return Instance(
        settings=settings,
        calendar=WorkCalendar.of(settings.year, _calendar_rows(tables)),
        areas={row["area_id"]: _area(row) for row in tables["Areas"].rows},
        facilities={r["facility_id"]: _facility(r, ids) for r in tables["Facilities"].rows},
        villages={r["village_id"]: _village(r, settings, ids) for r in tables["Villages"].rows},
        doctors={row["doctor_id"]: _doctor(row, ids) for row in tables["Doctors"].rows},
        leave=_intervals(tables, "Leave", "doctor_id", _DOCTORS, ids),
        closures=_intervals(tables, "Closures", "place", _PLACES, ids),
        windows=_windows(tables, ids),
        fixed_postings=tuple(_posting(row, ids) for row in tables["Postings"].rows),
        links=tuple(_link(row, ids) for row in tables["Travel"].rows),
        sha256=sha256,
    )


def coordinates_of(row: Row) -> Coordinates | None:
    """Where the place of the row is; None unless both coordinates stand there."""
    lat, lon = row["lat"], row["lon"]
    return None if lat is None or lon is None else Coordinates(lat, lon)


def _area(row: Row) -> Area:
    return Area(id=row["area_id"], name=row["name"], kits=row["kits"])


def _facility(row: Row, ids: Ids) -> Facility:
    kind = Kind(row["kind"])
    usual = Serves.OWN if kind is Kind.STATION else Serves.NONE
    return Facility(
        id=row["facility_id"],
        name=row["name"],
        kind=kind,
        area=_reference(row, "area", ("Areas",), ids),
        station=_reference(row, "station", _FACILITIES, ids),
        coordinates=coordinates_of(row),
        elevation_m=row["elevation_m"],
        zone=row["zone"],
        serves=usual if row["serves"] is None else Serves(row["serves"]),
        others=row["others"],
        min_others_on_duty=row["min_others_on_duty"],
        min_doctors_on_duty=row["min_doctors_on_duty"],
        doctor_floor=row["doctor_floor"],
        doctor_goal=row["doctor_goal"],
        head=row["head"] or "",
        phone=row["phone"] or "",
    )


def _village(row: Row, settings: Settings, ids: Ids) -> Village:
    under_6, age_6_17, women, men, old = groups = tuple(row[group] or 0 for group in AGE_GROUPS)
    minutes = sum(n * each for n, each in zip(groups, settings.minutes_by_group, strict=True))
    return Village(
        id=row["village_id"],
        name=row["name"],
        station=ids.resolve(_FACILITIES, row["station"]),
        coordinates=coordinates_of(row),
        elevation_m=row["elevation_m"],
        groups=(under_6, age_6_17, women, men, old),
        screened_elsewhere=row["screened_elsewhere"],
        minutes_per_person=Fraction(minutes, sum(groups)) if sum(groups) else Fraction(0),
        attendance=settings.attendance if row["attendance"] is None else row["attendance"],
        priority=row["priority"],
        language=row["language"],
        has_site=row["has_site"],
        lodging=row["lodging"],
        no_visit_weekdays=row["no_visit_weekday"] or frozenset(),
        health_worker=row["health_worker"] or "",
        health_worker_phone=row["health_worker_phone"] or "",
    )


def _doctor(row: Row, ids: Ids) -> Doctor:
    return Doctor(
        id=row["doctor_id"],
        name=row["name"],
        facility=ids.resolve(_FACILITIES, row["facility"]),
        specialty=row["specialty"],
        practice_since=row["practice_since"],
        sex=row["sex"] or "",
        birth_year=row["birth_year"],
        languages=frozenset(row["languages"] or ()),
        rotation_days_done=row["rotation_days_done"],
        rotation_exempt=row["rotation_exempt"],
        exempt_reason=row["exempt_reason"] or "",
        field_ok=row["field_ok"],
    )


def _reference(row: Row, key: str, sheets: tuple[str, ...], ids: Ids) -> str | None:
    return None if row[key] is None else ids.resolve(sheets, row[key])


def _interval(row: Row) -> Interval:
    return Interval(row["from"], row["to"])


def _intervals(
    tables: Tables, sheet: str, key: str, refers_to: tuple[str, ...], ids: Ids
) -> dict[str, tuple[Interval, ...]]:
    found: dict[str, tuple[Interval, ...]] = {}
    for row in tables[sheet].rows:
        id = ids.resolve(refers_to, row[key])
        found[id] = (*found.get(id, ()), _interval(row))
    return found


def _windows(tables: Tables, ids: Ids) -> dict[tuple[str, int], tuple[Interval, ...]]:
    found: dict[tuple[str, int], tuple[Interval, ...]] = {}
    for row in tables["Windows"].rows:
        visit = (ids.resolve(_VILLAGES, row["village_id"]), row["pass"])
        found[visit] = (*found.get(visit, ()), _interval(row))
    return found


def _posting(row: Row, ids: Ids) -> FixedPosting:
    doctor = ids.resolve(_DOCTORS, row["doctor_id"])
    return FixedPosting(doctor, ids.resolve(_FACILITIES, row["facility"]), _interval(row))


def _link(row: Row, ids: Ids) -> Link:
    origin, destination = (ids.resolve(_PLACES, row[end]) for end in ("from", "to"))
    return Link(origin, destination, row["dry_minutes"], row["wet_minutes"])


def _calendar_rows(tables: Tables) -> tuple[CalendarRow, ...]:
    return tuple(
        CalendarRow(row["date"], row["kind"] == "working", row["name"] or "")
        for row in tables["Calendar"].rows
    )
