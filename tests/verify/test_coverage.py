"""R5–R6: a resident who is counted twice, forgotten, or sent too far."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler.instance import Instance, Serves
from scheduler.plan import CoverageShortfall, Plan
from tests.builders import change, change_settings, make_instance, make_plan, make_trip, on
from tests.verify.judging import messages_of, rules_broken, rules_of

WORLD = make_instance()
DAY = on(3, 9)
TRIPS = [
    make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 75))]}),
    make_trip(WORLD, {on(3, 10): [("V1", ("V1", 1, 10))]}),
    make_trip(WORLD, {on(5, 11): [("V1", ("V1", 2, 15))]}),
]


def with_shortfalls(plan: Plan, *changed: CoverageShortfall) -> Plan:
    """The plan with `changed` instead of its shortfall of the same village and pass."""
    keys = {(entry.village, entry.pass_number) for entry in changed}
    kept = [
        entry
        for entry in plan.shortfalls
        if isinstance(entry, CoverageShortfall) and (entry.village, entry.pass_number) not in keys
    ]
    return replace(plan, shortfalls=(*kept, *changed))


def shortfall(village: str, pass_number: int, persons: int) -> CoverageShortfall:
    return CoverageShortfall(village, pass_number, persons, "đường bị đóng")


def test_r5_everyone_of_both_passes_is_screened() -> None:
    plan = make_plan(WORLD, TRIPS)
    assert rules_of(WORLD, plan) == set()
    assert {e.village for e in plan.shortfalls if isinstance(e, CoverageShortfall)} == {
        "V2",
        "V3",
        "V4",
    }


@pytest.mark.parametrize("pass_number", [1, 2])
def test_r5_one_person_too_many_is_screened_twice(pass_number: int) -> None:
    extra = make_trip(WORLD, {on(12, 15): [("V1", ("V1", pass_number, 1))]}, doctors=("D2",))
    gapless = change_settings(WORLD, mop_up_gap_days=0)
    expected = {"R5"} if pass_number == 2 else {"R4", "R5"}
    assert rules_broken(gapless, [*TRIPS, extra]) == expected


@pytest.mark.parametrize(("persons", "expected"), [(84, {"R5"}), (85, set()), (86, {"R5"})])
def test_r5_the_reported_shortfall_is_exact(persons: int, expected: set[str]) -> None:
    plan = with_shortfalls(make_plan(WORLD, TRIPS), shortfall("V2", 1, persons))
    assert rules_of(WORLD, plan) == expected


def test_r5_a_shortfall_left_out_hides_people() -> None:
    plan = make_plan(WORLD, TRIPS)
    assert rules_of(WORLD, replace(plan, shortfalls=plan.shortfalls[1:])) == {"R5"}


def test_r5_no_entry_is_zero_and_none_stands_twice() -> None:
    plan = make_plan(WORLD, TRIPS)
    assert rules_of(WORLD, with_shortfalls(plan, shortfall("V1", 1, 0))) == {"R5"}
    split = with_shortfalls(plan, shortfall("V2", 1, 80), shortfall("V2", 1, 5))
    assert rules_of(WORLD, split) == {"R5"}


def test_r5_a_shortfall_of_one_person_is_listed() -> None:
    one_short = make_trip(WORLD, {on(3, 10): [("V1", ("V1", 1, 9))]})
    plan = make_plan(WORLD, [TRIPS[0], one_short, TRIPS[2]])
    assert shortfall("V1", 1, 1) == replace(plan.shortfalls[0], reason="đường bị đóng")
    assert rules_of(WORLD, plan) == set()


def test_r5_a_village_without_pass_2_needs_none() -> None:
    world = change(WORLD, "V1", groups=(0, 0, 0, 1, 0))
    one = make_trip(world, {on(3, 9): [("V1", ("V1", 1, 1))]})
    two = make_trip(world, {on(5, 11): [("V1", ("V1", 2, 1))]})
    assert rules_broken(world, [one]) == set()
    assert rules_broken(world, [one, two]) == {"R5"}


def test_r6_one_village_and_pass_meets_at_one_site() -> None:
    world = change_settings(WORLD, max_resident_minutes=80)
    at_v1 = make_trip(world, {on(3, 9): [("V1", ("V3", 1, 10))]})
    at_v2 = make_trip(world, {on(3, 10): [("V2", ("V3", 1, 10))]})
    pass_2 = make_trip(world, {on(5, 11): [("V2", ("V3", 2, 10))]})
    assert rules_broken(world, [at_v1, pass_2]) == set()
    assert rules_broken(world, [at_v1, at_v2]) == {"R6"}


@pytest.mark.parametrize(("most", "expected"), [(45, set()), (44, {"R6"})])
def test_r6_residents_walk_at_most_max_resident_minutes(most: int, expected: set[str]) -> None:
    assert broken_at(change_settings(WORLD, max_resident_minutes=most), "V1", "V3") == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(on(5, 14), set()), (on(5, 17), {"R6"}), (on(9, 15), {"R6"}), (on(9, 16), set())],
)
def test_r6_the_way_is_measured_in_the_season_of_the_date(day: date, expected: set[str]) -> None:
    assert broken_at(WORLD, "V1", "V3", day) == expected


def test_r6_residents_without_any_way_cannot_come() -> None:
    world = change_settings(make_instance(), max_resident_minutes=9999)
    assert broken_at(world, "T01", "V2") == set()
    assert broken_at(world, "T01", "V2", on(6, 8)) == {"R6"}


@pytest.mark.parametrize("site", ["V3", "C01", "H01", "Q01"])
def test_r6_only_sites_are_worked_at(site: str) -> None:
    world = change_settings(WORLD, max_resident_minutes=9999)
    trip = make_trip(world, {on(3, 9): [(site, ("V3", 1, 10))]})
    broken = rules_broken(world, [trip])
    assert broken == ({"R6", "R2"} if site == "H01" else {"R6"})


@pytest.mark.parametrize(
    ("site", "village", "expected"),
    [("V1", "V3", "R6.too_far"), ("T02", "V2", "R6.no_way"), ("C01", "V1", "R6.no_site")],
)
def test_r6_says_why_residents_may_not_be_screened_there(
    site: str, village: str, expected: str
) -> None:
    """Once only: whoever is sent to a place that is no site is not also told that it is far."""
    world = change_settings(change(WORLD, "C01", serves=Serves.PROVINCE), max_resident_minutes=4)
    trip = make_trip(
        world, {on(6, 8): [(site, (village, 1, 1))]}, base="C01", doctors=("C1",), id="C01-1"
    )
    assert messages_of(world, make_plan(world, [trip])) == [expected]


def test_r6_own_site_needs_no_way() -> None:
    world = change_settings(WORLD, max_resident_minutes=0)
    assert broken_at(world, "V1", "V1") == set()


def broken_at(instance: Instance, site: str, village: str, day: date = DAY) -> set[str]:
    """Rules broken by screening residents of `village` at `site`."""
    return rules_broken(instance, [make_trip(instance, {day: [(site, (village, 1, 10))]})])
