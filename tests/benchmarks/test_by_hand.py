"""The comparison by hand is only fair if its plans are plans that a planner could use."""

from __future__ import annotations

import pytest

from benchmarks.by_hand import plan_by_hand
from benchmarks.instances import stored
from benchmarks.plan_folder import read_instance
from scheduler.verify import verify_plan


@pytest.mark.parametrize("name", ["tiny", "small-remote", "area-doctors", "area-kits"])
def test_a_plan_by_hand_keeps_every_rule(name):
    """With nights, postings and shortfalls; a rule broken would make it look cheap."""
    instance = read_instance(stored(name))
    assert verify_plan(instance, plan_by_hand(instance)).is_valid


def test_where_nothing_is_scarce_everybody_is_screened_and_every_goal_met():
    """A planner who forgot people would be an easy match for the solver."""
    plan = plan_by_hand(read_instance(stored("area-plentiful")))
    assert (plan.tiers.T1, plan.tiers.T2, plan.tiers.T3, plan.tiers.T4) == (0, 0, 0, 0)
    assert not plan.shortfalls


def test_the_next_station_below_its_floor_gets_a_doctor_before_others_reach_their_goal():
    """T2 stands above T4, by hand too."""
    instance = read_instance(stored("area-doctors"))
    new = [posting for posting in plan_by_hand(instance).postings if not posting.fixed]
    below = [s for s in instance.stations if _doctors(instance, s) < 2]
    assert set(below) <= {posting.facility for posting in new}


def _doctors(instance, station):
    return sum(doctor.facility == station for doctor in instance.doctors.values())
