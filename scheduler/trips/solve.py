"""Chooses the trips of one cluster: a menu of options and patterns, decided by a MIP (HiGHS)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from ortools.math_opt.python import mathopt

from scheduler.trips.budget import Budget
from scheduler.trips.constraints import add_constraints
from scheduler.trips.decode import decode
from scheduler.trips.draft import Draft
from scheduler.trips.fill import widen
from scheduler.trips.ground import Ground
from scheduler.trips.objective import set_objective
from scheduler.trips.options import Option, Pin, Pins, Scope, crew_days_needed, options
from scheduler.trips.patterns import Pattern, patterns
from scheduler.trips.shares import days_used
from scheduler.trips.station_days import share_station_days
from scheduler.trips.variables import Menu, Variables, menu_resources
from scheduler.trips.visits import Cluster, Visit

GAP_TOLERANCE = 5e-4  # of one choice; finer is not worth the time while menus are still widened
LEAST_GAIN = 5e-4  # a widened menu that gains less ends the search
_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class ClusterTrips:
    """The drafts of a cluster, their cost with the residents' way, and the visits left out."""

    drafts: tuple[Draft, ...]
    cost_vnd: int
    unserved: tuple[Visit, ...]


def solve_cluster(
    ground: Ground, cluster: Cluster, scope: Scope, budget: Budget, pins: Pins | None = None
) -> ClusterTrips:
    """Trips for both passes: together where trips may mix them, otherwise pass 1 first and pass 2
    with the budget that is left."""
    trips = _solve_passes(ground, cluster, scope, budget, pins or {})
    drafts = share_station_days(ground, cluster.visits, trips.drafts)
    return ClusterTrips(drafts, cost_of(ground, drafts), trips.unserved)


def _solve_passes(
    ground: Ground, cluster: Cluster, scope: Scope, budget: Budget, pins: Pins
) -> ClusterTrips:
    if scope.mixed:
        return _solve_visits(ground, cluster, scope, budget, pins)
    by_pass = [
        Cluster(cluster.station, tuple(v for v in cluster.visits if v.pass_number == number))
        for number in (1, 2)
    ]
    reserve = crew_days_needed(ground, by_pass[1])
    first = _solve_visits(
        ground, by_pass[0], scope, {r: d - reserve for r, d in budget.items()}, pins
    )
    used = days_used(ground, first.drafts)
    left = {resource: days - used.get(resource, 0) for resource, days in budget.items()}
    second = _solve_visits(ground, by_pass[1], scope, left, pins)
    return ClusterTrips(
        first.drafts + second.drafts,
        first.cost_vnd + second.cost_vnd,
        first.unserved + second.unserved,
    )


def menu_of(ground: Ground, cluster: Cluster, scope: Scope, pins: Pins) -> Menu:
    """Options, the items that they leave, and the patterns that carry these."""
    found = options(ground, cluster, scope, pins)
    items = tuple(dict.fromkeys(part for option in found for part in option.parts))
    return Menu(cluster.visits, found, items, patterns(ground, cluster.visits, items, scope))


def _solve_visits(
    ground: Ground, cluster: Cluster, scope: Scope, budget: Budget, pins: Pins
) -> ClusterTrips:
    """Chooses from the menu, then from menus widened around the choice while that pays."""
    menu = menu_of(ground, cluster, scope, pins)
    if not menu.options:
        return ClusterTrips((), 0, cluster.visits)
    choice = _choose(ground, menu, scope, budget)
    for _ in range(scope.rounds):
        menu = widen(ground, menu, choice.chosen, choice.made)
        wider = _choose(ground, menu, scope, budget)
        if wider.objective > choice.objective * (1 - LEAST_GAIN):
            break
        choice = wider
    drafts = decode(ground, choice.menu, choice.chosen, choice.made)
    return ClusterTrips(drafts, cost_of(ground, drafts), choice.unserved)


@dataclass(frozen=True, slots=True)
class _Choice:
    menu: Menu
    chosen: tuple[Option, ...]
    made: tuple[Pattern, ...]
    unserved: tuple[Visit, ...]
    objective: float


def _choose(ground: Ground, menu: Menu, scope: Scope, budget: Budget) -> _Choice:
    model = mathopt.Model()
    variables = Variables(model, menu, menu_resources(ground, menu))
    add_constraints(model, ground, variables, budget)
    set_objective(model, ground, variables)
    parameters = mathopt.SolveParameters(
        node_limit=scope.nodes, relative_gap_tolerance=GAP_TOLERANCE
    )
    result = mathopt.solve(model, mathopt.SolverType.HIGHS, params=parameters)
    if not result.has_primal_feasible_solution():
        raise RuntimeError(f"no choice of trips: {result.termination}")
    values = result.variable_values()

    def picked(things: Sequence[_Thing], xs: Sequence[mathopt.Variable]) -> tuple[_Thing, ...]:
        return tuple(t for t, x in zip(things, xs, strict=True) if values[x] > 0.5)

    return _Choice(
        menu,
        picked(menu.options, variables.chosen),
        picked(menu.patterns, variables.made),
        tuple(
            visit
            for index, visit in enumerate(menu.visits)
            if index not in variables.unserved or values[variables.unserved[index]] > 0.5
        ),
        result.objective_value(),
    )


def pins_of(drafts: Sequence[Draft]) -> dict[tuple[str, int], Pin]:
    """Where the drafts serve each visit."""
    return {
        (one.village, one.pass_number): Pin(stop.site, draft.base, draft.season)
        for draft in drafts
        for stops in draft.days
        for stop in stops
        for one in stop.served
    }


def cost_of(ground: Ground, drafts: tuple[Draft, ...]) -> int:
    """VND of crews, travel and the residents' way."""
    return sum(
        draft.cost_vnd
        + sum(
            one.persons * ground.walk_vnd(one.village, stop.site, draft.season)
            for stops in draft.days
            for stop in stops
            for one in stop.served
        )
        for draft in drafts
    )
