"""Lower bounds: one that is too high would claim a gap that the plan does not have."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scheduler.rotation.bound import lower_bounds, possible_stretches, proved_minimum
from scheduler.rotation.homes import Homes
from scheduler.rotation.model import LinearModel
from scheduler.rotation.objective import Merit
from tests.rotation.worlds import doctors, fixed_posting, hospital, province, rotate, station


def never() -> bool:
    return False


def test_enough_doctors_leave_nothing_open() -> None:
    world = province([station("T", goal=2), station("U"), hospital()], doctors("H", 5))
    assert dict(rotate(world).bounds) == {"T2": 0, "T4": 0, "postings": 3}


def test_the_donor_cap_is_seen() -> None:
    """Two of ten doctors may go to six empty seats: 48 doctor-months stay open, 12 below floor."""
    facilities = [station(name, floor=1, goal=2) for name in "TUV"]
    world = province([*facilities, hospital()], doctors("H", 10), donor_cap=Fraction(1, 5))
    assert dict(rotate(world).bounds) == {"T2": 12, "T4": 48, "postings": 2}


def test_the_longest_posting_is_seen() -> None:
    """Five months at most: a year at one station takes three postings, whoever goes."""
    world = province([station("T"), hospital()], doctors("H", 9), max_posting_months=5)
    assert dict(rotate(world).bounds) == {"T2": 0, "T4": 0, "postings": 3}


def test_notice_is_seen() -> None:
    """Nobody can be there before the decision is known."""
    world = province([station("T"), hospital()], doctors("H", 3), notice_days=32 + 31)
    assert dict(rotate(world).bounds) == {"T2": 2, "T4": 2, "postings": 1}


def test_bounds_are_for_plans_no_worse_than_the_one_found() -> None:
    """A plan that leaves all floors open needs no posting: the bound must not claim one."""
    world = province([station("T"), hospital()], doctors("H", 3))
    bounds = lower_bounds(Homes(world), Merit(0, 12, 12, 5), never)
    assert bounds == {"T2": 0, "T4": 0, "postings": 0}
    bounds = lower_bounds(Homes(world), Merit(0, 0, 0, 5), never)
    assert bounds == {"T2": 0, "T4": 0, "postings": 1}


def test_a_stopped_search_claims_nothing() -> None:
    world = province([station("T"), hospital()], doctors("H", 0))
    assert lower_bounds(Homes(world), Merit(0, 12, 12, 1), lambda: True) == {
        "T2": 0,
        "T4": 0,
        "postings": 0,
    }


@pytest.mark.parametrize(("shortest", "firsts"), [(1, {1, 2, 3, 7, 8, 9, 10, 11, 12}), (4, {3, 7})])
def test_lengthening_a_fixed_posting_is_possible(shortest: int, firsts: set[int]) -> None:
    """A month next to a fixed posting may be a legal stretch although one month alone is not."""
    world = province(
        [station("T"), hospital()],
        doctors("H", 1),
        [fixed_posting("H0", "T", 4, 6)],
        min_posting_months=shortest,
    )
    homes = Homes(world)
    months = [run.stays[0].stretch for run in possible_stretches(homes, world.doctors["H0"])]
    single = {stretch.first for stretch in months if stretch.first == stretch.last}
    assert single == firsts


def minimise_two_wholes() -> LinearModel:
    """x + y ≥ 3 with x, y ≤ 2 and costs 1 and 2: the optimum is 4."""
    model = LinearModel()
    x, y = model.add_variable(2), model.add_variable(2)
    model.add_row([(x, 1), (y, 1)], lower=3)
    model.add_cost([(x, 1)], 1)
    model.add_cost([(y, 1)], 2)
    return model


@pytest.mark.parametrize(
    ("multiplier", "proved"), [(2.0, 4), (1.0, 3), (1.2, 4), (3.0, 3), (9.0, 0), (-1.0, 0)]
)
def test_any_multipliers_prove_a_bound(multiplier: float, proved: int) -> None:
    """A solver's wrong multipliers may weaken the bound, but never make it wrong."""
    assert proved_minimum(minimise_two_wholes(), [multiplier]) == proved
    assert proved <= 4
