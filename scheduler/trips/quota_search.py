"""Which quotas the fractions of trips in a linear program's solution fall short of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scheduler.instance import Settings
from scheduler.trips.claims import Market
from scheduler.trips.column_master import Solution, room
from scheduler.trips.quotas import Floats, Quota, minutes_at, quotas

LARGEST = 2  # visits of one quota
A_ROUND = 30  # most that are added together
MISSED = 0.03  # least share of a measure that is missing


def missed_quotas(settings: Settings, market: Market, at: Solution) -> list[Quota]:
    """Those that miss most minutes, largest first."""
    found = list[tuple[float, tuple[int, ...], int, bool, Quota]]()
    rooms = np.array([room(settings, trip) for trip in at.trips], dtype=np.float64)
    served = _served(market, at)
    for group in _groups(served):
        reach = served[:, list(group)].sum(1)
        minutes = np.minimum(reach, np.maximum(rooms, 0))
        rows = np.nonzero(minutes)[0]
        for measure in np.unique(minutes[rows]):
            for quota in quotas(market, group, int(measure)):
                given = float(at.made[rows] @ quota.counted(minutes[rows]))
                missing = (_lacks(market, at, quota) - given) / quota.counts
                if missing > MISSED:
                    key = -missing * quota.measure, group, quota.measure, quota.is_sloped
                    found.append((*key, quota))
    return [quota for *_, quota in sorted(found, key=lambda one: one[:4])[:A_ROUND]]


def _lacks(market: Market, at: Solution, quota: Quota) -> float:
    """Counted minutes that the cluster's own trips are to give."""
    group, (a_minute, a_touch) = list(quota.gatherings), map(float, quota.outside)
    spared = np.array([float(quota.spared(market, g)) for g in group])
    outside = a_minute * at.minutes[group].sum() + a_touch * at.touches[group].sum()
    return float(quota.asked(market) - spared @ (1 - at.chosen[group]) - outside)


def _served(market: Market, at: Solution) -> Floats:
    """By trip and gathering, minutes of visits at their own sites that it may serve."""
    found = np.zeros((len(at.trips), len(market.gatherings)))
    for g, gathering in enumerate(market.gatherings):
        if market.stands[gathering.stand].own_pass is None:
            continue
        table = minutes_at(market, Quota((g,), 1, 1, False))
        for row, trip in enumerate(at.trips):
            found[row, g] = sum(table[stop] for stop in zip(trip.passes, trip.sites, strict=True))
    return found


def _groups(served: Floats) -> Sequence[tuple[int, ...]]:
    """Visits that have trips, and those that share some."""
    has = (served > 0).astype(np.float64)
    shared = has.T @ has
    found: list[tuple[int, ...]] = [(int(g),) for g in np.nonzero(has.any(0))[0]]
    if LARGEST > 1:
        found += [(int(a), int(b)) for a, b in zip(*np.nonzero(np.triu(shared, 1)), strict=True)]
    return found
