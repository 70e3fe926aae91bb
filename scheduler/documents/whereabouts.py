"""Where each doctor works, month by month (problem.md, "Rotation")."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.instance import Instance
from scheduler.plan import Plan, Posting


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The facility of a doctor by month, January first, and the posting that is the reason."""

    facilities: tuple[str, ...]
    postings: tuple[Posting | None, ...]

    @property
    def all_year(self) -> str | None:
        """The one facility where the doctor is in every month."""
        first = self.facilities[0]
        return first if all(facility == first for facility in self.facilities) else None


def whereabouts_of(instance: Instance, plan: Plan) -> dict[str, Whereabouts]:
    """Of every doctor, in the order of the workbook."""
    postings: dict[str, dict[int, Posting]] = {}
    for posting in plan.postings:
        postings.setdefault(posting.doctor, {}).update(dict.fromkeys(posting.months, posting))
    found = {}
    for doctor in instance.doctors.values():
        months = [postings.get(doctor.id, {}).get(month) for month in range(1, 13)]
        facilities = [doctor.facility if p is None else p.facility for p in months]
        found[doctor.id] = Whereabouts(tuple(facilities), tuple(months))
    return found
