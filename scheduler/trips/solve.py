"""Chooses the trips of one cluster: a menu of options and patterns, decided by a MIP (HiGHS)."""

from __future__ import annotations

from dataclasses import dataclass

from ortools.math_opt.python import mathopt

from scheduler.trips.budget import Budget
from scheduler.trips.constraints import add_constraints
from scheduler.trips.decode import decode
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.objective import set_objective
from scheduler.trips.options import Scope, crew_days_needed, options
from scheduler.trips.patterns import patterns
from scheduler.trips.shares import days_used
from scheduler.trips.variables import Menu, Variables, menu_resources
from scheduler.trips.visits import Cluster, Visit


@dataclass(frozen=True, slots=True)
class ClusterTrips:
    """The drafts of a cluster, their cost with the residents' way, and the visits left out."""

    drafts: tuple[Draft, ...]
    cost_vnd: int
    unserved: tuple[Visit, ...]


def solve_cluster(ground: Ground, cluster: Cluster, scope: Scope, budget: Budget) -> ClusterTrips:
    """Trips for both passes: pass 1 first, pass 2 with the budget that is left."""
    by_pass = [
        Cluster(cluster.station, tuple(v for v in cluster.visits if v.pass_number == number))
        for number in (1, 2)
    ]
    reserve = crew_days_needed(ground, by_pass[1])
    first = _solve_pass(ground, by_pass[0], scope, {r: d - reserve for r, d in budget.items()})
    used = days_used(ground, first.drafts)
    left = {resource: days - used.get(resource, 0) for resource, days in budget.items()}
    second = _solve_pass(ground, by_pass[1], scope, left)
    return ClusterTrips(
        first.drafts + second.drafts,
        first.cost_vnd + second.cost_vnd,
        first.unserved + second.unserved,
    )


def menu_of(ground: Ground, cluster: Cluster, scope: Scope) -> Menu:
    """Options, the items that they leave, and the patterns that carry these."""
    found = options(ground, cluster, scope)
    items = tuple(dict.fromkeys(o.remainder for o in found if o.remainder is not None))
    return Menu(cluster.visits, found, items, patterns(ground, cluster.visits, items, scope))


def _solve_pass(ground: Ground, cluster: Cluster, scope: Scope, budget: Budget) -> ClusterTrips:
    menu = menu_of(ground, cluster, scope)
    if not menu.options:
        return ClusterTrips((), 0, cluster.visits)
    model = mathopt.Model()
    variables = Variables(model, menu, menu_resources(ground, menu))
    add_constraints(model, ground, variables, budget)
    set_objective(model, ground, variables)
    parameters = mathopt.SolveParameters(node_limit=scope.nodes, relative_gap_tolerance=5e-4)
    result = mathopt.solve(model, mathopt.SolverType.HIGHS, params=parameters)
    if not result.has_primal_feasible_solution():
        raise RuntimeError(f"no choice of trips for {cluster.station}: {result.termination}")
    values = result.variable_values()
    chosen = [o for o, x in zip(menu.options, variables.chosen, strict=True) if values[x] > 0.5]
    made = [p for p, x in zip(menu.patterns, variables.made, strict=True) if values[x] > 0.5]
    drafts = decode(ground, menu, chosen, made)
    unserved = [v for v, x in zip(menu.visits, variables.unserved, strict=True) if values[x] > 0.5]
    return ClusterTrips(drafts, cost_of(ground, drafts), tuple(unserved))


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
