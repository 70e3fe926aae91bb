"""What the plan's trips use, day by day: asked where one of them might be put off to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.documents.whereabouts import whereabouts_of
from scheduler.instance import Instance
from scheduler.plan import Plan, Trip


@dataclass(slots=True)
class CrewYear:
    """Uses of doctors, other staff and kits; a trip can be taken out and put back."""

    instance: Instance
    trips_on: Counter[tuple[str, date]] = field(default_factory=Counter)
    kits_on: Counter[tuple[str | None, date]] = field(default_factory=Counter)
    trips_of: Counter[tuple[str, date]] = field(default_factory=Counter)
    away_of: Counter[tuple[str, date]] = field(default_factory=Counter)
    days_of: Counter[tuple[str, int]] = field(default_factory=Counter)
    nights_of: Counter[tuple[str, int]] = field(default_factory=Counter)
    places: dict[tuple[str, int], str] = field(default_factory=dict)
    staff: dict[tuple[str, int], list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, instance: Instance, plan: Plan) -> CrewYear:
        year = cls(instance)
        for doctor, where in whereabouts_of(instance, plan).items():
            for month, place in enumerate(where.facilities, start=1):
                year.places[doctor, month] = place
                year.staff.setdefault((place, month), []).append(doctor)
        for trip in plan.trips:
            year.add(trip, 1)
        return year

    def add(self, trip: Trip, change: int, days_later: int = 0) -> None:
        """Count `trip`, moved by `days_later`, once more (1) or once less (-1)."""
        area = self.instance.facilities[trip.base].area
        for each in trip.days:
            day = each.date + timedelta(days_later)
            self.trips_on[trip.base, day] += change
            self.kits_on[area, day] += change * trip.is_away
            for doctor in trip.doctors:
                self.trips_of[doctor, day] += change
                self.away_of[doctor, day] += change * trip.is_away
                self.days_of[doctor, day.month] += change
                self.nights_of[doctor, day.month] += change * (each.night is not None)

    def has_other_staff(self, base_id: str, day: date) -> bool:
        """Whether R16 holds on `day` with the trips that are counted."""
        base = self.instance.facilities[base_id]
        gone = self.instance.settings.crew_others * self.trips_on[base.id, day]
        return gone <= base.others - base.min_others_on_duty

    def allows(self, trip: Trip, day: date) -> bool:
        """Whether R11, R13–R15 and R17 hold on `day` with `trip`, counted, on it."""
        base = self.instance.facilities[trip.base]
        area = None if base.area is None else self.instance.areas[base.area]
        kits = 0 if area is None else area.kits
        return (
            all(self._doctor_allows(doctor, base.id, day) for doctor in trip.doctors)
            and (not trip.is_away or self.kits_on[base.area, day] <= kits)
            and self._on_duty(base.id, day) >= base.min_doctors_on_duty
        )

    def _doctor_allows(self, doctor: str, base: str, day: date) -> bool:
        settings = self.instance.settings
        return (
            self.places[doctor, day.month] == base
            and not self.instance.on_leave(doctor, day)
            and self.trips_of[doctor, day] <= 1
            and self.days_of[doctor, day.month] <= settings.max_screening_days_per_month
            and self.nights_of[doctor, day.month] <= settings.max_nights_per_month
        )

    def _on_duty(self, facility: str, day: date) -> int:
        return sum(
            not self.instance.on_leave(doctor, day) and not self.away_of[doctor, day]
            for doctor in self.staff.get((facility, day.month), ())
        )
