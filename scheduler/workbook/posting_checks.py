"""The Postings sheet: one place a month and doctor, and not the doctor's own."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance.staff import FixedPosting, Interval
from scheduler.workbook.ids import Ids
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.tables import Row, Table, Tables


def check_postings(tables: Tables, ids: Ids, year: int) -> Iterator[Problem]:
    """Two places in one month of `year`, or a posting to where the doctor works anyway."""
    table = tables["Postings"]
    taken: dict[tuple[str, int], tuple[str, Row]] = {}
    for row in table.rows:
        posting = _posting(row, ids)
        if posting is None:
            continue
        months = posting.months(year)
        if months:
            yield from _at_home(table, row, posting, ids)
        for month in months:
            earlier, other = taken.setdefault((posting.doctor, month), (posting.facility, row))
            if earlier != posting.facility:
                yield problem(
                    "posting_overlap",
                    table.where(row, "from"),
                    posting.facility,
                    month=f"{month:02d}/{year}",
                    doctor=posting.doctor,
                    facility=earlier,
                    other=table.where(other, "from").cell,
                )
                break


def _posting(row: Row, ids: Ids) -> FixedPosting | None:
    """The row's posting, None where a cell is missing or refers to nothing."""
    if any(row[key] is None for key in ("doctor_id", "facility", "from", "to")):
        return None
    doctor = ids.find(("Doctors",), row["doctor_id"])
    facility = ids.find(("Facilities",), row["facility"])
    if doctor is None or facility is None:
        return None
    return FixedPosting(doctor.id, facility.id, Interval(row["from"], row["to"]))


def _at_home(table: Table, row: Row, posting: FixedPosting, ids: Ids) -> Iterator[Problem]:
    doctor = ids.find(("Doctors",), posting.doctor)
    home = None if doctor is None else doctor.row["facility"]
    found = None if home is None else ids.find(("Facilities",), home)
    if found is not None and found.id == posting.facility:
        where = table.where(row, "facility")
        yield problem("posting_at_home", where, posting.facility, doctor=posting.doctor)
