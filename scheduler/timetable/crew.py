"""Who is where: the doctors that each base can send, day by day, given the postings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scheduler.instance import Instance, Season
from scheduler.plan import Posting
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import Horizon


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
        days &= ~self._horizon.mask(d for d in all_days if any(d in i for i in leave))
        required = self._instance.settings.lead_practice_months
        leads = self._horizon.mask(d for d in all_days if facts.practised_months(d) >= required)
        member = Member(doctor, days, days & leads, facts.field_ok, is_all_year)
        self._members.setdefault(facility, []).append(member)


def _month_masks(horizon: Horizon) -> dict[int, int]:
    def days_of(month: int) -> Iterable[int]:
        return (i for i, day in enumerate(horizon.days) if day.month == month)

    return {month: sum(1 << i for i in days_of(month)) for month in range(1, 13)}


def crew_days(ground: Ground, staffing: Staffing, base: str, season: Season) -> int:
    """Crew days of a season that the base's doctors can give (R11, R12, R14)."""
    in_season, most = ground.horizon.season[season], ground.settings.max_screening_days_per_month
    led = given = 0
    for member in staffing.members(base):
        if not member.field_ok:
            continue
        for bits in staffing.months.values():
            work = (ground.horizon.campaign & bits).bit_count()
            here = (in_season & bits).bit_count()
            if here:
                cap = most * here // work
                led += min(cap, (in_season & bits & member.leads).bit_count())
                given += min(cap, (in_season & bits & member.present).bit_count())
    return min(led, given // ground.settings.crew_doctors)
