"""The bound of one cluster by a linear program over all trips that it could have.

Trips are columns that are found as they are needed. Whatever the multipliers, a tariff of them by
which no trip's credit exceeds its cost proves a bound (docs/model.md, "Trips as columns"): the
search only looks for good ones, and may end at any time.
"""

from __future__ import annotations

import numpy as np

from scheduler.instance import Instance, Settings
from scheduler.trips.claims import Market, market
from scheduler.trips.column_master import Master
from scheduler.trips.outsiders import Outsiders
from scheduler.trips.pricing import PricedTrip, dearest_trips
from scheduler.trips.quota_search import missed_quotas
from scheduler.trips.site_sets import SiteSets, is_enumerable
from scheduler.trips.tariff import Multipliers, Tariffs
from scheduler.trips.visits import Cluster

ROUNDS, CHECKS = 120, 14
REFINED = 2  # times that quotas are looked for
COLUMNS_A_KIND, COLUMNS_A_SIZE = 8, 150  # most trips that a round adds
SMALL = 2  # sites; larger sets are priced only in checks, as they seldom matter
SMOOTH = 0.5  # share of the best multipliers so far in those that trips are priced by
CLOSE = 6e-4  # a search ends where what is proved is so near to the program's value
TOLERANCE = 2e-4  # trips that earn so little too much are not looked for
ROUNDING = 1 + 1e-12  # more than a quotient of two whole numbers loses in floating point


def is_boundable(instance: Instance, cluster: Cluster) -> bool:
    """Whether the argument holds for the cluster – no trip serves both passes of a village, every
    person takes time, and every trip costs – and its site sets can be listed."""
    sites = sum(instance.station_of(site) == cluster.station for site in instance.sites)
    settings = instance.settings
    return (
        settings.mop_up_gap_days >= settings.max_trip_days
        and settings.crew_day_vnd > 0
        and all(visit.pace.minutes > 0 for visit in cluster.visits)
        and is_enumerable(instance, sites)
    )


def cluster_bound(instance: Instance, outsiders: Outsiders, cluster: Cluster) -> int:
    """VND that the cluster's visits cost at least in plans that leave nobody out; such bounds of
    different clusters may be added."""
    return _Search(instance.settings, market(instance, outsiders, cluster)).run()


class _Search:
    """Rounds of the linear program and of pricing; `_center` are the multipliers that proved most,
    so scaled that no trip priced so far earns more than it costs."""

    def __init__(self, settings: Settings, of: Market) -> None:
        self.settings, self.market = settings, of
        self.tariffs, self.master = Tariffs(settings, of), Master(settings, of)
        self.small = [sets for sets in of.sets if sets.size <= SMALL]
        self.sets = list(of.sets)
        self._watched: dict[tuple[int, ...], int] = {}  # larger sets that earned too much: ways
        self._center, self._best = Multipliers.none(of), 0

    def run(self) -> int:
        proved = checks = refined = 0
        for number in range(ROUNDS):
            solved = self.master.solve()
            if solved is None:  # by bad luck of its arithmetic; what the best prove remains
                return max(proved, self._check())
            value, multipliers = solved
            added = self._round(multipliers)
            is_near = value - self._best <= CLOSE * value
            if added and not is_near and number < ROUNDS - 1:
                continue
            checks += 1
            proved = max(proved, self._check())
            if checks == CHECKS or number == ROUNDS - 1:
                break
            if value - proved <= 2 * CLOSE * value:
                refined += 1
                if refined > REFINED or not self._add_quotas():
                    break
        return proved

    def _add_quotas(self) -> int:
        """Has the program keep quotas that its last solution misses; how many."""
        missed = missed_quotas(self.settings, self.market, self.master.solution())
        for quota in missed:
            self.tariffs.add(quota)
            self.master.add_quota(quota)
        self._center = self._center.with_quotas(len(self.tariffs.quotas))
        return len(missed)

    def _round(self, multipliers: Multipliers) -> int:
        """Prices trips to small sets between the best multipliers and these, else at these; how
        many trips were added."""
        for point in (self._center.blend(multipliers, SMOOTH), multipliers):
            worst, added = self._price([*self.small, *self._large()], point, 1.0)
            proved = self._proved_vnd(point, worst)
            if proved > self._best:
                self._best, self._center = proved, point.scaled(1 / worst)
            if added:
                return added
        return 0

    def _check(self) -> int:
        """What the best multipliers prove, all sets looked at."""
        worst, _ = self._price(self.sets, self._center, 1 + TOLERANCE)
        self._best = self._proved_vnd(self._center, worst)
        self._center = self._center.scaled(1 / worst)
        return self._best

    def _price(self, sets: list[SiteSets], at: Multipliers, least: float) -> tuple[float, int]:
        """The largest credit / cost, at least `least`, and how many trips above it were added."""
        prices, worst, added = self.tariffs.of(at), least, 0
        for same_size in sets:
            top, trips = dearest_trips(self.settings, same_size, prices, least, COLUMNS_A_KIND)
            worst = max(worst, top)
            if same_size.size > SMALL:
                self._watched |= {trip.sites: trip.way for trip in trips}
            trips.sort(key=_dearest_first)
            added += sum(self.master.add(trip, prices) for trip in trips[:COLUMNS_A_SIZE])
        return worst, added

    def _large(self) -> list[SiteSets]:
        """The larger sets that are priced in every round."""
        by_size: dict[int, list[tuple[int, ...]]] = {}
        for sites in self._watched:
            by_size.setdefault(len(sites), []).append(sites)
        return [
            SiteSets(np.array(found), np.array([self._watched[sites] for sites in found]))
            for found in by_size.values()
        ]

    def _proved_vnd(self, at: Multipliers, worst: float) -> int:
        """By the multipliers divided by the largest credit / cost."""
        return self.tariffs.proved_vnd(self.tariffs.of(at, 1 / (worst * ROUNDING)))


def _dearest_first(trip: PricedTrip) -> tuple[float, tuple[int, ...], int, tuple[int, ...], int]:
    return -trip.ratio, trip.sites, trip.days, trip.passes, trip.touches
