"""Sheet "Ngày đi khám": how many days and nights each doctor is on trips, month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.documents.sheets.sheet import Column, Sheet
from scheduler.documents.timetable.words import headings, rows_or_none, words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_MONTHS = tuple(Column(f"month_{month}", 6.5, "number") for month in range(1, 13))
_COLUMNS: tuple[Column, ...] = (
    Column("doctor_id", 13),
    Column("doctor", 28),
    Column("unit", 34),
    *_MONTHS,
    Column("trip_days", 9, "number"),
    Column("nights", 9, "number"),
    Column("trips", 9, "number"),
)


@dataclass(frozen=True, slots=True)
class Workload:
    """What one doctor does in the year; `days_by_month` has January first."""

    days_by_month: tuple[int, ...]
    nights: int
    trips: int


def workload_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a doctor who is on any trip, in the order of the workbook."""
    workloads = workloads_of(plan)
    rows = [
        (
            doctor.id,
            doctor.name,
            instance.facilities[doctor.facility].name,
            *(days or None for days in workload.days_by_month),
            sum(workload.days_by_month),
            workload.nights,
            workload.trips,
        )
        for doctor in instance.doctors.values()
        if (workload := workloads.get(doctor.id)) is not None
    ]
    return Sheet(
        title=words.say("workload", language),
        printed_title=words.say("workload_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=rows_or_none(rows, "no_trips", language),
        frozen_columns=2,
    )


def workloads_of(plan: Plan) -> dict[str, Workload]:
    """The workload of each doctor who is on a trip."""
    dates: dict[str, set[date]] = {}
    nights: dict[str, int] = {}
    trips: dict[str, int] = {}
    for trip in plan.trips:
        for doctor in trip.doctors:
            dates.setdefault(doctor, set()).update(day.date for day in trip.days)
            slept = sum(day.night is not None for day in trip.days)
            nights[doctor] = nights.get(doctor, 0) + slept
            trips[doctor] = trips.get(doctor, 0) + 1
    return {
        doctor: Workload(_by_month(days), nights[doctor], trips[doctor])
        for doctor, days in dates.items()
    }


def _by_month(days: set[date]) -> tuple[int, ...]:
    months = [day.month for day in days]
    return tuple(months.count(month) for month in range(1, 13))
