"""Which of equally good rotations the planner would rather have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from scheduler.instance import Doctor
from scheduler.rotation import evenness
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting
from scheduler.rotation.needs import (
    CrewCapacity,
    ScreeningNeed,
    Strength,
    total_strength,
)
from scheduler.rotation.stretch import MONTHS

Score = tuple[int, int, int, int, int, int]
"""Crew-days not met; station-months without a doctor who may lead a crew; − residents whose
language a posted doctor who goes on trips speaks, a month each; least spread of trip days at
stations; doctors missing on duty at units; unevenness between units. Less is better, the first
counts most."""


class Preference:
    """Scores of single stations and units; that of a rotation is their sum."""

    def __init__(
        self, homes: Homes, capacity: CrewCapacity, needs: Sequence[ScreeningNeed]
    ) -> None:
        self.homes, self.capacity = homes, capacity
        self._needs: dict[str, list[ScreeningNeed]] = {}
        for need in needs:
            self._needs.setdefault(need.base, []).append(need)
        self._at_home: dict[str, list[Strength]] = {}
        self._scores: dict[tuple[str, tuple[NewPosting, ...]], Score] = {}
        self._without_leader: dict[str, tuple[int, ...]] = {}
        self._leading: dict[str, tuple[tuple[int, ...], int]] = {}

    def station(self, station: str, postings: tuple[NewPosting, ...]) -> Score:
        """The score of a station that receives these postings."""
        key = station, postings
        if key not in self._scores:
            self._scores[key] = self._score(station, postings)
        return self._scores[key]

    def unit(self, unit: str, gone: Sequence[int]) -> Score:
        """The score of a hospital or centre that sends so many doctors in each month."""
        least = self.homes.instance.facilities[unit].min_doctors_on_duty
        size = len(self.homes.doctors_of[unit])
        missing = unevenness = 0
        for month, count in zip(MONTHS, gone, strict=True):
            here = len(self.homes.staff.get((unit, month), ())) - count
            missing += max(0, least - here) if count else 0
            unevenness += 1000 * count * count // size
        return 0, 0, 0, 0, missing, unevenness

    def kind(self, doctor: str, *, with_leave: bool) -> object:
        """What a station's score asks of a doctor; equal for doctors who are alike in that."""
        person = self.homes.instance.doctors[doctor]
        skills = person.field_ok, self.capacity.lead_from[doctor], self._understood[doctor]
        return (skills, self.capacity.strengths(person)) if with_leave else skills

    def _score(self, station: str, postings: Sequence[NewPosting]) -> Score:
        led: set[int] = set()
        for posting in postings:
            first = self.capacity.lead_from[posting.doctor]
            led.update(month for month in posting.stretch.months if month >= first)
        without_leader = sum(month not in led for month in self._months_without_leader(station))
        spoken = sum(
            len(posting.stretch.months) * self._residents_understood(posting)
            for posting in postings
            if self._goes_on_trips(posting)
        )
        spread = self.least_spread(station, postings)
        return self._unmet_days(station, postings), without_leader, -spoken, spread, 0, 0

    def _goes_on_trips(self, posting: NewPosting) -> bool:
        """Whether the doctor has a place in a crew: where one doctor goes alone, he must lead."""
        if self._goes_alone:
            return self.capacity.lead_from[posting.doctor] <= posting.stretch.last
        return self.homes.instance.doctors[posting.doctor].field_ok

    @property
    def _goes_alone(self) -> bool:
        return self.homes.instance.settings.crew_doctors == 1

    def least_spread(self, station: str, postings: Sequence[NewPosting]) -> int:
        """T6, as far as doctors who may not lead make it; they find a place in larger crews."""
        needs = self._needs.get(station)
        if not needs or not self._goes_alone:
            return 0
        settled, others = self._home_leading(station)
        for posting in postings:
            doctor = self.homes.instance.doctors[posting.doctor]
            days = self._days_leading(doctor, posting.stretch.months)
            if len(posting.stretch.months) == len(MONTHS) and doctor.field_ok:
                settled = (*settled, days)
            else:
                others += days
        return evenness.least_spread(max(need.crew_days for need in needs), settled, others)

    def _home_leading(self, station: str) -> tuple[tuple[int, ...], int]:
        """Days that each doctor who is at home there all year may lead, and all others together."""
        if station not in self._leading:
            months: dict[Doctor, list[int]] = {}
            for month, staff in self._home_staff(station):
                for doctor in staff:
                    months.setdefault(doctor, []).append(month)
            days = {doctor: self._days_leading(doctor, own) for doctor, own in months.items()}
            settled = [d for d, own in months.items() if len(own) == len(MONTHS) and d.field_ok]
            by_settled = tuple(days[doctor] for doctor in settled)
            self._leading[station] = by_settled, sum(days.values()) - sum(by_settled)
        return self._leading[station]

    def _days_leading(self, doctor: Doctor, months: Iterable[int]) -> int:
        strengths = self.capacity.strengths(doctor)
        return sum(strengths[month - 1].lead_days for month in months)

    def _months_without_leader(self, station: str) -> tuple[int, ...]:
        """Months in which nobody at home or on a fixed posting there may lead."""
        if station not in self._without_leader:
            self._without_leader[station] = tuple(
                month
                for month, staff in self._home_staff(station)
                if not any(self.capacity.leads(doctor, month) for doctor in staff)
            )
        return self._without_leader[station]

    def _residents_understood(self, posting: NewPosting) -> int:
        residents = self._residents.get(posting.station)
        if residents is None:
            return 0
        return sum(residents[name] for name in self._understood[posting.doctor])

    def _unmet_days(self, station: str, postings: Sequence[NewPosting]) -> int:
        needs = self._needs.get(station)
        if not needs:
            return 0
        strengths = self._home_strengths(station)
        for posting in postings:
            own = self.capacity.strengths(self.homes.instance.doctors[posting.doctor])
            for month in posting.stretch.months:
                strengths[month - 1] = strengths[month - 1].plus(own[month - 1])
        return self.capacity.unmet_days(
            needs, lambda month: self.capacity.crew_days(station, month, strengths[month - 1])
        )

    def _home_strengths(self, station: str) -> list[Strength]:
        """The strength in each month, January first, of those at home or on fixed postings."""
        if station not in self._at_home:
            self._at_home[station] = [
                total_strength(self.capacity.strength(doctor, month) for doctor in staff)
                for month, staff in self._home_staff(station)
            ]
        return list(self._at_home[station])

    def _home_staff(self, station: str) -> list[tuple[int, tuple[Doctor, ...]]]:
        return [(month, self.homes.staff.get((station, month), ())) for month in MONTHS]

    @cached_property
    def _residents(self) -> Mapping[str, Counter[str]]:
        """Station -> language -> residents of its villages that name it."""
        residents: dict[str, Counter[str]] = {}
        for village in self.homes.instance.villages.values():
            if village.language:
                spoken = residents.setdefault(village.station, Counter())
                spoken[village.language] += village.residents
        return residents

    @cached_property
    def _understood(self) -> Mapping[str, tuple[str, ...]]:
        """Doctor -> languages spoken that some village names."""
        named = {name for residents in self._residents.values() for name in residents}
        doctors = self.homes.instance.doctors.values()
        return {doctor.id: tuple(sorted(doctor.languages & named)) for doctor in doctors}


def total(scores: Iterable[Score]) -> Score:
    """The sum of scores."""
    a = b = c = d = e = f = 0
    for score in scores:
        a, b, c = a + score[0], b + score[1], c + score[2]
        d, e, f = d + score[3], e + score[4], f + score[5]
    return a, b, c, d, e, f
