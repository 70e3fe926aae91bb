"""What the screening asks of the bases, and the crew-days that their staff can give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from scheduler.instance import Doctor
from scheduler.rotation.homes import Homes


@dataclass(frozen=True)
class ScreeningNeed:
    """`crew_days` that `base` must be able to send out within `months`; needs may overlap."""

    base: str
    months: tuple[int, ...]
    crew_days: int


@dataclass(frozen=True)
class CrewCapacity:
    """Crew-days that doctors can give in a month: R11, R12, R14 and R15, counted, not dated.

    Only doctors with `field_ok` are counted on, so that any trip may be theirs.
    """

    homes: Homes
    _presence: dict[tuple[str, int], int] = field(default_factory=dict, repr=False)

    @cached_property
    def campaign_days(self) -> Counter[int]:
        """Month -> working days in the campaign (R1)."""
        return Counter(day.month for day in self.homes.instance.campaign_days)

    @cached_property
    def lead_from(self) -> Mapping[str, int]:
        """Doctor -> the first month, 1–12, on whose first day a crew may be led (R12); else 13."""
        least = self.homes.instance.settings.lead_practice_months
        firsts = self.homes.first_days.items()
        return {
            doctor.id: next((m for m, day in firsts if doctor.practised_months(day) >= least), 13)
            for doctor in self.homes.instance.doctors.values()
        }

    def days_present(self, doctor: str, month: int) -> int:
        """Working days of the campaign in `month` on which the doctor is not on leave."""
        key = doctor, month
        if key not in self._presence:
            instance = self.homes.instance
            intervals = instance.leave.get(doctor, ())
            days = (day for day in instance.campaign_days if day.month == month)
            self._presence[key] = sum(not any(day in i for i in intervals) for day in days)
        return self._presence[key]

    def trip_days(self, doctor: str, month: int) -> int:
        """Days that the doctor can be on trips in `month` (R14)."""
        most = self.homes.instance.settings.max_screening_days_per_month
        return min(most, self.days_present(doctor, month))

    def most_trip_days(self, month: int) -> int:
        """Days that a doctor without leave can be on trips in `month` (R14)."""
        most = self.homes.instance.settings.max_screening_days_per_month
        return min(most, self.campaign_days[month])

    def lead_days(self, staff: Iterable[Doctor], month: int) -> int:
        """Trip days of those who may lead a crew all month (R12)."""
        return sum(self.trip_days(d.id, month) for d in staff if self.leads(d, month))

    def field_days(self, staff: Iterable[Doctor], month: int) -> int:
        """Trip days of those who do field work (R11)."""
        return sum(self.trip_days(doctor.id, month) for doctor in staff if doctor.field_ok)

    def spare_days(self, base: str, staff: Iterable[Doctor], month: int) -> int:
        """Doctor-days beyond `min_doctors_on_duty` (R15); negative where even those are missing."""
        on_duty = self.homes.instance.facilities[base].min_doctors_on_duty
        present = sum(self.days_present(doctor.id, month) for doctor in staff)
        return present - on_duty * self.campaign_days[month]

    def leads(self, doctor: Doctor, month: int) -> bool:
        """Whether the doctor does field work and may lead from the first of `month` (R12)."""
        return doctor.field_ok and month >= self.lead_from[doctor.id]

    def crew_days(self, base: str, staff: Sequence[Doctor], month: int) -> int:
        """Crew-days that `staff`, at `base` in `month`, can give."""
        crew_doctors = self.homes.instance.settings.crew_doctors
        hands = min(self.field_days(staff, month), self.spare_days(base, staff, month))
        return max(0, min(self.lead_days(staff, month), hands // crew_doctors))

    def unmet(
        self, needs: Sequence[ScreeningNeed], staff_in: Callable[[str, int], Sequence[Doctor]]
    ) -> int:
        """Crew-days of `needs` that are not met when `staff_in(base, month)` are there."""
        found: dict[tuple[str, int], int] = {}
        for base, month in dict.fromkeys((need.base, m) for need in needs for m in need.months):
            found[base, month] = self.crew_days(base, staff_in(base, month), month)
        return sum(max(0, n.crew_days - sum(found[n.base, m] for m in n.months)) for n in needs)
