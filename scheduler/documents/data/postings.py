"""data/postings: who is posted where, from when to when."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.documents.data.table import Column, Table, Type, Value
from scheduler.documents.names import place_name
from scheduler.documents.source import Source

_COLUMNS = (
    Column("doctor_id"),
    Column("doctor_name"),
    Column("specialty"),
    Column("unit_id"),
    Column("unit_name"),
    Column("facility_id"),
    Column("facility_name"),
    Column("from_date", Type.DATE),
    Column("to_date", Type.DATE),
    Column("months", Type.INTEGER),
    Column("working_days", Type.INTEGER),
    Column("rotation_days_done", Type.INTEGER),
    Column("is_fixed", Type.YES_NO),
)


def postings_table(source: Source) -> Table:
    """A row for each posting, by doctor and first day."""
    return Table.of("postings", _COLUMNS, _rows(source))


def _rows(source: Source) -> Iterator[dict[str, Value]]:
    instance = source.instance
    for posting in sorted(source.plan.postings, key=lambda p: (p.doctor, p.start, p.facility)):
        doctor = instance.doctors[posting.doctor]
        yield {
            "doctor_id": doctor.id,
            "doctor_name": doctor.name,
            "specialty": doctor.specialty,
            "unit_id": doctor.facility,
            "unit_name": place_name(instance, doctor.facility),
            "facility_id": posting.facility,
            "facility_name": place_name(instance, posting.facility),
            "from_date": posting.start,
            "to_date": posting.end,
            "months": len(posting.months),
            "working_days": instance.calendar.working_days_in(posting.months),
            "rotation_days_done": doctor.rotation_days_done,
            "is_fixed": posting.fixed,
        }
