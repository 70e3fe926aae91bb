"""Doctors at home who could have a posted doctor's postings instead."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance import Doctor
from scheduler.rotation.donors import specialty_limits, unit_limits
from scheduler.rotation.legality import NewPosting, is_eligible, is_legal
from scheduler.rotation.preference import Preference
from scheduler.rotation.roster import Roster

Postings = tuple[NewPosting, ...]


class Substitutes:
    """Asked while the postings in question are recalled; R18–R21 hold with any answer."""

    def __init__(self, roster: Roster, preference: Preference) -> None:
        self.roster, self.preference, self.homes = roster, preference, roster.homes
        doctors = self.homes.instance.doctors.values()
        self.eligible = [doctor for doctor in doctors if is_eligible(self.homes, doctor)]
        self.limits = {unit.id: unit_limits(self.homes, unit.id) for unit in self.homes.units}
        self.specialty_limits = {
            unit.id: specialty_limits(self.homes, unit.id) for unit in self.homes.units
        }

    def for_postings(self, postings: Postings, *, with_leave: bool) -> Iterator[str]:
        """Doctors who may have `postings`, one of each kind and unit, in the workbook's order."""
        kinds: set[object] = set()
        verdicts: dict[object, bool] = {}
        for doctor in self.eligible:
            kind = doctor.facility, self.preference.kind(doctor.id, with_leave=with_leave)
            if kind in kinds or doctor.id in self.roster.postings_of:
                continue
            fixed = doctor.id if doctor.id in self.homes.fixed_places else None
            alike = doctor.rotation_days_done, fixed
            if alike not in verdicts:
                verdicts[alike] = is_legal(self.homes, doctor, given_to(doctor.id, postings))
            if verdicts[alike] and self._unit_can_spare(doctor, postings):
                kinds.add(kind)
                yield doctor.id

    def _unit_can_spare(self, doctor: Doctor, postings: Postings) -> bool:
        """R20 with these postings besides those in force."""
        unit, specialty = doctor.facility, doctor.specialty
        limits, own = self.limits[unit], self.specialty_limits[unit][specialty]
        return all(
            self.roster.gone[unit, month] < limits[month - 1]
            and self.roster.gone_by_specialty[unit, specialty, month] < own[month - 1]
            for posting in postings
            for month in posting.stretch.months
        )


def given_to(doctor: str, postings: Postings) -> Postings:
    """The postings, with another doctor."""
    return tuple(posting._replace(doctor=doctor) for posting in postings)
