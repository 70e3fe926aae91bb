"""Quotas: that trips are whole. Of what a trip serves of some visits, only some minutes of every
measure count, and the visits need as many as if their minutes filled trips one by one.

With `counts` of every `measure` minutes, x minutes count c(x) = ⌊x / measure⌋ · counts + the lesser
of counts and the rest. No window of y minutes holds more that count than the first y, so that c(x +
y) ≤ c(x) + c(y): trips that give the visits D minutes together count c(D) at least (docs/model.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from scheduler.trips.claims import Market

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Quota:
    """Of visits at their own sites (indices of gatherings). A minute of a trip that also works for
    another station counts wholly, or (`is_sloped`) in part, but then so does each touch of it."""

    gatherings: tuple[int, ...]
    measure: int
    counts: int
    is_sloped: bool

    def count(self, minutes: int) -> int:
        """c."""
        full, rest = divmod(minutes, self.measure)
        return full * self.counts + min(self.counts, rest)

    def counted(self, minutes: Floats) -> Floats:
        """c, of whole minutes, one by one."""
        full, rest = np.divmod(minutes, self.measure)
        return np.asarray(full * self.counts + np.minimum(self.counts, rest), dtype=np.float64)

    @property
    def outside(self) -> tuple[Fraction, Fraction]:
        """What a minute and what a touch counts at most on trips for several stations: c(x) is at
        most x, and at most so much for being there and so much a minute."""
        if not self.is_sloped:
            return Fraction(1), Fraction(0)
        part = Fraction(self.counts, self.measure)
        return part, part * (self.measure - self.counts)

    def asked(self, market: Market) -> int:
        """Counted minutes that are needed if all visits are held at their own sites."""
        minutes = (market.claims[market.gatherings[g].claim].minutes for g in self.gatherings)
        return self.count(floor(sum(minutes)))

    def spared(self, market: Market, gathering: int) -> int:
        """By how many less, at most, if this visit is held elsewhere."""
        minutes = market.claims[market.gatherings[gathering].claim].minutes
        return self.count(ceil(minutes))


def quotas(market: Market, gatherings: tuple[int, ...], measure: int) -> tuple[Quota, ...]:
    """Those of these visits and the measure that count just what is left after all full measures;
    none where nothing is left, as then all minutes would count."""
    claims = (market.claims[market.gatherings[g].claim] for g in gatherings)
    counts = floor(sum(claim.minutes for claim in claims)) % measure
    if not counts:
        return ()
    return tuple(Quota(gatherings, measure, counts, sloped) for sloped in (False, True))


def minutes_at(market: Market, quota: Quota) -> Floats:
    """By pass (0, 1) of the own village, and site: whole minutes that its visits may be served."""
    table = np.zeros((2, len(market.setup_caps)))
    for g in quota.gatherings:
        gathering = market.gatherings[g]
        stand = market.stands[gathering.stand]
        if stand.own_pass is None:
            raise ValueError("a quota is of visits at their own sites")
        table[stand.own_pass, stand.site] = ceil(market.claims[gathering.claim].minutes)
    return table
