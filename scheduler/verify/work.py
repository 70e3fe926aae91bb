"""Which doctors work when: days and nights of their trips."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scheduler.verify.route import Route


@dataclass(frozen=True, slots=True)
class Work:
    """Days, nights and absences that the trips give to doctors."""

    trips_by_doctor_day: Mapping[tuple[str, date], tuple[Route, ...]]
    days_by_doctor: Mapping[str, tuple[date, ...]]
    nights_by_doctor: Mapping[str, tuple[date, ...]]
    away_by_day: Mapping[date, frozenset[str]]

    @classmethod
    def of(cls, routes: tuple[Route, ...]) -> Work:
        trips: dict[tuple[str, date], list[Route]] = {}
        nights: dict[str, set[date]] = {}
        away: dict[date, set[str]] = {}
        for route in routes:
            evenings = {day.date for day in route.days if not day.is_last}
            for doctor in dict.fromkeys(route.trip.doctors):
                for day in dict.fromkeys(day.date for day in route.days):
                    trips.setdefault((doctor, day), []).append(route)
                    if route.is_away:
                        away.setdefault(day, set()).add(doctor)
                nights.setdefault(doctor, set()).update(evenings)
        days: dict[str, list[date]] = {}
        for doctor, day in sorted(trips):
            days.setdefault(doctor, []).append(day)
        return cls(
            {key: tuple(trips[key]) for key in sorted(trips)},
            {doctor: tuple(dates) for doctor, dates in days.items()},
            {doctor: tuple(sorted(nights[doctor])) for doctor in sorted(nights)},
            {day: frozenset(doctors) for day, doctors in away.items()},
        )
