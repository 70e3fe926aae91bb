"""The tiers of a plan as the solver counts them; `verify` counts them again by its own code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from scheduler.instance import Instance
from scheduler.plan import Posting, Served, Session, Tiers, Trip

SPREAD_WEIGHT = 10


def tally(instance: Instance, postings: Sequence[Posting], trips: Sequence[Trip]) -> Tiers:
    """T1–T6 of problem.md."""
    place = doctor_months(instance, postings)
    present = Counter(place.values())
    return Tiers(
        T1=sum(missing_persons(instance, trips).values()),
        T2=sum(floor_gaps(instance, present).values()),
        T3=_late(instance, trips),
        T4=below_goal(instance, present),
        T5=_cost(instance, postings, trips),
        T6=_mute_persons(instance, trips) + SPREAD_WEIGHT * _spread(instance, place, trips),
    )


def doctor_months(
    instance: Instance, postings: Sequence[Posting]
) -> dict[tuple[str, int], tuple[str, int]]:
    """(doctor, month) → (facility where he is counted, month)."""
    place = {
        (doctor.id, month): (doctor.facility, month)
        for doctor in instance.doctors.values()
        for month in range(1, 13)
    }
    for posting in postings:
        place |= {(posting.doctor, m): (posting.facility, m) for m in posting.months}
    return place


def missing_persons(instance: Instance, trips: Sequence[Trip]) -> dict[tuple[str, int], int]:
    """Persons whom no session screens, by village and pass, only where there are any (R5)."""
    done: Counter[tuple[str, int]] = Counter()
    for _, _, one in _servings(trips):
        done[one.village, one.pass_number] += one.persons
    missing = {
        (village.id, number): village.persons_needed(number) - done[village.id, number]
        for village in instance.villages.values()
        for number in (1, 2)
    }
    return {key: persons for key, persons in missing.items() if persons}


def floor_gaps(instance: Instance, present: Counter[tuple[str, int]]) -> dict[tuple[str, int], int]:
    """Doctors missing below the floor, by station and month, only where there are any (T2)."""
    gaps = {
        (station, month): instance.facilities[station].doctor_floor - present[station, month]
        for station in instance.stations
        for month in range(1, 13)
    }
    return {key: gap for key, gap in gaps.items() if gap > 0}


def below_goal(instance: Instance, present: Counter[tuple[str, int]]) -> int:
    """Doctors missing below the goal, summed over stations and months (T4)."""
    return sum(
        max(0, instance.facilities[station].doctor_goal - present[station, month])
        for station in instance.stations
        for month in range(1, 13)
    )


def _servings(trips: Sequence[Trip]) -> Iterator[tuple[Trip, Session, Served]]:
    for trip in trips:
        for day in trip.days:
            for session in day.sessions:
                for one in session.served:
                    yield trip, session, one


def _late(instance: Instance, trips: Sequence[Trip]) -> int:
    late = {v.id: v.persons_needed(1) for v in instance.villages.values() if v.priority == 1}
    for trip in trips:
        for day in trip.days:
            if day.date <= instance.settings.priority_deadline:
                for session in day.sessions:
                    for one in session.served:
                        if one.pass_number == 1 and one.village in late:
                            late[one.village] -= one.persons
    return sum(late.values())


def _cost(instance: Instance, postings: Sequence[Posting], trips: Sequence[Trip]) -> int:
    settings = instance.settings
    cost = settings.posting_vnd * sum(not posting.fixed for posting in postings)
    for trip in trips:
        day_vnd = settings.crew_day_vnd if trip.is_away else settings.station_day_vnd
        cost += day_vnd * len(trip.days) + settings.crew_night_vnd * (len(trip.days) - 1)
        for day in trip.days:
            cost += settings.travel_minute_vnd * sum(leg.minutes for leg in day.legs)
            season = instance.season(day.date)
            for session in day.sessions:
                for one in session.served:
                    minutes = instance.travel(one.village, session.site, season) or 0
                    cost += settings.resident_minute_vnd * one.persons * minutes
    return cost


def _mute_persons(instance: Instance, trips: Sequence[Trip]) -> int:
    """Persons screened on trips where no doctor speaks their village's language."""
    mute = 0
    for trip, _, one in _servings(trips):
        language = instance.villages[one.village].language
        if language and not any(language in instance.doctors[d].languages for d in trip.doctors):
            mute += one.persons
    return mute


def _spread(
    instance: Instance,
    place: dict[tuple[str, int], tuple[str, int]],
    trips: Sequence[Trip],
) -> int:
    """Σ stations (most − fewest trip days of its doctors who are there all year and `field_ok`)."""
    days: Counter[str] = Counter()
    for trip in trips:
        for doctor in trip.doctors:
            days[doctor] += len(trip.days)
    months: Counter[tuple[str, str]] = Counter()
    for (doctor, _), (facility, _) in place.items():
        months[doctor, facility] += 1
    by_station: dict[str, list[int]] = {station: [] for station in instance.stations}
    for (doctor, facility), count in months.items():
        if count == 12 and facility in by_station and instance.doctors[doctor].field_ok:
            by_station[facility].append(days[doctor])
    return sum(max(counts) - min(counts) for counts in by_station.values() if counts)
