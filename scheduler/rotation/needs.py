"""What the screening asks of the bases, and the crew-days that doctors can give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from scheduler.instance import Doctor, Season
from scheduler.rotation.homes import Homes
from scheduler.rotation.stretch import MONTHS


@dataclass(frozen=True)
class ScreeningNeed:
    """`crew_days` that `base` must be able to send out within `months`; needs may overlap.

    Where `season` is given, only its days of these months count.
    """

    base: str
    months: tuple[int, ...]
    crew_days: int
    season: Season | None = None


class Strength(NamedTuple):
    """Days that doctors give a base in a month: leading a crew, in a crew, at the base at all."""

    lead_days: int
    field_days: int
    days_present: int

    def plus(self, other: Strength) -> Strength:
        """The strength of both."""
        return Strength(
            self.lead_days + other.lead_days,
            self.field_days + other.field_days,
            self.days_present + other.days_present,
        )


@dataclass(frozen=True)
class CrewCapacity:
    """Crew-days that doctors can give in a month: R11, R12 and R14–R16, counted, not dated.

    Only doctors with `field_ok` are counted on, so that any trip may be theirs.
    """

    homes: Homes
    _strengths: dict[str, tuple[Strength, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def campaign_days(self) -> Counter[int]:
        """Month -> working days in the campaign (R1)."""
        return Counter(day.month for day in self.homes.instance.campaign_days)

    @cached_property
    def season_days(self) -> Counter[tuple[int, Season]]:
        """(month, season) -> working days in the campaign."""
        instance = self.homes.instance
        return Counter((day.month, instance.season(day)) for day in instance.campaign_days)

    @cached_property
    def lead_from(self) -> Mapping[str, int]:
        """Doctor -> the first month on whose first day the doctor may lead a crew (R12); 13 where
        that is not this year, or where the doctor does no field work."""
        return {d.id: self._lead_from(d) for d in self.homes.instance.doctors.values()}

    def leads(self, doctor: Doctor, month: int) -> bool:
        """Whether the doctor may lead a crew on any day of `month` (R12)."""
        return month >= self.lead_from[doctor.id]

    def strength(self, doctor: Doctor, month: int) -> Strength:
        """What one doctor gives the base where the month is spent, leave taken off (R14)."""
        return self.strengths(doctor)[month - 1]

    def strengths(self, doctor: Doctor) -> tuple[Strength, ...]:
        """What one doctor gives in each month, January first."""
        if doctor.id not in self._strengths:
            self._strengths[doctor.id] = tuple(self._strength(doctor, m) for m in MONTHS)
        return self._strengths[doctor.id]

    def spare_days(self, base: str, month: int, days_present: int) -> int:
        """Doctor-days beyond `min_doctors_on_duty` (R15); negative where even those are missing."""
        on_duty = self.homes.instance.facilities[base].min_doctors_on_duty
        return days_present - on_duty * self.campaign_days[month]

    def most_crew_days(self, base: str, days: int) -> int | None:
        """Crew-days of so many days for which there are other staff (R16); None is no limit."""
        facility = self.homes.instance.facilities[base]
        needed = self.homes.instance.settings.crew_others
        if not needed:
            return None
        return days * (max(0, facility.others - facility.min_others_on_duty) // needed)

    def season_part(self, month: int, season: Season | None) -> tuple[int, int]:
        """The part of a doctor's trip days of the month (R14) that the season's days can hold, as a
        fraction."""
        most = self.homes.instance.settings.max_screening_days_per_month
        whole = min(most, self.campaign_days[month])
        days = whole if season is None else min(whole, self.season_days[month, season])
        return (days, whole) if days < whole else (1, 1)

    def in_season(self, base: str, month: int, season: Season | None, crew_days: int) -> int:
        """Those of a month's crew-days that can be in the season."""
        part, whole = self.season_part(month, season)
        held = crew_days * part // whole
        most = None
        if season is not None:
            most = self.most_crew_days(base, self.season_days[month, season])
        return held if most is None else min(held, most)

    def unmet_days(self, needs: Iterable[ScreeningNeed], given: Callable[[int], int]) -> int:
        """Crew-days of `needs` that `given(month)`, what their bases can give, leaves."""
        return sum(
            max(
                0,
                need.crew_days
                - sum(
                    self.in_season(need.base, month, need.season, given(month))
                    for month in dict.fromkeys(need.months)
                ),
            )
            for need in needs
        )

    def crew_days(self, base: str, month: int, strength: Strength) -> int:
        """Crew-days that doctors of this summed strength give `base` in `month`."""
        spare = self.spare_days(base, month, strength.days_present)
        hands = min(strength.field_days, spare) // self.homes.instance.settings.crew_doctors
        staffed = self.most_crew_days(base, self.campaign_days[month])
        led = strength.lead_days if staffed is None else min(strength.lead_days, staffed)
        return max(0, min(led, hands))

    def _lead_from(self, doctor: Doctor) -> int:
        least = self.homes.instance.settings.lead_practice_months
        days = self.homes.first_days.items() if doctor.field_ok else ()
        return next((month for month, day in days if doctor.practised_months(day) >= least), 13)

    def _days_present(self, doctor: Doctor, month: int) -> int:
        instance = self.homes.instance
        leave = instance.leave.get(doctor.id, ())
        days = (day for day in instance.campaign_days if day.month == month)
        if not leave:
            return self.campaign_days[month]
        return sum(not any(day in interval for interval in leave) for day in days)

    def _strength(self, doctor: Doctor, month: int) -> Strength:
        present = self._days_present(doctor, month)
        most = self.homes.instance.settings.max_screening_days_per_month
        trip_days = min(most, present) if doctor.field_ok else 0
        return Strength(trip_days if self.leads(doctor, month) else 0, trip_days, present)


def total_strength(strengths: Iterable[Strength]) -> Strength:
    """The strength of several doctors."""
    total = Strength(0, 0, 0)
    for strength in strengths:
        total = total.plus(strength)
    return total
