"""Every set of sites that one trip may work at, with the least way of a trip that visits them all.

Ways are those of `Roads.least`, which no chain of legs undercuts (docs/model.md, lemma 1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from math import comb

import numpy as np
from numpy.typing import NDArray

from scheduler.instance import Instance

Ints = NDArray[np.int64]
FAR = 10**7  # minutes; no trip is so long
MOST_SETS = 1_000_000  # of one size
MOST_STOPS = 5  # in any order


@dataclass(frozen=True, slots=True)
class SiteSets:
    """Row i of `members` holds the sites (indices) of set i, `ways[i]` the least minutes from a
    base through all of them and back."""

    members: Ints
    ways: Ints

    def __len__(self) -> int:
        return len(self.members)

    @property
    def size(self) -> int:
        """Sites a set."""
        return int(self.members.shape[1])

    def take(self, rows: Ints) -> SiteSets:
        return SiteSets(self.members[rows], self.ways[rows])


def is_enumerable(instance: Instance, site_count: int) -> bool:
    """Whether all sets of so many sites, and the orders of each, can be listed."""
    most = min(instance.settings.max_stops_per_trip, site_count)
    return most <= MOST_STOPS and all(
        comb(site_count, size) <= MOST_SETS for size in range(1, most + 1)
    )


def site_sets(instance: Instance, bases: Sequence[str], sites: Sequence[str]) -> list[SiteSets]:
    """The sets of 1 … `max_stops_per_trip` of the sites, a SiteSets a size, each with the way from
    the base for which it is least; those that no trip is long enough for are left out."""
    settings = instance.settings
    between = _least_minutes(instance, sites, sites)
    out, home = _least_minutes(instance, bases, sites), _least_minutes(instance, sites, bases)
    found = []
    for size in range(1, min(settings.max_stops_per_trip, len(sites)) + 1):
        members = np.array(list(combinations(range(len(sites)), size)), dtype=np.int64)
        ways = np.full(len(members), FAR)
        for order in permutations(range(size)):
            stops = members[:, order]
            inside = np.zeros(len(members), dtype=np.int64)
            for a, b in zip(range(size), range(1, size), strict=False):
                inside += between[stops[:, a], stops[:, b]]
            for base in range(len(bases)):
                ends = out[base, stops[:, 0]] + home[stops[:, -1], base]
                np.minimum(ways, ends + inside, out=ways)
        short = ways < settings.max_trip_days * settings.workday_minutes
        found.append(SiteSets(members[short], ways[short]))
    return found


def _least_minutes(instance: Instance, origins: Sequence[str], ends: Sequence[str]) -> Ints:
    least = instance.roads.least
    rows = [[FAR if (m := least(a, b)) is None else m for b in ends] for a in origins]
    return np.array(rows, dtype=np.int64).reshape(len(origins), len(ends))
