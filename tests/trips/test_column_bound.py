"""The bound by trips as columns: by hand, and never above the cost of a legal plan."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.trips import column_bound
from scheduler.trips.bound import ScreeningBound
from scheduler.trips.column_bound import cluster_bound, is_boundable
from scheduler.trips.outsiders import Outsiders, groups
from scheduler.trips.visits import clusters
from tests.builders import change_settings, make_facility, make_instance, make_village
from tests.planted import Planted, planted_instances


def by_trips(instance: Instance) -> int:
    """The sum over all clusters, each with its group."""
    bound = ScreeningBound(instance)
    bound.cost_vnd(0)
    group_of = {station: group for group in groups(instance) for station in group}
    return sum(
        cluster_bound(
            instance,
            Outsiders(instance, set(group_of[cluster.station]), bound.touched),
            cluster,
        )
        for cluster in clusters(instance)
    )


def remote(*villages: str, persons: int = 90, minutes: int = 100) -> Instance:
    """Station T01 and villages of one pass, each so far away, and an hour from each other."""
    places = [
        make_village(id, "T01", groups=(0, 0, 0, persons, 0), attendance=1) for id in villages
    ]
    links = [Link("T01", id, minutes, minutes) for id in villages]
    links += [Link(a, b, 60, 60) for a in villages for b in villages if a < b]
    return make_instance(
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN)],
        villages=places,
        links=tuple(links),
    )


def close_below(bound: int, cost: int) -> bool:
    """Within a thousandth, as the search ends there."""
    return cost * 0.999 <= bound <= cost


def test_a_small_village_cannot_fill_a_long_trip() -> None:
    """A day leaves 235 minutes, 47 persons: two days of 2,300,000 hold 90. Four days in a row are
    cheaper a minute, but 90 persons do not fill them; a bound that thinks so is a third too low."""
    instance = remote("V1")
    assert close_below(by_trips(instance), 2 * 2_300_000)
    assert ScreeningBound(instance).cost_vnd(0) < 3_310_000


def test_persons_are_whole() -> None:
    """95 persons are one more than two days hold: a third day for one person, or two days in a row
    with a night, 5,300,000, which is less than 6,900,000."""
    assert close_below(by_trips(remote("V1", persons=95)), 5_300_000)


def test_two_villages_may_share_a_trip() -> None:
    """40 persons each: a trip of a day to either, 2 · 2,300,000, or two days to both, with a night
    and 260 minutes of way: 3,000,000 + 1,500,000 + 1,040,000. A bound that forgets shared trips
    would be false where the villages are nearer."""
    apart = remote("V1", "V2", persons=40)
    assert close_below(by_trips(apart), 4_600_000)
    near = remote("V1", "V2", persons=10, minutes=60)
    assert close_below(by_trips(near), 1_500_000 + 180 * 4_000)


def test_nobody_sleeps_where_there_is_no_lodging() -> None:
    """308 persons are four days in a row with three nights, 11,300,000, or without lodging seven
    days, 16,100,000; nor is there anybody whom a session at the station could serve."""
    instance = remote("V1", persons=308)
    assert close_below(by_trips(instance), 6_000_000 + 4_500_000 + 800_000)
    bare = replace(instance.villages["V1"], lodging=False)
    assert close_below(by_trips(replace(instance, villages={"V1": bare})), 7 * 2_300_000)


def test_crews_sleep_at_a_station_whose_villages_have_no_lodging() -> None:
    """V1 gathers at T01, 200 minutes from the centre: 268 persons fill four days in a row, with
    three nights at the station. Day by day, seven persons each, would be ten times as dear."""
    instance = make_instance(
        facilities=[
            make_facility("T01", Kind.STATION, serves=Serves.NONE),
            make_facility("C01", Kind.CENTRE, serves=Serves.AREA),
        ],
        villages=[
            make_village(
                *("V1", "T01"),
                groups=(0, 0, 0, 268, 0),
                attendance=1,
                has_site=False,
                lodging=False,
            )
        ],
        links=(Link("C01", "T01", 200, 200), Link("T01", "V1", 5, 5)),
    )
    cost = 6_000_000 + 4_500_000 + 400 * 4_000 + 268 * 5 * 800
    assert close_below(by_trips(instance), cost)


def test_a_linear_program_that_fails_leaves_what_is_proved_so_far() -> None:
    """GLOP ends abnormally on these numbers, and MathOpt raises instead of saying so; the planner
    would lose the whole run for a bound that could be a little larger."""
    instance = make_instance(
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN)],
        villages=[
            make_village(
                *("V0", "T01"), groups=(0, 0, 0, 774, 0), attendance=Fraction(1, 2), lodging=False
            ),
            make_village(
                *("V1", "T01"),
                groups=(0, 0, 0, 14, 0),
                attendance=1,
                minutes_per_person=Fraction(30),
                lodging=True,
            ),
            make_village(
                *("V2", "T01"),
                groups=(0, 0, 0, 62, 0),
                attendance=1,
                minutes_per_person=Fraction(13, 2),
                lodging=False,
            ),
        ],
        links=(
            Link("T01", "V0", 69, None),
            Link("T01", "V1", 106, None),
            Link("T01", "V2", 0, 0),
            Link("V0", "V1", 60, None),
            Link("V0", "V2", 60, 90),
            Link("V1", "V2", 35, None),
        ),
        settings={
            "max_trip_days": 4,
            "max_stops_per_trip": 2,
            "workday_minutes": 360,
            "setup_minutes": 100,
            "max_resident_minutes": 5,
            "travel_minute_vnd": 40_000,
        },
    )
    assert by_trips(instance) > 0


def test_trips_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three villages of 150 persons fill 3.2 days each and share the rest in fractions of trips;
    quotas say that this cannot be."""
    instance = remote("V1", "V2", "V3", persons=150)
    with_quotas = by_trips(instance)
    monkeypatch.setattr(column_bound, "REFINED", 0)
    assert with_quotas > 1.02 * by_trips(instance)


def test_the_station_serves_who_lives_near() -> None:
    """Walking costs 15 · 800 a person, and 450 of 435 minutes of a station day 500,000."""
    cost = 90 * 15 * 800 + 500_000 * 450 / 435
    assert close_below(by_trips(remote("V1", minutes=15)), int(cost))


def test_passes_that_may_meet_on_one_trip_are_not_bounded() -> None:
    """The argument needs that no trip serves both passes of a village (R4)."""
    instance = remote("V1")
    (cluster,) = clusters(instance)
    assert is_boundable(change_settings(instance, mop_up_gap_days=4), cluster)
    assert not is_boundable(change_settings(instance, mop_up_gap_days=3), cluster)


def test_checks_that_take_no_time_are_not_bounded() -> None:
    """A crew whose day ends on the road may still serve them, so room says nothing."""
    instance = remote("V1")
    quick = replace(instance.villages["V1"], minutes_per_person=Fraction(0))
    instance = replace(instance, villages={"V1": quick})
    assert not is_boundable(instance, clusters(instance)[0])


def test_trips_that_cost_nothing_are_not_bounded() -> None:
    instance = remote("V1")
    (cluster,) = clusters(instance)
    assert not is_boundable(change_settings(instance, crew_day_vnd=0), cluster)


def test_a_limit_of_stops_that_means_none_does_not_hang() -> None:
    """Somebody writes 99 for as many as they like; the orders of 99 sites cannot be listed."""
    instance = remote("V1", "V2", "V3", "V4", "V5", "V6")
    (cluster,) = clusters(instance)
    assert is_boundable(change_settings(instance, max_stops_per_trip=5), cluster)
    assert not is_boundable(change_settings(instance, max_stops_per_trip=99), cluster)


@pytest.mark.parametrize("serves", [Serves.AREA, Serves.PROVINCE])
def test_a_shared_base_keeps_the_sum_below_one_trip_for_two_stations(serves: Serves) -> None:
    """Two stations' villages of ten persons, five minutes from each other: a centre beside them
    serves both in one day. Bounds of the two clusters that count it twice would be false."""
    persons = {"groups": (0, 0, 0, 10, 0), "attendance": 1}
    instance = make_instance(
        facilities=[
            make_facility("T01", Kind.STATION, serves=Serves.OWN),
            make_facility("T02", Kind.STATION, serves=Serves.OWN),
            make_facility("C01", Kind.CENTRE, serves=serves),
        ],
        villages=[make_village("V1", "T01", **persons), make_village("V2", "T02", **persons)],
        links=(
            Link("T01", "V1", 200, 200),
            Link("T02", "V2", 200, 200),
            Link("C01", "V1", 10, 10),
            Link("V1", "V2", 5, 5),
            Link("C01", "V2", 10, 10),
        ),
        settings={"max_resident_minutes": 0},
    )
    assert by_trips(instance) <= 1_500_000 + 25 * 4_000


def test_who_may_gather_at_another_stations_site_is_not_charged_for_his_own() -> None:
    """V2 of T02 lies a minute from V1 of T01, and a centre may screen both there in one session."""
    persons = {"groups": (0, 0, 0, 10, 0), "attendance": 1}
    instance = make_instance(
        facilities=[
            make_facility("T01", Kind.STATION, serves=Serves.OWN),
            make_facility("T02", Kind.STATION, serves=Serves.OWN),
            make_facility("C01", Kind.CENTRE, serves=Serves.AREA),
        ],
        villages=[make_village("V1", "T01", **persons), make_village("V2", "T02", **persons)],
        links=(
            Link("T01", "V1", 200, 200),
            Link("T02", "V2", 200, 200),
            Link("C01", "V1", 10, 10),
            Link("V1", "V2", 1, 1),
        ),
    )
    assert by_trips(instance) <= 1_500_000 + 20 * 4_000 + 10 * 800


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
    instance = planted.instance
    if all(is_boundable(instance, cluster) for cluster in clusters(instance)):
        assert by_trips(instance) <= planted.plan.tiers.T5
