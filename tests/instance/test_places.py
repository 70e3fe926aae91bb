"""Persons to be screened, and which facility may serve and host whom."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.instance import Facility, Kind, Serves, Village


def village(persons: int, attendance: Fraction, elsewhere: int = 0) -> Village:
    return Village(
        id="V",
        name="Bản V",
        station="T",
        groups=(persons, 0, 0, 0, 0),
        screened_elsewhere=elsewhere,
        minutes_per_person=Fraction(5),
        attendance=attendance,
    )


def test_pass_1_is_rounded_up_exactly():
    """0.7 as a binary float would need eight of ten persons at the first pass."""
    assert village(10, Fraction("0.7")).persons_needed(1) == 7
    assert village(11, Fraction("0.7")).persons_needed(1) == 8


@given(st.integers(0, 10_000), st.fractions(0, 1))
def test_both_passes_together_are_all_residents(persons, attendance):
    """Someone is screened twice, or never (R5)."""
    asked = village(persons, attendance)
    first, second = asked.persons_needed(1), asked.persons_needed(2)
    assert first + second == persons and first >= 0 and second >= 0


def test_residents_screened_elsewhere_are_not_screened_again():
    assert village(100, Fraction(1), elsewhere=30).residents == 70
    assert village(100, Fraction(1), elsewhere=100).persons_needed(2) == 0


@pytest.mark.parametrize(
    ("kind", "is_site", "is_donor", "own_station"),
    [
        (Kind.STATION, True, False, "F"),
        (Kind.POINT, True, False, "T"),
        (Kind.CENTRE, False, True, "T"),
        (Kind.HOSPITAL, False, True, "T"),
        (Kind.PARTNER, False, False, "T"),
    ],
)
def test_what_a_facility_may_do_follows_its_kind(kind, is_site, is_donor, own_station):
    facility = Facility(id="F", name="F", kind=kind, station="T")
    assert (facility.is_site, facility.is_donor) == (is_site, is_donor)
    assert facility.own_station == own_station


def test_base_is_what_serves_someone():
    station = Facility(id="T", name="T", kind=Kind.STATION, serves=Serves.OWN)
    assert station.is_base
    assert not Facility(id="T", name="T", kind=Kind.STATION).is_base
