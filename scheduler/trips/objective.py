"""What a cluster's choice of trips minimises: T1 first, then cost (T5), in one weighted sum."""

from __future__ import annotations

from ortools.math_opt.python import mathopt

from scheduler.trips.ground import Ground
from scheduler.trips.variables import Variables

VND = 1e-6  # the model counts in millions of VND, so that coefficients stay near 1
UNSERVED_VISIT = 5_000.0  # million VND: above any cost of serving a visit
UNSERVED_PERSON = 10.0
OVER_DAY = 30.0  # a day beyond the budget: dearer than any way to save it, cheaper than T1


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
    terms += [
        (UNSERVED_VISIT + UNSERVED_PERSON * visit.persons) * x
        for visit, x in zip(menu.visits, variables.unserved, strict=True)
    ]
    model.minimize(mathopt.fast_sum(terms))
