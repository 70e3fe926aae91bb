"""What the screening asks of the bases, and the crew-days that doctors can give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from scheduler.instance import Doctor
from scheduler.rotation.homes import Homes
from scheduler.rotation.stretch import MONTHS


@dataclass(frozen=True)
class ScreeningNeed:
    """`crew_days` that `base` must be able to send out within `months`; needs may overlap."""

    base: str
    months: tuple[int, ...]
    crew_days: int


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
    """Crew-days that doctors can give in a month: R11, R12, R14 and R15, counted, not dated.

    Only doctors with `field_ok` are counted on, so that any trip may be theirs.
    """

    homes: Homes
    _strengths: dict[str, tuple[Strength, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def campaign_days(self) -> Counter[int]:
        """Month -> working days in the campaign (R1)."""
        return Counter(day.month for day in self.homes.instance.campaign_days)

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

    def crew_days(self, base: str, month: int, strength: Strength) -> int:
        """Crew-days that doctors of this summed strength give `base` in `month`."""
        spare = self.spare_days(base, month, strength.days_present)
        hands = min(strength.field_days, spare) // self.homes.instance.settings.crew_doctors
        return max(0, min(strength.lead_days, hands))

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


def unmet_days(needs: Iterable[ScreeningNeed], given: Callable[[int], int]) -> int:
    """Crew-days of one base's `needs` that `given(month)`, what it can give, leaves."""
    return sum(max(0, n.crew_days - sum(map(given, dict.fromkeys(n.months)))) for n in needs)
