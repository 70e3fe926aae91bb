"""The linear program over trips: which multipliers prove the most, given the trips found so far."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from ortools.math_opt.python import mathopt

from scheduler.instance import Settings
from scheduler.trips.claims import Claim, Gathering, Market
from scheduler.trips.pricing import PricedTrip
from scheduler.trips.rates import trip_vnd
from scheduler.trips.tariff import Load, Multipliers, Tariff, passes_of

MILLION = 1e6  # the program counts in million VND
DEAR_VND = 1e12  # what leaving a visit out costs, until trips are found for it

Row: TypeAlias = mathopt.LinearConstraint
Entries: TypeAlias = list[tuple[Row, float]]


class Master:
    """Rows: a claim is served once; a gathering has its minutes, a stand its touches and halts."""

    def __init__(self, settings: Settings, market: Market) -> None:
        self.settings, self.market = settings, market
        self.model = mathopt.Model()
        self._seen: set[tuple[object, ...]] = set()
        self._served = [self._row(1.0) for _ in market.claims]
        self._minutes = [self._row(0.0) for _ in market.gatherings]
        self._short, self._long, self._halt = (
            [self._row(0.0) for _ in market.stands] for _ in range(3)
        )
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
        result = self.solver.solve()
        if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
            return None
        dual = result.dual_values()
        tables = self._served, self._minutes, self._short, self._long, self._halt
        parts = (np.array([max(0.0, dual[row] * MILLION) for row in rows]) for rows in tables)
        return result.objective_value() * MILLION, Multipliers(*parts)

    def add(self, trip: PricedTrip, prices: Tariff) -> bool:
        """Offers the trip, loaded as the tariff likes it; False if it is there already."""
        entries = self._touches(trip, prices)
        cost = float(trip_vnd(self.settings, trip.days, trip.way))
        setups = trip.touches * self.settings.setup_minutes
        room = trip.days * self.settings.workday_minutes - trip.way - setups
        for _, site, load in sorted(_loads(trip, prices)):
            minutes = min(room, load.minutes)
            room -= minutes
            if minutes and load.gathering is not None:
                entries.append((self._minutes[load.gathering], minutes))
            elif minutes:
                claim = self.market.claims[load.claim]
                share = minutes / float(claim.minutes)
                entries.append((self._served[load.claim], share))
                cost += share * claim.ways[site]
        key = (trip.sites, trip.days, *((row.id, round(c, 6)) for row, c in entries))
        is_new = key not in self._seen
        if is_new:
            self._seen.add(key)
            self._column(cost, entries)
        return is_new

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
            self._column(gathering.way_vnd, [*entries, (self._halt[k], -need.halts)])
        cap = self.market.service_caps[self.market.stands[k].site]
        if cap is not None:
            self._column(float(cap), [(self._minutes[g], 1.0)])

    def _add_touch_caps(self, number: int, site: int) -> None:
        """A touch at the price of its cap."""
        cap, stands = self.market.setup_caps[site], self._at_site[number, site]
        if cap is not None:
            vnd = float(cap * self.settings.setup_minutes)
            self._column(vnd, [(self._short[k], 1.0) for k in stands])
            self._column(vnd, [(row[k], 1.0) for row in (self._long, self._halt) for k in stands])

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

    def _column(self, vnd: float, entries: Iterable[tuple[Row, float]]) -> None:
        variable = self.model.add_variable(lb=0.0)
        self.model.objective.set_linear_coefficient(variable, vnd / MILLION)
        total: dict[Row, float] = {}
        for row, coefficient in entries:
            total[row] = total.get(row, 0.0) + coefficient
        for row, coefficient in total.items():
            row.set_coefficient(variable, coefficient)


def _loads(trip: PricedTrip, prices: Tariff) -> list[tuple[int, int, Load]]:
    """What the trip may serve, with what sorts it: the dearest first, then by site."""
    found = []
    for number, site in zip(trip.passes, trip.sites, strict=True):
        own = prices.own.get((number, site))
        loads = prices.guests[site] if own is None or not own.price else (own, *prices.guests[site])
        found += [(-load.price, site, load) for load in loads]
    return found
