"""Doctors who may be posted, in classes of whom one is as good as the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import floor
from typing import NamedTuple

from scheduler.instance import Doctor
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import is_eligible
from scheduler.rotation.needs import CrewCapacity
from scheduler.rotation.stretch import MONTHS, Run, Stay, Stretch

ByMonth = tuple[int, ...]  # twelve numbers, January first


class Skill(StrEnum):
    """What a posted doctor does for the screening of the station."""

    LEAD = "lead"
    FIELD = "field"
    OTHER = "other"


class Offer(NamedTuple):
    """What doctors make and stations take: a stay with a skill."""

    stay: Stay
    skill: Skill


@dataclass(frozen=True)
class DonorClass:
    """Doctors alike in all that the model looks at.

    `specialty` is None where R20 cannot run short of it; `lead_from` is 13, and `field_ok` False,
    where the screening does not ask. `spare_days` are the rotation days that they may still do
    together (R19).
    """

    unit: str
    specialty: str | None
    lead_from: int
    field_ok: bool
    runs: tuple[Run, ...]
    doctors: tuple[Doctor, ...]
    spare_days: int

    @property
    def size(self) -> int:
        return len(self.doctors)

    def offers(self, run: Run) -> tuple[Offer, ...]:
        """What they bring in each stay of `run`."""
        return tuple(Offer(stay, self._skill(stay.stretch)) for stay in run.stays)

    def _skill(self, stretch: Stretch) -> Skill:
        if self.lead_from <= stretch.first:
            return Skill.LEAD
        return Skill.FIELD if self.field_ok else Skill.OTHER


def donor_classes(
    homes: Homes,
    runs_of: Callable[[Doctor], tuple[Run, ...]],
    capacity: CrewCapacity | None = None,
) -> tuple[DonorClass, ...]:
    """Everybody who has a run, in classes; skills tell them apart only where `capacity` asks."""
    runs = _runs_by_doctor(homes, runs_of)
    members: dict[tuple[str, str | None, int, bool, tuple[Run, ...]], list[Doctor]] = {}
    for unit in homes.units:
        donors = [doctor for doctor in _eligible(homes, unit.id) if runs[doctor.id]]
        scarce = _scarce_specialties(homes, unit.id, donors)
        for doctor in donors:
            specialty = doctor.specialty if doctor.specialty in scarce else None
            key = (unit.id, specialty, *_skills(doctor, capacity), runs[doctor.id])
            members.setdefault(key, []).append(doctor)
    return tuple(
        DonorClass(*key, tuple(doctors), sum(spare_days(homes, doctor) for doctor in doctors))
        for key, doctors in members.items()
    )


def spare_days(homes: Homes, doctor: Doctor) -> int:
    """Rotation days that the doctor may still do beside the fixed postings (R19)."""
    fixed = homes.fixed_places.get(doctor.id, {})
    days = doctor.rotation_days_done + sum(homes.working_days[month] for month in fixed)
    return homes.instance.settings.rotation_max_days - days


def unit_limits(homes: Homes, unit: str) -> ByMonth:
    """R20: new postings that `unit` can bear in each month, beside the fixed ones."""
    doctors = homes.doctors_of[unit]
    most = floor(homes.instance.settings.donor_cap * len(doctors))
    return tuple(max(0, most - _fixed_away(homes, doctors, month)) for month in MONTHS)


def specialty_limits(homes: Homes, unit: str) -> Mapping[str, ByMonth]:
    """R20: new postings of each specialty of `unit` in each month, so that one doctor stays."""
    doctors: dict[str, tuple[Doctor, ...]] = {}
    for doctor in homes.doctors_of[unit]:
        doctors[doctor.specialty] = (*doctors.get(doctor.specialty, ()), doctor)
    return {
        name: tuple(max(0, len(own) - 1 - _fixed_away(homes, own, month)) for month in MONTHS)
        for name, own in doctors.items()
    }


def _runs_by_doctor(
    homes: Homes, runs_of: Callable[[Doctor], tuple[Run, ...]]
) -> Mapping[str, tuple[Run, ...]]:
    """Runs by doctor; those with the same days done and no fixed posting have the same ones."""
    found: dict[tuple[int, str | None], tuple[Run, ...]] = {}
    runs: dict[str, tuple[Run, ...]] = {}
    for unit in homes.units:
        for doctor in _eligible(homes, unit.id):
            fixed = doctor.id if doctor.id in homes.fixed_places else None
            key = doctor.rotation_days_done, fixed
            if key not in found:
                found[key] = runs_of(doctor)
            runs[doctor.id] = found[key]
    return runs


def _eligible(homes: Homes, unit: str) -> list[Doctor]:
    return [doctor for doctor in homes.doctors_of[unit] if is_eligible(homes, doctor)]


def _fixed_away(homes: Homes, doctors: tuple[Doctor, ...], month: int) -> int:
    return sum(homes.place_of(doctor.id, month) != doctor.facility for doctor in doctors)


def _scarce_specialties(homes: Homes, unit: str, donors: list[Doctor]) -> frozenset[str]:
    """Specialties that would run out of doctors if all `donors` went at once."""
    limits = specialty_limits(homes, unit)
    return frozenset(
        name
        for name, limit in limits.items()
        if sum(doctor.specialty == name for doctor in donors) > min(limit)
    )


def _skills(doctor: Doctor, capacity: CrewCapacity | None) -> tuple[int, bool]:
    """From which month the doctor may lead, and whether field work beside a leader counts."""
    if capacity is None:
        return 13, False
    in_pairs = capacity.homes.instance.settings.crew_doctors > 1
    return capacity.lead_from[doctor.id], doctor.field_ok and in_pairs
