"""R11–R14: a crew without its doctor, its leader, or a doctor's rest."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.instance import FixedPosting, Instance, Interval
from tests.builders import (
    Stop,
    between,
    change,
    change_settings,
    make_instance,
    make_posting,
    make_trip,
    on,
)
from tests.verify.judging import rules_broken

WORLD = make_instance()
STOPS: list[Stop] = [("V1", ("V1", 1, 2))]


def broken_by(instance: Instance, *doctors: str, days: tuple[date, ...] = (on(3, 9),)) -> set[str]:
    """Rules broken by a trip of T01 to V1 with these doctors."""
    trip = make_trip(instance, dict.fromkeys(days, STOPS), doctors=doctors)
    return rules_broken(instance, [trip])


@pytest.mark.parametrize(
    ("needed", "doctors", "expected"),
    [
        (1, ("D1",), set()),
        (1, ("D1", "D2"), {"R11"}),
        (2, ("D1",), {"R11"}),
        (2, ("D1", "D2"), set()),
        (2, ("D1", "D1"), {"R11"}),
        (0, (), set()),
        (1, (), {"R11"}),
    ],
)
def test_r11_a_crew_has_exactly_its_doctors(
    needed: int, doctors: tuple[str, ...], expected: set[str]
) -> None:
    world = change_settings(WORLD, crew_doctors=needed)
    trip = make_trip(world, {on(3, 9): STOPS}, doctors=doctors, id="T01-1")
    assert rules_broken(world, [trip]) == expected


def test_r11_a_doctor_of_another_place_is_not_at_the_base() -> None:
    assert broken_by(WORLD, "D3") == {"R11"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [(8, set()), (9, {"R11"}), (10, {"R11"}), (11, {"R11"}), (12, set())],
)
def test_r11_leave_counts_from_its_first_to_its_last_day(day: int, expected: set[str]) -> None:
    world = make_instance(leave={"D1": between(on(3, 9), on(3, 11))})
    assert broken_by(world, "D1", days=(on(3, day),)) == expected


def test_r11_leave_on_the_last_day_of_a_trip_stops_it() -> None:
    world = make_instance(leave={"D1": between(on(3, 10), on(3, 10))})
    assert broken_by(world, "D1", days=(on(3, 8), on(3, 9))) == set()
    assert broken_by(world, "D1", days=(on(3, 9), on(3, 10))) == {"R11"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [(on(3, 31), {"R11"}), (on(4, 1), set()), (on(6, 30), set()), (on(7, 1), {"R11"})],
)
def test_r11_a_posted_doctor_is_present_from_first_to_last_day(
    day: date, expected: set[str]
) -> None:
    fixed = (FixedPosting("H0", "T01", Interval(on(4, 20), on(6, 2))),)
    assert broken_by(make_instance(fixed_postings=fixed), "H0", days=(day,)) == expected


@pytest.mark.parametrize(("day", "expected"), [(on(3, 31), set()), (on(4, 1), {"R11"})])
def test_r11_a_doctor_posted_away_is_not_at_home(day: date, expected: set[str]) -> None:
    fixed = (FixedPosting("D1", "T02", Interval(on(4, 1), on(4, 30))),)
    assert broken_by(make_instance(fixed_postings=fixed), "D1", days=(day,)) == expected


def test_r11_new_postings_count_like_fixed_ones() -> None:
    world = change_settings(WORLD, rotation_min_days=0)
    trip = make_trip(world, {on(3, 9): STOPS}, doctors=("H0",))
    assert rules_broken(world, [trip], [make_posting("H0", "T01", 3, 3)]) == set()
    assert rules_broken(world, [trip], [make_posting("H0", "T01", 4, 4)]) == {"R11"}


def test_r11_no_field_work_for_those_who_cannot_but_station_trips() -> None:
    world = change(change_settings(WORLD, max_resident_minutes=80), "D1", field_ok=False)
    station_trip = make_trip(world, {on(3, 9): [("T01", ("V1", 1, 2))]})
    assert rules_broken(world, [station_trip]) == set()
    assert broken_by(world, "D1") == {"R11"}


@pytest.mark.parametrize(
    ("since", "expected"),
    [(date(2022, 9, 9), set()), (date(2022, 9, 10), {"R12"}), (date(2022, 9, 8), set())],
)
def test_r12_months_are_complete_on_the_first_day(since: date, expected: set[str]) -> None:
    """54 months of practice on 9 March 2027."""
    world = change(WORLD, "D1", practice_since=since)
    assert broken_by(world, "D1", days=(on(3, 9), on(3, 10))) == expected


def test_r12_one_leader_is_enough() -> None:
    world = change(change_settings(WORLD, crew_doctors=2), "D1", practice_since=on(1, 1))
    assert broken_by(world, "D1", "D2") == set()
    world = change(world, "D2", practice_since=on(1, 1))
    assert broken_by(world, "D1", "D2") == {"R12"}


def test_r13_a_doctor_is_on_one_trip_a_day() -> None:
    world = change_settings(WORLD, max_resident_minutes=80)
    long = make_trip(world, {on(3, 9): STOPS, on(3, 10): STOPS}, id="long")
    for day, expected in ((8, set()), (9, {"R13"}), (10, {"R13"}), (11, set())):
        short = make_trip(world, {on(3, day): [("T01", ("V2", 1, 2))]}, id="short")
        assert rules_broken(world, [long, short]) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (((3, 8), (3, 9), (3, 31)), set()),
        (((3, 1), (3, 8), (3, 9), (3, 31)), {"R14"}),
        (((3, 9), (3, 10), (3, 31), (4, 1)), set()),
        (((12, 1), (12, 2), (12, 14), (12, 15)), {"R14"}),
    ],
)
def test_r14_trip_days_of_a_calendar_month(
    days: tuple[tuple[int, int], ...], expected: set[str]
) -> None:
    world = change_settings(WORLD, max_screening_days_per_month=3, max_resident_minutes=80)
    trips = [make_trip(world, {on(*day): STOPS}) for day in days[:-1]]
    trips.append(make_trip(world, {on(*days[-1]): [("T01", ("V2", 1, 2))]}))
    assert rules_broken(world, trips) == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((on(3, 31), on(4, 1), on(4, 2)), set()),
        ((on(3, 30), on(3, 31), on(4, 1)), {"R14"}),
        ((on(3, 30), on(3, 31)), set()),
        ((on(12, 13), on(12, 14), on(12, 15)), {"R14"}),
    ],
)
def test_r14_a_night_belongs_to_the_month_of_its_evening(
    days: tuple[date, ...], expected: set[str]
) -> None:
    world = change_settings(WORLD, max_nights_per_month=1)
    assert broken_by(world, "D1", days=days) == expected
