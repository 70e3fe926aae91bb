"""Warnings about stations whose villages cannot all be screened, before any search."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance import Instance
from scheduler.workbook.base_doctors import BaseDoctors, doctors_by_base
from scheduler.workbook.capacity import Share, crew_days, doctor_days, kit_days, spare_others
from scheduler.workbook.faults import Words
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.serving import Serving
from scheduler.workbook.tables import Row, Tables

_SHOWN = 5
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
    serving = Serving(instance)
    yield from _without_crew(tables, instance, rows, serving)
    for code, column, count in _RESOURCES:
        for share in count(instance):
            # a station that no facility serves is told of at its villages
            if share.missing and serving.bases_of(share.station):
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


def _without_crew(
    tables: Tables, instance: Instance, rows: dict[str, Row], serving: Serving
) -> Iterator[Problem]:
    """Stations none of whose bases has the people of one crew."""
    table, settings = tables["Facilities"], instance.settings
    people = doctors_by_base(instance)
    villages = {village.station for village in instance.villages.values()}
    for station in [each for each in instance.stations if each in villages]:
        bases = serving.bases_of(station)
        if bases and not any(_makes_crew(instance, base, people[base]) for base in bases):
            vi, en = (_counted(instance, bases, people, words) for words in _COUNTED)
            yield problem(
                "station_without_crew",
                table.where(rows[station], "facility_id"),
                station,
                id=station,
                doctors=settings.crew_doctors,
                others=settings.crew_others,
                bases=Words(vi, en),
            )


_COUNTED = (
    "“{base}” {doctors} bác sĩ ({leads} phụ trách được), {others} nhân viên khác",
    "“{base}” {doctors} doctors ({leads} able to lead), {others} other staff",
)


def _counted(
    instance: Instance, bases: list[str], people: dict[str, BaseDoctors], words: str
) -> str:
    """What each base has, for the first of them."""
    told = [
        words.format(
            base=base,
            doctors=people[base].doctors,
            leads=people[base].leads,
            others=spare_others(instance, base),
        )
        for base in bases[:_SHOWN]
    ]
    return "; ".join(told) + ("…" if len(bases) > _SHOWN else "")


def _makes_crew(instance: Instance, base: str, people: BaseDoctors) -> bool:
    settings = instance.settings
    enough = people.doctors >= settings.crew_doctors and people.leads > 0
    return enough and spare_others(instance, base) >= settings.crew_others
