"""What a cluster's choice of trips minimises: days beyond its budget first, then cost (T5)."""

from __future__ import annotations

from ortools.math_opt.python import mathopt

from scheduler.trips.ground import Ground
from scheduler.trips.variables import Variables

VND = 1e-6  # the model counts in millions of VND, so that coefficients stay near 1
UNSERVED = 100_000.0  # million VND a visit that has options, none of which can be carried out
OVER_DAY = 30.0  # million VND a day beyond the budget: dearer than the ways to save it


def set_objective(model: mathopt.Model, ground: Ground, variables: Variables) -> None:
    menu = variables.menu
    terms = [
        option.cost_vnd * VND * x for option, x in zip(menu.options, variables.chosen, strict=True)
    ]
    terms += [
        pattern.route.cost_vnd * VND * x
        for pattern, x in zip(menu.patterns, variables.made, strict=True)
    ]
    day_vnd = ground.settings.station_day_vnd
    terms += [day_vnd * VND * days for days in variables.pool_days.values()]
    terms += [OVER_DAY * days for days in variables.over.values()]
    terms += [UNSERVED * x for x in variables.unserved.values()]
    model.minimize(mathopt.fast_sum(terms))
