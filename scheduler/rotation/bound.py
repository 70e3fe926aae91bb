"""Lower bounds on T2, T4 and new postings that hold for every plan, whatever its trips.

Why they are bounds. From any plan read off the numbers of new stretches by class of doctors and
months, and by stations that lack the same and months. They keep every row of the model here:

- both count the same stretches (balance);
- a stretch is at most `max_posting_months` long, and at least `min_posting_months` unless it
  lengthens a fixed one; it starts in time and keeps to `rotation_max_days` (R18, R19, R21);
- in a month a doctor is away once, and a class is away no more days than it still may (R18, R19);
- a unit and its specialties keep the doctors of R20, fixed postings counted;
- a station is short of at least what it lacks less what it receives, so its pool is, too.

A doctor may have several stretches here, and stations of a pool may help each other, so the model
asks for less than the rules do; the screening's needs, which only add to them, are left out. Its
optimum over fractions, rounded up, is a bound. It is not taken from the solver but proved: any
multipliers π give Σ π·limit + Σ min(0, cost − Σ π·coefficient)·upper ≤ objective, in whole numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from scheduler.instance import Doctor
from scheduler.rotation import constraints
from scheduler.rotation.demand import pooled_demands
from scheduler.rotation.donors import donor_classes, spare_days
from scheduler.rotation.homes import Homes
from scheduler.rotation.model import LinearModel, solve_linear
from scheduler.rotation.objective import Merit
from scheduler.rotation.stretch import Run, Stay, Stretch
from scheduler.rotation.variables import Variables

SCALE = 2**40  # multipliers are taken in whole parts of 1 / SCALE


def lower_bounds(homes: Homes, merit: Merit, stop: Callable[[], bool]) -> dict[str, int]:
    """Bounds on T2; on T4 over all plans with no more T2 than `merit`; and on new postings over all
    plans with no more T2 and T4. Where `merit` has 0, or `stop` asks for an end, it is 0."""
    variables = _relaxation(homes)
    tiers: dict[str, tuple[Sequence[int], int]] = {
        "T2": (list(variables.below_floor.values()), merit.below_floor),
        "T4": (list(variables.below_goal.values()), merit.below_goal),
        "postings": (list(variables.stretches.values()), merit.postings),
    }
    bounds = {}
    for name, (counted, value) in tiers.items():
        is_open = value > 0 and not stop()
        bounds[name] = _minimum(variables.model, counted) if is_open else 0
        variables.model.add_row([(variable, 1) for variable in counted], upper=value)
    return bounds


def possible_stretches(homes: Homes, doctor: Doctor) -> tuple[Run, ...]:
    """A superset of the new stretches that the doctor can have in any plan, each as a run."""
    settings, fixed = homes.instance.settings, homes.fixed_places.get(doctor.id, {})
    spare, found = spare_days(homes, doctor), []
    for first in range(homes.first_month, 13):
        for last in range(first, min(first + settings.max_posting_months, 13)):
            stretch = Stretch(first, last)
            lengthens = first - 1 in fixed or last + 1 in fixed
            is_long = lengthens or len(stretch.months) >= settings.min_posting_months
            is_free = all(month not in fixed for month in stretch.months)
            days = sum(homes.working_days[month] for month in stretch.months)
            if is_long and is_free and days <= spare:
                found.append(Run((Stay(stretch),)))
    return tuple(found)


def proved_minimum(model: LinearModel, multipliers: Iterable[float]) -> int:
    """The bound on the objective that these multipliers of the rows prove, rounded up."""
    costs = {variable: SCALE * cost for variable, cost in model.objective.items()}
    total = 0
    for row, multiplier in zip(model.rows, multipliers, strict=True):
        factor = round(multiplier * SCALE)
        limit = row.lower if factor > 0 else row.upper
        if limit is None:
            continue
        total += factor * limit
        for variable, coefficient in row.terms.items():
            costs[variable] = costs.get(variable, 0) - factor * coefficient
    total += sum(min(0, cost) * model.uppers[variable] for variable, cost in costs.items())
    return max(0, -(-total // SCALE))


def _relaxation(homes: Homes) -> Variables:
    classes = donor_classes(homes, lambda doctor: possible_stretches(homes, doctor))
    variables = Variables(LinearModel(), classes, pooled_demands(homes))
    constraints.add_balance(variables)
    constraints.add_r18_one_place(variables)
    constraints.add_r19_days(variables, homes.working_days)
    constraints.add_r20_donor_cap(variables, homes)
    constraints.add_r20_specialties(variables, homes)
    constraints.add_missing_doctors(variables)
    return variables


def _minimum(model: LinearModel, counted: Sequence[int]) -> int:
    """The bound on the sum of some variables."""
    model.objective = dict.fromkeys(counted, 1)
    optimum = solve_linear(model)
    return 0 if optimum is None else proved_minimum(model, optimum.multipliers)
