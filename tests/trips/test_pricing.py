"""The trip that earns most by a tariff, against a count of all trips by plain loops."""

from __future__ import annotations

import random
from functools import cache
from itertools import (
    combinations,
    combinations_with_replacement,
    pairwise,
    permutations,
    product,
)

import numpy as np
import pytest

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.trips.claims import Market, least_touches, market
from scheduler.trips.outsiders import Outsiders, groups
from scheduler.trips.pricing import Ladders, _hopeful, dearest_trips, touches_at_least
from scheduler.trips.quotas import Quota, quotas
from scheduler.trips.rates import trip_vnd
from scheduler.trips.site_sets import SiteSets, is_enumerable, site_sets
from scheduler.trips.tariff import SCALE, Floats, Multipliers, Tariff, Tariffs
from scheduler.trips.visits import Pace, Visit, clusters
from tests.builders import make_facility, make_instance, make_village


def drawn(seed: int) -> Instance:
    """Station T01 with five villages here and there, some of them near each other."""
    draw = random.Random(seed)
    ids = [f"V{i}" for i in range(5)]
    links = [Link("T01", id, draw.randint(20, 160), 200) for id in ids]
    links += [Link(a, b, draw.choice((5, 40, 90)), 120) for a in ids for b in ids if a < b]
    return make_instance(
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN)],
        villages=[
            make_village(
                id,
                "T01",
                groups=(0, 0, 0, draw.randint(20, 300), 0),
                lodging=draw.random() < 0.6,
            )
            for id in ids
        ],
        links=tuple(links),
    )


def market_of(instance: Instance) -> Market:
    (cluster,) = clusters(instance)
    (group,) = groups(instance)
    return market(instance, Outsiders(instance, set(group), set()), cluster)


def priced(instance: Instance, of: Market, seed: int) -> Tariffs:
    """With quotas of one to three visits at their own sites."""
    tariffs, draw = Tariffs(instance.settings, of), random.Random(seed)
    own = [g for g, it in enumerate(of.gatherings) if of.stands[it.stand].own_pass is not None]
    for _ in range(4):
        group = tuple(sorted(draw.sample(own, draw.randint(1, 3))))
        for quota in quotas(of, group, draw.randint(100, 500)):
            tariffs.add(quota)
    return tariffs


def multipliers(tariffs: Tariffs, of: Market, seed: int) -> Multipliers:
    """Any will do; these are about what trips cost."""
    draw = np.random.default_rng(seed)
    nothing = Multipliers.none(of)
    most = (4e6, 4e3, 1e3, 4e5, 4e5, 2e6, 2e3)
    nothing = nothing.with_quotas(len(tariffs.quotas))
    return Multipliers(
        *(draw.uniform(0, m, len(p)) for m, p in zip(most, nothing.parts, strict=True))
    )


def slowly(instance: Instance, sets: SiteSets, prices: Tariff) -> float:
    """The largest credit / cost, trip by trip and load by load."""
    rules, best = instance.settings, 0.0
    for members, way in zip(sets.members, sets.ways, strict=True):
        sites = [int(site) for site in members]
        for days in range(1, rules.max_trip_days + 1):
            cost = SCALE * trip_vnd(rules, days, int(way))
            for passes in product((0, 1), repeat=len(sites)):
                for times in product(range(1, days + 1), repeat=len(sites)):
                    room = (
                        days * rules.workday_minutes - int(way) - sum(times) * rules.setup_minutes
                    )
                    if sum(times) >= least_sessions(prices, sites, days) and room >= 0:
                        credit = earned(prices, sites, passes, times, days, room)
                        credit += counted(prices, sites, passes, room)
                        best = max(best, credit / cost)
    return best


def earned(
    prices: Tariff,
    sites: list[int],
    passes: tuple[int, ...],
    times: tuple[int, ...],
    days: int,
    room: int,
) -> float:
    credit, loads = 0.0, []
    for site, number, count in zip(sites, passes, times, strict=True):
        touch = prices.touch_short if days == 1 else prices.touch_long
        credit += count * touch[number, site]
        credit += prices.touch_halt[number, site] if days > 1 else 0.0
        loads += [(load.price, load.minutes) for load in prices.guests[site]]
        own_loads = prices.own if days == 1 else prices.own_long
        if (number, site) in own_loads:
            own = own_loads[number, site]
            loads.append((own.price, own.minutes))
    for price, minutes in sorted(loads, reverse=True):
        credit += price * min(minutes, room)
        room -= min(minutes, room)
    return credit


def least_sessions(prices: Tariff, sites: list[int], days: int) -> float:
    """The fewest sessions of a trip to all these sites, all lists of days tried."""
    beds = frozenset(i for i, site in enumerate(sites) if prices.beds[site])
    return fewest(len(sites), beds, days)


@cache
def fewest(size: int, beds: frozenset[int], days: int) -> float:
    """A day is the sites worked at, and which of them is the last."""
    some = [set(c) for n in range(1, size + 1) for c in combinations(range(size), n)]
    found = [
        sum(map(len, plan))
        for plan in combinations_with_replacement(some, days)
        if set().union(*plan) == set(range(size))
        if sum(not day & beds for day in plan) <= 1
    ]
    return min(found, default=float("inf"))


def counted(prices: Tariff, sites: list[int], passes: tuple[int, ...], room: int) -> float:
    """What quotas give for as much as fits, minute by minute."""
    credit = 0
    for each in prices.quotas:
        reach = sum(each.minutes[at] for at in zip(passes, sites, strict=True))
        quota = each.quota
        credit += each.price * by_the_minute(quota, min(room, int(reach)))
    return float(credit)


@cache
def by_the_minute(quota: Quota, minutes: int) -> int:
    return sum(minute % quota.measure < quota.counts for minute in range(minutes))


@pytest.mark.parametrize("seed", range(6))
def test_no_trip_that_earns_more_is_overlooked(seed: int) -> None:
    """A trip overlooked makes the bound larger than it may be: a false proof."""
    instance = drawn(seed)
    of = market_of(instance)
    tariffs = priced(instance, of, seed)
    prices = tariffs.of(multipliers(tariffs, of, seed))
    assert prices.quotas
    for sets in of.sets:
        best = slowly(instance, sets, prices)
        for least in (0.0, best * 0.9):
            worst, trips = dearest_trips(instance.settings, sets, prices, least, 3)
            assert worst == pytest.approx(best, rel=1e-9)
            assert max(trip.ratio for trip in trips) == pytest.approx(best, rel=1e-9)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("only_quotas", [False, True])
def test_quick_looks_drop_no_set_with_a_trip_that_earns_more(seed: int, only_quotas: bool) -> None:
    """Long lists of sets are sieved before they are priced pass by pass; lists as short as here are
    not, so each look is asked by itself. A set that is dropped wrongly makes a false proof."""
    instance = drawn(seed)
    of, rules = market_of(instance), instance.settings
    tariffs = priced(instance, of, seed)
    by = multipliers(tariffs, of, seed)
    if only_quotas:
        by = Multipliers(*(part * 0 for part in by.parts[:-1]), by.counted)
    prices = tariffs.of(by)
    for sets in of.sets:
        best = np.max([set_by_set(instance, sets, prices, p) for p in passes_of(sets)], axis=0)
        together = Ladders(sets, prices, None).best_ratio(rules)
        assert (together >= best * (1 - 1e-12)).all()
        for least in (0.0, float(np.median(best)), float(best.max()) * 0.99):
            kept = set(_hopeful(rules, sets, prices, least).tolist())
            assert kept >= set(np.nonzero(best > least)[0].tolist())


def passes_of(sets: SiteSets) -> list[tuple[int, ...]]:
    return list(product((0, 1), repeat=sets.size))


def set_by_set(
    instance: Instance, sets: SiteSets, prices: Tariff, passes: tuple[int, ...]
) -> Floats:
    """By set, the largest credit / cost with these passes, no set left out."""
    return Ladders(sets, prices, passes).best_ratio(instance.settings)


def test_nights_ask_for_as_few_sessions_as_the_days_can_be_laid_out_with() -> None:
    """One session too many asked for, and two days with a night at the first of two villages would
    be no trip."""
    for size, days in product((1, 2, 3), (1, 2, 3, 4)):
        for count in range(size + 1):
            (least,) = touches_at_least(size, np.array([float(count)]), days)
            assert least == fewest(size, frozenset(range(count)), days)


@pytest.mark.parametrize("seed", range(3))
def test_a_tariff_times_a_factor_earns_no_more_than_that(seed: int) -> None:
    """The bound divides by the largest credit / cost; rounding must not undo that."""
    instance = drawn(seed)
    of = market_of(instance)
    tariffs = priced(instance, of, seed)
    by = multipliers(tariffs, of, seed)
    for sets in of.sets:
        whole, _ = dearest_trips(instance.settings, sets, tariffs.of(by), 0.0, 1)
        part, _ = dearest_trips(instance.settings, sets, tariffs.of(by, 0.37), 0.0, 1)
        assert part <= 0.37 * whole * (1 + 1e-12)


def test_ways_are_those_of_the_best_order_and_base() -> None:
    """A way that is too long makes a trip dearer than it is, and the bound false."""
    instance = drawn(1)
    sites, least = list(instance.sites), instance.roads.least
    for sets in site_sets(instance, ["T01"], sites):
        for members, way in zip(sets.members, sets.ways, strict=True):
            stops = [sites[i] for i in members]
            orders = (["T01", *order, "T01"] for order in permutations(stops))
            legs = ([least(a, b) or 0 for a, b in pairwise(o)] for o in orders)
            assert way == min(sum(leg) for leg in legs)


def test_sets_that_cannot_be_listed_are_said_to_be_so() -> None:
    instance = drawn(1)
    assert is_enumerable(instance, 71)
    assert not is_enumerable(instance, 72)


def visit(persons: int) -> Visit:
    return Visit("V1", 1, persons, Pace(5, 1), 3)


def test_touches_hold_just_so_many_persons() -> None:
    """Way 200: a day holds 235 minutes, 47 persons; a day of a longer trip 435, 87 persons; four
    days 1,540, 308. One person more takes one touch more."""
    instance = drawn(1)
    assert least_touches(instance, visit(47), 200) == ((0, 1, 1, 235), (1, 0, 0, 0))
    assert least_touches(instance, visit(48), 200) == (
        (0, 1, 1, 240),
        (1, 1, 1, 5),
        (2, 0, 0, 0),
    )
    assert least_touches(instance, visit(88), 200)[0] == (0, 2, 1, 440)
    assert least_touches(instance, visit(308), 200)[0] == (0, 4, 1, 1540)
    assert least_touches(instance, visit(309), 200)[0] == (0, 4, 2, 1545)


def test_numbers_of_day_trips_left_out_are_never_the_cheapest() -> None:
    """Whatever the prices, the cheapest of all numbers of one-day trips is among those kept; else
    a visit would be asked for more than it needs."""
    instance, draw = drawn(1), random.Random(5)
    for persons in (60, 130, 400):
        kept = least_touches(instance, visit(persons), 200)
        for _ in range(50):
            short, long, halt, minute = (draw.random() * most for most in (3, 3, 6, 0.02))
            every = []
            for count in range(-(-persons // 47) + 1):
                left = max(0, persons - 47 * count)
                touches = long * -(-left // 87) + halt * -(-left // 308) + short * count
                every.append(touches + minute * 5 * left)
            least = min(
                short * t.short + long * t.long + halt * t.halts + minute * float(t.minutes)
                for t in kept
            )
            assert least == pytest.approx(min(every))


def test_where_no_day_is_long_enough_only_longer_trips_hold_anybody() -> None:
    instance = drawn(1)
    assert least_touches(instance, visit(10), 440) == ((0, 1, 1, 50),)
    assert least_touches(instance, visit(10), 4 * 435) == ()
