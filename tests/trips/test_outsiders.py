"""Bases that serve several stations: no trip of theirs earns more than it costs, whatever the
prices of the clusters that it works for."""

from __future__ import annotations

import random
from itertools import combinations, product

import numpy as np
import pytest

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.trips.claims import market
from scheduler.trips.outsiders import Outsiders, groups
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


def dear_tariffs(instance: Instance, touched: set[str], seed: int) -> dict[str, tuple[Tariff, int]]:
    """Of each village, by its site: the tariff of its station, and the site's index there. Prices
    are so high that only what limits them keeps trips from earning too much."""
    draw, found = np.random.default_rng(seed), dict[str, tuple[Tariff, int]]()
    outsiders = Outsiders(instance, set(instance.stations), touched)
    for cluster in clusters(instance):
        of = market(instance, outsiders, cluster)
        parts = zip((1e8, 1e6, 1e8, 1e8, 1e8), Multipliers.none(of).parts, strict=True)
        by = Multipliers(*(draw.uniform(0, most, len(part)) for most, part in parts))
        prices = Tariffs(instance.settings, of).of(by)
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
        loads += [(prices.own[p, site].price, 10**6) for p in (0, 1) if (p, site) in prices.own]
    for price, minutes in sorted(loads, reverse=True):
        credit += price * min(minutes, room)
        room -= min(minutes, room)
    return credit


@pytest.mark.parametrize("seed", range(12))
def test_no_trip_for_two_stations_earns_more_than_it_costs(seed: int) -> None:
    """Otherwise the bounds of the two stations, added, would count its cost twice. Where touches
    have a price is free to choose."""
    instance = two_stations(seed)
    for touched in (set[str](), set(instance.villages)):
        share = largest_share(instance, dear_tariffs(instance, touched, seed))
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
