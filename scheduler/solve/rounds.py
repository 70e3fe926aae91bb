"""The rounds of improvement, the unit of `--effort`: every cluster is searched once a round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from scheduler.solve.order import Order, choose_trips
from scheduler.trips.ground import Ground
from scheduler.trips.options import Scope
from scheduler.trips.solve import ClusterTrips, pins_of
from scheduler.trips.visits import Cluster

WIDER_SCOPES = (  # of the first rounds, one after another; later rounds keep the last
    Scope(stops=2, splits=3, partners=5, sites=2, rounds=6),
    Scope(stops=3, splits=6, partners=8, sites=2, rounds=6),
    Scope(stops=4, splits=8, partners=12, sites=4, rounds=6, mixed=True, most_visits=40),
)


@dataclass(frozen=True, slots=True)
class Round:
    """The `number`-th search of every cluster around the best plan's trips, from 1 on."""

    number: int

    @property
    def scope(self) -> Scope:
        return WIDER_SCOPES[min(self.number, len(WIDER_SCOPES)) - 1]

    @property
    def may_be_last(self) -> bool:
        """Whether a round that gains nothing ends the search: not while wider ones are to come."""
        return self.number >= len(WIDER_SCOPES)

    def takes(self, cluster: Cluster) -> bool:
        """Whether the cluster is searched at all: some scopes are too wide for large clusters."""
        return len(cluster.visits) <= self.scope.most_visits


@dataclass(frozen=True, slots=True)
class Improvement:
    """A cluster's trips in the best plan, to be improved under the order's budget and crews."""

    round: Round
    cluster: Cluster
    order: Order
    trips: ClusterTrips


def improve_trips(ground: Ground, task: Improvement) -> ClusterTrips:
    """Work for one process: cheaper trips for one cluster, or those that it has."""
    pins = pins_of(task.trips.drafts)
    order = replace(task.order, scope=task.round.scope, pins=pins)
    found = choose_trips(ground, (task.cluster, order))
    if found.unserved or found.cost_vnd >= task.trips.cost_vnd:
        return task.trips
    return found


def rounds(effort: int | None) -> Iterator[Round]:
    """The first `effort` rounds; endlessly many where it is None."""
    numbers = count(1) if effort is None else range(1, effort + 1)
    return (Round(number) for number in numbers)
