"""What is written and what verify reads are the same plan."""

from __future__ import annotations

import json

from scheduler.plan import FloorShortfall
from scheduler.plan_file import dump_plan, load_plan
from scheduler.verify.parse import parse_plan
from tests.verify.example_plan import PLAN, content


def test_the_plan_that_was_written_is_the_plan_that_is_judged() -> None:
    written = dump_plan(PLAN)
    assert parse_plan(json.loads(written), 2027) == load_plan(written)


def test_a_floor_shortfall_of_another_year_is_no_month_of_this_one() -> None:
    plan = content()
    entry = {"kind": "doctor_floor", "facility": "T02", "doctors": 1, "reason": "r"}
    plan["shortfalls"] = [entry | {"month": m} for m in ("2026-12", "2027-01", "2028-01")]
    months = [s.month for s in parse_plan(plan, 2027).shortfalls if isinstance(s, FloorShortfall)]
    assert months == [0, 1, 13]
