"""The linear program over trips: which multipliers prove the most, given the trips found so far."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

import numpy as np
from ortools.math_opt.python import mathopt

from scheduler.instance import Settings
from scheduler.trips.claims import Claim, Gathering, Market
from scheduler.trips.pricing import PricedTrip
from scheduler.trips.quotas import Quota, minutes_at
from scheduler.trips.rates import trip_vnd
from scheduler.trips.tariff import Floats, Load, Multipliers, Tariff, passes_of

MILLION = 1e6  # the program counts in million VND
DEAR_VND = 1e12  # what leaving a visit out costs, until trips are found for it

MADE = 1e-7  # of a trip; less is none

Row: TypeAlias = mathopt.LinearConstraint
Column: TypeAlias = mathopt.Variable
Entries: TypeAlias = list[tuple[Row, float]]


class Solution(NamedTuple):
    """Trips and how often each is made; by gathering how much it is chosen, and minutes and touches
    of trips that also work for other stations."""

    trips: tuple[PricedTrip, ...]
    made: Floats
    chosen: Floats
    minutes: Floats
    touches: Floats


class Master:
    """Rows: a claim is served once; a gathering has its minutes, a stand its touches and halts, a
    quota its counted minutes."""

    def __init__(self, settings: Settings, market: Market) -> None:
        self.settings, self.market = settings, market
        self.model = mathopt.Model()
        self._seen: set[tuple[object, ...]] = set()
        self._served = [self._row(1.0) for _ in market.claims]
        self._minutes, self._extra = ([self._row(0.0) for _ in market.gatherings] for _ in "12")
        self._short, self._long, self._halt = (
            [self._row(0.0) for _ in market.stands] for _ in range(3)
        )
        self._counted: list[tuple[Quota, Floats, Row]] = []
        self._trips: list[tuple[PricedTrip, Column]] = []
        self._held: list[list[Column]] = [[] for _ in market.gatherings]
        self._outside: list[dict[Column, bool]] = [{} for _ in market.gatherings]
        self._at_site: dict[tuple[int, int], list[int]] = {}
        for k, stand in enumerate(market.stands):
            for number in passes_of(stand):
                self._at_site.setdefault((number, stand.site), []).append(k)
        for n, claim in enumerate(market.claims):
            self._add_services(n, claim)
        for g, gathering in enumerate(market.gatherings):
            self._add_gathering(g, gathering)
        for at in self._at_site:
            self._add_touch_caps(*at)
        self.solver = mathopt.IncrementalSolver(self.model, mathopt.SolverType.GLOP)

    def solve(self) -> tuple[float, Multipliers] | None:
        """The least cost in VND by the trips so far, and its multipliers; None where the solver
        gives up."""
        result = self._solved()
        if result is None:
            return None
        self._result, dual = result, result.dual_values()
        counted = [row for *_, row in self._counted]
        gathered = self._minutes, self._extra
        tables = self._served, *gathered, self._short, self._long, self._halt, counted
        parts = (np.array([max(0.0, dual[row] * MILLION) for row in rows]) for rows in tables)
        return result.objective_value() * MILLION, Multipliers(*parts)

    def _solved(self) -> mathopt.SolveResult | None:
        """From where the last solution was, else from the beginning, which mostly helps."""
        for is_again in (False, True):
            if is_again:
                self.solver = mathopt.IncrementalSolver(self.model, mathopt.SolverType.GLOP)
            try:
                result = self.solver.solve()
            except Exception:  # an abnormal end is raised, by a fault in MathOpt as AttributeError
                continue
            if result.termination.reason is mathopt.TerminationReason.OPTIMAL:
                return result
        return None

    def add(self, trip: PricedTrip, prices: Tariff) -> bool:
        """Offers the trip, loaded as the tariff likes it; False if it is there already."""
        entries = self._touches(trip, prices)
        cost = float(trip_vnd(self.settings, trip.days, trip.way))
        left = room(self.settings, trip)
        for _, site, load in sorted(_loads(trip, prices)):
            minutes = min(left, load.minutes)
            left -= minutes
            if minutes and load.gathering is not None:
                entries.append((self._minutes[load.gathering], minutes))
                if trip.days > 1:
                    entries.append((self._extra[load.gathering], minutes))
            elif minutes:
                claim = self.market.claims[load.claim]
                share = minutes / float(claim.minutes)
                entries.append((self._served[load.claim], share))
                cost += share * claim.ways[site]
        key = (trip.sites, trip.days, *((row.id, round(c, 6)) for row, c in entries))
        is_new = key not in self._seen
        if is_new:
            self._seen.add(key)
            for quota, most, row in self._counted:
                entries.append((row, self._counts(quota, most, trip)))
            self._trips.append((trip, self._column(cost, entries)))
        return is_new

    def add_quota(self, quota: Quota) -> None:
        """One more row, for the trips so far and all to come."""
        of = self.market
        spared = {g: quota.spared(of, g) for g in quota.gatherings}
        minutes = minutes_at(of, quota)
        row = self._row(float(quota.asked(of) - sum(spared.values())))
        self._counted.append((quota, minutes, row))
        a_minute, a_touch = map(float, quota.outside)
        for g in quota.gatherings:
            for column in self._held[g]:
                row.set_coefficient(column, -float(spared[g]))
            for column, is_touch in self._outside[g].items():
                row.set_coefficient(column, a_touch if is_touch else a_minute)
        for trip, column in self._trips:
            row.set_coefficient(column, self._counts(quota, minutes, trip))

    def solution(self) -> Solution:
        """The trips of the last program that are made at all, and what serves the gatherings beside
        them: how much each is chosen, minutes and touches of trips for other stations too."""
        value, chosen = self._result.variable_values(), list[float]()
        made = [(trip, v) for trip, column in self._trips if (v := value.get(column, 0.0)) > MADE]
        bought = np.zeros((2, len(self._held)))
        for g, columns in enumerate(self._held):
            chosen.append(sum(value[column] for column in columns))
            for column, is_touch in self._outside[g].items():
                bought[int(is_touch), g] += value[column]
        return Solution(
            tuple(trip for trip, _ in made),
            np.array([v for _, v in made]),
            np.array(chosen),
            bought[0],
            bought[1],
        )

    def _counts(self, quota: Quota, minutes: Floats, trip: PricedTrip) -> float:
        reach = sum(int(minutes[at]) for at in zip(trip.passes, trip.sites, strict=True))
        return float(quota.count(min(reach, room(self.settings, trip))))

    def _row(self, least: float) -> Row:
        return self.model.add_linear_constraint(lb=least, ub=math.inf)

    def _add_services(self, n: int, claim: Claim) -> None:
        """What serves a claim at a fixed price: other stations' sites, and sites with a cap."""
        ceiling = DEAR_VND if claim.ceiling_vnd is None else float(claim.ceiling_vnd)
        self._column(ceiling, [(self._served[n], 1.0)])
        for site, way in claim.ways.items():
            if (cap := self.market.service_caps[site]) is not None:
                self._column(way + float(claim.minutes * cap), [(self._served[n], 1.0)])

    def _add_gathering(self, g: int, gathering: Gathering) -> None:
        n, k = gathering.claim, gathering.stand
        minutes = float(self.market.claims[n].minutes)
        for need in gathering.touches:
            entries: Entries = [(self._served[n], 1.0), (self._minutes[g], -minutes)]
            entries += [(self._short[k], -need.short), (self._long[k], -need.long)]
            if self.market.stands[k].own_pass is not None:
                entries.append((self._extra[g], -float(need.minutes)))
            held = self._column(gathering.way_vnd, [*entries, (self._halt[k], -need.halts)])
            self._held[g].append(held)
        cap = self.market.service_caps[self.market.stands[k].site]
        if cap is not None:
            rows = [(self._minutes[g], 1.0), (self._extra[g], 1.0)]
            self._outside[g][self._column(float(cap), rows)] = False

    def _add_touch_caps(self, number: int, site: int) -> None:
        """A touch at the price of its cap."""
        cap, stands = self.market.setup_caps[site], self._at_site[number, site]
        if cap is not None:
            vnd = float(cap * self.settings.setup_minutes)
            long = [(row[k], 1.0) for row in (self._long, self._halt) for k in stands]
            for entries in ([(self._short[k], 1.0) for k in stands], long):
                column = self._column(vnd, entries)
                for g, gathering in enumerate(self.market.gatherings):
                    if gathering.stand in stands:
                        self._outside[g][column] = True

    def _touches(self, trip: PricedTrip, prices: Tariff) -> Entries:
        """Every site once; the touches beyond that where they are dearest, as in the credit."""
        is_long, found = trip.days > 1, Entries()
        table, rows = (
            (prices.touch_long, self._long) if is_long else (prices.touch_short, self._short)
        )
        at = list(zip(trip.passes, trip.sites, strict=True))
        more = trip.touches - len(at)
        for number, site in sorted(at, key=lambda here: -table[here]):
            here = min(more, trip.days - 1)
            more -= here
            stands = self._at_site.get((number, site), ())
            found += [(rows[k], 1.0 + here) for k in stands]
            found += [(self._halt[k], 1.0) for k in stands if is_long]
        return found

    def _column(self, vnd: float, entries: Iterable[tuple[Row, float]]) -> Column:
        variable = self.model.add_variable(lb=0.0)
        self.model.objective.set_linear_coefficient(variable, vnd / MILLION)
        total: dict[Row, float] = {}
        for row, coefficient in entries:
            total[row] = total.get(row, 0.0) + coefficient
        for row, coefficient in total.items():
            row.set_coefficient(variable, coefficient)
        return variable


def room(settings: Settings, trip: PricedTrip) -> int:
    """Service minutes that the trip has at most."""
    setups = trip.touches * settings.setup_minutes
    return trip.days * settings.workday_minutes - trip.way - setups


def _loads(trip: PricedTrip, prices: Tariff) -> list[tuple[int, int, Load]]:
    """What the trip may serve, with what sorts it: the dearest first, then by site."""
    found, at = [], prices.own if trip.days == 1 else prices.own_long
    for number, site in zip(trip.passes, trip.sites, strict=True):
        own = at.get((number, site))
        loads = prices.guests[site] if own is None or not own.price else (own, *prices.guests[site])
        found += [(-load.price, site, load) for load in loads]
    return found
