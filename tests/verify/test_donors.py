"""R20: a hospital that gives away too many doctors, or its only eye doctor."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from scheduler.instance import FixedPosting, Instance, Interval, Kind
from scheduler.plan import Posting
from tests.builders import (
    change,
    change_settings,
    make_doctor,
    make_facility,
    make_instance,
    make_posting,
    on,
)
from tests.verify.judging import rules_broken

WORLD = make_instance(settings={"rotation_min_days": 0, "rotation_max_days": 366})
INTERNISTS = ("H0", "H4", "H5", "H6")  # of ten doctors, seven are internists


def posted(*doctors: str, first: int = 3, last: int = 6) -> list[Posting]:
    return [make_posting(doctor, "T01", first, last) for doctor in doctors]


def with_fixed(*doctors: str, first: int = 3, last: int = 6) -> Instance:
    months = Interval(on(first, 1), on(last, 28))
    rows = tuple(FixedPosting(doctor, "T02", months) for doctor in doctors)
    return replace(WORLD, fixed_postings=rows)


@pytest.mark.parametrize(
    ("cap", "number", "expected"),
    [
        (Fraction("0.2"), 2, set()),
        (Fraction("0.2"), 3, {"R20"}),
        (Fraction("0.29"), 2, set()),
        (Fraction("0.29"), 3, {"R20"}),
        (Fraction("0.3"), 3, set()),
        (Fraction(0), 1, {"R20"}),
    ],
)
def test_r20_at_most_the_floor_of_the_cap_is_away(
    cap: Fraction, number: int, expected: set[str]
) -> None:
    world = change_settings(WORLD, donor_cap=cap)
    assert rules_broken(world, postings=posted(*INTERNISTS[:number])) == expected


def test_r20_the_cap_is_exact() -> None:
    """0.29 of 100 doctors are 29; as binary floats they would be 28."""
    doctors = [make_doctor(f"X{n:03d}", "H01") for n in range(100)]
    world = make_instance(
        settings={
            "rotation_min_days": 0,
            "donor_cap": Fraction("0.29"),
            "priority_deadline": on(1, 1),
        },
        doctors=doctors,
    )
    assert rules_broken(world, postings=posted(*(d.id for d in doctors[:29]))) == set()
    assert rules_broken(world, postings=posted(*(d.id for d in doctors[:30]))) == {"R20"}


@pytest.mark.parametrize(
    ("first", "last", "expected"), [(1, 2, set()), (1, 3, {"R20"}), (6, 7, {"R20"}), (7, 12, set())]
)
def test_r20_counts_month_by_month(first: int, last: int, expected: set[str]) -> None:
    """Two are away from March to June; a third at the edges of these months."""
    postings = [*posted("H0", "H4"), *posted("H5", first=first, last=last)]
    assert rules_broken(WORLD, postings=postings) == expected


def test_r20_fixed_postings_count_as_away() -> None:
    world = with_fixed("H4", "H5")
    assert rules_broken(world) == set()
    assert rules_broken(world, postings=posted("H0")) == {"R20"}
    assert rules_broken(world, postings=posted("H0", first=7, last=9)) == set()


def test_r20_a_month_with_only_fixed_ones_is_not_tested() -> None:
    world = with_fixed("H0", "H4", "H5", "H3", first=3, last=4)
    assert rules_broken(world) == set()
    assert rules_broken(world, postings=posted("H6", first=5)) == set()
    assert rules_broken(world, postings=posted("H6", first=4)) == {"R20"}


def test_r20_one_doctor_of_each_specialty_stays() -> None:
    """H1 is the only paediatrician."""
    assert rules_broken(WORLD, postings=posted("H1")) == {"R20"}
    world = change(WORLD, "H2", specialty="Nhi")
    assert rules_broken(world, postings=posted("H1")) == set()
    assert rules_broken(world, postings=posted("H1", "H2")) == {"R20"}
    shifted = [*posted("H1"), *posted("H2", first=7, last=8)]
    assert rules_broken(world, postings=shifted) == set()


def test_r20_a_specialty_that_only_fixed_postings_empty_is_not_tested() -> None:
    world = with_fixed("H1")
    assert rules_broken(world, postings=posted("H0")) == set()
    world = change(world, "H2", specialty="Nhi")
    assert rules_broken(world, postings=posted("H2")) == {"R20"}


def test_r20_units_count_for_themselves() -> None:
    facilities = [*WORLD.facilities.values(), make_facility("C02", Kind.CENTRE)]
    doctors = [*WORLD.doctors.values(), *(make_doctor(f"E{n}", "C02") for n in range(5))]
    world = replace(
        WORLD,
        facilities={facility.id: facility for facility in facilities},
        doctors={doctor.id: doctor for doctor in doctors},
    )
    assert rules_broken(world, postings=posted("H0", "H4", "E0")) == set()
    assert rules_broken(world, postings=posted("E0", "E1")) == {"R20"}
