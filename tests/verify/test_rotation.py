"""R18, R19, R21, R22: a doctor posted against the rules, or against what was already decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from scheduler.instance import FixedPosting, Instance, Interval
from scheduler.plan import Plan, Posting
from tests.builders import (
    between,
    change,
    change_settings,
    make_instance,
    make_plan,
    make_posting,
    on,
    state,
)
from tests.verify.judging import rules_broken, rules_of

WORLD = make_instance(settings={"rotation_min_days": 0, "rotation_max_days": 366})


def broken_by(instance: Instance, *postings: Posting) -> set[str]:
    return rules_broken(instance, postings=postings)


def fixed_row(doctor: str, facility: str, start: date, end: date) -> Instance:
    return replace(WORLD, fixed_postings=(FixedPosting(doctor, facility, Interval(start, end)),))


def with_postings(instance: Instance, postings: Iterable[Posting]) -> Plan:
    """A plan with exactly these postings, the fixed ones too."""
    return state(instance, replace(make_plan(instance), postings=tuple(postings)))


@pytest.mark.parametrize(
    ("doctor", "expected"), [("H0", set()), ("C1", {"R20"}), ("D3", {"R18"}), ("Q1", {"R18"})]
)
def test_r18_only_doctors_of_a_hospital_or_centre(doctor: str, expected: set[str]) -> None:
    """C1 is the only doctor of a centre, which R20 keeps; D3 is of a station, Q1 of a partner."""
    assert broken_by(WORLD, make_posting(doctor, "T01", 3, 6)) == expected


def test_r18_an_exempt_doctor_stays() -> None:
    world = change(WORLD, "H0", rotation_exempt=True)
    assert broken_by(world, make_posting("H0", "T01", 3, 6)) == {"R18"}
    assert broken_by(world, make_posting("H4", "T01", 3, 6)) == set()


@pytest.mark.parametrize(
    ("facility", "expected"),
    [("T02", set()), ("P01", {"R18"}), ("C01", {"R18"}), ("Q01", {"R18"})],
)
def test_r18_postings_are_to_stations(facility: str, expected: set[str]) -> None:
    assert broken_by(WORLD, make_posting("H0", facility, 3, 6)) == expected


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (on(3, 2), on(6, 30)),
        (on(3, 1), on(6, 29)),
        (date(2026, 12, 31), on(6, 30)),
        (on(3, 1), date(2028, 1, 31)),
        (on(3, 1), on(7, 1)),
    ],
)
def test_r18_postings_are_whole_months_of_the_year(start: date, end: date) -> None:
    assert rules_broken(WORLD, postings=[Posting("H0", "T01", start, end, False)]) == {"R18"}


def test_r18_the_whole_year_is_whole_months() -> None:
    assert broken_by(WORLD, make_posting("H0", "T01", 1, 12)) == set()


@pytest.mark.parametrize(("second", "expected"), [(6, {"R18"}), (7, set()), (12, set())])
def test_r18_one_posting_at_a_time(second: int, expected: set[str]) -> None:
    first = make_posting("H0", "T01", 3, 6)
    assert broken_by(WORLD, first, make_posting("H0", "T02", second, 12)) == expected


def test_r18_a_fixed_posting_is_a_posting_too() -> None:
    world = fixed_row("H0", "T02", on(3, 1), on(4, 30))
    assert broken_by(world, make_posting("H0", "T01", 4, 6)) == {"R18"}
    assert broken_by(world, make_posting("H0", "T01", 5, 6)) == set()


@pytest.mark.parametrize(("last", "expected"), [(3, {"R18"}), (4, set()), (6, set()), (7, {"R18"})])
def test_r18_lengths_have_a_least_and_a_most(last: int, expected: set[str]) -> None:
    world = change_settings(WORLD, min_posting_months=2, max_posting_months=4)
    assert broken_by(world, make_posting("H0", "T01", 3, last)) == expected


@pytest.mark.parametrize(
    ("facility", "first", "last", "expected"),
    [
        ("T01", 5, 5, set()),
        ("T01", 6, 6, {"R18"}),
        ("T02", 5, 5, {"R18"}),
        ("T01", 5, 6, set()),
        ("T01", 5, 7, {"R18"}),
    ],
)
def test_r18_adjoining_fixed_months_at_the_same_station_count(
    facility: str, first: int, last: int, expected: set[str]
) -> None:
    """Fixed at T01 from 20 March to 2 April: two months, which a new posting may extend."""
    world = fixed_row("H0", "T01", on(3, 20), on(4, 2))
    world = change_settings(world, min_posting_months=2, max_posting_months=4)
    assert broken_by(world, make_posting("H0", facility, first, last)) == expected


def test_r18_to_r21_do_not_test_fixed_postings() -> None:
    world = fixed_row("D3", "C01", on(3, 20), on(4, 2))
    world = change(world, "D3", rotation_exempt=True)
    world = change_settings(
        world, min_posting_months=12, rotation_min_days=300, issue_date=on(12, 1)
    )
    assert rules_broken(world) == set()


def posted_days(first: int, last: int) -> int:
    return WORLD.calendar.working_days_in(tuple(range(first, last + 1)))


@pytest.mark.parametrize(("below", "expected"), [(0, set()), (1, {"R19"})])
def test_r19_rotation_days_have_a_most(below: int, expected: set[str]) -> None:
    most = posted_days(2, 12) - below
    world = change_settings(WORLD, rotation_max_days=most)
    assert broken_by(world, make_posting("H0", "T01", 2, 12)) == expected


@pytest.mark.parametrize(
    ("last", "above", "expected"), [(11, 0, set()), (11, 1, {"R19"}), (12, 1, set())]
)
def test_r19_rotation_days_have_a_least_unless_they_go_on(
    last: int, above: int, expected: set[str]
) -> None:
    world = change_settings(WORLD, rotation_min_days=posted_days(7, last) + above)
    assert broken_by(world, make_posting("H0", "T01", 7, last)) == expected


@pytest.mark.parametrize(("done", "expected"), [(10, set()), (9, {"R19"}), (31, {"R19"})])
def test_r19_days_done_before_count_to_both(done: int, expected: set[str]) -> None:
    days = posted_days(3, 6)
    world = change_settings(WORLD, rotation_min_days=days + 10, rotation_max_days=days + 30)
    world = change(world, "H0", rotation_days_done=done)
    assert broken_by(world, make_posting("H0", "T01", 3, 6)) == expected


def test_r19_leave_counts_as_rotation() -> None:
    leave = {"H0": between(on(3, 1), on(3, 31))}
    world = replace(change_settings(WORLD, rotation_min_days=posted_days(3, 6)), leave=leave)
    assert broken_by(world, make_posting("H0", "T01", 3, 6)) == set()


def test_r19_all_months_posted_count_once_fixed_ones_too() -> None:
    world = fixed_row("H0", "T02", on(1, 4), on(2, 15))
    days = posted_days(1, 4)
    exact = change_settings(world, rotation_min_days=days, rotation_max_days=days)
    assert broken_by(exact, make_posting("H0", "T01", 3, 4)) == set()
    above = change_settings(world, rotation_min_days=days + 1)
    assert broken_by(above, make_posting("H0", "T01", 3, 4)) == {"R19"}


@pytest.mark.parametrize(
    ("issued", "expected"), [(on(1, 22), set()), (on(1, 23), {"R21"}), (on(2, 1), {"R21"})]
)
def test_r21_doctors_get_notice(issued: date, expected: set[str]) -> None:
    """Ten days before 1 February."""
    world = change_settings(WORLD, issue_date=issued)
    assert broken_by(world, make_posting("H0", "T01", 2, 6)) == expected


def test_r22_a_fixed_posting_is_clipped_to_the_year_and_whole_months() -> None:
    world = fixed_row("H0", "T01", date(2026, 11, 15), on(2, 10))
    plan = make_plan(world)
    assert plan.postings == (make_posting("H0", "T01", 1, 2, fixed=True),)
    assert rules_of(world, plan) == set()
    to_next_year = fixed_row("H0", "T01", on(11, 15), date(2028, 2, 10))
    assert make_plan(to_next_year).postings == (make_posting("H0", "T01", 11, 12, fixed=True),)
    assert rules_broken(to_next_year) == set()


@pytest.mark.parametrize(
    "postings",
    [
        (),
        (make_posting("H0", "T01", 1, 1, fixed=True),),
        (make_posting("H0", "T01", 1, 3, fixed=True),),
        (make_posting("H0", "T02", 1, 2, fixed=True),),
        (make_posting("H4", "T01", 1, 2, fixed=True),),
        (make_posting("H0", "T01", 1, 2, fixed=True),) * 2,
        (Posting("H0", "T01", on(1, 1), on(2, 27), True),),
        (Posting("H0", "T01", date(2026, 12, 1), on(2, 28), True),),
        (make_posting("H0", "T01", 1, 2), make_posting("H0", "T01", 1, 2, fixed=True))[:1],
    ],
    ids=["gone", "shorter", "longer", "elsewhere", "other doctor", "twice", "day", "year", "new"],
)
def test_r22_what_was_decided_stays_as_it_was(postings: tuple[Posting, ...]) -> None:
    world = fixed_row("H0", "T01", date(2026, 11, 15), on(2, 10))
    assert "R22" in rules_of(world, with_postings(world, postings))


def test_r22_an_invented_fixed_posting_is_caught() -> None:
    assert broken_by(WORLD, make_posting("H0", "T01", 3, 6, fixed=True)) == {"R22"}


def test_r22_the_dates_of_the_workbook_are_let_pass() -> None:
    world = fixed_row("H0", "T01", date(2026, 11, 15), on(2, 10))
    as_listed = Posting("H0", "T01", date(2026, 11, 15), on(2, 10), True)
    assert rules_of(world, with_postings(world, [as_listed])) == set()


def test_r22_two_rows_that_overlap_are_one_posting() -> None:
    rows = [Interval(on(1, 4), on(2, 10)), Interval(on(2, 20), on(3, 5))]
    world = replace(WORLD, fixed_postings=tuple(FixedPosting("H0", "T01", r) for r in rows))
    merged = make_posting("H0", "T01", 1, 3, fixed=True)
    assert rules_of(world, with_postings(world, [merged])) == set()
