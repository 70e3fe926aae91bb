"""Months of postings: which ones a posting touches, and which of them adjoin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scheduler.instance import Doctor, FixedPosting, Instance, Interval
from scheduler.plan import Plan, Posting

MONTHS = tuple(range(1, 13))
Assignment = tuple[str, str]  # doctor, facility


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """At which facility each doctor is in each month, leave aside."""

    posted: Mapping[tuple[str, int], str]
    staff: Mapping[tuple[str, int], tuple[str, ...]]
    doctors: Mapping[str, Doctor]

    @classmethod
    def of(cls, instance: Instance, plan: Plan) -> Whereabouts:
        posted = {
            (posting.doctor, month): posting.facility
            for posting in plan.postings
            for month in touched_months(posting, plan.year)
        }
        staff: dict[tuple[str, int], list[str]] = {}
        for doctor in instance.doctors.values():
            for month in MONTHS:
                facility = posted.get((doctor.id, month), doctor.facility)
                staff.setdefault((facility, month), []).append(doctor.id)
        return cls(posted, {key: tuple(ids) for key, ids in staff.items()}, instance.doctors)

    def facility_of(self, doctor: str, month: int) -> str:
        return self.posted.get((doctor, month), self.doctors[doctor].facility)

    def doctors_at(self, facility: str, month: int) -> tuple[str, ...]:
        """Home doctors not posted away and doctors posted in, in the workbook's order."""
        return self.staff.get((facility, month), ())


def touched_months(posting: Posting, year: int) -> tuple[int, ...]:
    """Months 1–12 of `year` that the posting touches, whatever its dates."""
    dates = Interval(posting.start, posting.end)
    return FixedPosting(posting.doctor, posting.facility, dates).months(year)


def months_by_assignment(
    postings: Iterable[Posting], year: int
) -> dict[Assignment, tuple[int, ...]]:
    """All months of each doctor at each facility, each month once, in order."""
    months: dict[Assignment, set[int]] = {}
    for posting in postings:
        assignment = (posting.doctor, posting.facility)
        months.setdefault(assignment, set()).update(touched_months(posting, year))
    return {assignment: tuple(sorted(found)) for assignment, found in months.items()}


def stretches(months: Iterable[int]) -> list[tuple[int, ...]]:
    """Maximal runs of adjoining months; `months` ascend."""
    runs: list[tuple[int, ...]] = []
    for month in months:
        if runs and runs[-1][-1] == month - 1:
            runs[-1] = (*runs[-1], month)
        else:
            runs.append((month,))
    return runs
