"""Undated trips must leave the dates room for the gap between the passes of a village (R4)."""

from __future__ import annotations

import pytest

from scheduler.plan import Served
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.order import Step, is_ordered, steps


def draft(*visits: tuple[str, int]) -> Draft:
    stops = tuple(Stop(village, (Served(village, number, 1),)) for village, number in visits)
    return Draft("T01", "dry", (stops,), -1, 0, 0)


def test_a_trip_that_mixes_passes_makes_a_step() -> None:
    """Pass 2 of V1 can only be after its pass 1, so pass 1 of V2 waits for pass 1 of V1."""
    drafts = [draft(("V1", 2), ("V2", 1)), draft(("V1", 1)), draft(("V2", 2))]
    assert steps(drafts, frozenset({"V1", "V2"})) == (("V1", "V2"),)


def test_a_village_that_needs_one_pass_waits_for_nobody() -> None:
    assert steps([draft(("V1", 2), ("V2", 1))], frozenset({"V1"})) == ()


@pytest.mark.parametrize(
    ("taken", "possible"),
    [
        ((), True),
        ((("V1", "V2"), ("V2", "V3")), True),
        ((("V2", "V3"), ("V1", "V2"), ("V1", "V3")), True),
        ((("V1", "V2"), ("V2", "V3"), ("V3", "V4")), False),
        ((("V1", "V2"), ("V2", "V1")), False),
        ((("V1", "V1"),), False),
    ],
)
def test_circles_and_long_chains_find_no_dates(taken: tuple[Step, ...], possible: bool) -> None:
    assert is_ordered(taken) is possible
