"""The rounds of improvement, which `--effort` counts: every cluster is searched once a round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from scheduler.solve.order import Order, choose_trips
from scheduler.trips.ground import Ground
from scheduler.trips.improve import improve_cluster
from scheduler.trips.options import Scope
from scheduler.trips.reinsert import reinsert_cluster
from scheduler.trips.solve import ClusterTrips, pins_of
from scheduler.trips.visits import Cluster

WIDER_SCOPES = (  # of the first rounds; from the second on, parts are put elsewhere, too
    Scope(stops=2, splits=3, partners=5, sites=2, rounds=6),
    Scope(stops=3, splits=6, partners=8, sites=2, rounds=6, most_visits=40),
    Scope(stops=4, splits=8, partners=12, sites=4, rounds=6, mixed=True, most_visits=40),
)
VISITS_A_UNIT = 1_000  # visits that one unit of effort searches once
MOST_IDLE = 6  # rounds that may change nothing


@dataclass(frozen=True, slots=True)
class Round:
    """The `number`-th search of every cluster around the best plan's trips, from 1 on."""

    number: int

    def scope(self, cluster: Cluster) -> Scope | None:
        """How wide a menu is offered to every visit; None where that is done with, or too wide for
        a large cluster."""
        if self.number > len(WIDER_SCOPES):
            return None
        scope = WIDER_SCOPES[self.number - 1]
        return scope if len(cluster.visits) <= scope.most_visits else None

    def takes(self, idle: int) -> bool:
        """Whether a cluster is searched that so many rounds have not changed."""
        return idle < MOST_IDLE


@dataclass(frozen=True, slots=True)
class Improvement:
    """A cluster's trips in the best plan, to be improved under the order's budget and crews."""

    round: Round
    cluster: Cluster
    order: Order
    trips: ClusterTrips


def improve_trips(ground: Ground, task: Improvement) -> ClusterTrips:
    """Work for one process: cheaper trips for one cluster, or those that it has."""
    ground, cluster = ground.staffed_by(task.order.staffed), task.cluster
    trips, scope, turn = task.trips, task.round.scope(cluster), task.round.number - 2
    if scope is not None:
        order = replace(task.order, scope=scope, pins=pins_of(trips.drafts))
        found = choose_trips(ground, (cluster, order))
        if not found.unserved and found.cost_vnd < trips.cost_vnd:
            trips = found
    if turn >= 0:
        trips = reinsert_cluster(ground, cluster, trips, task.order.budget, turn)
        trips = improve_cluster(ground, cluster, trips, task.order.budget, turn)
    return trips


def rounds(effort: int | None, visits: int) -> Iterator[Round]:
    """As many as search so many thousand visits, one at least if any; endlessly many where the
    effort is None."""
    if effort is None:
        return (Round(number) for number in count(1))
    most = -(-effort * VISITS_A_UNIT // max(1, visits))
    return (Round(number) for number in range(1, most + 1))
