"""Sheet "Luân phiên": which doctor is posted where, and for how long."""

from __future__ import annotations

from scheduler.documents.sheets.sheet import Column, Row, Sheet
from scheduler.documents.timetable.words import headings, rows_or_none, words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan, Posting

_COLUMNS: tuple[Column, ...] = (
    Column("doctor_id", 13),
    Column("doctor", 28),
    Column("specialty", 18),
    Column("unit", 34),
    Column("receiving", 30),
    Column("from", 12, "date"),
    Column("to", 12, "date"),
    Column("months", 9, "number"),
    Column("working_days", 12, "number"),
    Column("fixed", 14, "centred"),
)


def postings_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a posting, by receiving facility, first day and doctor."""
    order = sorted(plan.postings, key=lambda p: (p.facility, p.start, p.doctor))
    rows = [_row(instance, posting, language) for posting in order]
    return Sheet(
        title=words.say("postings", language),
        printed_title=words.say("postings_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=rows_or_none(rows, "no_postings", language),
        frozen_columns=2,
    )


def _row(instance: Instance, posting: Posting, language: Language) -> Row:
    doctor = instance.doctors[posting.doctor]
    return (
        doctor.id,
        doctor.name,
        doctor.specialty,
        instance.facilities[doctor.facility].name,
        instance.facilities[posting.facility].name,
        posting.start,
        posting.end,
        len(posting.months),
        instance.calendar.working_days_in(posting.months),
        words.say("fixed_yes" if posting.fixed else "fixed_no", language),
    )
