"""Months of postings, which R18, R20, R22 and the tiers count."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.plan import Posting
from scheduler.verify.postings import (
    Whereabouts,
    months_by_assignment,
    stretches,
    touched_months,
)
from tests.builders import make_instance, make_plan, make_posting


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2027, 3, 31), date(2027, 4, 1), (3, 4)),
        (date(2026, 12, 31), date(2027, 1, 1), (1,)),
        (date(2027, 12, 31), date(2028, 1, 1), (12,)),
        (date(2026, 1, 1), date(2026, 12, 31), ()),
        (date(2027, 5, 1), date(2027, 4, 30), ()),
    ],
)
def test_a_posting_touches_months_of_its_year_only(
    start: date, end: date, months: tuple[int, ...]
) -> None:
    assert touched_months(Posting("H0", "T01", start, end, False), 2027) == months


@pytest.mark.parametrize(
    ("months", "runs"),
    [((), []), ((12,), [(12,)]), ((1, 2, 4, 5, 12), [(1, 2), (4, 5), (12,)])],
)
def test_adjoining_months_are_one_stretch(
    months: tuple[int, ...], runs: list[tuple[int, ...]]
) -> None:
    assert stretches(months) == runs


def test_months_of_one_doctor_at_one_station_are_joined() -> None:
    postings = [
        make_posting("H0", "T01", 5, 6),
        make_posting("H0", "T01", 3, 5),
        make_posting("H0", "T02", 7, 7),
    ]
    expected = {("H0", "T01"): (3, 4, 5, 6), ("H0", "T02"): (7,)}
    assert months_by_assignment(postings, 2027) == expected


def test_a_posted_doctor_is_counted_there_and_not_at_home() -> None:
    world = make_instance()
    whereabouts = Whereabouts.of(
        world, make_plan(world, postings=[make_posting("H0", "T02", 3, 4)])
    )
    at_t02 = [whereabouts.doctors_at("T02", month) for month in (2, 3, 4, 5)]
    assert at_t02 == [("D3",), ("D3", "H0"), ("D3", "H0"), ("D3",)]
    assert "H0" not in whereabouts.doctors_at("H01", 3)
    assert whereabouts.facility_of("H0", 5) == "H01"
