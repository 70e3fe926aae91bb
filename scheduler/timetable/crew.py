"""Who is where: the doctors that each base can send, day by day, given the postings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scheduler.instance import SEASONS, Instance, Season
from scheduler.plan import Posting
from scheduler.trips.budget import Resource
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import Horizon, bits_between, bits_of


@dataclass(frozen=True, slots=True)
class Member:
    """A doctor at one base: days present there (R11) and days on which he may lead (R12), as bits.

    `is_all_year` ignores leave: he is counted at the base in all twelve months.
    """

    doctor: str
    present: int
    leads: int
    field_ok: bool
    is_all_year: bool


class Staffing:
    """Doctors present at each facility on each day, postings and leave counted."""

    def __init__(self, instance: Instance, horizon: Horizon, postings: Sequence[Posting]) -> None:
        self._instance, self._horizon = instance, horizon
        self.months = _month_masks(horizon)
        self._members: dict[str, list[Member]] = {}
        away: dict[str, dict[int, str]] = {}
        for posting in postings:
            away.setdefault(posting.doctor, {}).update(
                dict.fromkeys(posting.months, posting.facility)
            )
        for doctor in instance.doctors:
            for facility, days in self._stays(doctor, away.get(doctor, {})).items():
                self._add(facility, doctor, days)

    def members(self, base: str) -> Sequence[Member]:
        """Doctors who are at the base on some day of the year, in workbook order."""
        return self._members.get(base, ())

    def _stays(self, doctor: str, posted: dict[int, str]) -> dict[str, int]:
        home = self._instance.doctors[doctor].facility
        days: dict[str, int] = {}
        for month, bits in self.months.items():
            place = posted.get(month, home)
            days[place] = days.get(place, 0) | bits
        return days

    def _add(self, facility: str, doctor: str, days: int) -> None:
        facts = self._instance.doctors[doctor]
        leave = self._instance.leave.get(doctor, ())
        all_days = self._horizon.days
        is_all_year = days == (1 << len(all_days)) - 1
        for interval in leave:
            first, last = map(self._horizon.index, (interval.start, interval.end))
            days &= ~bits_between(max(0, first), min(last, len(all_days) - 1))
        required = self._instance.settings.lead_practice_months
        begins = bisect_left(all_days, required, key=facts.practised_months)
        leads = bits_between(begins, len(all_days) - 1)
        member = Member(doctor, days, days & leads, facts.field_ok, is_all_year)
        self._members.setdefault(facility, []).append(member)


def _month_masks(horizon: Horizon) -> dict[int, int]:
    def days_of(month: int) -> Iterable[int]:
        return (i for i, day in enumerate(horizon.days) if day.month == month)

    return {month: sum(1 << i for i in days_of(month)) for month in range(1, 13)}


def crew_days(ground: Ground, staffing: Staffing, base: str, season: Season) -> int:
    """Crew days of a season that the base's doctors can give (R11, R12, R14)."""
    in_season, most = ground.horizon.season[season], ground.settings.max_screening_days_per_month
    members = [m for m in staffing.members(base) if m.field_ok]
    led = given = 0
    for member in members:
        for bits in staffing.months.values():
            work = (ground.horizon.campaign & bits).bit_count()
            here = (in_season & bits).bit_count()
            if here:
                cap = most * here // work
                led += min(cap, (in_season & bits & member.leads).bit_count())
                given += min(cap, (in_season & bits & member.present).bit_count())
    size = ground.settings.crew_doctors
    together = sum(crews_on(members, day, size) for day in bits_of(in_season))
    return min(led, given // size, together)


def crews_on(members: Iterable[Member], day: int, crew_doctors: int) -> int:
    """Crews that those present on one day can form, each with a leader (R11, R12)."""
    here = [m for m in members if m.present >> day & 1]
    return min(sum(m.leads >> day & 1 for m in here), len(here) // crew_doctors)


def doctor_capacity(ground: Ground, postings: Sequence[Posting]) -> dict[Resource, int]:
    """Crew days that the doctors of every base can give, by season."""
    staffing = Staffing(ground.instance, ground.horizon, postings)
    return {
        Resource("crew", base, season): crew_days(ground, staffing, base, season)
        for base in ground.instance.bases
        for season in SEASONS
    }


def staffed_days(ground: Ground, postings: Sequence[Posting]) -> dict[tuple[str, bool], int]:
    """Days on which each base has the doctors for a crew, at home or away (R11, R12, R15)."""
    staffing = Staffing(ground.instance, ground.horizon, postings)
    return {
        (base, away): _staffed(ground, staffing.members(base), base, away=away)
        for base in ground.instance.bases
        for away in (False, True)
    }


def _staffed(ground: Ground, members: Sequence[Member], base: str, *, away: bool) -> int:
    size = ground.settings.crew_doctors
    on_duty = ground.instance.facilities[base].min_doctors_on_duty + (size if away else 0)
    able = [m for m in members if m.field_ok or not away]
    days = 0
    for day in bits_of(ground.horizon.campaign):
        present = sum(m.present >> day & 1 for m in members)
        if present >= on_duty and crews_on(able, day, size):
            days |= 1 << day
    return days
