"""The rounds of improvement, the unit of `--effort`: every cluster is searched once a round."""

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

WIDER_SCOPES = (  # of the first rounds; later ones take neighbourhoods apart
    Scope(stops=2, splits=3, partners=5, sites=2, rounds=6),
    Scope(stops=3, splits=6, partners=8, sites=2, rounds=6),
    Scope(stops=4, splits=8, partners=12, sites=4, rounds=6, mixed=True, most_visits=40),
)
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


def rounds(effort: int | None) -> Iterator[Round]:
    """The first `effort` rounds; endlessly many where it is None."""
    numbers = count(1) if effort is None else range(1, effort + 1)
    return (Round(number) for number in numbers)
