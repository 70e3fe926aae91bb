"""The rows of a cluster's choice of trips, one function each."""

from __future__ import annotations

from collections import Counter

from ortools.math_opt.python import mathopt

from scheduler.trips.budget import Budget, Resource, resources_of
from scheduler.trips.ground import Ground
from scheduler.trips.options import pooled_minutes
from scheduler.trips.order import LEVELS, steps_of
from scheduler.trips.variables import Variables


def add_constraints(
    model: mathopt.Model, ground: Ground, variables: Variables, budget: Budget
) -> None:
    serve_every_visit(model, variables)
    carry_remainders(model, variables)
    fill_pool_days(model, ground, variables)
    keep_budget(model, ground, variables, budget)
    order_passes(model, variables)


def serve_every_visit(model: mathopt.Model, variables: Variables) -> None:
    """R5, R6: Σ chosen[options of v] + unserved[v] = 1, for visits that have options."""
    for visit, unserved in variables.unserved.items():
        model.add_linear_constraint(mathopt.fast_sum([*variables.serving(visit), unserved]) == 1)


def carry_remainders(model: mathopt.Model, variables: Variables) -> None:
    """R5: Σ made[patterns with item i] ≥ Σ chosen[options that leave i]."""
    for index, item in enumerate(variables.menu.items):
        carried = mathopt.fast_sum(variables.carrying(index))
        model.add_linear_constraint(carried - mathopt.fast_sum(variables.leaving(item)) >= 0)


def fill_pool_days(model: mathopt.Model, ground: Ground, variables: Variables) -> None:
    """R9: Σ minutes · chosen ≤ minutes of a day at the base · pool_days.

    A day is counted short by one person of the slowest visit, as persons are whole.
    """
    visits = variables.menu.visits
    for pool, days in variables.pool_days.items():
        pooled = variables.pooled(pool)
        slowest = max(visits[o.visit].pace.minutes_for(1) for o, _ in pooled)
        room = max(1, pooled_minutes(ground) - slowest)
        used = mathopt.fast_sum(float(visits[o.visit].minutes) * x for o, x in pooled)
        model.add_linear_constraint(used - float(room) * days <= 0)


def keep_budget(model: mathopt.Model, ground: Ground, variables: Variables, budget: Budget) -> None:
    """R16, R17: days of each resource ≤ its budget + over."""
    used: dict[Resource, list[mathopt.LinearTypes]] = {r: [] for r in variables.over if r in budget}

    def take(base: str, season: str, days: int, x: mathopt.Variable, *, away: bool) -> None:
        for resource in resources_of(ground, base, season, away=away):  # type: ignore[arg-type]
            if resource in used:
                used[resource].append(days * x)

    for option, x in zip(variables.menu.options, variables.chosen, strict=True):
        if option.crew_days:
            take(option.base, option.season, option.crew_days, x, away=option.site != option.base)
    for pattern, x in zip(variables.menu.patterns, variables.made, strict=True):
        item = variables.menu.items[pattern.items[0]]
        take(item.base, item.season, len(pattern.route.days), x, away=True)
    for (base, season, _), x in variables.pool_days.items():
        take(base, season, 1, x, away=False)
    for resource, terms in used.items():
        row = mathopt.fast_sum(terms) - variables.over[resource]
        model.add_linear_constraint(row <= float(budget[resource]))


def order_passes(model: mathopt.Model, variables: Variables) -> None:
    """R4, as far as undated trips can tell: where a trip serves pass 2 of village a and pass 1 of
    village b, level[b] ≥ level[a] + 1. So no circle of trips waits for itself, and no chain of
    mop-up gaps is longer than a year has room for."""
    visits = variables.menu.visits
    passes = Counter(visit.village for visit in visits)
    both = {village for village, count in passes.items() if count == 2}
    for pattern, x in zip(variables.menu.patterns, variables.made, strict=True):
        served = [visits[variables.menu.items[i].visit] for i in pattern.items]
        for a, b in steps_of(((v.village, v.pass_number) for v in served), both):
            step = variables.level[b] - variables.level[a]
            model.add_linear_constraint(step >= 1 - LEVELS * (1 - x))
