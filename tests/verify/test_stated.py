"""SHORT, TIER, BOUND: a plan may not look better than it is."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from scheduler.plan import FloorShortfall, Plan
from tests.builders import change, make_instance, make_plan, make_trip, on
from tests.verify.judging import messages_of, rules_of

WORLD = change(change(make_instance(), "T02", doctor_floor=2), "T01", doctor_floor=2)
PLAN = make_plan(WORLD, [make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 75))]})])


def with_floor(plan: Plan, *entries: FloorShortfall) -> Plan:
    """The plan with `entries` in place of its floor shortfall of January at T02."""
    kept = [entry for entry in plan.shortfalls if entry != floor("T02", 1, 1)]
    return replace(plan, shortfalls=(*kept, *entries))


def floor(facility: str, month: int, doctors: int) -> FloorShortfall:
    return FloorShortfall(facility, month, doctors, "không đủ bác sĩ")


def test_what_is_so_may_be_stated() -> None:
    assert rules_of(WORLD, PLAN) == set()
    assert rules_of(WORLD, with_floor(PLAN, floor("T02", 1, 1))) == set()


@pytest.mark.parametrize(
    "entries",
    [
        (),
        (floor("T02", 1, 2),),
        (floor("T02", 1, 0),),
        (floor("T02", 1, 1), floor("T02", 1, 1)),
        (floor("T02", 1, 1), floor("T01", 1, 1)),
        (floor("T02", 1, 1), floor("T01", 1, 0)),
        (floor("T02", 1, 1), floor("T??", 1, 1)),
        (floor("T02", 1, 1), floor("T02", 13, 1)),
    ],
    ids=["left out", "more", "none", "twice", "invented", "zero", "unknown", "next year"],
)
def test_short_lists_each_station_and_month_below_its_floor(
    entries: tuple[FloorShortfall, ...],
) -> None:
    assert rules_of(WORLD, with_floor(PLAN, *entries)) == {"SHORT"}


def test_short_tells_a_false_entry_from_an_empty_one() -> None:
    false, empty = (with_floor(PLAN, floor("T02", 1, 1), floor("T01", 1, n)) for n in (1, 0))
    assert messages_of(WORLD, false) == ["SHORT.doctors"]
    assert messages_of(WORLD, empty) == ["SHORT.nobody"]


@pytest.mark.parametrize("tier", ["T1", "T2", "T3", "T4", "T5", "T6"])
@pytest.mark.parametrize("change_by", [-1, 1])
def test_tier_values_are_measured_again(tier: str, change_by: int) -> None:
    plan = replace(PLAN, bounds={"T5": 0})
    value = asdict(plan.tiers)[tier]
    if value + change_by >= 0:
        forged = replace(plan, tiers=replace(plan.tiers, **{tier: value + change_by}))
        assert rules_of(WORLD, forged) == {"TIER"}


@pytest.mark.parametrize("tier", ["T1", "T2", "T3", "T4", "T5"])
def test_bound_may_reach_the_plan_but_not_pass_it(tier: str) -> None:
    value = asdict(PLAN.tiers)[tier]
    assert rules_of(WORLD, replace(PLAN, bounds={"T5": 0} | {tier: value})) == set()
    assert rules_of(WORLD, replace(PLAN, bounds={"T5": 0} | {tier: value + 1})) == {"BOUND"}


def test_bound_is_held_against_the_measured_tier_not_the_stated_one() -> None:
    cost = PLAN.tiers.T5
    forged = replace(PLAN, tiers=replace(PLAN.tiers, T5=cost + 2), bounds={"T5": cost + 1})
    assert rules_of(WORLD, forged) == {"TIER", "BOUND"}
