"""What the planner reads at the end: which rule, where, and is the plan valid."""

from __future__ import annotations

from dataclasses import replace

from scheduler.verify import Verdict, format_verdict, verify, verify_plan
from scheduler.verify.console import MOST_SHOWN
from tests.builders import make_instance, make_plan, make_trip, on, state
from tests.verify.example_plan import INSTANCE, PLAN

WORLD = make_instance()


def test_a_valid_plan_ends_with_tiers_bound_gap_and_verdict() -> None:
    tiers = replace(PLAN.tiers, T5=0)
    lines = format_verdict(verify_plan(INSTANCE, PLAN), "vi").splitlines()
    assert len(lines) == 6 + 1 + 1
    assert lines[0].split()[:2] == ["T1", str(tiers.T1)]
    assert lines[-2].endswith("khoảng cách 50,00 %")
    assert lines[-1] == "HỢP LỆ"
    english = format_verdict(verify_plan(INSTANCE, PLAN), "en").splitlines()
    assert english[-1] == "VALID"
    assert english[-2].endswith("gap 50.00 %")


def test_money_is_grouped_as_the_language_does() -> None:
    verdict = verify_plan(INSTANCE, PLAN)
    cost = f"{PLAN.tiers.T5:,}"
    assert cost in format_verdict(verdict, "en")
    assert cost.replace(",", ".") in format_verdict(verdict, "vi")


def test_a_violation_names_rule_place_and_amount_in_both_languages() -> None:
    trip = make_trip(WORLD, {on(3, 9): [("V1", ("V1", 1, 78))]}, id="T01-0001")
    verdict = verify_plan(WORLD, make_plan(WORLD, [trip]))
    vietnamese = format_verdict(verdict, "vi").splitlines()
    english = format_verdict(verdict, "en").splitlines()
    assert vietnamese[0] == (
        "R9 chuyến T01-0001 ngày 09/03/2027: ngày kéo dài 495 phút, nhiều nhất 480"
    )
    assert english[0] == "R9 trip T01-0001 2027-03-09: the day takes 495 minutes, at most 480"
    assert vietnamese[1] == "Vi phạm: R9 1"
    assert (vietnamese[-1], english[-1]) == ("KHÔNG HỢP LỆ", "NOT VALID")


def test_a_rule_broken_everywhere_does_not_fill_the_screen() -> None:
    plan = state(WORLD, replace(make_plan(WORLD), trips=()))
    broken = verify_plan(WORLD, replace(plan, shortfalls=()))
    many = replace(broken, violations=broken.violations * 20)
    lines = format_verdict(many, "en").splitlines()
    number = len(many.violations) - MOST_SHOWN
    assert lines[MOST_SHOWN] == f"R5 … and {number} more"


def test_an_unreadable_plan_has_no_tiers() -> None:
    text = format_verdict(verify(WORLD, b"{}"), "vi")
    assert "T5" not in [line.split()[0] for line in text.splitlines()]
    assert text.endswith("KHÔNG HỢP LỆ")


def test_a_plan_without_cost_has_no_gap() -> None:
    plan = make_plan(WORLD)
    assert plan.tiers.T5 == 0
    assert verify_plan(WORLD, plan).gap == 0.0
    assert Verdict((), None, None).gap is None
