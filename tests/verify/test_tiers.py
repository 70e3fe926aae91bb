"""T1–T6 against values worked out by hand: a wrong tier would rank the wrong plan first."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from scheduler.instance import FixedPosting, Instance, Interval
from scheduler.plan import Plan, Tiers
from scheduler.verify import verify_plan
from tests.builders import (
    change,
    change_settings,
    make_doctor,
    make_instance,
    make_plan,
    make_posting,
    make_trip,
    on,
)

WORLD = make_instance(settings={"rotation_min_days": 0, "max_resident_minutes": 80})


def tiers_of(instance: Instance, plan: Plan) -> Tiers:
    verdict = verify_plan(instance, plan)
    assert verdict.is_valid, [str(violation) for violation in verdict.violations]
    assert verdict.tiers is not None
    return verdict.tiers


def tier(name: str, instance: Instance, plan: Plan) -> int:
    value: int = asdict(tiers_of(instance, plan))[name]
    return value


def test_t1_counts_everyone_whom_no_session_screens() -> None:
    """Four villages of 100 residents; 30 of them are screened."""
    trips = [
        make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 20))]}),
        make_trip(WORLD, {on(5, 11): [("V1", ("V1", 2, 10))]}),
    ]
    assert tier("T1", WORLD, make_plan(WORLD)) == 400
    assert tier("T1", WORLD, make_plan(WORLD, trips)) == 370


def test_t2_and_t4_sum_missing_doctors_over_stations_and_months() -> None:
    """T01 has two doctors, T02 one; the floor is three at T02 alone, the goal three at both."""
    world = change(change(WORLD, "T02", doctor_floor=3, doctor_goal=3), "T01", doctor_goal=3)
    tiers = tiers_of(world, make_plan(world))
    assert (tiers.T2, tiers.T4) == (2 * 12, 2 * 12 + 1 * 12)
    posting = make_posting("H0", "T02", 3, 6)
    tiers = tiers_of(world, make_plan(world, postings=[posting]))
    assert (tiers.T2, tiers.T4) == (2 * 12 - 4, 2 * 12 + 1 * 12 - 4)


def test_t2_a_station_above_its_floor_makes_up_for_no_other() -> None:
    world = change(change(WORLD, "T01", doctor_floor=0), "T02", doctor_floor=2)
    assert tier("T2", world, make_plan(world)) == 12


def test_t2_doctors_posted_away_are_missing_but_not_those_on_leave() -> None:
    rows = (FixedPosting("D3", "T01", Interval(on(3, 9), on(4, 1))),)
    world = replace(WORLD, fixed_postings=rows)
    assert tier("T2", world, make_plan(world)) == 2
    on_leave = replace(WORLD, leave={"D3": (Interval(on(3, 1), on(6, 30)),)})
    assert tier("T2", on_leave, make_plan(on_leave)) == 0


@pytest.mark.parametrize(("month", "day", "late"), [(6, 30, 85 - 20), (7, 1, 85)])
def test_t3_priority_villages_are_late_after_the_deadline(month: int, day: int, late: int) -> None:
    world = change(WORLD, "V1", priority=1)
    trip = make_trip(world, {on(month, day): [("V1", ("V1", 1, 20))]})
    assert tier("T3", world, make_plan(world)) == 85
    assert tier("T3", world, make_plan(world, [trip])) == late


def test_t3_neither_pass_2_nor_other_priorities_count() -> None:
    world = change(change(WORLD, "V1", priority=1), "V2", priority=3)
    trips = [
        make_trip(world, {on(3, 9): [("V1", ("V1", 2, 15))]}),
        make_trip(world, {on(3, 10): [("V2", ("V2", 1, 20))]}),
    ]
    assert tier("T3", world, make_plan(world, trips)) == 85


def test_t3_is_zero_once_all_are_screened_in_time() -> None:
    world = change(WORLD, "V1", priority=1)
    trips = [
        make_trip(world, {on(6, 29): [("V1", ("V1", 1, 45))]}),
        make_trip(world, {on(6, 30): [("V1", ("V1", 1, 40))]}),
    ]
    assert tier("T3", world, make_plan(world, trips)) == 0


def test_t5_adds_up_days_nights_ways_and_postings() -> None:
    """Two away days, a night, 30 + 30 minutes' travel, 10 persons who walk 45, a station day."""
    trips = [
        make_trip(WORLD, {on(3, 8): [("V1", ("V1", 1, 20))], on(3, 9): [("V1", ("V3", 1, 10))]}),
        make_trip(WORLD, {on(3, 10): [("T01", ("V2", 1, 4))]}),
    ]
    postings = [make_posting("H0", "T01", 3, 4), make_posting("H0", "T02", 5, 6)]
    cost = 2 * 1_500_000 + 500_000 + 1_500_000 + 60 * 4_000 + (10 * 45 + 4 * 55) * 800
    assert tier("T5", WORLD, make_plan(WORLD, trips)) == cost
    assert tier("T5", WORLD, make_plan(WORLD, trips, postings)) == cost + 2 * 3_000_000


@pytest.mark.parametrize(
    ("setting", "units"),
    [
        ("crew_day_vnd", 2),
        ("station_day_vnd", 1),
        ("crew_night_vnd", 1),
        ("travel_minute_vnd", 60),
        ("resident_minute_vnd", 670),
        ("posting_vnd", 1),
    ],
)
def test_t5_each_price_is_paid_for_its_own_units(setting: str, units: int) -> None:
    prices = (
        "crew_day",
        "station_day",
        "crew_night",
        "travel_minute",
        "resident_minute",
        "posting",
    )
    world = change_settings(WORLD, **{f"{name}_vnd": 0 for name in prices} | {setting: 1})
    trips = [
        make_trip(world, {on(3, 8): [("V1", ("V1", 1, 20))], on(3, 9): [("V1", ("V3", 1, 10))]}),
        make_trip(world, {on(3, 10): [("T01", ("V2", 1, 4))]}),
    ]
    plan = make_plan(world, trips, [make_posting("H0", "T01", 3, 4)])
    assert tier("T5", world, plan) == units


def test_t5_travel_is_that_of_the_season() -> None:
    world = change_settings(WORLD, crew_day_vnd=0)
    dry, wet = (make_trip(world, {on(5, day): [("V1", ("V1", 1, 2))]}) for day in (14, 17))
    assert tier("T5", world, make_plan(world, [dry])) == 60 * 4_000
    assert tier("T5", world, make_plan(world, [wet])) == 80 * 4_000


def test_t5_extending_a_fixed_posting_is_one_new_posting_and_fixed_ones_are_free() -> None:
    rows = (FixedPosting("H0", "T01", Interval(on(1, 4), on(2, 15))),)
    world = replace(WORLD, fixed_postings=rows)
    assert tier("T5", world, make_plan(world)) == 0
    longer = make_plan(world, postings=[make_posting("H0", "T01", 3, 12)])
    assert tier("T5", world, longer) == 3_000_000
    apart = [make_posting("H0", "T01", 3, 4), make_posting("H0", "T01", 6, 12)]
    assert tier("T5", world, make_plan(world, postings=apart)) == 6_000_000


def test_t6_persons_whose_language_nobody_on_the_trip_speaks() -> None:
    world = change(change_settings(WORLD, crew_doctors=2), "V1", language="Mông")
    alone = [make_doctor("D2", "T01", languages=frozenset({"Thái", "Mông"}))]
    bilingual = replace(world, doctors=dict(world.doctors) | {alone[0].id: alone[0]})
    stops = [("V1", ("V1", 1, 20), ("V3", 1, 7))]
    for instance, mismatched in ((world, 20), (bilingual, 0)):
        trip = make_trip(instance, {on(3, 9): stops}, doctors=("D1", "D2"))
        assert tier("T6", instance, make_plan(instance, [trip])) == mismatched


def test_t6_ten_times_the_spread_of_trip_days_at_each_station() -> None:
    """D1 has three trip days, D2 one; D3 is alone at T02."""
    trips = [
        make_trip(WORLD, {on(3, 8): [("V1", ("V1", 1, 2))], on(3, 9): [("V1", ("V1", 1, 2))]}),
        make_trip(WORLD, {on(3, 10): [("T01", ("V2", 1, 2))]}),
        make_trip(WORLD, {on(3, 8): [("V1", ("V1", 1, 2))]}, doctors=("D2",)),
        make_trip(WORLD, {on(3, 11): [("V4", ("V4", 1, 2))]}, base="T02", doctors=("D3",)),
    ]
    assert tier("T6", WORLD, make_plan(WORLD, trips)) == 20


def test_t6_only_doctors_there_all_year_and_fit_for_the_field_are_compared() -> None:
    trip = make_trip(WORLD, {on(3, 8): [("V1", ("V1", 1, 2))]})
    assert tier("T6", WORLD, make_plan(WORLD, [trip])) == 10
    unfit = change(WORLD, "D2", field_ok=False)
    assert tier("T6", unfit, make_plan(unfit, [trip])) == 0
    rows = (FixedPosting("D2", "T02", Interval(on(12, 1), on(12, 1))),)
    left = replace(WORLD, fixed_postings=rows)
    assert tier("T6", left, make_plan(left, [trip])) == 0


def test_t6_a_station_without_such_doctors_has_no_spread() -> None:
    world = change(WORLD, "D3", field_ok=False)
    assert tier("T6", world, make_plan(world)) == 0


def test_t6_a_doctor_posted_there_all_year_is_compared() -> None:
    trip = make_trip(WORLD, {on(3, 8): [("V4", ("V4", 1, 2))]}, base="T02", doctors=("D3",))
    all_year = make_plan(WORLD, [trip], [make_posting("H0", "T02", 1, 12)])
    assert tier("T6", WORLD, all_year) == 10
    shorter = make_plan(WORLD, [trip], [make_posting("H0", "T02", 2, 12)])
    assert tier("T6", WORLD, shorter) == 0
