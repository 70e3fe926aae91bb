"""Who is where before anything is decided: homes, and the fixed postings of R22."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from scheduler.instance import Doctor, Facility, Instance
from scheduler.rotation.stretch import MONTHS


@dataclass(frozen=True)
class Homes:
    """The doctors of `instance` by place and month, fixed postings applied."""

    instance: Instance

    @cached_property
    def fixed_places(self) -> Mapping[str, Mapping[int, str]]:
        """Doctor -> month -> facility of the fixed posting (R22)."""
        places: dict[str, dict[int, str]] = {}
        for posting in self.instance.fixed_postings:
            for month in posting.months(self.instance.settings.year):
                places.setdefault(posting.doctor, {})[month] = posting.facility
        return places

    @cached_property
    def working_days(self) -> Mapping[int, int]:
        """Month -> working days, leave included (R19)."""
        return {month: self.instance.calendar.working_days_in((month,)) for month in MONTHS}

    @cached_property
    def first_days(self) -> Mapping[int, date]:
        """Month -> its first day."""
        return {month: date(self.instance.settings.year, month, 1) for month in MONTHS}

    @cached_property
    def first_month(self) -> int:
        """The earliest month in which a new posting may start (R21); 13 where there is none."""
        issued, notice = self.instance.settings.issue_date, self.instance.settings.notice_days
        days = self.first_days.items()
        return next((month for month, day in days if (day - issued).days >= notice), 13)

    @cached_property
    def staff(self) -> Mapping[tuple[str, int], tuple[Doctor, ...]]:
        """(facility, month) -> doctors there, on leave or not; a key is missing where none is."""
        staff: dict[tuple[str, int], tuple[Doctor, ...]] = {}
        for doctor in self.instance.doctors.values():
            for month in MONTHS:
                key = self.place_of(doctor.id, month), month
                staff[key] = (*staff.get(key, ()), doctor)
        return staff

    @cached_property
    def units(self) -> tuple[Facility, ...]:
        """Hospitals and centres: whose doctors may be posted (R18)."""
        return tuple(f for f in self.instance.facilities.values() if f.is_donor)

    @cached_property
    def doctors_of(self) -> Mapping[str, tuple[Doctor, ...]]:
        """Facility -> its own doctors, wherever they are."""
        homes: dict[str, tuple[Doctor, ...]] = dict.fromkeys(self.instance.facilities, ())
        for doctor in self.instance.doctors.values():
            homes[doctor.facility] = (*homes[doctor.facility], doctor)
        return homes

    def place_of(self, doctor: str, month: int) -> str:
        """Facility where `doctor` is in `month` by home and fixed postings alone."""
        home = self.instance.doctors[doctor].facility
        return self.fixed_places.get(doctor, {}).get(month, home)

    def lacking(self, station: str, wanted: int) -> tuple[int, ...]:
        """Doctors missing below `wanted` in each month, January first."""
        return tuple(max(0, wanted - len(self.staff.get((station, m), ()))) for m in MONTHS)
