"""R7, R8, R10: a trip beyond its base's reach, too long, or without a bed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler.instance import Instance, Serves
from scheduler.plan import Day, Plan
from tests.builders import (
    Stop,
    change,
    change_settings,
    make_instance,
    make_plan,
    make_trip,
    on,
    state,
)
from tests.verify.judging import messages_of, rules_broken, rules_of

WORLD = make_instance()


def broken_by(
    instance: Instance, days: dict[date, list[Stop]], base: str = "T01", doctor: str = "D1"
) -> set[str]:
    return rules_broken(instance, [make_trip(instance, days, base=base, doctors=(doctor,))])


@pytest.mark.parametrize(
    ("serves", "area", "expected"),
    [
        (Serves.NONE, "A1", {"R7"}),
        (Serves.OWN, "A1", {"R7"}),
        (Serves.AREA, "A1", set()),
        (Serves.AREA, "A2", {"R7"}),
        (Serves.PROVINCE, "A2", set()),
    ],
)
def test_r7_a_base_stays_within_what_it_serves(
    serves: Serves, area: str, expected: set[str]
) -> None:
    """T01 goes to V4 of T02, which lies in area A1."""
    areas = [replace(WORLD.areas["A1"], id=id) for id in ("A1", "A2")]
    world = change(make_instance(areas=areas), "T01", serves=serves, area=area)
    assert broken_by(world, {on(3, 9): [("V4", ("V4", 1, 10))]}) == expected


def test_r7_a_base_without_crews_is_named_once() -> None:
    world = change(WORLD, "T01", serves=Serves.NONE)
    trip = make_trip(world, {on(3, 9): [("V1", ("V1", 1, 10))]})
    assert messages_of(world, make_plan(world, [trip])) == ["R7.base"]


def test_r7_a_point_may_serve_its_own_station() -> None:
    world = change(WORLD, "P01", serves=Serves.OWN)
    world = change(world, "D1", facility="P01")
    assert broken_by(world, {on(3, 9): [("V1", ("V1", 1, 10))]}, "P01") == set()
    assert broken_by(world, {on(3, 9): [("V4", ("V4", 1, 10))]}, "P01") == {"R7"}


def test_r7_a_centre_serves_its_area_but_not_as_its_own() -> None:
    days: dict[date, list[Stop]] = {on(3, 9): [("V1", ("V1", 1, 10))]}
    assert broken_by(WORLD, days, "C01", "C1") == set()
    own = change(WORLD, "C01", serves=Serves.OWN)
    assert broken_by(own, days, "C01", "C1") == {"R7"}


def test_r7_neither_a_foreign_site_nor_a_foreign_village_is_allowed() -> None:
    world = change_settings(WORLD, max_resident_minutes=999, workday_minutes=900)
    assert broken_by(world, {on(3, 9): [("V1", ("V4", 1, 10))]}) == {"R7"}
    assert broken_by(world, {on(3, 9): [("T02", ("V1", 1, 10))]}) == {"R7"}
    assert broken_by(world, {on(3, 9): [("P01", ("V1", 1, 10))]}) == set()


@pytest.mark.parametrize(("days", "expected"), [(3, set()), (4, {"R8"})])
def test_r8_a_trip_has_at_most_max_trip_days(days: int, expected: set[str]) -> None:
    world = change_settings(WORLD, max_trip_days=3)
    stops: dict[date, list[Stop]] = {on(3, 8 + n): [("V1", ("V1", 1, 10))] for n in range(days)}
    assert broken_by(world, stops) == expected


@pytest.mark.parametrize(("most", "expected"), [(2, set()), (1, {"R8"})])
def test_r8_a_trip_has_at_most_max_stops_different_sites(most: int, expected: set[str]) -> None:
    world = change_settings(WORLD, max_stops_per_trip=most)
    days: dict[date, list[Stop]] = {
        on(3, 9): [("V1", ("V1", 1, 10)), ("V2", ("V2", 1, 10))],
        on(3, 10): [("V1", ("V1", 1, 10))],
    }
    assert broken_by(world, days) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (on(3, 8), on(3, 9), set()),
        (on(3, 8), on(3, 10), {"R8"}),
        (on(3, 31), on(4, 1), set()),
        (on(3, 12), on(3, 15), {"R8"}),
        (on(4, 1), on(3, 31), {"R8"}),
    ],
)
def test_r8_days_follow_one_another(first: date, second: date, expected: set[str]) -> None:
    """Friday to Monday is no trip either: a crew does not sit out a weekend."""
    stops: list[Stop] = [("V1", ("V1", 1, 10))]
    assert broken_by(WORLD, {first: stops, second: stops}) == expected


def test_r8_the_same_date_twice_is_not_the_next_day() -> None:
    trip = make_trip(WORLD, {on(3, 8): [("V1", ("V1", 1, 10))], on(3, 9): [("V1", ("V1", 1, 9))]})
    twice = replace(trip, days=(trip.days[0], replace(trip.days[1], date=on(3, 8))))
    assert rules_broken(WORLD, [twice]) == {"R8"}


def test_r8_a_day_without_a_session_is_no_trip_day() -> None:
    stops: list[Stop] = [("V1", ("V1", 1, 10))]
    days: dict[date, list[Stop]] = {on(3, 8): stops, on(3, 9): [], on(3, 10): stops}
    assert broken_by(WORLD, days) == {"R8"}
    assert broken_by(WORLD, days | {on(3, 9): stops}) == set()


def test_r8_a_station_trip_has_one_day() -> None:
    world = change_settings(WORLD, max_resident_minutes=80)
    stops: list[Stop] = [("T01", ("V1", 1, 10))]
    assert broken_by(world, {on(3, 8): stops}) == set()
    assert broken_by(world, {on(3, 8): stops, on(3, 9): stops}) == {"R8"}


def test_r10_the_night_is_at_a_last_site_with_lodging() -> None:
    days: dict[date, list[Stop]] = {
        on(3, 8): [("V1", ("V1", 1, 10)), ("V2", ("V2", 1, 10))],
        on(3, 9): [("V1", ("V1", 1, 10))],
    }
    assert broken_by(change(WORLD, "V1", lodging=False), days) == set()
    assert broken_by(change(WORLD, "V2", lodging=False), days) == {"R10"}


@pytest.mark.parametrize("site", ["T01", "P01"])
def test_r10_stations_and_points_always_have_lodging(site: str) -> None:
    world = change_settings(WORLD, max_resident_minutes=80)
    days: dict[date, list[Stop]] = {
        on(3, 8): [(site, ("V1", 1, 10))],
        on(3, 9): [("V2", ("V2", 1, 10))],
    }
    assert broken_by(world, days) == set()


@pytest.mark.parametrize(
    ("night", "expected"),
    [("V2", "R10.elsewhere"), ("T01", "R10.elsewhere"), (None, "R10.no_night")],
)
def test_r10_a_night_elsewhere_is_refused(night: str | None, expected: str) -> None:
    assert messages_of(WORLD, two_days(0, night=night)) == [expected]


def test_r10_nobody_sleeps_out_after_the_last_day() -> None:
    assert rules_of(WORLD, two_days(1, night="V1")) == {"R10"}


def two_days(changed: int, night: str | None) -> Plan:
    """A plan with one trip of two days at V1, the night of one of them changed."""
    stops: list[Stop] = [("V1", ("V1", 1, 10))]
    trip = make_trip(WORLD, {on(3, 8): stops, on(3, 9): stops})
    days: list[Day] = list(trip.days)
    days[changed] = replace(days[changed], night=night)
    plan = make_plan(WORLD, [replace(trip, days=tuple(days))])
    return state(WORLD, plan)
