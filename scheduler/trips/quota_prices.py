"""Prices of counted minutes: kept low enough for trips that also work for other stations, and what
a trip earns by them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler.instance import Settings
from scheduler.trips.claims import Market
from scheduler.trips.quotas import Floats, Quota, minutes_at
from scheduler.trips.site_sets import Ints

SURE = 1 - 1e-12  # less than a product of two whole numbers loses in floating point


@dataclass(frozen=True, slots=True)
class PricedQuota:
    """A whole price, in units of the tariff, a counted minute; minutes by pass and site."""

    quota: Quota
    price: int
    minutes: Floats

    def reach(self, members: Ints, passes: tuple[int, ...] | None) -> Floats:
        """By set of sites, how many minutes of the visits there are for these passes of the own
        villages; None: for the passes with more."""
        found = np.zeros(len(members))
        for i in range(members.shape[1]):
            at = self.minutes.max(0) if passes is None else self.minutes[passes[i]]
            found += at[members[:, i]]
        return found


class Counts:
    """What trips to each set of sites earn by all quotas, for these passes of the own villages."""

    def __init__(
        self, priced: tuple[PricedQuota, ...], members: Ints, passes: tuple[int, ...] | None
    ) -> None:
        reach = np.array([each.reach(members, passes) for each in priced])
        reach = reach.reshape(len(priced), len(members))
        index, self._rows = np.nonzero(reach)
        self._reach = reach[index, self._rows]
        table = [(each.price, each.quota.measure, each.quota.counts) for each in priced]
        columns = np.array(table, dtype=np.float64).reshape(len(priced), 3)[index]
        self._price, self._measure, self._counts = columns.T

    def earned(self, room: Floats) -> Floats:
        """By set, on trips with so many service minutes."""
        full, rest = np.divmod(np.minimum(self._reach, room[self._rows]), self._measure)
        counted = full * self._counts + np.minimum(self._counts, rest)
        earned = np.bincount(self._rows, self._price * counted, len(room))
        return np.asarray(earned, dtype=np.float64)


class QuotaPrices:
    """Makes prices of multipliers for the quotas of one market, which may become more."""

    def __init__(self, settings: Settings, market: Market) -> None:
        self.settings, self.market = settings, market
        self.quotas: list[Quota] = []
        self._minutes: list[Floats] = []
        self._per_minute, self._per_touch = (np.zeros((0, len(market.gatherings))) for _ in "12")
        alone = np.full(len(market.setup_caps), np.inf)
        if market.sets:
            alone[market.sets[0].members[:, 0]] = market.sets[0].ways
        days = np.arange(settings.max_trip_days + 1)[:, None]
        whole = settings.workday_minutes - settings.setup_minutes
        self._room = np.maximum(0, days * whole - alone)

    def add(self, quota: Quota) -> None:
        minute, touch = (np.zeros((1, len(self.market.gatherings))) for _ in "12")
        minute[0, list(quota.gatherings)], touch[0, list(quota.gatherings)] = map(
            float, quota.outside
        )
        self.quotas.append(quota)
        self._minutes.append(minutes_at(self.market, quota))
        self._per_minute = np.concatenate((self._per_minute, minute))
        self._per_touch = np.concatenate((self._per_touch, touch))

    def capped(self, whole: Floats, minute_caps: Floats, touch_caps: Floats) -> Floats:
        """Whole prices, lessened where a trip for several stations would earn more than the caps
        (by gathering) for a minute or a touch."""
        least = np.ones(len(self.market.gatherings))
        for table, caps in ((self._per_minute, minute_caps), (self._per_touch, touch_caps)):
            used, most = whole @ table, caps * SURE**3
            least = np.minimum(least, np.where(used > most, most / np.maximum(used, 1e-9), 1.0))
        members = self._per_minute > 0
        share = np.where(members, least, 1.0).min(1, initial=1.0)
        return np.asarray(np.floor(whole * share), dtype=np.float64)

    def used(self, prices: Floats) -> tuple[Floats, Floats]:
        """By gathering, what of its caps for minutes and touches these prices take; rounded up."""
        found = (np.ceil((prices @ t) / SURE) for t in (self._per_minute, self._per_touch))
        minute, touch = found
        return minute, touch

    def priced(self, prices: Floats) -> tuple[PricedQuota, ...]:
        """Those that earn anything."""
        rows = zip(self.quotas, prices, self._minutes, strict=True)
        return tuple(PricedQuota(quota, int(p), minutes) for quota, p, minutes in rows if p > 0)

    def at_most(self, priced: tuple[PricedQuota, ...]) -> Floats:
        """By days and site: no trip earns more than the sum over its sites."""
        most = np.zeros(self._room.shape)
        for each in priced:
            minutes = np.minimum(self._room, each.minutes.max(0))
            most += each.price * each.quota.counted(np.floor(minutes))
        return most

    def constant(self, prices: Floats) -> int:
        """What the quotas ask for, less what each visit's being at its own site adds."""
        total = 0
        for quota, price in zip(self.quotas, prices, strict=True):
            spared = sum(quota.spared(self.market, g) for g in quota.gatherings)
            total += int(price) * (quota.asked(self.market) - spared)
        return total

    def at_home(self, prices: Floats) -> list[int]:
        """By gathering, what its visit's being there asks for."""
        found = [0] * len(self.market.gatherings)
        for quota, price in zip(self.quotas, prices, strict=True):
            for g in quota.gatherings:
                found[g] += int(price) * quota.spared(self.market, g)
        return found
