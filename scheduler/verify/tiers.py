"""T1–T6: what is minimised, measured again from the plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from scheduler.plan import Tiers
from scheduler.verify.facts import PASSES, Facts
from scheduler.verify.postings import MONTHS, stretches

SPREAD_WEIGHT = 10


def t1_coverage_shortfall(facts: Facts) -> int:
    """T1: persons of R5 whom no session screens."""
    return sum(
        max(0, village.persons_needed(number) - facts.screened(village.id, number))
        for village in facts.instance.villages.values()
        for number in PASSES
    )


def t2_below_floor(facts: Facts) -> int:
    """T2: doctors missing below `doctor_floor`, summed over stations and months."""
    return sum(doctors_missing(facts, "doctor_floor").values())


def t3_late_priority(facts: Facts) -> int:
    """T3: pass-1 persons of priority-1 villages not screened by `priority_deadline`.

    Those in the coverage shortfall are included.
    """
    deadline = facts.instance.settings.priority_deadline
    late = 0
    for village in facts.instance.villages.values():
        if village.priority == 1:
            screenings = facts.screenings.get((village.id, 1), ())
            in_time = sum(s.persons for s in screenings if s.date <= deadline)
            late += max(0, village.persons_needed(1) - in_time)
    return late


def t4_below_goal(facts: Facts) -> int:
    """T4: doctors missing below `doctor_goal`, summed likewise (those below the floor too)."""
    return sum(doctors_missing(facts, "doctor_goal").values())


def t5_cost(facts: Facts) -> int:
    """T5: the sum of crew days, nights, travel, residents' ways and new postings, in VND."""
    settings = facts.instance.settings
    return (
        settings.crew_day_vnd * away_days(facts)
        + settings.station_day_vnd * station_days(facts)
        + settings.crew_night_vnd * nights(facts)
        + settings.travel_minute_vnd * travel_minutes(facts)
        + settings.resident_minute_vnd * resident_minutes(facts)
        + settings.posting_vnd * new_postings(facts)
    )


def t6_discomfort(facts: Facts) -> int:
    """T6: persons whose language no doctor of the trip speaks, and the spread of trip days."""
    return _mismatched_persons(facts) + SPREAD_WEIGHT * _workload_spread(facts)


TIERS: tuple[Callable[[Facts], int], ...] = (
    t1_coverage_shortfall,
    t2_below_floor,
    t3_late_priority,
    t4_below_goal,
    t5_cost,
    t6_discomfort,
)


def measure(facts: Facts) -> Tiers:
    """All tiers of the plan."""
    return Tiers(*(tier(facts) for tier in TIERS))


def doctors_missing(
    facts: Facts, level: Literal["doctor_floor", "doctor_goal"]
) -> dict[tuple[str, int], int]:
    """Doctors missing below `level` by station and month, where any is; leave does not count."""
    missing = {}
    for station in facts.instance.stations:
        wanted: int = getattr(facts.instance.facilities[station], level)
        for month in MONTHS:
            doctors = len(facts.whereabouts.doctors_at(station, month))
            if doctors < wanted:
                missing[station, month] = wanted - doctors
    return missing


def away_days(facts: Facts) -> int:
    return sum(len(route.days) for route in facts.routes if route.is_away)


def station_days(facts: Facts) -> int:
    return sum(len(route.days) for route in facts.routes if not route.is_away)


def nights(facts: Facts) -> int:
    return sum(len(route.days) - 1 for route in facts.routes)


def travel_minutes(facts: Facts) -> int:
    """Minutes of all passable legs, as Travel gives them."""
    return sum(day.travel_minutes for _, day in facts.day_routes())


def resident_minutes(facts: Facts) -> int:
    """Σ persons · travel(their village, site, season of the date)."""
    travel, season = facts.instance.travel, facts.instance.season
    return sum(
        s.persons * (travel(village, s.site, season(s.date)) or 0)
        for (village, _), screenings in facts.screenings.items()
        for s in screenings
    )


def new_postings(facts: Facts) -> int:
    """Stretches of adjoining new months of one doctor at one station; extending a fixed counts."""
    return sum(len(stretches(months)) for months in facts.new_months.values())


def _mismatched_persons(facts: Facts) -> int:
    """Persons screened on trips where no doctor speaks the language that their village names."""
    doctors, persons = facts.instance.doctors, 0
    for (village, _), screenings in facts.screenings.items():
        language = facts.instance.villages[village].language
        for screening in screenings if language else ():
            crew = screening.route.trip.doctors
            if not any(language in doctors[doctor].languages for doctor in crew):
                persons += screening.persons
    return persons


def _workload_spread(facts: Facts) -> int:
    """Σ stations (max − min trip days of its `field_ok` doctors who are there in every month)."""
    facility_of, doctors = facts.whereabouts.facility_of, facts.instance.doctors
    spread = 0
    for station in facts.instance.stations:
        days = [
            len(facts.work.days_by_doctor.get(doctor, ()))
            for doctor in facts.whereabouts.doctors_at(station, MONTHS[0])
            if doctors[doctor].field_ok
            and all(facility_of(doctor, month) == station for month in MONTHS)
        ]
        spread += max(days, default=0) - min(days, default=0)
    return spread
