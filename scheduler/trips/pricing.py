"""Which trips earn the most by a tariff: over every set of sites, days, touches and passes.

A trip's *credit* is the price of its touches, of the dearest minutes that fit into its room, and of
what quotas count if it serves as much of their visits as it can. It is at least what the tariff
gives for any load of the trip that keeps the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from scheduler.instance import Settings
from scheduler.trips.quota_prices import Counts
from scheduler.trips.site_sets import SiteSets
from scheduler.trips.tariff import SCALE, Floats, Tariff

SIEVE = 50  # sets, from which on it pays to look at both passes together first


@dataclass(frozen=True, slots=True)
class PricedTrip:
    """A trip of some days to `sites` (indices), its passes (0, 1) of the own villages, the number
    of touches, and credit over cost."""

    sites: tuple[int, ...]
    way: int
    days: int
    passes: tuple[int, ...]
    touches: int
    ratio: float


def dearest_trips(
    settings: Settings, sets: SiteSets, prices: Tariff, least: float, most: int
) -> tuple[float, list[PricedTrip]]:
    """The largest credit / cost of all trips to these sets, but at least `least`, and up to `most`
    trips a kind for which it is larger than `least`."""
    rows = _hopeful(settings, sets, prices, least)
    if len(rows) > SIEVE:
        ladders = Ladders(sets.take(rows), prices, None)
        rows = rows[ladders.best_ratio(settings) > least]
    if not len(rows):
        return least, []
    chosen, worst, found = sets.take(rows), least, list[PricedTrip]()
    for passes in product((0, 1), repeat=sets.size):
        ladders = Ladders(chosen, prices, passes)
        for days, touches in trip_kinds(settings, sets.size):
            ratio = ladders.ratio(settings, days, touches)
            top = np.argsort(-ratio, kind="stable")[:most]
            worst = max(worst, float(ratio[top[0]]))
            found += [
                PricedTrip(
                    tuple(int(s) for s in chosen.members[i]),
                    int(chosen.ways[i]),
                    days,
                    passes,
                    touches,
                    float(ratio[i]),
                )
                for i in top
                if ratio[i] > least
            ]
    return worst, found


def trip_kinds(settings: Settings, size: int) -> Iterator[tuple[int, int]]:
    """(days, touches) of trips to so many sites: on each day a touch at least, every site touched,
    at most every site on every day."""
    for days in range(1, settings.max_trip_days + 1):
        for touches in range(max(size, days), size * days + 1):
            yield days, touches


def touches_at_least(size: int, beds: Floats, days: int) -> Floats:
    """Of trips to so many sites, so many of them with lodging: all days but the last end with a
    session at a site with lodging (R10), and every other site has one too. No number is enough
    where there is no lodging for a night."""
    if days == 1:
        return np.full(len(beds), float(size))
    least = size - beds + np.maximum(beds, days - 1)
    return np.where(beds > 0, np.maximum(least, days), np.inf)


def trip_costs(settings: Settings, ways: NDArray[np.int64], days: int) -> Floats:
    """What trips of so many days cost at least, in units of the tariff."""
    fixed = settings.crew_day_vnd * days + settings.crew_night_vnd * (days - 1)
    return SCALE * (fixed + settings.travel_minute_vnd * ways.astype(np.float64))


class Ladders:
    """Minutes that may be served at each set, dearest first: of these passes of the own villages;
    None: of both, and touches of the dearer, which no trip exceeds."""

    def __init__(self, sets: SiteSets, prices: Tariff, passes: tuple[int, ...] | None) -> None:
        self.sets = sets
        numbers: list[tuple[int, ...]] = [(0, 1)] * sets.size
        if passes is not None:
            numbers = [(p,) for p in passes]
        tables = prices.touch_short, prices.touch_long, prices.touch_halt
        short, long, halt = (
            np.stack([t[list(c)].max(0)[sets.members[:, i]] for i, c in enumerate(numbers)], 1)
            for t in tables
        )
        self._short, self._first, self._more = (
            short.sum(1),
            (long + halt).sum(1),
            -np.sort(-long, axis=1),
        )
        self._days = tuple(
            _Ladder(sets, prices, numbers, own) for own in (prices.own_price, prices.own_price_long)
        )
        self._beds = prices.beds[sets.members].sum(1)
        self._counts = Counts(prices.quotas, sets.members, passes)

    def credit(self, settings: Settings, days: int, touches: int) -> Floats:
        """By set; nothing where the day is too short for way and set-ups."""
        room = _room(settings, self.sets.ways, days, touches)
        credit = self._days[days > 1].filled(np.maximum(room, 0))
        credit += self._short if days == 1 else self._first
        more = touches - self.sets.size
        for rank in range(self.sets.size):
            here = min(more, days - 1)
            if here:
                credit += here * self._more[:, rank]
            more -= here
        credit += self._counts.earned(np.maximum(room, 0))
        least = touches_at_least(self.sets.size, self._beds, days)
        return np.where((room >= 0) & (touches >= least), credit, 0.0)

    def ratio(self, settings: Settings, days: int, touches: int) -> Floats:
        """By set, credit / cost."""
        return self.credit(settings, days, touches) / trip_costs(settings, self.sets.ways, days)

    def best_ratio(self, settings: Settings) -> Floats:
        """By set, the largest credit / cost of any kind of trip."""
        best = np.zeros(len(self.sets))
        for days, touches in trip_kinds(settings, self.sets.size):
            np.maximum(best, self.ratio(settings, days, touches), out=best)
        return best


class _Ladder:
    """The minutes of some passes of the own villages, at these prices, and of all guests."""

    def __init__(
        self, sets: SiteSets, prices: Tariff, numbers: list[tuple[int, ...]], own_price: Floats
    ) -> None:
        price, most = [], []
        for i, chosen in enumerate(numbers):
            site = sets.members[:, i]
            for number in chosen:
                price.append(own_price[number, site])
                most.append(prices.own_minutes[number, site])
            price += list(prices.guest_price[:, site])
            most += list(prices.guest_minutes[:, site])
        stacked = np.stack(price, 1)
        order = np.argsort(-stacked, axis=1, kind="stable")
        price_down = np.take_along_axis(stacked, order, 1)
        self._step = price_down - np.pad(price_down[:, 1:], ((0, 0), (0, 1)))
        self._upto = np.cumsum(np.take_along_axis(np.stack(most, 1), order, 1), axis=1)

    def filled(self, room: Floats) -> Floats:
        """By set, the price of the dearest minutes that fit."""
        minutes = np.minimum(self._upto, room[:, None])
        return np.asarray(np.einsum("ij,ij->i", self._step, minutes), dtype=np.float64)


def _room(settings: Settings, ways: NDArray[np.int64], days: int, touches: int) -> Floats:
    room = days * settings.workday_minutes - ways - touches * settings.setup_minutes
    return np.asarray(room, dtype=np.float64)


def _hopeful(settings: Settings, sets: SiteSets, prices: Tariff, least: float) -> NDArray[np.int64]:
    """Sets for which some trip might earn more than `least` of its cost, by two quick looks: all
    minutes at the dearest price – convex in the number of touches, so that the fewest and the most
    are enough – and all that there is to serve, with the most touches."""
    members, size = sets.members, sets.size
    guests = (prices.guest_price * prices.guest_minutes).sum(0)
    halt = prices.touch_halt.max(0)[members].sum(1)
    keep = np.zeros(len(sets), dtype=bool)
    for days in range(1, settings.max_trip_days + 1):
        own = prices.own_price if days == 1 else prices.own_price_long
        dearest = np.maximum(own.max(0), prices.guest_price.max(0, initial=0.0))
        price = dearest[members].max(1)
        whole = ((own * prices.own_minutes).max(0) + guests)[members].sum(1)
        touch = (prices.touch_short if days == 1 else prices.touch_long).max(0)[members]
        first = touch.sum(1) + (halt if days > 1 else 0.0) + prices.quota_most[days][members].sum(1)
        by_price = np.zeros(len(sets))
        for touches in (max(size, days), size * days):
            more = (touches - size) * touch.max(1)
            room = np.maximum(0, _room(settings, sets.ways, days, touches))
            np.maximum(by_price, first + more + price * room, out=by_price)
        credit = np.minimum(by_price, first + more + whole)
        may_be = (days == 1) | (prices.beds[members].sum(1) > 0)
        keep |= may_be & (credit > least * trip_costs(settings, sets.ways, days))
    return np.nonzero(keep)[0]
