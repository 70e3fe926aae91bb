"""Postings asked for only to have days to spare are given up once the trips have their dates."""

from __future__ import annotations

from scheduler.instance import Instance, Kind, Link
from tests.builders import change, make_doctor, make_facility, make_village
from tests.solve.solving import solved, world

DAYS_A_MONTH, DRY_MONTHS = 2, 8


def busy(trip_days: int) -> Instance:
    """T01 has no doctors; its villages are a day's trip each. In wet months every road is long."""
    villages = [
        make_village(f"V{n:02}", "T01", groups=(0, 0, 0, 40, 0), attendance=1)
        for n in range(trip_days)
    ]
    free = world(
        villages,
        [Link("T01", village.id, 100, 120) for village in villages],
        facilities=[make_facility("H01", Kind.HOSPITAL, area=None)],
        doctors=[make_doctor(f"H{number}", "H01") for number in range(8)],
        settings={
            "donor_cap": 1,
            "max_screening_days_per_month": DAYS_A_MONTH,
            "posting_vnd": 10_000_000,
            "rotation_min_days": 0,
        },
    )
    return change(free, "T01", doctor_goal=1)


def test_one_doctor_who_is_just_enough_comes_alone() -> None:
    """A province would pay for a second doctor whom no trip needs."""
    plan = solved(busy(DAYS_A_MONTH * DRY_MONTHS), effort=0)
    assert plan.tiers.T1 == 0
    assert len(plan.postings) == 1


def test_no_posting_is_saved_at_the_cost_of_persons() -> None:
    """One doctor has fewer days in the year than the villages need."""
    plan = solved(busy(DAYS_A_MONTH * 12 + 1), effort=0)
    assert plan.tiers.T1 == 0
    assert len(plan.postings) == 2
