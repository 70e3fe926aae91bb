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

WIDER_SCOPES = (  # of the first rounds; later ones put parts elsewhere and make trips anew
    Scope(stops=2, splits=3, partners=5, sites=2, rounds=6),
)
VISITS_A_UNIT = 1_000  # visits that one unit of effort searches once
MOST_IDLE = 6  # rounds that may change nothing


@dataclass(frozen=True, slots=True)
class Round:
    """The `number`-th search of every cluster around the best plan's trips, from 1 on."""

    number: int

    @property
    def scope(self) -> Scope | None:
        """How wide a menu is offered to every visit; None where neighbourhoods are searched."""
        return WIDER_SCOPES[self.number - 1] if self.number <= len(WIDER_SCOPES) else None

    def takes(self, cluster: Cluster, idle: int) -> bool:
        """Whether the cluster is searched, which `idle` rounds have not changed: some scopes are
        too wide for large clusters, and neighbourhoods give up in the end."""
        if self.scope is not None:
            return len(cluster.visits) <= self.scope.most_visits
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
    number, order, trips = task.round, task.order, task.trips
    if number.scope is None:
        first = len(WIDER_SCOPES) + 1
        staffed = ground.staffed_by(order.staffed)
        turn = number.number - first
        trips = reinsert_cluster(staffed, task.cluster, trips, order.budget, turn)
        return improve_cluster(staffed, task.cluster, trips, order.budget, turn)
    order = replace(order, scope=number.scope, pins=pins_of(trips.drafts))
    found = choose_trips(ground, (task.cluster, order))
    return trips if found.unserved or found.cost_vnd >= trips.cost_vnd else found


def rounds(effort: int | None, visits: int) -> Iterator[Round]:
    """As many as search so many thousand visits, one at least if any; endlessly many where the
    effort is None."""
    if effort is None:
        return (Round(number) for number in count(1))
    most = -(-effort * VISITS_A_UNIT // max(1, visits))
    return (Round(number) for number in range(1, most + 1))
