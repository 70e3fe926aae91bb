"""Improving a cluster's trips may only make them cheaper."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from scheduler.instance import Link
from scheduler.trips.budget import Resource
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.improve import improve_cluster
from scheduler.trips.options import Scope
from scheduler.trips.order import is_ordered, steps
from scheduler.trips.route import Load, drive
from scheduler.trips.shares import days_used
from scheduler.trips.solve import ClusterTrips, cost_of, solve_cluster
from scheduler.trips.visits import Cluster, Pace, Visit, clusters
from tests.builders import make_instance, make_village
from tests.planted import Dice, plant
from tests.trips.hills import on_monday
from tests.verify.judging import rules_broken

NARROW_SCOPE = Scope(stops=2, splits=3, partners=5, sites=2, rounds=0)


def served(drafts: tuple[Draft, ...]) -> Counter[tuple[str, int]]:
    count: Counter[tuple[str, int]] = Counter()
    for one in (one for draft in drafts for one in draft.served):
        count[one.village, one.pass_number] += one.persons
    return count


def sites(drafts: tuple[Draft, ...]) -> dict[tuple[str, int], set[str]]:
    found: dict[tuple[str, int], set[str]] = {}
    for stop in (stop for draft in drafts for stops in draft.days for stop in stops):
        for one in stop.served:
            found.setdefault((one.village, one.pass_number), set()).add(stop.site)
    return found


@pytest.mark.parametrize("seed", range(10))
def test_the_same_persons_for_less(seed: int) -> None:
    """R4–R6: nobody is lost or moved apart, no circle of trips, and no dong more."""
    planted = plant(Dice(Random(seed).randint))
    assert planted is not None
    ground = Ground(planted.instance)
    for cluster in clusters(planted.instance):
        before = solve_cluster(ground, cluster, NARROW_SCOPE, {})
        after = before
        for number in range(6):
            after = improve_cluster(ground, cluster, after, {}, number)
        assert after.cost_vnd == cost_of(ground, after.drafts) <= before.cost_vnd
        assert served(after.drafts) == served(before.drafts)
        assert all(draft.starts for draft in after.drafts)
        assert all(len(found) == 1 for found in sites(after.drafts).values())
        both = frozenset(v.village for v in cluster.visits)
        assert is_ordered(steps(after.drafts, both))


def wasteful() -> tuple[Ground, Cluster, ClusterTrips]:
    """Two villages on one road, far away, each served by short trips that are not full."""
    world = make_instance(
        villages=[make_village(village, "T01") for village in ("V1", "V2")],
        links=(Link("T01", "V1", 100, 100), Link("V1", "V2", 10, 10)),
    )
    ground = Ground(world)
    visits = tuple(Visit(village, 1, 40, Pace(5, 1), 2) for village in ("V1", "V2"))
    drafts = []
    for visit in visits:
        for persons in (15, 25):
            route = drive(ground, "T01", [Load(visit, visit.village, persons)], "dry")
            assert route is not None
            drafts.append(as_draft(ground, "T01", "dry", route))
    trips = ClusterTrips(tuple(drafts), cost_of(ground, tuple(drafts)), ())
    return ground, Cluster("T01", visits), trips


def test_half_empty_trips_are_joined() -> None:
    """80 persons, 47 a day: two trips are enough, one of them to both villages, by hand."""
    ground, cluster, before = wasteful()
    after = improve_cluster(ground, cluster, before, {}, 0)
    assert len(before.drafts) == 4
    assert len(after.drafts) == 2
    assert served(after.drafts) == {("V1", 1): 40, ("V2", 1): 40}
    world = ground.instance
    for draft in after.drafts:
        assert not rules_broken(world, [on_monday(world, draft)]) & {"R6", "R8", "R9", "R10"}


def test_a_round_gives_the_same_trips_again() -> None:
    """The same bytes for the same workbook, whatever the number of processes."""
    ground, cluster, before = wasteful()
    first = improve_cluster(ground, cluster, before, {}, 0)
    assert improve_cluster(Ground(ground.instance), cluster, before, {}, 0) == first


def test_no_more_days_than_the_budget_or_than_before() -> None:
    """R17: kits that others count on are not taken for a cheaper trip."""
    ground, cluster, before = wasteful()
    kits = Resource("kit", "A1", "dry")
    after = improve_cluster(ground, cluster, before, {kits: 1}, 0)
    assert days_used(ground, after.drafts)[kits] <= days_used(ground, before.drafts)[kits]


def test_what_cannot_be_improved_is_left_as_it_is() -> None:
    """The caller stops when a round gives back what it was given."""
    ground, cluster, before = wasteful()
    best = improve_cluster(ground, cluster, before, {}, 0)
    assert improve_cluster(ground, cluster, best, {}, 0) is best


def test_trips_that_wait_for_others_keep_their_turn() -> None:
    """R4: pass 1 of V2 may not move onto a trip that must come before it."""
    ground, cluster, before = wasteful()
    late = tuple(replace(visit, pass_number=2, persons=10) for visit in cluster.visits)
    cluster = Cluster("T01", cluster.visits + late)
    loads = [Load(late[0], "V1", 10), Load(cluster.visits[1], "V2", 5)]
    route = drive(ground, "T01", loads, "dry")
    assert route is not None
    drafts = (*before.drafts, as_draft(ground, "T01", "dry", route))
    trips = ClusterTrips(drafts, cost_of(ground, drafts), (late[1],))
    after = improve_cluster(ground, cluster, trips, {}, 0)
    assert served(after.drafts) == served(drafts)
    assert after.unserved == (late[1],)
    assert is_ordered(steps(after.drafts, frozenset({"V1", "V2"})))
    for draft in after.drafts:
        keys = {(one.village, one.pass_number) for one in draft.served}
        assert len({village for village, _ in keys}) == len(keys)
