"""R9: a day that cannot be worked in its hours leaves a crew on the road at night."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from scheduler.instance import Instance
from scheduler.plan import Day, Leg, Session, Trip
from scheduler.verify import verify_plan
from tests.builders import change, change_settings, make_instance, make_plan, make_trip, on
from tests.verify.judging import rules_broken

WORLD = make_instance()
TRIP = make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 70))]})  # 30 + 45 + 350 + 30 minutes
TWO_SITES = make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 20)), ("V2", ("V2", 1, 20))]})


def with_day(trip: Trip, number: int = 0, **changes: Any) -> Trip:
    days: list[Day] = list(trip.days)
    days[number] = replace(days[number], **changes)
    return replace(trip, days=tuple(days))


def with_leg(trip: Trip, number: int, **changes: Any) -> Trip:
    legs: list[Leg] = list(trip.days[0].legs)
    legs[number] = replace(legs[number], **changes)
    return with_day(trip, legs=tuple(legs))


def with_session(trip: Trip, **changes: Any) -> Trip:
    first, *others = trip.days[0].sessions
    return with_day(trip, sessions=(replace(first, **changes), *others))


def broken(trip: Trip, instance: Instance = WORLD) -> set[str]:
    return rules_broken(instance, [trip])


@pytest.mark.parametrize(("persons", "expected"), [(75, set()), (76, {"R9"})])
def test_r9_the_workday_is_full_at_480_minutes(persons: int, expected: set[str]) -> None:
    """30 there, 45 setup, 5 a person, 30 back."""
    assert broken(make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, persons))]})) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(455, set()), (454, {"R9"})])
def test_r9_one_minute_too_many_is_caught(minutes: int, expected: set[str]) -> None:
    assert broken(TRIP, change_settings(WORLD, workday_minutes=minutes)) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(400, set()), (399, {"R9"})])
def test_r9_every_site_is_set_up(minutes: int, expected: set[str]) -> None:
    """30 + 45 + 100 + 25 + 45 + 100 + 55 minutes for two sites."""
    assert broken(TWO_SITES, change_settings(WORLD, workday_minutes=minutes)) == expected


@pytest.mark.parametrize(
    ("day", "minutes", "expected"),
    [(14, 455, set()), (17, 455, {"R9"}), (17, 475, set())],
)
def test_r9_the_wet_season_makes_the_day_longer(day: int, minutes: int, expected: set[str]) -> None:
    world = change_settings(WORLD, workday_minutes=minutes)
    assert broken(make_trip(world, {on(5, day): [("V1", ("V1", 1, 70))]}), world) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(159, set()), (158, {"R9"})])
def test_r9_service_minutes_are_exact_and_rounded_up_once_a_session(
    minutes: int, expected: set[str]
) -> None:
    """10 persons of 5⅓ minutes take 53⅓, so 54 minutes; not 60 as if each were rounded."""
    world = change(WORLD, "V1", minutes_per_person=Fraction(16, 3))
    trip = make_trip(world, {on(3, 9): [("V1", ("V1", 1, 10))]})
    assert broken(trip, change_settings(world, workday_minutes=minutes)) == expected


def test_r9_villages_of_one_session_are_summed_before_rounding() -> None:
    """⅔ + 1⅓ minutes are 2, not 3."""
    world = change(WORLD, "V1", minutes_per_person=Fraction(2, 3))
    world = change(world, "V3", minutes_per_person=Fraction(4, 3))
    trip = make_trip(world, {on(3, 9): [("V1", ("V1", 1, 1), ("V3", 1, 1))]})
    session = trip.days[0].sessions[0]
    assert session.end - session.start == 47
    assert broken(trip, change_settings(world, workday_minutes=107)) == set()


def test_r9_clock_times_are_told_in_hours_and_minutes() -> None:
    late = with_leg(TRIP, 1, depart=TRIP.days[0].legs[1].depart + 26)
    verdict = verify_plan(WORLD, make_plan(WORLD, [late]))
    said = [violation.message.text("en") for violation in verdict.violations]
    assert said == ["the day ends at 15:01, at the latest 15:00"]


def test_r9_waiting_is_allowed() -> None:
    later = with_leg(TRIP, 1, depart=TRIP.days[0].legs[1].depart + 20)
    assert broken(later) == set()
    longer = with_session(TRIP, end=TRIP.days[0].sessions[0].end + 1)
    assert broken(with_leg(longer, 1, depart=longer.days[0].sessions[0].end)) == set()


@pytest.mark.parametrize(("minutes", "expected"), [(25, set()), (26, {"R9"})])
def test_r9_waiting_ends_with_the_day(minutes: int, expected: set[str]) -> None:
    assert broken(with_leg(TRIP, 1, depart=TRIP.days[0].legs[1].depart + minutes)) == expected


@pytest.mark.parametrize(
    "setting", [{"day_start": 421}, {"day_start": 419, "workday_minutes": 455}]
)
def test_r9_the_day_starts_and_ends_with_its_hours(setting: dict[str, int]) -> None:
    """TRIP is on the road from 07:00 to 14:35."""
    assert broken(TRIP, change_settings(WORLD, day_start=420, workday_minutes=455)) == set()
    assert broken(TRIP, change_settings(WORLD, **setting)) == {"R9"}


@pytest.mark.parametrize(
    "trip",
    [
        with_leg(TRIP, 0, depart=419),
        with_leg(TRIP, 0, minutes=29),
        with_leg(TRIP, 0, minutes=31),
        with_leg(TRIP, 1, minutes=29),
        with_leg(TRIP, 1, depart=TRIP.days[0].legs[1].depart - 1),
        with_session(TRIP, start=449),
        with_session(TRIP, start=451),
        with_session(TRIP, setup_minutes=44),
        with_session(TRIP, setup_minutes=46),
        with_session(TRIP, end=TRIP.days[0].sessions[0].end - 1),
        with_day(TRIP, legs=TRIP.days[0].legs[:1]),
        with_day(TRIP, legs=TRIP.days[0].legs[1:]),
        with_day(TRIP, legs=TRIP.days[0].legs[::-1]),
        with_day(TRIP, legs=()),
        with_day(TRIP, legs=(Leg("T01", "T01", 420, 0), *TRIP.days[0].legs)),
        with_leg(TRIP, 0, origin="C01"),
        with_leg(TRIP, 1, destination="C01"),
        with_day(TWO_SITES, sessions=TWO_SITES.days[0].sessions[::-1]),
    ],
    ids=[
        "departs before the day",
        "leg too short",
        "leg too long",
        "return too short",
        "returns before the session ends",
        "session before arrival",
        "session squeezed",
        "setup too short",
        "setup too long",
        "session cut short",
        "no way back",
        "no way there",
        "legs reversed",
        "no legs",
        "leg to nowhere",
        "starts elsewhere",
        "ends elsewhere",
        "sessions reversed",
    ],
)
def test_r9_a_clock_that_cannot_be_kept_is_caught(trip: Trip) -> None:
    assert broken(TRIP) == broken(TWO_SITES) == set()
    assert broken(trip) == {"R9"}


def test_r9_the_next_day_starts_where_the_crew_slept() -> None:
    days = {on(3, 8): [("V1", ("V1", 1, 10))], on(3, 9): [("V2", ("V2", 1, 10))]}
    trip = make_trip(WORLD, days)
    morning = trip.days[1].legs[0]
    assert (morning.origin, morning.destination) == ("V1", "V2")
    assert broken(trip) == set()
    from_base = Leg("T01", "V2", 420, 55)
    assert broken(with_day(trip, 1, legs=(from_base, trip.days[1].legs[1]))) == {"R9"}


def test_r9_a_crew_that_stays_needs_no_morning_leg() -> None:
    stops = [("V1", ("V1", 1, 70))]
    trip = make_trip(WORLD, {on(3, 8): stops, on(3, 9): [("V1", ("V1", 1, 10))]})
    assert [len(day.legs) for day in trip.days] == [1, 1]
    assert broken(trip) == set()


def test_r9_one_crew_has_one_session_a_site_and_day() -> None:
    both = [("V1", ("V1", 1, 10)), ("V1", ("V3", 1, 10))]
    assert broken(make_trip(WORLD, {on(3, 9): both})) == {"R9"}
    elsewhere = make_trip(WORLD, {on(3, 9): [("V1", ("V3", 1, 10))]}, doctors=("D2",))
    assert rules_broken(WORLD, [TRIP, elsewhere]) == set()


def test_r9_two_crews_side_by_side_are_fine() -> None:
    other = make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 10))]}, doctors=("D2",))
    assert rules_broken(WORLD, [TRIP, other]) == set()


def test_r9_a_station_trip_has_no_legs() -> None:
    world = change_settings(WORLD, max_resident_minutes=80)
    trip = make_trip(world, {on(3, 9): [("T01", ("V1", 1, 85))]})
    assert trip.days[0].legs == ()
    assert broken(trip, world) == set()
    assert broken(trip, change_settings(world, workday_minutes=469)) == {"R9"}
    session: Session = trip.days[0].sessions[0]
    assert session.end - session.start == 470
