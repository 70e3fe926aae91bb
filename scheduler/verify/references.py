"""FORM: every id in the plan is in the workbook; what is not is left out of the other checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scheduler.instance import Instance
from scheduler.plan import CoverageShortfall, Day, Plan, Served, Shortfall, Trip
from scheduler.verify.facts import PASSES
from scheduler.verify.shape import path_place
from scheduler.verify.violation import (
    Phrase,
    Violation,
    breach,
    place,
    posting_place,
    trip_place,
)


def check_references(instance: Instance, plan: Plan) -> Iterator[Violation]:
    """The workbook of the plan is `instance`, and all that the plan names is in it."""
    if plan.input_sha256 != instance.sha256:
        yield breach("FORM", path_place(((), "input_sha256")), "sha256")
    for trip in plan.trips:
        if _known_trip(instance, trip) is not trip:
            yield from _check_trip(instance, trip)
    for posting in plan.postings:
        here = posting_place(posting)
        if posting.doctor not in instance.doctors:
            yield breach("FORM", here, "unknown_doctor", id=posting.doctor)
        if posting.facility not in instance.facilities:
            yield breach("FORM", here, "unknown_facility", id=posting.facility)
    for entry in plan.shortfalls:
        if isinstance(entry, CoverageShortfall):
            village, number = entry.village, entry.pass_number
            here = place("village_pass", village=village, pass_number=number)
            yield from _check_village(instance, here, village, number)


def known_part(instance: Instance, plan: Plan) -> Plan:
    """`plan` without the trips that have no day or an unknown base or place, and without unknown
    doctors, villages and passes elsewhere."""
    trips = (_known_trip(instance, trip) for trip in plan.trips)
    return replace(
        plan,
        postings=tuple(
            posting
            for posting in plan.postings
            if posting.doctor in instance.doctors and posting.facility in instance.facilities
        ),
        trips=tuple(trip for trip in trips if trip is not None),
        shortfalls=tuple(e for e in plan.shortfalls if _is_known_shortfall(instance, e)),
    )


def _check_trip(instance: Instance, trip: Trip) -> Iterator[Violation]:
    if trip.base not in instance.facilities:
        yield breach("FORM", trip_place(trip), "unknown_base", id=trip.base)
    for doctor in trip.doctors:
        if doctor not in instance.doctors:
            yield breach("FORM", trip_place(trip), "unknown_doctor", id=doctor)
    for day in trip.days:
        here = trip_place(trip, day.date)
        for named in _places(day):
            if not _is_place(instance, named):
                yield breach("FORM", here, "unknown_place", id=named)
        for session in day.sessions:
            for served in session.served:
                yield from _check_village(instance, here, served.village, served.pass_number)


def _check_village(
    instance: Instance, here: Phrase, village: str, pass_number: int
) -> Iterator[Violation]:
    if village not in instance.villages:
        yield breach("FORM", here, "unknown_village", id=village)
    elif pass_number not in PASSES:
        yield breach("FORM", here, "unknown_pass", id=village, pass_number=pass_number)


def _known_trip(instance: Instance, trip: Trip) -> Trip | None:
    """The trip itself where all is known; a part of it, or None where not even the places are."""
    if trip.base not in instance.facilities or not trip.days:
        return None
    if not all(_is_place(instance, named) for day in trip.days for named in _places(day)):
        return None
    doctors = tuple(doctor for doctor in trip.doctors if doctor in instance.doctors)
    days = tuple(_known_day(instance, day) for day in trip.days)
    if (doctors, days) == (trip.doctors, trip.days):
        return trip
    return replace(trip, doctors=doctors, days=days)


def _known_day(instance: Instance, day: Day) -> Day:
    if all(_is_known(instance, served) for s in day.sessions for served in s.served):
        return day
    sessions = [
        replace(s, served=tuple(x for x in s.served if _is_known(instance, x)))
        for s in day.sessions
    ]
    return replace(day, sessions=tuple(sessions))


def _places(day: Day) -> list[str]:
    """Where the day's legs start and end, and its sites, each once."""
    ends = [end for leg in day.legs for end in (leg.origin, leg.destination)]
    return list(dict.fromkeys([*ends, *(session.site for session in day.sessions)]))


def _is_known(instance: Instance, served: Served) -> bool:
    return served.village in instance.villages and served.pass_number in PASSES


def _is_known_shortfall(instance: Instance, entry: Shortfall) -> bool:
    if not isinstance(entry, CoverageShortfall):
        return True
    return entry.village in instance.villages and entry.pass_number in PASSES


def _is_place(instance: Instance, named: str) -> bool:
    return named in instance.villages or named in instance.facilities
