"""R15–R17: who stays behind, other staff, and kits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from scheduler.verify.facts import Facts
from scheduler.verify.violation import Violation, breach, place


def r15_doctors_on_duty(facts: Facts) -> Iterator[Violation]:
    """R15: doctors present and not on an away trip ≥ min_doctors_on_duty, on days with a trip.

    (People and things)
    """
    for base, day in _trips_by_base_day(facts):
        least = facts.instance.facilities[base].min_doctors_on_duty
        away = facts.work.away_by_day.get(day, frozenset())
        on_duty = [
            doctor
            for doctor in facts.whereabouts.doctors_at(base, day.month)
            if doctor not in away and not facts.instance.on_leave(doctor, day)
        ]
        if len(on_duty) < least:
            here = place("base_day", base=base, day=day)
            yield breach("R15", here, "duty", doctors=len(on_duty), least=least)


def r16_other_staff(facts: Facts) -> Iterator[Violation]:
    """R16: crew_others · trips of the base that day ≤ others − min_others_on_duty.

    (People and things)
    """
    crew_others = facts.instance.settings.crew_others
    for (base, day), trips in _trips_by_base_day(facts).items():
        facility = facts.instance.facilities[base]
        needed, free = crew_others * trips, facility.others - facility.min_others_on_duty
        if needed > free:
            here = place("base_day", base=base, day=day)
            yield breach("R16", here, "others", trips=trips, needed=needed, free=free)


def r17_kits(facts: Facts) -> Iterator[Violation]:
    """R17: each day the away trips of an area's bases ≤ its kits; none without an area.

    (People and things)
    """
    areas, facilities = facts.instance.areas, facts.instance.facilities
    trips_by_area_day = Counter(
        (facilities[route.trip.base].area, day)
        for route in facts.routes
        if route.is_away
        for day in dict.fromkeys(day.date for day in route.days)
    )
    for (area, day), trips in trips_by_area_day.items():
        if area is None:
            yield breach("R17", place("no_area_day", day=day), "no_area", trips=trips)
        elif trips > areas[area].kits:
            here = place("area_day", area=area, day=day)
            yield breach("R17", here, "kits", trips=trips, kits=areas[area].kits)


def _trips_by_base_day(facts: Facts) -> Counter[tuple[str, date]]:
    return Counter(
        (route.trip.base, day)
        for route in facts.routes
        for day in dict.fromkeys(day.date for day in route.days)
    )
