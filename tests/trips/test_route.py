"""The driver's days are those of R8–R10: judged by the verifier, and by a sum of its own."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from scheduler.instance import Instance
from scheduler.trips.draft import as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.route import Load, Route, best_route, drive
from scheduler.trips.visits import Pace, Visit
from tests.builders import make_instance
from tests.trips.hills import SITES, hills, on_monday
from tests.verify.judging import rules_broken


def loads_of(dice: Random, world: Instance) -> list[Load]:
    found = []
    for site in dice.sample(SITES, dice.randint(1, 3)):
        share = world.villages[site].minutes_per_person
        pace = Pace(share.numerator, share.denominator)
        visit = Visit(site, 1, 340, pace, 2)
        found.append(Load(visit, site, dice.randint(1, 120)))
    return found


def minutes_of(world: Instance, route: Route, base: str) -> int:
    """Travel of the whole trip, leg by leg."""
    here, travel = base, 0
    for site in [load.site for loads in route.days for load in loads] + [base]:
        travel += world.travel(here, site, "dry") or 0
        here = site
    return travel


@pytest.mark.parametrize("seed", range(150))
def test_a_route_keeps_the_clock_and_serves_every_load(seed: int) -> None:
    """A trip of it breaks none of R8, R9 and R10, and its cost is the sum of its parts."""
    dice = Random(seed)
    world = hills(dice)
    loads = loads_of(dice, world)
    ground = Ground(world)
    route = drive(ground, "T01", loads, "dry")
    if route is None:
        return
    served: dict[str, int] = {}
    for load in (load for day in route.days for load in day):
        served[load.site] = served.get(load.site, 0) + load.persons
    assert served == {load.site: load.persons for load in loads}
    settings, days = world.settings, len(route.days)
    assert route.travel_minutes == minutes_of(world, route, "T01")
    assert route.cost_vnd == (
        settings.crew_day_vnd * days
        + settings.crew_night_vnd * (days - 1)
        + settings.travel_minute_vnd * route.travel_minutes
    )
    draft = as_draft(ground, "T01", "dry", route)
    assert not rules_broken(world, [on_monday(world, draft)]) & {"R2", "R6", "R8", "R9", "R10"}


def test_most_of_these_routes_exist() -> None:
    """Otherwise the test above would look at nothing."""
    worlds = [(dice := Random(seed), hills(dice)) for seed in range(150)]
    made = [drive(Ground(w), "T01", loads_of(d, w), "dry") for d, w in worlds]
    assert sum(route is not None for route in made) > 75


@pytest.mark.parametrize("seed", range(25))
def test_the_best_route_is_the_cheapest_order(seed: int) -> None:
    dice = Random(seed)
    world = hills(dice)
    ground, loads = Ground(world), loads_of(dice, world)
    costs = [
        route.cost_vnd
        for order in permutations(loads)
        if (route := drive(ground, "T01", order, "dry")) is not None
    ]
    best = best_route(ground, "T01", loads, "dry")
    assert (best.cost_vnd if best else None) == min(costs, default=None)


def test_no_way_is_no_route() -> None:
    """A wet road that is closed is not driven at the price of a very long one."""
    world = make_instance()
    load = Load(Visit("V2", 1, 85, Pace(5, 1), 2), "V2", 10)
    assert drive(Ground(world), "T01", [load], "wet") is None
    assert drive(Ground(world), "T01", [load], "dry") is not None
