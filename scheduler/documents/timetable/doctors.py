"""Sheet "Năm của bác sĩ": each doctor's year as a bar of twelve months."""

from __future__ import annotations

from scheduler.documents.names import short_name
from scheduler.documents.sheets.sheet import Column, Row, Sheet, Style, Styled
from scheduler.documents.timetable.words import headings, rows_or_none, words
from scheduler.documents.timetable.workload import Workload, workloads_of
from scheduler.documents.whereabouts import Whereabouts, whereabouts_of
from scheduler.instance import Doctor, Instance
from scheduler.language import Language
from scheduler.plan import Plan

_COLUMNS: tuple[Column, ...] = (
    Column("doctor", 25),
    Column("unit", 32.5),
    *(Column(f"month_{month}", 10, "at_home") for month in range(1, 13)),
    Column("trip_days", 8, "number"),
    Column("nights", 8, "number"),
    Column("trips", 8, "number"),
)
_IDLE = Workload((0,) * 12, 0, 0)


def doctors_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a doctor who is posted or on any trip, in the order of the workbook."""
    workloads = workloads_of(plan)
    rows = [
        _row(instance, instance.doctors[doctor], where, workloads.get(doctor, _IDLE))
        for doctor, where in whereabouts_of(instance, plan).items()
        if doctor in workloads or any(where.postings)
    ]
    return Sheet(
        title=words.say("doctors_year", language),
        printed_title=words.say("doctors_year_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=rows_or_none(rows, "no_doctors", language),
        frozen_columns=2,
    )


def _row(instance: Instance, doctor: Doctor, where: Whereabouts, workload: Workload) -> Row:
    return (
        doctor.name,
        instance.facilities[doctor.facility].name,
        *(_month(instance, where, workload, month) for month in range(12)),
        sum(workload.days_by_month),
        workload.nights,
        workload.trips,
    )


def _month(instance: Instance, where: Whereabouts, workload: Workload, month: int) -> Styled:
    """The station of a posting and, below it, the screening days; at home the days alone."""
    posting, days = where.postings[month], workload.days_by_month[month]
    if posting is None:
        return Styled(days or None, "at_home")
    name = short_name(instance.facilities[posting.facility].name)
    style: Style = "posted_fixed" if posting.fixed else "posted"
    return Styled(f"{name}\n{days}" if days else name, style)
