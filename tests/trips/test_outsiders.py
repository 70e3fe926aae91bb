"""Bases that serve several stations: no trip of theirs earns more than it costs, whatever the
prices of the clusters that it works for."""

from __future__ import annotations

import random
from itertools import combinations, product

import numpy as np
import pytest

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.trips.claims import Market, market
from scheduler.trips.outsiders import Outsiders, groups
from scheduler.trips.quotas import Quota, quotas
from scheduler.trips.rates import trip_vnd
from scheduler.trips.tariff import SCALE, Multipliers, Tariff, Tariffs
from scheduler.trips.visits import clusters
from tests.builders import make_facility, make_instance, make_village

BASE = "C01"


def two_stations(seed: int) -> Instance:
    """T01 and T02 with three villages each, near enough to each other for the centre's trips, but
    too far for residents to gather at each other's sites."""
    draw = random.Random(seed)
    ids = [f"V{i}" for i in range(6)]
    home = {id: "T01" if i % 2 else "T02" for i, id in enumerate(ids)}
    links = [Link(BASE, id, draw.randint(5, 90), 120) for id in ids]
    links += [Link(a, b, draw.randint(31, 90), 120) for a, b in combinations(ids, 2)]
    return make_instance(
        facilities=[
            make_facility("T01", Kind.STATION, serves=Serves.OWN),
            make_facility("T02", Kind.STATION, serves=Serves.OWN),
            make_facility(BASE, Kind.CENTRE, serves=Serves.AREA),
        ],
        villages=[
            make_village(id, home[id], groups=(0, 0, 0, draw.randint(10, 300), 0)) for id in ids
        ],
        links=(*links, Link("T01", "V1", 30, 60), Link("T02", "V0", 30, 60)),
        settings={"max_resident_minutes": 30, "setup_minutes": draw.choice((0, 20, 45))},
    )


def some_quotas(of: Market, seed: int) -> list[Quota]:
    """Of one or two visits at their own sites."""
    draw, found = random.Random(seed), list[Quota]()
    own = [g for g, it in enumerate(of.gatherings) if of.stands[it.stand].own_pass is not None]
    for size in (1, 2, 2) if len(own) > 1 else ():
        group = tuple(sorted(draw.sample(own, size)))
        found += quotas(of, group, draw.randint(30, 500))
    return found


def dear_tariffs(
    instance: Instance, touched: set[str], seed: int, with_quotas: bool
) -> dict[str, tuple[Tariff, int]]:
    """Of each village, by its site: the tariff of its station, and the site's index there. Prices
    are so high that only what limits them keeps trips from earning too much."""
    draw, found = np.random.default_rng(seed), dict[str, tuple[Tariff, int]]()
    outsiders = Outsiders(instance, set(instance.stations), touched)
    for cluster in clusters(instance):
        of = market(instance, outsiders, cluster)
        tariffs = Tariffs(instance.settings, of)
        for quota in some_quotas(of, seed) if with_quotas else ():
            tariffs.add(quota)
        nothing = Multipliers.none(of).with_quotas(len(tariffs.quotas))
        parts = zip((1e8, 1e6, 1e6, 1e8, 1e8, 1e8, 1e6), nothing.parts, strict=True)
        by = Multipliers(*(draw.uniform(0, most, len(part)) for most, part in parts))
        prices = tariffs.of(by)
        own = [s for s in instance.sites if instance.station_of(s) == cluster.station]
        found |= {site: (prices, i) for i, site in enumerate(own) if site in instance.villages}
    return found


def largest_share(instance: Instance, prices: dict[str, tuple[Tariff, int]]) -> float:
    """Credit / cost of the trip that earns most, of those to a village of either station."""
    rules, least, best = instance.settings, instance.roads.least, 0.0
    for a, b in combinations(prices, 2):
        if instance.station_of(a) == instance.station_of(b):
            continue
        orders = ((BASE, a, b, BASE), (BASE, b, a, BASE))
        way = min(sum(least(o[i], o[i + 1]) or 0 for i in range(3)) for o in orders)
        for days in range(1, rules.max_trip_days + 1):
            for times in product(range(1, days + 1), repeat=2):
                room = days * rules.workday_minutes - way - sum(times) * rules.setup_minutes
                if sum(times) >= days and room >= 0:
                    credit = earned((prices[a], prices[b]), times, days, room)
                    if prices[a][0].quotas:
                        credit = max(credit, shared_out((prices[a], prices[b]), times, days, room))
                    best = max(best, credit / (SCALE * trip_vnd(rules, days, way)))
    return best


def earned(
    at: tuple[tuple[Tariff, int], ...], times: tuple[int, ...], days: int, room: int
) -> float:
    """With either pass of the own village, whichever is dearer."""
    credit, loads = 0.0, []
    for (prices, site), count in zip(at, times, strict=True):
        touch = prices.touch_short if days == 1 else prices.touch_long
        halt = prices.touch_halt[:, site] if days > 1 else np.zeros(2)
        credit += float((count * touch[:, site] + halt).max())
        loads += [(load.price, load.minutes) for load in prices.guests[site]]
        own = prices.own if days == 1 else prices.own_long
        loads += [(own[p, site].price, 10**6) for p in (0, 1) if (p, site) in own]
    for price, minutes in sorted(loads, reverse=True):
        credit += price * min(minutes, room)
        room -= min(minutes, room)
    return credit


def shared_out(
    at: tuple[tuple[Tariff, int], ...], times: tuple[int, ...], days: int, room: int
) -> float:
    """The most, of one pass a site, by some ways to share the room, with what quotas count."""
    return max(
        sum(
            at_site(*here, count, days, minutes, number)
            for here, count, minutes, number in zip(
                at, times, (first, room - first), numbers, strict=True
            )
        )
        for first in sorted({1, 20, room // 3, room // 2, room - 20, room - 1})
        if 0 <= first <= room
        for numbers in product((0, 1), repeat=2)
    )


def at_site(prices: Tariff, site: int, count: int, days: int, minutes: int, number: int) -> float:
    touch = prices.touch_short if days == 1 else prices.touch_long
    credit = count * touch[number, site] + (prices.touch_halt[number, site] if days > 1 else 0.0)
    own = (prices.own if days == 1 else prices.own_long).get((number, site))
    served = min(minutes, own.minutes) if own else 0
    credit += own.price * served if own else 0.0
    for each in prices.quotas:
        reach = min(served, int(each.minutes[number, site]))
        credit += each.price * float(each.quota.counted(np.float64(reach)))
    return float(credit)


@pytest.mark.parametrize("seed", range(12))
def test_no_trip_for_two_stations_earns_more_than_it_costs(seed: int) -> None:
    """Otherwise the bounds of the two stations, added, would count its cost twice. Where touches
    have a price is free to choose."""
    instance = two_stations(seed)
    for touched in (set[str](), set(instance.villages)):
        for with_quotas in (False, True):
            share = largest_share(instance, dear_tariffs(instance, touched, seed, with_quotas))
            assert 0.5 < share <= 1 + 1e-9


def test_stations_are_joined_by_the_bases_that_serve_both() -> None:
    """A group too small would forget trips between its stations and others."""
    instance = two_stations(0)
    assert groups(instance) == (("T01", "T02"),)
    alone = make_instance(
        facilities=[
            make_facility("T01", Kind.STATION, serves=Serves.OWN),
            make_facility("T02", Kind.STATION, serves=Serves.OWN),
        ],
    )
    assert groups(alone) == (("T01",), ("T02",))
