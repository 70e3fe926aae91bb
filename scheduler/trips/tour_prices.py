"""Which tours could be part of cheaper trips: a linear program over all of them tells."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from ortools.math_opt.python import mathopt

from scheduler.trips.objective import VND
from scheduler.trips.tours import Need, Tour, most_persons, own_room


class _Column(NamedTuple):
    """A tour (an index) loaded with persons of its needs."""

    tour: int
    loads: tuple[int, ...]


def promising(
    needs: Sequence[Need], walks_vnd: Sequence[int], tours: Sequence[Tour], cost_vnd: int, most: int
) -> list[Tour]:
    """Tours that trips cheaper than `cost_vnd` may hold, as far as reduced costs tell: all to one
    visit, and the `most` best of those to two."""
    columns = [_Column(i, loads) for i, tour in enumerate(tours) for loads in fullest(tour, needs)]
    model = mathopt.Model()
    loads = [_loads(model, column, tours) for column in columns]
    _cover(model, needs, walks_vnd, columns, loads, tours)
    result = mathopt.solve(model, mathopt.SolverType.GLOP)
    if not result.has_primal_feasible_solution():
        return []
    slack, reduced = cost_vnd * VND - result.objective_value(), result.reduced_costs()
    least: dict[int, float] = {}
    for column, x in zip(columns, loads, strict=True):
        least[column.tour] = min(least.get(column.tour, inf), reduced[x])
    ranked = [i for i in sorted(least, key=lambda i: (least[i], i)) if least[i] <= slack]
    single = [tours[i] for i in ranked if len(tours[i].needs) == 1]
    return single + [tours[i] for i in ranked if len(tours[i].needs) > 1][:most]


def fullest(tour: Tour, needs: Sequence[Need]) -> list[tuple[int, ...]]:
    """The tour loaded as fully as can be, one need (by position) before the other."""
    most = [most_persons(tour, needs, position) for position in range(len(tour.needs))]
    if len(most) == 1:
        return [(most[0],)] if most[0] >= tour.least(0) else []
    pairs = [(most[0], _left(tour, needs, 0, most[0])), (_left(tour, needs, 1, most[1]), most[1])]
    return [pair for pair in pairs if all(pair[i] >= tour.least(i) for i in (0, 1))]


def _left(tour: Tour, needs: Sequence[Need], first: int, persons: int) -> int:
    """Persons of the other need for whom there is room beside so many of the first."""
    one, other = (needs[tour.needs[position]] for position in (first, 1 - first))
    room = own_room(tour, needs, 1 - first)
    if tour.shared_day is not None:
        beyond = max(tour.least_shared(first), persons - own_room(tour, needs, first))
        minutes = tour.rooms[tour.shared_day] - one.visit.pace.minutes_for(beyond)
        room += other.visit.pace.persons_in(minutes)
    return min(room, other.persons)


def _loads(model: mathopt.Model, column: _Column, tours: Sequence[Tour]) -> mathopt.Variable:
    x = model.add_variable(lb=0)
    model.objective.set_linear_coefficient(x, tours[column.tour].cost_vnd * VND)
    return x


def _cover(
    model: mathopt.Model,
    needs: Sequence[Need],
    walks_vnd: Sequence[int],
    columns: Sequence[_Column],
    loads: Sequence[mathopt.Variable],
    tours: Sequence[Tour],
) -> None:
    """Σ persons on tours ≥ persons · held; Σ held = 1 over the sites of a visit."""
    held_by_visit: dict[tuple[str, int], mathopt.LinearConstraint] = {}
    cover = []
    for need, walk in zip(needs, walks_vnd, strict=True):
        key = (need.visit.village, need.visit.pass_number)
        if key not in held_by_visit:
            held_by_visit[key] = model.add_linear_constraint(lb=1, ub=1)
        held, row = model.add_variable(lb=0), model.add_linear_constraint(lb=0)
        held_by_visit[key].set_coefficient(held, 1)
        row.set_coefficient(held, -need.persons)
        model.objective.set_linear_coefficient(held, walk * VND)
        cover.append(row)
    for column, x in zip(columns, loads, strict=True):
        for need_index, persons in zip(tours[column.tour].needs, column.loads, strict=True):
            cover[need_index].set_coefficient(x, persons)
