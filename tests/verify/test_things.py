"""R15–R17: an empty station, crews without staff, two crews with one kit."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.instance import Area, Instance
from scheduler.plan import Trip
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

WORLD = make_instance(settings={"max_resident_minutes": 80})
DAY = on(3, 9)


def away(instance: Instance, doctor: str, day: date = DAY) -> Trip:
    """A trip of T01 to V1."""
    return make_trip(instance, {day: [("V1", ("V1", 1, 2))]}, doctors=(doctor,))


def at_station(instance: Instance, doctor: str, day: date = DAY) -> Trip:
    """A station trip of T01."""
    return make_trip(instance, {day: [("T01", ("V2", 1, 2))]}, doctors=(doctor,))


def with_duty(doctors: int) -> Instance:
    return change(WORLD, "T01", min_doctors_on_duty=doctors)


@pytest.mark.parametrize(("least", "expected"), [(1, set()), (2, {"R15"})])
def test_r15_enough_doctors_stay_behind(least: int, expected: set[str]) -> None:
    """Of D1 and D2, one is away."""
    world = with_duty(least)
    assert rules_broken(world, [away(world, "D1")]) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(8, set()), (9, {"R15"}), (10, {"R15"}), (11, set())]
)
def test_r15_doctors_on_leave_are_not_on_duty(day: int, expected: set[str]) -> None:
    world = change(
        make_instance(leave={"D2": between(on(3, 9), on(3, 10))}), "T01", min_doctors_on_duty=1
    )
    assert rules_broken(world, [away(world, "D1", on(3, day))]) == expected


def test_r15_a_station_trip_leaves_its_doctor_on_duty() -> None:
    world = with_duty(2)
    assert rules_broken(world, [at_station(world, "D1")]) == set()
    assert rules_broken(world, [at_station(world, "D1"), away(world, "D2")]) == {"R15"}


def test_r15_binds_only_on_days_with_a_trip() -> None:
    world = with_duty(3)
    assert rules_broken(world) == set()
    assert rules_broken(world, [at_station(world, "D1")]) == {"R15"}


@pytest.mark.parametrize(("first", "expected"), [(3, set()), (4, {"R15"})])
def test_r15_doctors_posted_in_are_on_duty(first: int, expected: set[str]) -> None:
    world = change_settings(with_duty(2), rotation_min_days=0)
    posting = make_posting("H0", "T01", first, 6)
    assert rules_broken(world, [away(world, "D1", on(3, 31))], [posting]) == expected


@pytest.mark.parametrize(
    ("others", "least", "expected"),
    [(9, 1, set()), (8, 1, {"R16"}), (9, 2, {"R16"}), (8, 0, set())],
)
def test_r16_other_staff_for_every_trip_of_the_day(
    others: int, least: int, expected: set[str]
) -> None:
    """Two crews of four others; a station trip takes them too."""
    world = change(WORLD, "T01", others=others, min_others_on_duty=least)
    trips = [away(world, "D1"), at_station(world, "D2")]
    assert rules_broken(world, trips) == expected


def test_r16_counts_each_day_and_base_for_itself() -> None:
    world = change(change(WORLD, "T01", others=5), "T02", others=5)
    other_base = make_trip(world, {on(3, 9): [("V4", ("V4", 1, 2))]}, base="T02", doctors=("D3",))
    trips = [away(world, "D1"), away(world, "D2", on(3, 10)), other_base]
    assert rules_broken(world, trips) == set()


@pytest.mark.parametrize(("kits", "expected"), [(2, set()), (1, {"R17"}), (0, {"R17"})])
def test_r17_each_away_trip_of_the_area_takes_a_kit(kits: int, expected: set[str]) -> None:
    world = change(WORLD, "A1", kits=kits)
    other_base = make_trip(world, {on(3, 9): [("V4", ("V4", 1, 2))]}, base="T02", doctors=("D3",))
    assert rules_broken(world, [away(world, "D1"), other_base]) == expected


def test_r17_a_kit_is_free_again_the_day_after_the_last() -> None:
    world = change(WORLD, "A1", kits=1)
    stops: list[Stop] = [("V1", ("V1", 1, 2))]
    long = make_trip(world, {on(3, 8): stops, on(3, 9): stops})
    broken = [rules_broken(world, [long, away(world, "D2", on(3, day))]) for day in (5, 8, 9, 10)]
    assert broken == [set(), {"R17"}, {"R17"}, set()]


def test_r17_a_station_trip_takes_no_kit() -> None:
    world = change(WORLD, "A1", kits=0)
    assert rules_broken(world, [at_station(world, "D1")]) == set()


def test_r17_areas_have_kits_of_their_own() -> None:
    areas = [Area(id="A1", name="A1", kits=1), Area(id="A2", name="A2", kits=1)]
    world = change(make_instance(areas=areas), "T02", area="A2")
    other_base = make_trip(world, {on(3, 9): [("V4", ("V4", 1, 2))]}, base="T02", doctors=("D3",))
    assert rules_broken(world, [away(world, "D1"), other_base]) == set()


def test_r17_a_base_without_an_area_has_no_kit() -> None:
    trip = make_trip(WORLD, {on(3, 9): [("V4", ("V4", 1, 2))]}, base="Q01", doctors=("Q1",))
    assert rules_broken(WORLD, [trip]) == {"R17"}
    assert rules_broken(change(WORLD, "Q01", area="A1"), [trip]) == set()
