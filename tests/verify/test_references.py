"""Ids that the workbook does not know: each is named, and the rest is judged all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from scheduler.verify import Verdict, verify
from tests.verify.example_plan import INSTANCE, content, to_bytes

Change = Callable[[Any], object]


def verdict_after(change: Change) -> Verdict:
    changed = content()
    change(changed)
    return verify(INSTANCE, to_bytes(changed))


def trip(plan: Any) -> Any:
    return plan["trips"][1]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda p: p.update(input_sha256="cd" * 32), "sha256 input_sha256"),
        (lambda p: p["trips"][3].update(base="T??"), "unknown_base trip T02-1"),
        (lambda p: trip(p).update(doctors=["D??"]), "unknown_doctor trip T01-2"),
        (
            lambda p: trip(p)["days"][0]["legs"][0].update(to="V??"),
            "unknown_place trip T01-2 2027-03-10",
        ),
        (
            lambda p: trip(p)["days"][0]["sessions"][0].update(site="V??"),
            "unknown_place trip T01-2 2027-03-10",
        ),
        (
            lambda p: trip(p)["days"][0]["sessions"][0]["served"][0].update(village="T01"),
            "unknown_village trip T01-2 2027-03-10",
        ),
        (
            lambda p: trip(p)["days"][0]["sessions"][0]["served"][0].update({"pass": 3}),
            "unknown_pass trip T01-2 2027-03-10",
        ),
        (
            lambda p: p["postings"][0].update(doctor="H??"),
            "unknown_doctor posting H??–T01 2027-03-01",
        ),
        (
            lambda p: p["postings"][0].update(facility="T??"),
            "unknown_facility posting H0–T?? 2027-03-01",
        ),
        (lambda p: p["shortfalls"][0].update(village="V??"), "unknown_village village V?? pass 1"),
        (lambda p: p["shortfalls"][0].update({"pass": 0}), "unknown_pass village V2 pass 0"),
    ],
)
def test_an_unknown_id_is_named_and_the_rest_is_judged(change: Change, expected: str) -> None:
    verdict = verdict_after(change)
    form = [f"{v.message.key} {v.place}" for v in verdict.violations if v.rule == "FORM"]
    assert form == [f"FORM.{expected}"]
    assert verdict.tiers is not None


def test_what_an_unknown_id_leaves_is_still_checked() -> None:
    def spoil(plan: Any) -> None:
        trip(plan)["doctors"] = ["D??"]
        trip(plan)["days"][0]["date"] = "2027-03-14"

    rules = {violation.rule for violation in verdict_after(spoil).violations}
    assert {"FORM", "R1", "R11"} <= rules


def test_a_night_at_an_unknown_place_is_not_at_the_last_site() -> None:
    verdict = verdict_after(lambda p: p["trips"][0]["days"][0].update(night="V??"))
    assert [violation.rule for violation in verdict.violations] == ["R10"]
