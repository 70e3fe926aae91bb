"""The lower bound: a sum by hand, and never above the cost of a legal plan."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil

from hypothesis import HealthCheck, Phase, given, settings

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.trips.bound import ScreeningBound
from tests.builders import change, change_settings, make_facility, make_instance, make_village
from tests.planted import Planted, planted_instances


def one_village(minutes: int = 100, persons: int = 90) -> Instance:
    return make_instance(
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN)],
        villages=[make_village("V1", "T01", groups=(0, 0, 0, persons, 0))],
        links=(Link("T01", "V1", minutes, minutes),),
    )


def test_the_bound_of_one_village_by_hand() -> None:
    """200 minutes there and back. A day leaves 480 − 45 − 200 = 235 minutes and costs 1,500,000 +
    800,000 = 2,300,000: 9,787 a minute. Two days leave 670 for 3,000,000 + 1,500,000 + 800,000 =
    5,300,000: 7,910; three 1,105 for 8,300,000: 7,511; four 1,540 for 11,300,000: 7,338, the
    least. 90 persons take 450 minutes.
    """
    assert ScreeningBound(one_village()).cost_vnd(0) == ceil(Fraction(11_300_000, 1540) * 450)


def test_the_station_is_the_cheaper_site_for_who_lives_near() -> None:
    """A quarter of an hour on foot, 12,000, and 5 of the station's 435 minutes for 500,000: 17,747;
    at home 5 of 405 minutes, which cost 1,500,000 + 120,000, are 20,000."""
    rate = Fraction(500_000, 435) * 5 + 15 * 800
    assert ScreeningBound(one_village(minutes=15)).cost_vnd(0) == ceil(90 * rate)


def test_persons_left_out_cost_nothing() -> None:
    bound = ScreeningBound(one_village())
    rate = bound.person_rate(one_village().villages["V1"])
    assert rate is not None
    assert bound.cost_vnd(40) == ceil(50 * rate)
    assert bound.cost_vnd(90) == 0


def test_whom_nobody_may_screen_adds_nothing() -> None:
    """The first persons left out are those that no crew can reach."""
    cut = change(make_instance(), "T02", serves=Serves.NONE)
    cut = change(change(cut, "C01", serves=Serves.NONE), "Q01", serves=Serves.NONE)
    bound = ScreeningBound(cut)
    assert bound.person_rate(cut.villages["V4"]) is None
    assert bound.cost_vnd(100) == bound.cost_vnd(0) > bound.cost_vnd(101)


def test_whom_a_check_takes_no_time_is_bound_by_the_way_alone() -> None:
    """A crew whose day ends on the road can still serve them, so they cost nothing for sure."""
    instance = one_village(minutes=30)
    minutes = dict.fromkeys(
        ("minutes_under_6", "minutes_6_17", "minutes_women_18_59", "minutes_men_18_59"), 0
    )
    instance = change_settings(instance, workday_minutes=105, max_trip_days=1, **minutes)
    village = replace(instance.villages["V1"], minutes_per_person=Fraction(0))
    instance = replace(instance, villages={"V1": village})
    assert ScreeningBound(instance).cost_vnd(0) == 0


def test_the_shorter_season_counts() -> None:
    """A plan may wait for the season in which the road is quick."""
    slow = one_village()
    quick = replace(slow, links=(Link("T01", "V1", 100, 50),))
    assert ScreeningBound(quick).cost_vnd(0) < ScreeningBound(slow).cost_vnd(0)


@settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=150,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(planted_instances(roomy=False))
def test_no_legal_plan_costs_less_than_the_bound(planted: Planted) -> None:
    """A bound above the cost of a plan would be a proof of something false."""
    assert ScreeningBound(planted.instance).cost_vnd(0) <= planted.plan.tiers.T5
