"""Tiny instances against an enumeration that shares nothing with the solver.

Enumerated: every plan in which each village is screened whole, in one session, on a trip of one
day; for every such plan, which villages are left out, at which site each gathers, which share a
trip, in which order the sites are worked, and on which day each trip lies. Splitting a village
over several days is not enumerated, so the solver may do better. Nor are trips that work both at
their base and elsewhere: the solver has none of these either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise, permutations, product
from random import Random

import pytest

from scheduler.instance import Instance, Link
from scheduler.plan import Plan
from tests.builders import between, make_doctor, make_village, on
from tests.solve.solving import ONE_CREW, TWO_CREWS, solved, world

Group = tuple[int, ...]
SEEDS = range(60)
DAYS = tuple(on(3, day) for day in (8, 9, 10))


def tiny(seed: int) -> Instance:
    """Two or three villages of at most a day's work, three days, one crew or two, one kit or two,
    closures on some days."""
    dice = Random(seed)
    ids = [f"V{number}" for number in range(1, dice.randint(2, 3) + 1)]
    villages = [
        make_village(
            id,
            "T01",
            groups=(0, 0, 0, dice.randint(5, 60), 0),
            attendance=1,
            has_site=dice.random() < 0.8,
            lodging=False,
        )
        for id in ids
    ]
    links = [Link("T01", id, minutes, minutes) for id in ids for minutes in [dice.randint(20, 80)]]
    links += [
        Link(a, b, minutes, minutes) for a, b in pairwise(ids) for minutes in [dice.randint(5, 60)]
    ]
    closures = {}
    for id in ids:
        if dice.random() < 0.4:
            day = dice.choice(DAYS)
            closures[id] = between(day, day)
    crews = dice.randint(1, 2)
    return world(
        villages,
        links,
        others=(ONE_CREW, TWO_CREWS)[crews - 1],
        kits=dice.randint(1, 2),
        doctors=[make_doctor(f"D{n}", "T01") for n in range(crews)],
        closures=closures,
        settings={
            "campaign_start": DAYS[0],
            "campaign_end": DAYS[-1],
            "max_trip_days": 1,
            "resident_minute_vnd": dice.choice((100, 800)),
        },
    )


def best_whole(instance: Instance) -> tuple[int, int]:
    """Least (persons left out, VND) over all enumerated plans."""
    crews = len(instance.doctors)
    villages = list(instance.villages.values())
    best = (10**9, 10**9)
    for sites in product(*([None, *_sites(instance, v.id)] for v in villages)):
        left_out = sum(v.residents for v, s in zip(villages, sites, strict=True) if s is None)
        served = [n for n, site in enumerate(sites) if site is not None]
        for groups in _partitions(served):
            costs = [_trip_cost(instance, group, sites) for group in groups]
            if None in costs or (left_out, _total(costs)) >= best:
                continue
            if _can_be_dated(instance, groups, sites, crews):
                best = (left_out, _total(costs))
    return best


def _total(costs: Sequence[int | None]) -> int:
    return sum(cost for cost in costs if cost is not None)


def _sites(instance: Instance, village: str) -> list[str]:
    limit = instance.settings.max_resident_minutes
    return [
        site
        for site in ("T01", *instance.villages)
        if (site not in instance.villages or instance.villages[site].has_site)
        and (site == village or _way(instance, village, site) <= limit)
    ]


def _way(instance: Instance, a: str, b: str) -> int:
    minutes = instance.travel(a, b, "dry")
    return 10**6 if minutes is None else minutes


def _partitions(members: list[int]) -> Iterator[list[Group]]:
    """All ways to share the members out into trips."""
    if not members:
        yield []
        return
    first, rest = members[0], members[1:]
    for groups in _partitions(rest):
        yield [(first,), *groups]
        for number, group in enumerate(groups):
            yield [*groups[:number], (first, *group), *groups[number + 1 :]]


def _trip_cost(instance: Instance, group: Group, sites: Sequence[str | None]) -> int | None:
    """VND of the cheapest order of one day that serves the group; None where no day is enough."""
    settings, villages = instance.settings, list(instance.villages.values())
    stops = list(dict.fromkeys(str(sites[n]) for n in group))
    work = len(stops) * settings.setup_minutes + 5 * sum(villages[n].residents for n in group)
    walk = settings.resident_minute_vnd * sum(
        villages[n].residents * _way(instance, villages[n].id, str(sites[n])) for n in group
    )
    if stops == ["T01"]:
        return settings.station_day_vnd + walk if work <= settings.workday_minutes else None
    if "T01" in stops:
        return None
    drives = []
    for order in permutations(stops):
        road = ["T01", *order, "T01"]
        drives.append(sum(_way(instance, a, b) for a, b in pairwise(road)))
    if work + min(drives) > settings.workday_minutes:
        return None
    return settings.crew_day_vnd + settings.travel_minute_vnd * min(drives) + walk


def _can_be_dated(
    instance: Instance, groups: list[Group], sites: Sequence[str | None], crews: int
) -> bool:
    kits = instance.areas["A1"].kits
    for days in product(DAYS, repeat=len(groups)):
        used = {day: [g for g, d in zip(groups, days, strict=True) if d == day] for day in DAYS}
        away = {
            day: sum(any(sites[n] != "T01" for n in group) for group in found)
            for day, found in used.items()
        }
        if all(len(used[day]) <= crews and away[day] <= kits for day in DAYS) and all(
            _is_open(instance, group, sites, day) for group, day in zip(groups, days, strict=True)
        ):
            return True
    return False


def _is_open(instance: Instance, group: Group, sites: Sequence[str | None], day: date) -> bool:
    ids = list(instance.villages)
    places = {ids[n] for n in group} | {str(sites[n]) for n in group}
    return not any(day in closed for p in places for closed in instance.closures.get(p, ()))


@cache
def both(seed: int) -> tuple[Plan, int, int]:
    """The solver's plan, and the least persons left out and VND of the enumeration."""
    instance = tiny(seed)
    return solved(instance), *best_whole(instance)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_left_out_whom_whole_visits_could_screen(seed: int) -> None:
    plan, left_out, _ = both(seed)
    assert left_out >= plan.tiers.T1


@pytest.mark.parametrize("seed", SEEDS)
def test_no_enumerated_plan_costs_less_than_the_bound(seed: int) -> None:
    plan, left_out, cost_vnd = both(seed)
    if left_out == plan.tiers.T1:
        assert plan.bounds["T5"] <= cost_vnd


def test_the_solver_costs_hardly_more_than_the_best_of_all() -> None:
    """The menu of trips is a selection: one tiny instance in sixty misses the best one."""
    pairs = [(plan.tiers.T5, vnd) for plan, out, vnd in map(both, SEEDS) if out == plan.tiers.T1]
    assert sum(made > best for made, best in pairs) <= len(pairs) // 20
    assert sum(made for made, _ in pairs) <= 1.01 * sum(best for _, best in pairs)


@pytest.mark.parametrize("minutes", [20, 90, 200])
@pytest.mark.parametrize("persons", [30, 77, 160, 333, 512])
def test_one_village_far_from_others_costs_the_least_that_trips_can(
    minutes: int, persons: int
) -> None:
    """Enumerated: how many trips of each length; a knapsack by persons, with 5 minutes a person."""
    village = make_village("V1", "T01", groups=(0, 0, 0, persons, 0), attendance=1)
    rules = {"max_resident_minutes": 5, "max_screening_days_per_month": 20}
    instance = world([village], [Link("T01", "V1", minutes, minutes)], settings=rules)
    settings = instance.settings
    whole = settings.workday_minutes - settings.setup_minutes
    trips = [((whole - 2 * minutes) // 5, 1)]
    trips += [(2 * ((whole - minutes) // 5) + (d - 2) * (whole // 5), d) for d in (2, 3, 4)]
    least = [0] * (persons + 1)
    for count in range(1, persons + 1):
        least[count] = min(
            least[max(0, count - room)]
            + days * settings.crew_day_vnd
            + (days - 1) * settings.crew_night_vnd
            + 2 * minutes * settings.travel_minute_vnd
            for room, days in trips
            if room > 0
        )
    plan = solved(instance)
    assert plan.tiers.T1 == 0
    assert least[persons] == plan.tiers.T5
