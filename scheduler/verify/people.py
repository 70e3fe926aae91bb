"""R11–R14: the doctors of a crew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from scheduler.verify.facts import Facts
from scheduler.verify.route import Route
from scheduler.verify.violation import Month, Violation, breach, place, trip_place


def r11_crew(facts: Facts) -> Iterator[Violation]:
    """R11: exactly crew_doctors different doctors, present at the base on each day.

    On an away trip each has `field_ok`. (People and things)
    """
    needed = facts.instance.settings.crew_doctors
    for route in facts.routes:
        doctors = route.trip.doctors
        if len(doctors) != needed or len(set(doctors)) < len(doctors):
            here = trip_place(route.trip)
            yield breach("R11", here, "crew", doctors=doctors, needed=needed)
        for doctor in dict.fromkeys(doctors):
            yield from _check_doctor(facts, route, doctor)


def _check_doctor(facts: Facts, route: Route, doctor: str) -> Iterator[Violation]:
    if route.is_away and not facts.instance.doctors[doctor].field_ok:
        yield breach("R11", trip_place(route.trip), "field", doctor=doctor)
    for day in route.days:
        if not facts.is_present(doctor, route.trip.base, day.date):
            here = trip_place(route.trip, day.date)
            yield breach("R11", here, "absent", doctor=doctor, base=route.trip.base)


def r12_lead(facts: Facts) -> Iterator[Violation]:
    """R12: one of them has practised ≥ lead_practice_months completed months on the first day.

    (People and things)
    """
    needed = facts.instance.settings.lead_practice_months
    for route in facts.routes:
        first_day = route.days[0].date
        doctors = [facts.instance.doctors[doctor] for doctor in route.trip.doctors]
        months = max((doctor.practised_months(first_day) for doctor in doctors), default=needed)
        if months < needed:
            here = trip_place(route.trip, first_day)
            yield breach("R12", here, "lead", needed=needed, months=months)


def r13_one_trip_a_day(facts: Facts) -> Iterator[Violation]:
    """R13: a doctor is on at most one trip on a date. (People and things)"""
    for (doctor, day), routes in facts.work.trips_by_doctor_day.items():
        if len(routes) > 1:
            trips = tuple(route.trip.id for route in routes)
            yield breach("R13", place("doctor_day", doctor=doctor, day=day), "trips", trips=trips)


def r14_monthly_load(facts: Facts) -> Iterator[Violation]:
    """R14: in a month ≤ max_screening_days_per_month trip days and ≤ max_nights_per_month nights.

    Station trips count; a night belongs to the month of its evening. (People and things)
    """
    settings, work = facts.instance.settings, facts.work
    for doctor, month, days in _by_month(work.days_by_doctor):
        if days > settings.max_screening_days_per_month:
            here = place("doctor_month", doctor=doctor, month=month)
            most = settings.max_screening_days_per_month
            yield breach("R14", here, "days", days=days, most=most)
    for doctor, month, nights in _by_month(work.nights_by_doctor):
        if nights > settings.max_nights_per_month:
            here = place("doctor_month", doctor=doctor, month=month)
            most = settings.max_nights_per_month
            yield breach("R14", here, "nights", nights=nights, most=most)


def _by_month(dates: Mapping[str, tuple[date, ...]]) -> Iterator[tuple[str, Month, int]]:
    """Doctor, month, and the number of the doctor's dates in it."""
    for doctor, days in dates.items():
        for month, number in Counter(Month(day.year, day.month) for day in days).items():
            yield doctor, month, number
