"""What the visits of a cluster ask of its trips, in numbers: the data of the bound by columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from scheduler.instance import Instance
from scheduler.trips.outsiders import Outsiders
from scheduler.trips.rates import lesser, station_rate
from scheduler.trips.site_sets import SiteSets, site_sets
from scheduler.trips.visits import Cluster, Visit
from scheduler.trips.ways import least_ways

NEAR_SHARE = 0.3  # of a crew day: guests whose way costs more are not asked for touches


class Touches(NamedTuple):
    """Sessions that hold a visit's persons: of one-day trips, of longer trips, and on how many
    longer trips; and the service minutes that are left for these."""

    short: int
    long: int
    halts: int
    minutes: Fraction


@dataclass(frozen=True, slots=True)
class Claim:
    """One visit: its exact service `minutes`; VND of its residents' ways to sites where only its
    minutes are priced, by index; and what it costs at most at other stations' sites."""

    minutes: Fraction
    ways: Mapping[int, int]
    ceiling_vnd: Fraction | None


@dataclass(frozen=True, slots=True)
class Stand:
    """A village at a site, where its touches are priced: at its own site by pass (0, 1), as a guest
    (None) for both passes together."""

    site: int
    own_pass: int | None


@dataclass(frozen=True, slots=True)
class Gathering:
    """A visit (index of its claim) at a stand: VND of its residents' ways there, and the least
    touches that hold its persons, of which it needs one."""

    claim: int
    stand: int
    way_vnd: int
    touches: tuple[Touches, ...]


@dataclass(frozen=True, slots=True)
class Market:
    """A cluster's claims, and all that may serve them: site sets by size, and by site the most VND
    that a minute of service, and one of set-up, may be priced at (None: no limit), and whether it
    has lodging (R10)."""

    claims: tuple[Claim, ...]
    stands: tuple[Stand, ...]
    gatherings: tuple[Gathering, ...]
    sets: tuple[SiteSets, ...]
    service_caps: tuple[Fraction | None, ...]
    setup_caps: tuple[Fraction | None, ...]
    beds: tuple[bool, ...]


def market(instance: Instance, outsiders: Outsiders, cluster: Cluster) -> Market:
    """The market of one cluster; sites are numbered in the order of the workbook."""
    return _Maker(instance, outsiders, cluster).make()


class _Maker:
    def __init__(self, instance: Instance, outsiders: Outsiders, cluster: Cluster) -> None:
        self.instance, self.outsiders, self.cluster = instance, outsiders, cluster
        station = cluster.station
        self.sites = [site for site in instance.sites if instance.station_of(site) == station]
        self.bases = [base for base in instance.bases if instance.may_serve(base, station)]
        self.index = {site: i for i, site in enumerate(self.sites)}
        self.sets = self._worked_at(site_sets(instance, self.bases, self.sites))
        self.stands: dict[tuple[str, int, int | None], int] = {}

    def make(self) -> Market:
        claims, gatherings = [], list[Gathering]()
        ways = self._ways_alone()
        for number, visit in enumerate(self.cluster.visits):
            walks = self._walks_vnd(visit)
            near = self._gatherings(number, visit, ways, walks)
            gatherings += near.values()
            claims.append(self._claim(visit, near, walks))
        shared = self.outsiders.rate_caps(self.cluster.station)
        day = station_rate(self.instance.settings)
        return Market(
            tuple(claims),
            tuple(Stand(site, own_pass) for _, site, own_pass in self.stands),
            tuple(gatherings),
            tuple(self.sets),
            tuple(
                lesser(shared.get(site), day if site in self.bases else None) for site in self.sites
            ),
            tuple(shared.get(site) for site in self.sites),
            tuple(self.instance.has_lodging(site) for site in self.sites),
        )

    def _worked_at(self, sets: list[SiteSets]) -> list[SiteSets]:
        """Those of which every site may serve some visit, as a session serves somebody."""
        used = np.zeros(len(self.sites), dtype=bool)
        for visit in self.cluster.visits:
            ways = least_ways(self.instance, visit.village)
            used[[self.index[site] for site in ways if site in self.index]] = True
        found = [same.take(np.nonzero(used[same.members].all(1))[0]) for same in sets]
        return [same for same in found if len(same)]

    def _ways_alone(self) -> dict[int, int]:
        """Minutes of the shortest trip to each site alone."""
        if not self.sets:
            return {}
        alone = self.sets[0]
        return {int(s): int(way) for s, way in zip(alone.members[:, 0], alone.ways, strict=True)}

    def _walks_vnd(self, visit: Visit) -> dict[str, int]:
        """VND of the ways of all its residents, by site of the cluster."""
        vnd = visit.persons * self.instance.settings.resident_minute_vnd
        walks = least_ways(self.instance, visit.village).items()
        return {site: minutes * vnd for site, minutes in walks if site in self.index}

    def _gatherings(
        self, number: int, visit: Visit, ways: Mapping[int, int], walks: Mapping[str, int]
    ) -> dict[int, Gathering]:
        """By site: at home, and where the residents' way is short, so that touches matter."""
        found = dict[int, Gathering]()
        for site, way_vnd in walks.items():
            is_home, at = site == visit.village, self.index[site]
            if at not in ways or not self.outsiders.prices_touches(site):
                continue
            is_near = way_vnd <= NEAR_SHARE * self.instance.settings.crew_day_vnd
            touches = least_touches(self.instance, visit, ways[at])
            if touches and (is_home or is_near):
                key = visit.village, at, visit.pass_number - 1 if is_home else None
                stand = self.stands.setdefault(key, len(self.stands))
                found[at] = Gathering(number, stand, way_vnd, touches)
        return found

    def _claim(
        self, visit: Visit, near: Mapping[int, Gathering], walks: Mapping[str, int]
    ) -> Claim:
        minutes = visit.persons * self.instance.villages[visit.village].minutes_per_person
        ways = {at: vnd for site, vnd in walks.items() if (at := self.index[site]) not in near}
        return Claim(minutes, ways, self.outsiders.ceiling_vnd(visit, minutes))


def least_touches(instance: Instance, visit: Visit, way: int) -> tuple[Touches, ...]:
    """The touches that hold all persons of the visit on trips that travel so long at least: for
    each number of one-day trips the fewest others. Persons are whole. Numbers between two that ask
    for the same others are left out, as no price makes them the cheapest."""
    settings, pace = instance.settings, visit.pace
    whole = settings.workday_minutes - settings.setup_minutes
    short = pace.persons_in(whole - way)
    long = trip = 0
    if settings.max_trip_days > 1:
        long, trip = pace.persons_in(whole), pace.persons_in(settings.max_trip_days * whole - way)
    found: list[Touches] = []
    for count in range(-(-visit.persons // short) + 1 if short else 1):
        left = max(0, visit.persons - count * short)
        if left and not (long and trip):
            continue
        minutes = Fraction(left * pace.minutes, pace.persons)
        others = (-(-left // long), -(-left // trip)) if left else (0, 0)
        if [t[1:3] for t in found[-2:]] == [others, others]:
            found.pop()
        found.append(Touches(count, *others, minutes))
    return tuple(found)
