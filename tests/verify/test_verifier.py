"""One change to a legal plan, however it was made, is caught; and nothing makes verify fail."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.plan_file import dump_plan
from scheduler.verify import format_verdict, verify, verify_plan
from scheduler.verify.rules import RULES
from tests.verify.example_plan import INSTANCE, PLAN, content, to_bytes

Change = Callable[[Any], object]


def day(plan: Any, trip: int = 0, number: int = 0) -> Any:
    return plan["trips"][trip]["days"][number]


def new_posting(plan: Any) -> Any:
    return next(posting for posting in plan["postings"] if not posting["fixed"])


def reorder(plan: Any) -> None:
    plan["format"] = plan.pop("format")


def test_the_unchanged_plan_is_legal() -> None:
    verdict = verify(INSTANCE, dump_plan(PLAN))
    assert verdict.violations == ()
    assert verdict.tiers == PLAN.tiers
    assert verify_plan(INSTANCE, PLAN).violations == ()


MUTATIONS: dict[str, tuple[Change, set[str]]] = {
    "drop a session": (lambda p: day(p)["sessions"].pop(), {"R5", "R9", "R10", "TIER"}),
    "drop a trip": (lambda p: p["trips"].pop(), {"R5", "TIER"}),
    "drop a trip's second day": (
        lambda p: p["trips"][0]["days"].pop(),
        {"R5", "R9", "R10", "TIER"},
    ),
    "repeat a trip under another id": (
        lambda p: p["trips"].insert(2, p["trips"][1] | {"id": "T01-2b"}),
        {"R5", "R13", "TIER"},
    ),
    "move a trip to Sunday": (lambda p: day(p, 1).update(date="2027-03-14"), {"R1"}),
    "move a trip past the campaign": (lambda p: day(p, 2).update(date="2027-12-16"), {"R1"}),
    "move pass 2 too early": (lambda p: day(p, 2).update(date="2027-04-06"), {"R4"}),
    "move a trip into the rain": (
        lambda p: day(p, 1).update(date="2027-05-17"),
        {"FORM", "R4", "R6", "R9", "TIER"},
    ),
    "tear a trip apart": (lambda p: day(p, 0, 1).update(date="2027-03-11"), {"R8"}),
    "move a doctor's trips to one day": (
        lambda p: day(p, 1).update(date="2027-03-09"),
        {"R13", "TIER"},
    ),
    "swap the doctor for one of elsewhere": (
        lambda p: p["trips"][0].update(doctors=["D3"]),
        {"R11", "TIER"},
    ),
    "use a posted doctor before the posting": (
        lambda p: day(p, 3).update(date="2027-02-26"),
        {"R11"},
    ),
    "send two doctors": (lambda p: p["trips"][0]["doctors"].append("D2"), {"R11", "TIER"}),
    "send no doctor": (lambda p: p["trips"][0]["doctors"].clear(), {"R11", "TIER"}),
    "add a person": (
        lambda p: day(p, 1)["sessions"][0]["served"][0].update(persons=36),
        {"R5", "R9"},
    ),
    "lose a person": (
        lambda p: day(p, 1)["sessions"][0]["served"][0].update(persons=34),
        {"R5", "TIER"},
    ),
    "screen another village": (
        lambda p: day(p, 1)["sessions"][0]["served"][0].update(village="V4"),
        {"R5", "R6", "R7", "TIER"},
    ),
    "screen at another site": (
        lambda p: day(p, 3)["sessions"][0].update(site="T02"),
        {"R9", "TIER"},
    ),
    "depart earlier": (lambda p: day(p)["legs"][0].update(depart="06:59"), {"R9"}),
    "return earlier": (lambda p: day(p, 1)["legs"][1].update(depart="12:00"), {"R9"}),
    "shorten a leg": (lambda p: day(p)["legs"][0].update(minutes=29), {"R9"}),
    "shorten a session": (lambda p: day(p, 1)["sessions"][0].update(end="12:49"), {"R9"}),
    "skip the way back": (lambda p: day(p, 1)["legs"].pop(), {"R9"}),
    "sleep at the base": (lambda p: day(p).update(night="T01"), {"R10"}),
    "forget the night": (lambda p: day(p).update(night=None), {"R10"}),
    "send a crew from another base": (
        lambda p: p["trips"][3].update(base="T01"),
        {"FORM", "R7", "R9", "R11", "TIER"},
    ),
    "remove the new posting": (lambda p: p["postings"].remove(new_posting(p)), {"TIER"}),
    "remove the fixed posting": (
        lambda p: p["postings"].remove(next(x for x in p["postings"] if x["fixed"])),
        {"R11", "R22", "SHORT", "TIER"},
    ),
    "pass a new posting off as fixed": (
        lambda p: new_posting(p).update(fixed=True),
        {"R22", "TIER"},
    ),
    "cut the new posting short": (
        lambda p: new_posting(p).update(to="2027-07-31"),
        {"R19"},
    ),
    "end a posting in mid-month": (lambda p: new_posting(p).update(to="2027-08-30"), {"R18"}),
    "post a doctor of a station": (
        lambda p: new_posting(p).update(doctor="D3"),
        {"R18", "SHORT", "TIER"},
    ),
    "post the only eye doctor": (lambda p: new_posting(p).update(doctor="H3"), {"R20"}),
    "post to a point": (lambda p: new_posting(p).update(facility="P01"), {"R18"}),
    "hide a coverage shortfall": (lambda p: p["shortfalls"].pop(0), {"R5"}),
    "hide a floor shortfall": (lambda p: p["shortfalls"].pop(), {"SHORT"}),
    "forge a tier": (lambda p: p["tiers"].update(T6=0 if p["tiers"]["T6"] else 1), {"TIER"}),
    "forge a bound": (lambda p: p["bounds"].update(T5=p["tiers"]["T5"] + 1), {"BOUND"}),
    "forge a bound on coverage": (lambda p: p["bounds"].update(T1=10**6), {"BOUND"}),
    "plan of another workbook": (lambda p: p.update(input_sha256="00" * 32), {"FORM"}),
    "reorder keys": (reorder, {"FORM"}),
    "reorder trips": (lambda p: p["trips"].reverse(), {"FORM"}),
    "add a key": (lambda p: p.update(written="today"), {"FORM"}),
    "drop a key": (lambda p: p.pop("bounds"), {"FORM"}),
    "write a date as in the workbook": (lambda p: day(p).update(date="08/03/2027"), {"FORM"}),
    "write an amount as a fraction": (lambda p: p["tiers"].update(T5=1.5), {"FORM"}),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_is_caught_by_its_rules(name: str) -> None:
    change, expected = MUTATIONS[name]
    changed = content()
    change(changed)
    verdict = verify(INSTANCE, to_bytes(changed))
    assert {violation.rule for violation in verdict.violations} == expected
    assert not verdict.is_valid


def test_a_duplicate_key_is_caught() -> None:
    text = dump_plan(PLAN).replace(b'"format": 1,', b'"format": 1, "format": 1,')
    verdict = verify(INSTANCE, text)
    assert [violation.rule for violation in verdict.violations] == ["FORM"]
    assert verdict.tiers is None


def test_every_rule_has_its_function_in_the_order_of_numbers() -> None:
    numbers = [int(rule.__name__.split("_")[0].removeprefix("r")) for rule in RULES]
    assert numbers == list(range(1, 23))
    assert all(
        (rule.__doc__ or "").startswith(f"R{n}: ") for n, rule in zip(numbers, RULES, strict=True)
    )


@given(st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_bytes_make_verify_fail(plan_bytes: bytes) -> None:
    assert not verify(INSTANCE, plan_bytes).is_valid


WORDS = ("", "V1", "T01", "??", "D1", "{trip}", "\ud800")
TIMES = ("2027-12-31", "9999-12-31", "0001-01-01", "23:59", "00:00", "2027-13")
LEAVES: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, 1, -1, 10**18, 1.5, *WORDS, *TIMES, [], {}]
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where each value of a JSON document stands."""
    if not isinstance(value, dict | list):
        return [path]
    members = value.items() if isinstance(value, dict) else enumerate(value)
    below = [found for key, part in members for found in paths(part, (*path, key))]
    return [path, *below] if path else below


PATHS = st.sampled_from(paths(content()))


@given(st.lists(st.tuples(PATHS, LEAVES), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_no_plan_makes_verify_fail(changes: list[tuple[Any, Any]]) -> None:
    """Whatever stands in the file, there is a verdict, and it can be said in both languages."""
    changed = content()
    for path, value in changes:
        put(changed, path, value)
    verdict = verify(INSTANCE, json.dumps(changed).encode())
    said = [v.text(language) for v in verdict.violations for language in ("vi", "en")]
    assert all(text.isprintable() for text in said)
    assert format_verdict(verdict, "vi").endswith("HỢP LỆ")


def put(value: Any, path: tuple[Any, ...], leaf: Any) -> None:
    for key in path[:-1]:
        if not isinstance(value, dict | list) or (isinstance(value, dict) and key not in value):
            return
        if isinstance(value, list) and key >= len(value):
            return
        value = value[key]
    if isinstance(value, dict) or (isinstance(value, list) and path[-1] < len(value)):
        value[path[-1]] = leaf
