"""Who goes on the planted trips: doctors are engaged as the trips need them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.instance import Doctor, FixedPosting, Instance, Interval
from tests.builders import make_doctor, on
from tests.planted.dice import Dice
from tests.planted.work import PlantedTrip

SINCE = date(2015, 3, 10)
JUNIOR_SINCE = date(2024, 3, 10)


@dataclass
class _Person:
    """A doctor, the months at the base and the days on trips."""

    doctor: Doctor
    months: range
    is_senior: bool
    days: list[date] = field(default_factory=list)
    nights: list[date] = field(default_factory=list)


@dataclass
class Staff:
    """Doctors, teams (in the order of the trips), leave and fixed postings of a planted plan."""

    doctors: list[Doctor] = field(default_factory=list)
    teams: list[tuple[str, ...]] = field(default_factory=list)
    leave: dict[str, tuple[Interval, ...]] = field(default_factory=dict)
    postings: list[FixedPosting] = field(default_factory=list)


def engage(dice: Dice, land: Instance, trips: list[PlantedTrip]) -> Staff:
    """Doctors for all trips (R11–R14), and leave that keeps clear of these."""
    staff, people = Staff(), dict[str, list[_Person]]()
    for trip in trips:
        staff.teams.append(_team(dice, land, staff, people.setdefault(trip.base, []), trip))
    for person in (p for members in people.values() for p in members):
        if dice.happens(40):
            staff.leave[person.doctor.id] = _leave(dice, person)
    return staff


def _team(
    dice: Dice, land: Instance, staff: Staff, people: list[_Person], trip: PlantedTrip
) -> tuple[str, ...]:
    free = [p for p in people if _is_free(land, p, trip)]
    team = [p for p in free if p.is_senior][:1]
    if not team:
        team = [_engage_one(dice, land, staff, people, trip, is_senior=True)]
    while len(team) < land.settings.crew_doctors:
        others = [p for p in free if p not in team]
        if others:
            team.append(dice.pick(others))
        else:
            senior = not dice.happens(50)
            team.append(_engage_one(dice, land, staff, people, trip, is_senior=senior))
    for person in team:
        person.days += trip.dates
        person.nights += trip.dates[:-1]
    return tuple(sorted(p.doctor.id for p in team))


def _is_free(land: Instance, person: _Person, trip: PlantedTrip) -> bool:
    if trip.is_away and not person.doctor.field_ok:
        return False
    if any(day.month not in person.months for day in trip.dates):
        return False
    if set(trip.dates) & set(person.days):
        return False
    settings = land.settings
    months = {day.month for day in trip.dates}
    days = [d for d in person.days + trip.dates if d.month in months]
    nights = [d for d in person.nights + trip.dates[:-1] if d.month in months]
    return all(
        sum(d.month == m for d in days) <= settings.max_screening_days_per_month
        and sum(d.month == m for d in nights) <= settings.max_nights_per_month
        for m in months
    )


def _engage_one(
    dice: Dice,
    land: Instance,
    staff: Staff,
    people: list[_Person],
    trip: PlantedTrip,
    *,
    is_senior: bool,
) -> _Person:
    is_posted = trip.base in land.stations and dice.happens(20)
    months = range(trip.dates[0].month, 13) if is_posted else range(1, 13)
    doctor = make_doctor(
        f"D{len(staff.doctors):03d}",
        "H01" if is_posted else trip.base,
        practice_since=SINCE if is_senior else JUNIOR_SINCE,
        languages=frozenset(dice.pick(((), ("Thái",), ("Mông", "Thái")))),
        field_ok=trip.is_away or not dice.happens(30),
    )
    if is_posted:
        dates = Interval(on(months[0], dice.number(1, 28)), on(12, 31))
        staff.postings.append(FixedPosting(doctor.id, trip.base, dates))
    person = _Person(doctor, months, is_senior)
    staff.doctors.append(doctor)
    people.append(person)
    return person


def _leave(dice: Dice, person: _Person) -> tuple[Interval, ...]:
    """A stretch of days off that touches none of the person's trips."""
    start = date(on(1, 1).year, 1, 1) + timedelta(dice.number(0, 340))
    end = start + timedelta(dice.number(0, 24))
    while start <= end and any(start <= day <= end for day in person.days):
        end -= timedelta(1)
    return (Interval(start, end),) if start <= end else ()
