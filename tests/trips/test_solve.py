"""A cluster's trips serve everybody once, and their cost is what they add up to."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from scheduler.instance import SEASONS
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.options import Scope
from scheduler.trips.shares import capacities, days_used, share, short_resources, total_usage
from scheduler.trips.solve import solve_cluster
from scheduler.trips.visits import Cluster, clusters
from tests.planted import Dice, Planted, plant

NARROW_SCOPE = Scope(stops=2, splits=3, partners=5, sites=2)
WIDE_SCOPE = Scope(seasons=SEASONS, all_bases=True, stops=3)


def planted(seed: int) -> Planted:
    found = plant(Dice(Random(seed).randint))
    assert found is not None
    return found


def served(drafts: tuple[Draft, ...]) -> Counter[tuple[str, int]]:
    count: Counter[tuple[str, int]] = Counter()
    for draft in drafts:
        for one in draft.served:
            count[one.village, one.pass_number] += one.persons
    return count


def needed(cluster: Cluster) -> Counter[tuple[str, int]]:
    return Counter({(v.village, v.pass_number): v.persons for v in cluster.visits})


@pytest.mark.parametrize("scope", [NARROW_SCOPE, WIDE_SCOPE], ids=["narrow", "wide"])
@pytest.mark.parametrize("seed", range(12))
def test_everybody_is_served_exactly_once(seed: int, scope: Scope) -> None:
    """R5, R6: not one person more or less, at one site a visit, by drafts that have a day."""
    instance = planted(seed).instance
    ground = Ground(instance)
    for cluster in clusters(instance):
        trips = solve_cluster(ground, cluster, scope, {})
        assert trips.unserved == ()
        assert served(trips.drafts) == needed(cluster)
        sites: dict[tuple[str, int], set[str]] = {}
        for draft in trips.drafts:
            assert draft.starts
            for stop in (stop for stops in draft.days for stop in stops):
                for one in stop.served:
                    sites.setdefault((one.village, one.pass_number), set()).add(stop.site)
        assert all(len(found) == 1 for found in sites.values())


@pytest.mark.parametrize("seed", range(6))
def test_a_cluster_gives_the_same_trips_again(seed: int) -> None:
    """One process more or less must not change a plan."""
    instance = planted(seed).instance
    cluster = clusters(instance)[0]
    once = solve_cluster(Ground(instance), cluster, NARROW_SCOPE, {})
    assert solve_cluster(Ground(instance), cluster, NARROW_SCOPE, {}) == once


@pytest.mark.parametrize("seed", range(12))
def test_shares_of_a_scarce_resource_do_not_exceed_it(seed: int) -> None:
    instance = planted(seed).instance
    ground = Ground(instance)
    usages = [
        days_used(ground, solve_cluster(ground, c, NARROW_SCOPE, {}).drafts)
        for c in clusters(instance)
    ]
    capacity = capacities(ground, {}, fill=0.01)
    budgets = [share(capacity, usages, index) for index in range(len(usages))]
    for resource in short_resources(capacity, total_usage(usages)):
        assert sum(budget.get(resource, 0) for budget in budgets) <= capacity[resource]
