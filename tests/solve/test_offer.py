"""What a higher cost would buy: less discomfort, by a plan that is as valid as the one written."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from scheduler.instance import Instance, Kind, Link
from scheduler.solve import Offer, SolveOptions, solve
from tests.builders import make_doctor, make_facility, make_village
from tests.rotation.worlds import BEGINNER
from tests.solve.solving import ignore, world


def uneven(leaders: int = 1, **settings: int) -> Instance:
    """T01's own beginner cannot go on trips, so its other doctor makes all of them."""
    people = [
        make_doctor("D1", "T01"),
        make_doctor("D2", "T01", practice_since=BEGINNER),
        *(make_doctor(f"H{number}", "H01") for number in range(leaders + 1)),
    ]
    villages = [make_village(f"V{number}", "T01") for number in range(1, 7)]
    return world(
        villages,
        [Link("T01", village.id, 60, 60) for village in villages],
        facilities=[make_facility("H01", Kind.HOSPITAL, area=None)],
        doctors=people,
        settings={"donor_cap": 1, "posting_vnd": 1000, "rotation_min_days": 0} | settings,
    )


def offered(instance: Instance) -> Offer | None:
    return solve(instance, SolveOptions(jobs=0), ignore, threading.Event()).offer


def test_a_further_leader_takes_trips_over() -> None:
    """The planner learns what even work would cost, before the doctors ask for it."""
    found = offered(uneven())
    assert found is not None
    assert (found.postings, found.extra_vnd) == (1, 1000)
    assert found.after < found.before


@pytest.mark.parametrize("price", [0, 10**8])
def test_nothing_is_offered_that_half_a_percent_does_not_buy(price: int) -> None:
    """What costs nothing is not an offer but a part of the plan."""
    assert offered(uneven(posting_vnd=price)) is None


def test_nothing_is_offered_where_nobody_is_left_to_come() -> None:
    exempt = {id: replace(doctor, rotation_exempt=True) for id, doctor in uneven().doctors.items()}
    assert offered(replace(uneven(), doctors=exempt)) is None


def test_a_search_that_was_stopped_offers_nothing() -> None:
    """Ctrl-C asks for the plan at once."""
    stop = threading.Event()
    stop.set()
    assert solve(uneven(), SolveOptions(jobs=0), ignore, stop).offer is None
