"""R20: what a hospital or centre keeps of its doctors."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from scheduler.instance import Doctor
from scheduler.verify.facts import Facts
from scheduler.verify.postings import MONTHS
from scheduler.verify.violation import Month, Violation, breach, place


def r20_donor_cap(facts: Facts) -> Iterator[Violation]:
    """R20: a month's doctors away ≤ floor(donor_cap · doctors); one of each specialty stays.

    Fixed postings count as away; a month without a new one is not tested, nor a specialty that no
    new posting takes from. (Rotation)
    """
    donors: dict[str, list[Doctor]] = {}
    for doctor in facts.instance.doctors.values():
        if facts.instance.facilities[doctor.facility].is_donor:
            donors.setdefault(doctor.facility, []).append(doctor)
    for unit, doctors in donors.items():
        for month in MONTHS:
            yield from _check_month(facts, unit, doctors, month)


def _check_month(facts: Facts, unit: str, doctors: list[Doctor], month: int) -> Iterator[Violation]:
    away = [d for d in doctors if facts.whereabouts.facility_of(d.id, month) != unit]
    moved = [doctor for doctor in away if _has_new_posting(facts, doctor, month)]
    most = floor(facts.instance.settings.donor_cap * len(doctors))
    here = place("unit_month", unit=unit, month=Month(facts.plan.year, month))
    if moved and len(away) > most:
        yield breach("R20", here, "cap", doctors=len(away), most=most)
    absent = {doctor.id for doctor in away}
    staying = {doctor.specialty for doctor in doctors if doctor.id not in absent}
    for specialty in sorted({d.specialty for d in moved} - staying):
        yield breach("R20", here, "specialty", specialty=specialty)


def _has_new_posting(facts: Facts, doctor: Doctor, month: int) -> bool:
    facility = facts.whereabouts.facility_of(doctor.id, month)
    return month in facts.new_months.get((doctor.id, facility), ())
