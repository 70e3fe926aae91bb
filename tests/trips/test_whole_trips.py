"""The bound by trips against the least cost of whole trips, found by a program of its own that
knows sets of sites, days, touches and nights, but no prices."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

import pytest
from ortools.math_opt.python import mathopt

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.trips.rates import trip_vnd
from tests.builders import make_facility, make_instance, make_village
from tests.trips.test_column_bound import by_trips

VILLAGES = ("V1", "V2", "V3")
SEEDS = (4, 7, 8, 12, 13, 15)  # whose least cost is found soon


class Kindred(NamedTuple):
    """Trips alike: days, way, and by stop the village, the pass and the number of touches."""

    days: int
    way: int
    stops: tuple[tuple[str, int, int], ...]


def drawn(seed: int) -> Instance:
    """Three villages of two passes, too far from the station and each other to gather there; five
    minutes a person."""
    draw = random.Random(seed)
    links = [Link("T01", id, draw.randint(35, 140), 200) for id in VILLAGES]
    links += [Link(a, b, draw.choice((35, 60)), 120) for a, b in combinations(VILLAGES, 2)]
    villages = [
        make_village(
            id,
            "T01",
            groups=(0, 0, 0, draw.randint(30, 260), 0),
            lodging=draw.random() < 0.6,
        )
        for id in VILLAGES
    ]
    return make_instance(
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN)],
        villages=villages,
        links=tuple(links),
        settings={"max_resident_minutes": 30, "max_trip_days": 2, "max_stops_per_trip": 2},
    )


def kinds(instance: Instance) -> Iterator[Kindred]:
    rules, least = instance.settings, instance.roads.least
    needs = [(v.id, p) for v in instance.villages.values() for p in (1, 2) if v.persons_needed(p)]
    for size in (1, 2):
        for chosen in combinations(needs, size):
            places = ["T01", *(village for village, _ in chosen)]
            if len(set(places)) <= size:
                continue  # both passes of a village
            way = sum(least(a, b) or 0 for a, b in zip(places, [*places[1:], "T01"], strict=True))
            for days in range(1, rules.max_trip_days + 1):
                for times in product(range(1, days + 1), repeat=size):
                    stops = tuple(zip(*zip(*chosen, strict=True), times, strict=True))
                    beds = sum(t for v, _, t in stops if instance.has_lodging(v))
                    if sum(times) >= days and beds >= days - 1:
                        yield Kindred(days, way, stops)


def least_cost(instance: Instance) -> float:
    """Of a list of whole trips that serves all; which of those alike serves whom is left open."""
    rules, model = instance.settings, mathopt.Model()
    cost: mathopt.LinearTypes = 0.0
    served: dict[tuple[str, int], list[mathopt.Variable]] = {}
    for kind in kinds(instance):
        made = model.add_integer_variable(lb=0)
        cost += trip_vnd(rules, kind.days, kind.way) / 1e6 * made
        touches = sum(times for *_, times in kind.stops)
        room = kind.days * rules.workday_minutes - kind.way - touches * rules.setup_minutes
        minutes: mathopt.LinearTypes = 0.0
        for village, number, times in kind.stops:
            persons = model.add_integer_variable(lb=0)
            served.setdefault((village, number), []).append(persons)
            minutes += 5.0 * persons
            model.add_linear_constraint(persons <= times * persons_a_touch(instance, kind) * made)
        model.add_linear_constraint(minutes <= max(0, room) * made)
    for (village, number), parts in served.items():
        need = instance.villages[village].persons_needed(number)
        model.add_linear_constraint(mathopt.fast_sum(parts) >= need)
    model.minimize(cost)
    result = mathopt.solve(model, mathopt.SolverType.HIGHS)
    assert result.termination.reason is mathopt.TerminationReason.OPTIMAL
    return result.objective_value() * 1e6


def persons_a_touch(instance: Instance, kind: Kindred) -> int:
    rules = instance.settings
    way = kind.way if kind.days == 1 else 0
    return max(0, rules.workday_minutes - rules.setup_minutes - way) // 5


@pytest.mark.parametrize("seed", SEEDS)
def test_no_list_of_whole_trips_costs_less_than_the_bound(seed: int) -> None:
    """Plans with dates cost much more than the bound, so that they do not show a false lemma; these
    lists do: quotas that ask for one trip more, or nights held to be impossible, are refuted."""
    instance = drawn(seed)
    cost, bound = least_cost(instance), by_trips(instance)
    assert 0.9 * cost < bound <= cost * (1 + 1e-6)
