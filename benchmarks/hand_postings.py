"""Postings as a careful planner makes them by hand: first come, first served."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.instance import Doctor, Instance
from scheduler.plan import Posting
from scheduler.rotation.donors import specialty_limits, unit_limits
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, is_legal
from scheduler.rotation.rotation import write_postings
from scheduler.rotation.stretch import MONTHS, Stretch


def postings_by_hand(instance: Instance) -> tuple[Posting, ...]:
    """All floors first, then all goals; stations and doctors in the workbook's order."""
    desk = _Desk(Homes(instance))
    for wanted in ("doctor_floor", "doctor_goal"):
        for station in instance.stations:
            desk.fill(station, getattr(instance.facilities[station], wanted))
    return write_postings(desk.homes, tuple(desk.new))


class _Desk:
    """The list of new postings as it grows; a doctor gets one at most."""

    def __init__(self, homes: Homes) -> None:
        self.homes = homes
        self.new: list[NewPosting] = []
        self._away: Counter[tuple[str, int]] = Counter()
        self._skilled_away: Counter[tuple[str, str, int]] = Counter()
        self._limits = {unit.id: unit_limits(homes, unit.id) for unit in homes.units}
        self._skilled = {unit.id: specialty_limits(homes, unit.id) for unit in homes.units}

    def fill(self, station: str, wanted: int) -> None:
        """Posts doctors to the station until no month lacks one, or nobody may come."""
        while missing := self._missing(station, wanted):
            posting = next(self._offers(station, missing), None)
            if posting is None:
                return
            self.new.append(posting)
            doctor = self.homes.instance.doctors[posting.doctor]
            for month in posting.stretch.months:
                self._away[doctor.facility, month] += 1
                self._skilled_away[doctor.facility, doctor.specialty, month] += 1

    def _missing(self, station: str, wanted: int) -> list[int]:
        lacking = dict(zip(MONTHS, self.homes.lacking(station, wanted), strict=True))
        for posting in self.new:
            if posting.station == station:
                for month in posting.stretch.months:
                    lacking[month] -= 1
        return [month for month in MONTHS if lacking[month] > 0]

    def _offers(self, station: str, missing: list[int]) -> Iterator[NewPosting]:
        """Legal postings that begin and end in a month that lacks a doctor, the longest first."""
        posted = {posting.doctor for posting in self.new}
        stretches = [Stretch(first, last) for first in missing for last in missing if first <= last]
        for stretch in sorted(stretches, key=lambda s: (-len(s.months), s)):
            for doctor in self.homes.instance.doctors.values():
                if doctor.id not in posted:
                    posting = NewPosting(doctor.id, station, stretch)
                    if is_legal(self.homes, doctor, [posting]) and self._can_spare(doctor, stretch):
                        yield posting

    def _can_spare(self, doctor: Doctor, stretch: Stretch) -> bool:
        """R20: the unit's share away, and one of each specialty stays."""
        unit, skill = doctor.facility, doctor.specialty
        return all(
            self._away[unit, month] < self._limits[unit][month - 1]
            and self._skilled_away[unit, skill, month] < self._skilled[unit][skill][month - 1]
            for month in stretch.months
        )
