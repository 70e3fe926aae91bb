"""How the trips of one cluster are to be chosen: the task of one process."""

from __future__ import annotations

from dataclasses import dataclass, field

from scheduler.trips.budget import Budget
from scheduler.trips.ground import Ground, Staffed
from scheduler.trips.options import Pins, Scope
from scheduler.trips.solve import ClusterTrips, solve_cluster
from scheduler.trips.visits import Cluster

FIRST_SCOPE = Scope(stops=2, splits=3, partners=5, sites=2, rounds=0)


@dataclass(frozen=True, slots=True)
class Order:
    """How one cluster's trips are to be chosen; around `pins`, where there are any."""

    scope: Scope = FIRST_SCOPE
    budget: Budget = field(default_factory=dict)
    pins: Pins = field(default_factory=dict)
    staffed: Staffed = field(default_factory=dict)


def choose_trips(ground: Ground, task: tuple[Cluster, Order]) -> ClusterTrips:
    """Work for one process: the trips of one cluster."""
    cluster, order = task
    ground = ground.staffed_by(order.staffed)
    return solve_cluster(ground, cluster, order.scope, order.budget, order.pins)
