"""The bounds on T1 and T3: a visit counts only where no session at all can serve it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from scheduler.instance import Area, Instance, Interval, Kind, Link, Serves
from scheduler.trips.coverage_bound import late_at_least, never_screened
from scheduler.trips.ground import Ground
from tests.builders import between, change_settings, make_facility, make_instance, make_village, on
from tests.planted import Planted, planted_instances

PERSONS, FIRST_PASS = 100, 85


def lone_village(minutes: int = 30, kits: int = 1, others: int = 9, priority: int = 1) -> Instance:
    """Station T01 and a village, of priority 1, which gathers at home alone (100 persons)."""
    return make_instance(
        areas=[Area(id="A1", name="Khu vực A1", kits=kits)],
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN, others=others)],
        villages=[make_village("V1", "T01", priority=priority)],
        links=(Link("T01", "V1", minutes, minutes),),
        settings={"max_resident_minutes": 0},
    )


def bounds(instance: Instance) -> tuple[int, int]:
    ground = Ground(instance)
    return never_screened(ground), late_at_least(ground)


def closed_but_for(instance: Instance, *days: Interval) -> Instance:
    """V1's passes may only be visited in these windows."""
    return replace(instance, windows={("V1", number): days for number in (1, 2)})


def test_whoever_can_be_screened_does_not_count() -> None:
    assert bounds(lone_village()) == (0, 0)


@pytest.mark.parametrize("end", ["first", "last"])
def test_one_open_day_at_either_end_of_the_campaign_is_enough(end: str) -> None:
    """A bound that overlooks the first or the last day would call a better plan impossible."""
    world = lone_village()
    day = world.campaign_days[0 if end == "first" else -1]
    assert bounds(closed_but_for(world, Interval(day, day)))[0] == 0


@pytest.mark.parametrize("end", ["first", "last"])
def test_days_just_outside_the_campaign_are_not(end: str) -> None:
    world = lone_village()
    step = timedelta(-1 if end == "first" else 1)
    day = world.campaign_days[0 if end == "first" else -1] + step
    assert bounds(closed_but_for(world, Interval(day, day))) == (PERSONS, FIRST_PASS)


def test_the_deadline_itself_is_in_time_and_the_next_working_day_is_not() -> None:
    """Off by one, a plan that keeps the deadline would be called worse than the bound."""
    world = lone_village()
    days = world.campaign_days
    place = len(days) // 2
    world = change_settings(world, priority_deadline=days[place])
    assert bounds(closed_but_for(world, Interval(days[place], days[-1]))) == (0, 0)
    assert bounds(closed_but_for(world, Interval(days[place + 1], days[-1]))) == (0, FIRST_PASS)


def test_only_priority_one_can_be_late() -> None:
    world = lone_village(priority=2)
    late = closed_but_for(world, Interval(world.campaign_days[-1], world.campaign_days[-1]))
    assert bounds(late) == (0, 0)


@pytest.mark.parametrize(("kits", "others", "count"), [(1, 9, 0), (0, 9, PERSONS), (1, 4, PERSONS)])
def test_a_crew_needs_staff_and_away_a_kit(kits: int, others: int, count: int) -> None:
    """R16 and R17: 4 others, of whom 1 stays, are one too few for a crew."""
    assert bounds(lone_village(kits=kits, others=others))[0] == count


def test_at_the_station_no_kit_is_needed() -> None:
    world = change_settings(lone_village(kits=0), max_resident_minutes=30)
    assert bounds(world) == (0, 0)


@pytest.mark.parametrize(("minutes", "count"), [(867, 0), (868, PERSONS)])
def test_the_way_counts_to_the_minute(minutes: int, count: int) -> None:
    """Four days leave 4 · (480 − 45) = 1,740 minutes; 2 · 867 and one person's 5 are 1,739."""
    assert bounds(lone_village(minutes=minutes))[0] == count


def test_the_way_of_the_quicker_season_counts() -> None:
    """A leg may lie in the other season than the session: the bound must allow for it."""
    world = replace(lone_village(), links=(Link("T01", "V1", 868, 100),))
    assert bounds(world)[0] == 0


def test_a_pass_that_no_window_opens_counts_alone() -> None:
    world = replace(
        lone_village(), windows={("V1", 2): between(on(1, 1), on(1, 1))}
    )  # a public holiday
    assert bounds(world) == (PERSONS - FIRST_PASS, 0)


@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=150,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(planted_instances(roomy=False))
def test_no_plan_is_better_than_the_bounds(planted: Planted) -> None:
    """A bound above a legal plan's tier would be a proof of something false."""
    t1, t3 = bounds(planted.instance)
    assert t1 <= planted.plan.tiers.T1
    assert t3 <= planted.plan.tiers.T3
