"""R18–R22: for each rule the last rotation that is legal, and one step further."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from scheduler.instance import FixedPosting, Interval, Kind
from tests.builders import make_doctor, on
from tests.rotation.worlds import (
    broken_rules,
    doctors,
    fixed_posting,
    hospital,
    measured,
    new,
    province,
    rotate,
    station,
)


@pytest.mark.parametrize(
    ("kind", "posted"),
    [(Kind.HOSPITAL, 1), (Kind.CENTRE, 1), (Kind.PARTNER, 0), (Kind.STATION, 0), (Kind.POINT, 0)],
)
def test_r18_only_hospitals_and_centres_give_doctors(kind: Kind, posted: int) -> None:
    """Otherwise a station or the army would be stripped of its doctors."""
    home = hospital("H", kind, station="T", doctor_floor=0, doctor_goal=0)
    assert len(new(rotate(province([station("T"), home], doctors("H", 3))))) == posted


def test_r18_an_exempt_doctor_stays_at_home() -> None:
    """A doctor with a small child would be sent away."""
    people = [make_doctor("H0", "H", rotation_exempt=True), *doctors("H", 3)[1:]]
    assert new(rotate(province([station("T"), hospital()], people))) == [("H1", "T", 1, 12)]
    assert new(rotate(province([station("T"), hospital()], people[:1]))) == []


@pytest.mark.parametrize(("shortest", "expected"), [(11, 1), (12, 0)])
def test_r18_a_posting_is_not_shorter_than_the_least(shortest: int, expected: int) -> None:
    """Notice leaves eleven months of this year."""
    world = province(
        [station("T"), hospital()],
        doctors("H", 3),
        issue_date=on(1, 5),
        min_posting_months=shortest,
    )
    assert len(new(rotate(world))) == expected


def test_r18_a_posting_is_not_longer_than_the_most() -> None:
    """Two halves of a year at one station are given to two doctors, not to one without a break."""
    world = province([station("T"), hospital()], doctors("H", 3), max_posting_months=6)
    (first, _, *half), (second, _, *other_half) = sorted(new(rotate(world)), key=lambda p: p[2])
    assert (half, other_half) == ([1, 6], [7, 12])
    assert first != second


def test_r18_one_doctor_serves_two_stations_in_turn_where_doctors_lack() -> None:
    """With one doctor to spare a station would otherwise be left alone for half of the year."""
    facilities = [station("T1"), station("T2"), hospital()]
    world = province(facilities, doctors("H", 2), max_posting_months=6, donor_cap=Fraction(1, 2))
    rotation = rotate(world)
    assert {(first, last) for _, _, first, last in new(rotation)} == {(1, 6), (7, 12)}
    assert measured(world, rotation) == {"T2": 12, "T4": 12, "postings": 2}
    assert broken_rules(world, rotation.postings) <= {"T5"}


def test_r18_a_fixed_posting_counts_in_the_length() -> None:
    """Twelve months in a row at one station, half of them decided earlier, break the limit."""
    world = province(
        [station("T"), hospital()],
        doctors("H", 2),
        [fixed_posting("H0", "T", 1, 6)],
        max_posting_months=6,
    )
    assert new(rotate(world)) == [("H1", "T", 7, 12)]


def test_r18_a_doctor_is_at_one_place_at_a_time() -> None:
    """The only doctor, fixed at one station, would be sent to another in the same months."""
    world = province(
        [station("T"), station("U"), hospital()],
        doctors("H", 2),
        [fixed_posting("H0", "U", 4, 5)],
        donor_cap=Fraction(1, 2),
    )
    rotation = rotate(world)
    assert all(last < 4 or first > 5 for _, _, first, last in new(rotation))
    assert broken_rules(world, rotation.postings) == set()


@pytest.mark.parametrize(("days_done", "months"), [(15, 12), (16, 11)])
def test_r19_rotation_days_are_not_exceeded(days_done: int, months: int) -> None:
    """The year 2027 has 249 working days, 23 of them in December: 264 − 15 is the whole year."""
    people = [
        make_doctor("H0", "H", rotation_days_done=days_done),
        make_doctor("H1", "H", rotation_exempt=True),
    ]
    world = province([station("T"), hospital()], people, rotation_max_days=264)
    ((_, _, first, last),) = new(rotate(world))
    assert last - first + 1 == months


@pytest.mark.parametrize(("days_done", "posted"), [(11, 0), (12, 1)])
def test_r19_rotation_days_reach_the_least(days_done: int, posted: int) -> None:
    """January to June has 120 working days; a doctor who ends in June must have 132 by then."""
    people = [
        make_doctor("H0", "H", rotation_days_done=days_done),
        make_doctor("H1", "H", rotation_exempt=True),
    ]
    world = province(
        [station("T"), hospital()],
        people,
        [fixed_posting("H1", "T", 7, 12)],
        rotation_min_days=132,
        rotation_max_days=264,
        max_posting_months=6,
    )
    assert [p for p in new(rotate(world)) if p[3] < 12] == [("H0", "T", 1, 6)] * posted


def test_r19_a_posting_that_reaches_december_goes_on_next_year() -> None:
    """A station that lacks a doctor in December alone would get none."""
    world = province(
        [station("T"), hospital()],
        doctors("H", 3),
        [fixed_posting("H0", "T", 1, 11)],
        rotation_min_days=132,
        rotation_max_days=264,
    )
    ((_, _, _, last),) = new(rotate(world))
    assert last == 12


@pytest.mark.parametrize(
    ("cap", "away"), [("0", 0), ("0.09", 0), ("0.1", 1), ("0.29", 2), ("0.3", 3)]
)
def test_r20_a_unit_keeps_its_share(cap: str, away: int) -> None:
    """0.3 of ten doctors is three exactly; binary floats would say two."""
    world = province([station("T", goal=9), hospital()], doctors("H", 10), donor_cap=Fraction(cap))
    rotation = rotate(world)
    assert len(new(rotation)) == away
    assert broken_rules(world, rotation.postings) == set()


@pytest.mark.parametrize("month", [1, 12])
def test_r20_fixed_postings_count_as_away(month: int) -> None:
    """Nobody else may leave in a month in which the fixed postings fill the share."""
    world = province(
        [station("T"), station("U", floor=0, goal=0), hospital()],
        doctors("H", 5),
        [fixed_posting("H0", "U", month, month)],
        donor_cap=Fraction(1, 5),
    )
    ((_, _, first, last),) = new(rotate(world))
    assert (first, last) == ((2, 12) if month == 1 else (1, 11))


def test_r20_months_with_only_fixed_postings_are_not_tested() -> None:
    """What was decided before, beyond the share, must not stop the rest of the year."""
    fixed = [fixed_posting(f"H{number}", "U", 1, 6) for number in range(3)]
    facilities = [station("T"), station("U", floor=0, goal=0), hospital()]
    world = province(facilities, doctors("H", 5), fixed, donor_cap=Fraction(1, 5))
    rotation = rotate(world)
    assert [(first, last) for _, _, first, last in new(rotation)] == [(7, 12)]
    assert broken_rules(world, rotation.postings) == set()


@pytest.mark.parametrize(("surgeons", "away"), [(1, 0), (2, 1), (3, 2)])
def test_r20_one_doctor_of_each_specialty_stays(surgeons: int, away: int) -> None:
    """The hospital would have no surgeon left."""
    world = province([station("T", goal=3), hospital()], doctors("H", surgeons, specialty="Ngoại"))
    assert len(new(rotate(world))) == away


def test_r20_an_exempt_doctor_may_be_the_one_who_stays() -> None:
    """The only doctor who may be sent would be kept although a colleague stays."""
    people = [make_doctor("H0", "H"), make_doctor("H1", "H", rotation_exempt=True)]
    assert len(new(rotate(province([station("T"), hospital()], people)))) == 1


@pytest.mark.parametrize(
    ("issued", "first"),
    [(date(2026, 12, 22), 1), (date(2026, 12, 23), 2), (on(11, 21), 12), (on(11, 22), None)],
)
def test_r21_a_posting_starts_after_its_notice(issued: date, first: int | None) -> None:
    """Ten days' notice, counted from the issue date, in January and in December."""
    world = province([station("T"), hospital()], doctors("H", 2), issue_date=issued)
    starts = [start for _, _, start, _ in new(rotate(world))]
    assert starts == ([] if first is None else [first])


def test_r22_fixed_postings_are_whole_months_of_the_year_in_one_stretch() -> None:
    """A posting that began last year, and two rows in a row, would be tested or lost."""
    fixed = [
        fixed_posting("H0", "T", 1, 3),
        fixed_posting("H0", "T", 4, 4),
        FixedPosting("H1", "T", Interval(date(2026, 3, 1), on(2, 1))),
        FixedPosting("H2", "T", Interval(on(11, 30), date(2028, 3, 1))),
    ]
    world = province([station("T", goal=0, floor=0), hospital()], doctors("H", 3), fixed)
    postings = rotate(world).postings
    dates = [(p.doctor, p.start, p.end, p.fixed) for p in postings]
    assert dates == [
        ("H0", on(1, 1), on(4, 30), True),
        ("H1", on(1, 1), on(2, 28), True),
        ("H2", on(11, 1), on(12, 31), True),
    ]
    assert broken_rules(world, postings) == set()


def test_r22_fixed_postings_of_other_years_are_left_out() -> None:
    """A posting of 2026 would appear in the plan of 2027."""
    past = FixedPosting("H0", "T", Interval(date(2026, 1, 1), date(2026, 12, 31)))
    world = province([station("T", goal=0, floor=0), hospital()], doctors("H", 1), [past])
    assert rotate(world).postings == ()
