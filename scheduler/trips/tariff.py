"""Prices of touches and minutes at a cluster's sites, and what they prove of its cost.

Prices are whole multiples of 1/SCALE VND and minutes are rounded up to whole ones. Sums of a trip
that costs what trips cost are whole numbers below 2⁵³, which floating point holds exactly; of
larger ones it loses 10⁻¹⁵ a term, and 10⁻¹² is given away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.instance import Settings
from scheduler.trips.claims import Gathering, Market, Stand
from scheduler.trips.quota_prices import SURE, PricedQuota, QuotaPrices
from scheduler.trips.quotas import Quota

Floats = NDArray[np.float64]
SCALE = 1024  # prices are multiples of 1 / SCALE VND
GUESTS = 24  # segments of guests a site; those of lower price are added to the last
NO_CAP = 2.0**50


@dataclass(frozen=True, slots=True)
class Multipliers:
    """VND: by claim its `worth`; by gathering the price of a service minute, and what one on a
    longer trip than a day is worth beyond that (`extra`, at own sites); by stand that of a touch of
    a one-day trip, of a touch of a longer trip, and of a longer trip's being there; by quota that
    of a counted minute."""

    worth: Floats
    minute: Floats
    extra: Floats
    short: Floats
    long: Floats
    halt: Floats
    counted: Floats

    @classmethod
    def none(cls, market: Market) -> Multipliers:
        """All nought."""
        gatherings, stands = len(market.gatherings), len(market.stands)
        sizes = len(market.claims), gatherings, gatherings, stands, stands, stands, 0
        return cls(*(np.zeros(size) for size in sizes))

    @property
    def parts(self) -> tuple[Floats, ...]:
        touches = self.short, self.long, self.halt
        return self.worth, self.minute, self.extra, *touches, self.counted

    def with_quotas(self, count: int) -> Multipliers:
        """The same, new quotas without a price."""
        return replace(self, counted=np.pad(self.counted, (0, count - len(self.counted))))

    def blend(self, other: Multipliers, share: float) -> Multipliers:
        """This one by `share`, the other by the rest."""
        pairs = zip(self.parts, other.parts, strict=True)
        return Multipliers(*(share * a + (1 - share) * b for a, b in pairs))

    def scaled(self, factor: float) -> Multipliers:
        return Multipliers(*(part * factor for part in self.parts))


class Load(NamedTuple):
    """Minutes that may be served at a site: their price and how many, the claim, and its gathering
    there, if its touches are priced."""

    price: int
    minutes: int
    claim: int
    gathering: int | None


@dataclass(frozen=True, slots=True)
class Tariff:
    """Whole prices by gathering, stand and site. A touch earns `touch_…[p, s]` at site s if pass p
    (0, 1) of its own village is served; a longer trip earns `touch_halt[p, s]` once there. `own[p,
    s]`, of longer trips `own_long[p, s]`, and `guests[s]`, dearest first, are the loads, also as
    tables (price and minutes). `quotas`
    are those with a price; no trip of d days earns more by them than the sum of `quota_most[d, s]`
    over its sites. `beds[s]` is 1 where a crew may spend a night."""

    minute: Floats
    extra: Floats
    short: Floats
    long: Floats
    halt: Floats
    counted: Floats
    touch_short: Floats
    touch_long: Floats
    touch_halt: Floats
    own: dict[tuple[int, int], Load]
    own_long: dict[tuple[int, int], Load]
    guests: tuple[tuple[Load, ...], ...]
    own_price: Floats
    own_price_long: Floats
    own_minutes: Floats
    guest_price: Floats
    guest_minutes: Floats
    quotas: tuple[PricedQuota, ...]
    quota_most: Floats
    beds: Floats


class Tariffs:
    """Makes tariffs of multipliers for one market."""

    def __init__(self, settings: Settings, market: Market) -> None:
        self.settings, self.market, self.sites = settings, market, len(market.setup_caps)
        stands = [market.stands[g.stand] for g in market.gatherings]
        self._at = np.array([stand.site for stand in stands], dtype=np.int64)
        self._beds = np.array(market.beds, dtype=np.float64)
        self._is_own = np.array([stand.own_pass is not None for stand in stands], dtype=np.float64)
        self._stand_at = np.array([stand.site for stand in market.stands], dtype=np.int64)
        self._minutes = [ceil(claim.minutes) for claim in market.claims]
        self._service_cap = np.array([_whole_cap(cap, 1) for cap in market.service_caps])
        setup = settings.setup_minutes
        self._setup_cap = np.array([_whole_cap(cap, setup) for cap in market.setup_caps])
        self._ways = [
            (n, site, vnd)
            for n, claim in enumerate(market.claims)
            for site, vnd in claim.ways.items()
            if claim.minutes
        ]
        self._quotas = QuotaPrices(settings, market)

    @property
    def quotas(self) -> list[Quota]:
        return self._quotas.quotas

    def add(self, quota: Quota) -> None:
        """Multipliers are to have one more price from now on."""
        self._quotas.add(quota)

    def of(self, by: Multipliers, factor: float = 1.0) -> Tariff:
        """The prices of the multipliers, kept below the caps, and then times the factor (at most
        1): no trip's credit is more than the factor of what it is without."""
        minute_caps, touch_caps = self._service_cap[self._at], self._setup_cap[self._at]
        counted = self._quotas.capped(_whole(by.counted), minute_caps, touch_caps)
        minute_used, touch_used = self._quotas.used(counted)
        setup_cap = self._setup_left(touch_used)
        (short,) = self._capped(factor, setup_cap, by.short)
        long, halt = self._capped(factor, setup_cap, by.long, by.halt)
        minute = np.minimum(_whole(by.minute), minute_caps - minute_used)
        extra = np.minimum(_whole(by.extra), minute_caps - minute_used - minute) * self._is_own
        minute, extra, counted = (np.floor(p * factor) for p in (minute, extra, counted))
        own, guests = self._loads(by, factor, minute)
        own_long = {
            at: load._replace(price=load.price + int(extra[load.gathering or 0]))
            for at, load in own.items()
        }
        own_price, own_price_long, own_minutes = (np.zeros((2, self.sites)) for _ in range(3))
        for at, load in own.items():
            own_price[at], own_minutes[at] = load.price, load.minutes
            own_price_long[at] = own_long[at].price
        guest_price, guest_minutes = self._guest_tables(guests)
        touches = self._touch_table(short), self._touch_table(long), self._touch_table(halt)
        tables = own_price, own_price_long, own_minutes, guest_price, guest_minutes
        priced = self._quotas.priced(counted)
        most = self._quotas.at_most(priced)
        whole = minute, extra, short, long, halt, counted
        return Tariff(*whole, *touches, own, own_long, guests, *tables, priced, most, self._beds)

    def proved_vnd(self, prices: Tariff) -> int:
        """VND that the cluster costs at least, if no trip's credit by the tariff exceeds its cost:
        each claim at the cheapest of its sites."""
        claims = self.market.claims
        costs = [[] if (c := n.ceiling_vnd) is None else [floor(c * SCALE)] for n in claims]
        at_home = self._quotas.at_home(prices.counted)
        for g, gathering in enumerate(self.market.gatherings):
            minutes = claims[gathering.claim].minutes
            asked = minutes.numerator * int(prices.minute[g]) // minutes.denominator + at_home[g]
            asked += _touches_asked(prices, g, gathering)
            costs[gathering.claim].append(gathering.way_vnd * SCALE + asked)
        price = {
            (load.claim, site): load.price
            for site, loads in enumerate(prices.guests)
            for load in loads
            if load.gathering is None
        }
        for n, claim in enumerate(claims):
            minutes = claim.minutes
            for site, way in claim.ways.items():
                asked = minutes.numerator * price.get((n, site), 0) // minutes.denominator
                costs[n].append(way * SCALE + asked)
        constant = self._quotas.constant(prices.counted) // SCALE
        return constant + sum(min(cost, default=0) // SCALE for cost in costs)

    def _setup_left(self, used: Floats) -> Floats:
        """By pass and site, what of its cap a touch may still earn."""
        left = np.stack((self._setup_cap, self._setup_cap))
        for gathering, vnd in zip(self.market.gatherings, used, strict=True):
            stand = self.market.stands[gathering.stand]
            for number in passes_of(stand):
                left[number, stand.site] -= vnd
        return left

    def _capped(self, factor: float, caps: Floats, *parts: Floats) -> list[Floats]:
        """Prices by stand, lessened in proportion where a site's touch would earn too much."""
        whole = [_whole(part) for part in parts]
        most = np.sum([self._touch_table(part) for part in whole], axis=0)
        share = np.where(most > caps, SURE * caps / np.maximum(most, 1), 1.0).min(0)
        return [np.floor(np.floor(part * share[self._stand_at]) * factor) for part in whole]

    def _touch_table(self, by_stand: Floats) -> Floats:
        table = np.zeros((2, self.sites))
        for price, stand in zip(by_stand, self.market.stands, strict=True):
            for number in passes_of(stand):
                table[number, stand.site] += price
        return table

    def _loads(
        self, by: Multipliers, factor: float, minute: Floats
    ) -> tuple[dict[tuple[int, int], Load], tuple[tuple[Load, ...], ...]]:
        own: dict[tuple[int, int], Load] = {}
        guests: list[list[Load]] = [[] for _ in range(self.sites)]
        for g, gathering in enumerate(self.market.gatherings):
            n, stand = gathering.claim, self.market.stands[gathering.stand]
            load = Load(int(minute[g]), self._minutes[n], n, g)
            if stand.own_pass is None:
                guests[stand.site].append(load)
            else:
                own[stand.own_pass, stand.site] = load
        for n, site, way in self._ways:
            price = (by.worth[n] - way) / float(self.market.claims[n].minutes)
            whole = min(max(0, floor(price * SCALE)), int(self._service_cap[site]))
            guests[site].append(Load(floor(whole * factor), self._minutes[n], n, None))
        return own, tuple(tuple(sorted(_priced(site), key=_dearest_first)) for site in guests)

    def _guest_tables(self, guests: tuple[tuple[Load, ...], ...]) -> tuple[Floats, Floats]:
        """Segments by rank and site, as many as the longest trip may need."""
        longest = self.settings.max_trip_days * self.settings.workday_minutes
        useful = [_first_minutes(loads, longest) for loads in guests]
        depth = min(GUESTS, max((len(loads) for loads in useful), default=0))
        price, minutes = np.zeros((depth, self.sites)), np.zeros((depth, self.sites))
        for site, loads in enumerate(useful):
            for rank, load in enumerate(loads):
                row = min(rank, depth - 1)
                price[row, site] = max(price[row, site], load.price)
                minutes[row, site] += load.minutes
        return price, minutes


def _touches_asked(prices: Tariff, g: int, gathering: Gathering) -> int:
    """The price of the touches that the gathering asks for, and of minutes on longer trips."""
    stand, extra = gathering.stand, int(prices.extra[g])
    short, long, halt = (int(part[stand]) for part in (prices.short, prices.long, prices.halt))
    return min(
        short * t.short
        + long * t.long
        + halt * t.halts
        + extra * t.minutes.numerator // t.minutes.denominator
        for t in gathering.touches
    )


def passes_of(stand: Stand) -> tuple[int, ...]:
    """Passes (0, 1) of the site's own village with which its touches go."""
    return (0, 1) if stand.own_pass is None else (stand.own_pass,)


def _priced(loads: list[Load]) -> list[Load]:
    return [load for load in loads if load.price > 0]


def _dearest_first(load: Load) -> tuple[int, int]:
    return -load.price, load.claim


def _first_minutes(loads: tuple[Load, ...], minutes: int) -> list[Load]:
    """The first loads that hold so many minutes."""
    found, held = list[Load](), 0
    for load in loads:
        if held >= minutes:
            break
        found.append(load)
        held += load.minutes
    return found


def _whole(vnd: Floats) -> Floats:
    return np.maximum(0.0, np.floor(vnd * SCALE))


def _whole_cap(cap: Fraction | None, minutes: int) -> float:
    return NO_CAP if cap is None else float(min(NO_CAP, floor(cap * minutes * SCALE)))
