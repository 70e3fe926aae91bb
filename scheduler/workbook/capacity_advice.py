"""Warnings about stations whose villages cannot all be screened, before any search."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance import Instance
from scheduler.workbook.capacity import (
    Share,
    bases_of,
    crew_days,
    doctor_days,
    homes_of,
    kit_days,
    spare_others,
)
from scheduler.workbook.faults import Words
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.tables import Row, Tables

# what is short, the column to look at first, and what counts it
_RESOURCES = (
    ("few_doctor_days", "facility_id", doctor_days),
    ("few_crew_days", "others", crew_days),
    ("few_kit_days", "area", kit_days),
)


def advise_on_capacity(tables: Tables, instance: Instance) -> Iterator[Problem]:
    """Every warning about crews, and days of doctors, crews and kits, at the station's row."""
    table = tables["Facilities"]
    rows = {row["facility_id"]: row for row in table.rows}
    yield from _without_crew(tables, instance, rows)
    for code, column, count in _RESOURCES:
        for share in count(instance):
            # a station that no facility serves is told of at its villages
            if share.missing and bases_of(instance, share.station):
                where = table.where(rows[share.station], column)
                yield problem(code, where, share.station, **_said(share))


def _said(share: Share) -> dict[str, object]:
    return {
        "id": share.station,
        "persons": share.persons,
        "need": share.need,
        "have": share.have,
        "missing": share.missing,
    }


def _without_crew(tables: Tables, instance: Instance, rows: dict[str, Row]) -> Iterator[Problem]:
    """Stations none of whose bases has the people of one crew."""
    table, settings = tables["Facilities"], instance.settings
    people = {base: _people(instance, base) for base in instance.bases}
    for station in _stations_with_villages(instance):
        bases = bases_of(instance, station)
        if bases and not any(_makes_crew(instance, *people[base]) for base in bases):
            yield problem(
                "station_without_crew",
                table.where(rows[station], "facility_id"),
                station,
                id=station,
                doctors=settings.crew_doctors,
                others=settings.crew_others,
                bases=Words(*(_counted(bases, people, words) for words in _COUNTED)),
            )


_COUNTED = (
    "“{base}” {doctors} bác sĩ ({leads} phụ trách được), {others} nhân viên khác",
    "“{base}” {doctors} doctors ({leads} able to lead), {others} other staff",
)


def _counted(bases: list[str], people: dict[str, tuple[int, int, int]], words: str) -> str:
    told = (
        words.format(base=base, doctors=doctors, leads=leads, others=others)
        for base in bases
        for doctors, leads, others in (people[base],)
    )
    return "; ".join(told)


def _stations_with_villages(instance: Instance) -> list[str]:
    with_villages = {village.station for village in instance.villages.values()}
    return [station for station in instance.stations if station in with_villages]


def _people(instance: Instance, base: str) -> tuple[int, int, int]:
    """Doctors fit for field work, those of them who lead by the campaign's end, spare others."""
    there = [
        doctor
        for doctor in instance.doctors.values()
        if doctor.field_ok and base in homes_of(instance, doctor).values()
    ]
    last, least = instance.settings.campaign_end, instance.settings.lead_practice_months
    leads = sum(doctor.practised_months(last) >= least for doctor in there)
    return len(there), leads, spare_others(instance, base)


def _makes_crew(instance: Instance, doctors: int, leads: int, others: int) -> bool:
    settings = instance.settings
    return leads > 0 and doctors >= settings.crew_doctors and others >= settings.crew_others
