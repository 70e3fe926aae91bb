"""Putting parts of visits elsewhere may only make a cluster's trips cheaper."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from scheduler.instance import Link
from scheduler.trips.budget import Resource
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.options import Scope
from scheduler.trips.order import is_ordered, steps
from scheduler.trips.reinsert import reinsert_cluster
from scheduler.trips.route import Load, drive
from scheduler.trips.shares import days_used
from scheduler.trips.solve import ClusterTrips, cost_of, solve_cluster
from scheduler.trips.visits import Cluster, Pace, Visit, clusters
from tests.builders import make_instance, make_village
from tests.planted import Dice, plant
from tests.trips.hills import on_monday
from tests.trips.test_improve import served, sites
from tests.verify.judging import rules_broken

NARROW_SCOPE = Scope(stops=2, splits=3, partners=5, sites=2, rounds=0)
TRIES = 25
Visits = dict[tuple[str, int], Visit]


@pytest.mark.parametrize("seed", range(10))
def test_the_same_persons_for_less(seed: int) -> None:
    """R4–R6: nobody is lost or moved apart, no circle of trips, and no dong more."""
    planted = plant(Dice(Random(seed).randint))
    assert planted is not None
    ground = Ground(planted.instance)
    for cluster in clusters(planted.instance):
        before = solve_cluster(ground, cluster, NARROW_SCOPE, {})
        after = reinsert_cluster(ground, cluster, before, {}, seed, TRIES)
        assert after.cost_vnd == cost_of(ground, after.drafts) <= before.cost_vnd
        assert served(after.drafts) == served(before.drafts)
        assert all(draft.starts for draft in after.drafts)
        assert all(len(found) == 1 for found in sites(after.drafts).values())
        both = frozenset(v.village for v in cluster.visits)
        assert is_ordered(steps(after.drafts, both))
        for draft in after.drafts:
            keys = {(one.village, one.pass_number) for one in draft.served}
            assert len({village for village, _ in keys}) == len(keys)


def one_road(
    minutes: int, walk: int = 60, days: int = 4
) -> tuple[Ground, dict[tuple[str, int], Visit]]:
    """V1, V2 and V3, far from their station, `walk` minutes from each other; trips of so many
    days at most."""
    names = ("V1", "V2", "V3")
    world = make_instance(
        settings={"max_trip_days": days},
        villages=[make_village(village, "T01") for village in names],
        links=(
            Link("T01", "V1", minutes, minutes),
            Link("V1", "V2", walk, walk),
            Link("V2", "V3", walk, walk),
        ),
    )
    pace = Pace(5, 1)
    persons = {1: 40, 2: 4}
    visits = {(v, n): Visit(v, n, persons[n], pace, 2) for v in names for n in persons}
    return Ground(world), visits


def each_alone(
    ground: Ground, visits: dict[tuple[str, int], Visit]
) -> tuple[Cluster, ClusterTrips]:
    """One trip a visit."""
    drafts: list[Draft] = []
    for visit in visits.values():
        load = Load(visit, visit.village, visit.persons)
        route = drive(ground, "T01", [load], "dry")
        assert route is not None
        drafts.append(as_draft(ground, "T01", "dry", route))
    trips = ClusterTrips(tuple(drafts), cost_of(ground, tuple(drafts)), ())
    return Cluster("T01", tuple(visits.values())), trips


def test_mop_ups_ride_along() -> None:
    """A mop-up of four persons needs no trip of its own where a later pass 1 has minutes left: 200
    on the way at most, 45 of set-up, 44 · 5 of service."""
    ground, visits = one_road(80, walk=20, days=1)
    few = {key: visits[key] for key in (("V1", 1), ("V1", 2), ("V2", 1))}
    cluster, before = each_alone(ground, few)
    after = reinsert_cluster(ground, cluster, before, {}, 0, TRIES)
    assert [draft.length for draft in after.drafts] == [1, 1]
    assert served(after.drafts) == served(before.drafts)
    world = ground.instance
    for draft in after.drafts:
        assert not rules_broken(world, [on_monday(world, draft)]) & {"R6", "R8", "R9", "R10"}
    assert any(len({one.pass_number for one in draft.served}) == 2 for draft in after.drafts)


def test_few_persons_walk_where_many_do_not() -> None:
    """R6: residents of a small visit come to the trip's site as guests where that is cheaper than
    its set-up there, all of the visit at one site."""
    ground, visits = one_road(100, walk=20)
    few = {("V1", 1): visits["V1", 1]}
    few |= {(v, 2): replace(visits[v, 2], persons=3) for v in ("V2", "V3")}
    cluster, before = each_alone(ground, few)
    after = reinsert_cluster(ground, cluster, before, {}, 0, TRIES)
    assert len(after.drafts) == 1
    assert [len(stops) for stops in after.drafts[0].days] == [1]
    assert served(after.drafts) == served(before.drafts)


def test_a_round_gives_the_same_trips_again() -> None:
    """The same bytes for the same workbook, whatever the number of processes."""
    ground, visits = one_road(100, walk=20)
    cluster, before = each_alone(ground, visits)
    first = reinsert_cluster(ground, cluster, before, {}, 3, TRIES)
    assert reinsert_cluster(Ground(ground.instance), cluster, before, {}, 3, TRIES) == first


def test_no_more_days_than_the_budget_or_than_before() -> None:
    """R17: kits that others count on are not taken for a cheaper trip."""
    ground, visits = one_road(100)
    cluster, before = each_alone(ground, visits)
    kits = Resource("kit", "A1", "dry")
    after = reinsert_cluster(ground, cluster, before, {kits: 1}, 0, TRIES)
    assert days_used(ground, after.drafts)[kits] <= days_used(ground, before.drafts)[kits]


def test_what_cannot_be_improved_is_left_as_it_is() -> None:
    """The caller stops when a round gives back what it was given."""
    ground, visits = one_road(100)
    alone = {key: visits[key] for key in (("V1", 1), ("V1", 2))}
    cluster, before = each_alone(ground, alone)
    assert reinsert_cluster(ground, cluster, before, {}, 0, TRIES) is before
