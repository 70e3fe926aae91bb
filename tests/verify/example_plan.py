"""A legal plan with something of everything, for tests that change one thing of it."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from scheduler.instance import FixedPosting, Interval
from scheduler.plan_file import dump_plan
from tests.builders import change, make_instance, make_plan, make_posting, make_trip, on

FIXED = (FixedPosting("H4", "T02", Interval(on(3, 20), on(5, 2))),)
INSTANCE = change(
    make_instance(fixed_postings=FIXED, settings={"rotation_min_days": 110}),
    "T02",
    doctor_floor=2,
)
TRIPS = (
    make_trip(
        INSTANCE,
        {
            on(3, 8): [("V1", ("V1", 1, 50)), ("V2", ("V2", 1, 10))],
            on(3, 9): [("V2", ("V2", 1, 70))],
        },
        id="T01-1",
    ),
    make_trip(INSTANCE, {on(3, 10): [("V1", ("V1", 1, 35), ("V3", 1, 20))]}, id="T01-2"),
    make_trip(INSTANCE, {on(5, 11): [("V1", ("V1", 2, 15))]}, doctors=("D2",), id="T01-3"),
    make_trip(
        INSTANCE, {on(4, 1): [("V4", ("V4", 1, 60))]}, base="T02", doctors=("H4",), id="T02-1"
    ),
)
POSTINGS = (make_posting("H0", "T01", 3, 8),)
PLAN = make_plan(INSTANCE, TRIPS, POSTINGS)


def content() -> Any:
    """The plan as JSON values, to be changed."""
    return deepcopy(_CONTENT)


def to_bytes(changed: Any) -> bytes:
    return json.dumps(changed, ensure_ascii=False).encode("utf-8")


_CONTENT = json.loads(dump_plan(PLAN))
