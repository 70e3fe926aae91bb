"""R1–R4: a crew sent on the wrong day finds a closed village, or nobody at home."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduler.instance import CalendarRow, Instance, Interval, WorkCalendar
from tests.builders import YEAR, between, change, change_settings, make_instance, make_trip, on
from tests.verify.judging import rules_broken

WORLD = make_instance()


def broken_on(instance: Instance, day: date, site: str = "V1", village: str = "V1") -> set[str]:
    """Rules broken by a one-day trip of T01 on `day`."""
    return rules_broken(instance, [make_trip(instance, {day: [(site, (village, 1, 10))]})])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (on(1, 4), {"R1"}),
        (on(1, 5), set()),
        (on(12, 15), set()),
        (on(12, 16), {"R1"}),
        (on(3, 12), set()),
        (on(3, 13), {"R1"}),
        (on(3, 14), {"R1"}),
        (on(4, 30), {"R1"}),
        (on(5, 3), {"R1"}),
        (on(5, 4), set()),
    ],
)
def test_r1_trips_only_on_working_days_of_the_campaign(day: date, expected: set[str]) -> None:
    assert broken_on(WORLD, day) == expected


def test_r1_the_calendar_sheet_overrides_weekends_and_weekdays() -> None:
    rows = (CalendarRow(on(3, 13), True), CalendarRow(on(3, 12), False))
    world = make_instance(calendar=WorkCalendar.of(YEAR, rows))
    assert broken_on(world, on(3, 13)) == set()
    assert broken_on(world, on(3, 12)) == {"R1"}


@pytest.mark.parametrize("day", [date(YEAR - 1, 12, 31), date(YEAR + 1, 1, 3)])
def test_r1_a_campaign_wider_than_the_year_still_ends_with_it(day: date) -> None:
    first, last = date(YEAR - 1, 12, 1), date(YEAR + 1, 1, 31)
    world = change_settings(WORLD, campaign_start=first, campaign_end=last)
    assert broken_on(world, day) == {"R1"}
    assert broken_on(world, on(1, 4)) == set()
    assert broken_on(world, on(12, 31)) == set()


def test_r1_the_second_day_of_a_trip_counts_too() -> None:
    days = {on(12, 15): [("V1", ("V1", 1, 10))], on(12, 16): [("V1", ("V1", 1, 10))]}
    assert rules_broken(WORLD, [make_trip(WORLD, days)]) == {"R1"}


@pytest.mark.parametrize("place", ["V1", "V3"])
def test_r2_a_closure_shuts_site_and_village_from_its_first_to_its_last_day(place: str) -> None:
    world = make_instance(closures={place: between(on(3, 9), on(3, 11))})
    expected = {8: set(), 9: {"R2"}, 10: {"R2"}, 11: {"R2"}, 12: set()}
    assert {n: broken_on(world, on(3, n), "V1", "V3") for n in range(8, 13)} == expected


def test_r2_several_closures_of_one_place_all_count() -> None:
    closed = (Interval(on(3, 1), on(3, 1)), Interval(on(3, 9), on(3, 9)))
    world = make_instance(closures={"V1": closed})
    assert broken_on(world, on(3, 1)) == broken_on(world, on(3, 9)) == {"R2"}


@pytest.mark.parametrize("place", ["V1", "V3"])
def test_r2_nobody_comes_on_the_weekday_that_a_village_refuses(place: str) -> None:
    world = change(WORLD, place, no_visit_weekdays=frozenset({1}))
    days = (on(3, 8), on(3, 9), on(3, 10))  # Monday to Wednesday
    assert [broken_on(world, day, "V1", "V3") for day in days] == [set(), {"R2"}, set()]


def test_r2_a_closed_base_or_place_on_the_way_stops_no_trip() -> None:
    closed = between(on(3, 9), on(3, 9))
    world = make_instance(closures={"T01": closed, "V1": closed})
    assert broken_on(world, on(3, 9), "V2", "V2") == set()


def test_r2_a_closed_base_does_stop_a_station_trip() -> None:
    world = make_instance(closures={"T01": between(on(3, 9), on(3, 9))})
    world = change(change_settings(world, max_resident_minutes=80), "V1", has_site=False)
    assert broken_on(world, on(3, 9), "T01", "V1") == {"R2"}
    assert broken_on(world, on(3, 10), "T01", "V1") == set()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (on(5, 14), set()),
        (on(5, 17), {"R2"}),
        (on(9, 15), {"R2"}),
        (on(9, 16), set()),
    ],
)
def test_r2_a_leg_closed_in_the_wet_season_cannot_be_driven(day: date, expected: set[str]) -> None:
    assert broken_on(WORLD, day, "V2", "V2") == expected


def test_r2_the_first_wet_day_is_wet() -> None:
    world = change_settings(WORLD, wet_season_start=on(5, 14))
    assert broken_on(world, on(5, 13), "V2", "V2") == set()
    assert broken_on(world, on(5, 14), "V2", "V2") == {"R2"}


def test_r2_a_crew_that_went_in_before_the_rain_cannot_come_back_in_it() -> None:
    world = change_settings(WORLD, wet_season_start=on(5, 14))
    days = {on(5, 13): [("V2", ("V2", 1, 10))], on(5, 14): [("V2", ("V2", 1, 10))]}
    assert rules_broken(world, [make_trip(world, days)]) == {"R2"}


def test_r3_an_appointment_is_kept_from_its_first_to_its_last_day() -> None:
    world = make_instance(windows={("V1", 1): between(on(3, 9), on(3, 11))})
    expected = {8: {"R3"}, 9: set(), 10: set(), 11: set(), 12: {"R3"}}
    assert {n: broken_on(world, on(3, n)) for n in range(8, 13)} == expected


def test_r3_one_of_several_windows_is_enough() -> None:
    windows = (Interval(on(3, 9), on(3, 9)), Interval(on(4, 6), on(4, 6)))
    world = make_instance(windows={("V1", 1): windows})
    assert broken_on(world, on(3, 9)) == broken_on(world, on(4, 6)) == set()
    assert broken_on(world, on(3, 10)) == {"R3"}


def test_r3_binds_every_session_of_its_pass_and_no_other_pass() -> None:
    world = make_instance(windows={("V1", 2): between(on(4, 6), on(4, 6))})
    first = make_trip(world, {on(3, 9): [("V1", ("V1", 1, 75))]})
    inside = make_trip(world, {on(4, 6): [("V1", ("V1", 2, 10))]})
    outside = make_trip(world, {on(4, 7): [("V1", ("V1", 2, 5))]})
    assert rules_broken(world, [first, inside]) == set()
    assert rules_broken(world, [first, inside, outside]) == {"R3"}


@pytest.mark.parametrize(("days", "expected"), [(27, {"R4"}), (28, set())])
def test_r4_the_mop_up_waits_after_the_last_pass_1_session(days: int, expected: set[str]) -> None:
    early = make_trip(WORLD, {on(3, 1): [("V1", ("V1", 1, 10))]})
    last = make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 10))]})
    mop_up = make_trip(WORLD, {on(3, 9) + timedelta(days): [("V1", ("V1", 2, 10))]})
    later = make_trip(WORLD, {on(5, 11): [("V1", ("V1", 2, 5))]})
    assert rules_broken(WORLD, [early, last, mop_up, later]) == expected


def test_r4_one_trip_may_not_serve_both_passes() -> None:
    trip = make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 10), ("V1", 2, 5))]})
    assert rules_broken(WORLD, [trip]) == {"R4"}
    no_gap = replace(WORLD, settings=replace(WORLD.settings, mop_up_gap_days=0))
    assert rules_broken(no_gap, [trip]) == set()


def test_r4_pass_2_of_a_village_without_pass_1_waits_for_nothing() -> None:
    trips = [
        make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 10))]}),
        make_trip(WORLD, {on(3, 10): [("V2", ("V2", 2, 10))]}),
    ]
    assert rules_broken(WORLD, trips) == set()
