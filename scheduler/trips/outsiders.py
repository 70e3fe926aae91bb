"""What ties a cluster to others: bases that serve several stations, and residents who gather at
another station's site. They limit prices, so that the bounds of clusters add up (docs/model.md)."""

from __future__ import annotations

from collections.abc import Mapping, Set
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from scheduler.instance import Instance
from scheduler.trips.rates import away_rate, lesser, station_rate
from scheduler.trips.visits import Visit
from scheduler.trips.ways import least_ways

FAR_SHARE = Fraction(95, 100)


class Foreign(NamedTuple):
    """A site of another station where a village may gather: minutes of the shorter way there, and
    the bases that may serve both."""

    site: str
    minutes: int
    bases: tuple[str, ...]


def groups(instance: Instance) -> tuple[tuple[str, ...], ...]:
    """Stations, joined where a base may serve several of them; in the order of the workbook."""
    joined: list[set[str]] = []
    for base in instance.bases:
        served = {station for station in instance.stations if instance.may_serve(base, station)}
        joined = [group for group in joined if not group & served] + [
            served.union(*(group for group in joined if group & served))
        ]
    found = (tuple(s for s in instance.stations if s in group) for group in joined if group)
    return tuple(sorted(found, key=lambda group: instance.stations.index(group[0])))


class Outsiders:
    """Questions about the shared bases of a group of stations.

    Where a shared base is near, its trips keep either touches and minutes cheap, or touches without
    a price. Any choice is valid: they have one at villages in `touched`, and at secluded ones.
    """

    def __init__(self, instance: Instance, group: Set[str], touched: Set[str]) -> None:
        self.instance, self._touched = instance, touched
        self._villages = [v.id for v in instance.villages.values() if v.station in group]
        self._foreign = {v: found for v in self._villages if (found := self._find_foreign(v))}
        guests: dict[str, dict[str, None]] = {}
        for found in self._foreign.values():
            for foreign in found:
                for base in foreign.bases:
                    guests.setdefault(base, {})[foreign.site] = None
        self._guest_sites: Mapping[str, Mapping[str, None]] = guests
        self._meetings: dict[tuple[str, str], tuple[str, ...]] = {}
        self._priced: dict[str, bool] = {}

    def prices_touches(self, site: str) -> bool:
        """Whether touches have a price at the site."""
        if site not in self._priced:
            self._priced[site] = site in self.instance.villages and (
                site in self._touched or self._is_secluded(site)
            )
        return self._priced[site]

    def _is_secluded(self, site: str) -> bool:
        """Whether residents of no other station may gather here, and either nobody comes here
        without a way, or trips that also work for another station are dear."""
        if any(site in guests for guests in self._guest_sites.values()):
            return False
        return site not in self._crowded or self._is_far(site)

    def _is_far(self, site: str) -> bool:
        """Whether a minute of any trip that works here and for another station costs about as much
        as one of a trip to this site alone."""
        station = self.instance.station_of(site) or ""
        bases = [base for base in self.instance.bases if self.instance.may_serve(base, site)]
        alone = [self._rate(base, site, (site,), None) for base in bases]
        shared = [self._rate(b, site, self._meeting_sites(b, station), 0) for b in bases]
        cheapest = min((rate for rate in alone if rate is not None), default=Fraction(0))
        return all(rate is None or rate >= FAR_SHARE * cheapest for rate in shared)

    @cached_property
    def _crowded(self) -> frozenset[str]:
        """Sites that residents of another village reach without a way."""
        instance = self.instance
        return frozenset(
            site
            for village in self._villages
            for site in instance.gathering_sites(village, "dry")
            if site != village and instance.travel(village, site, "dry") == 0
        )

    def rate_caps(self, station: str) -> dict[str, Fraction]:
        """By site of the station: the most VND that a minute there, of service or set-up, may be
        priced at, so that no trip that works for several stations earns more than it costs; sites
        that no such trip works at are left out."""
        caps: dict[str, Fraction] = {}
        own = [site for site in self.instance.sites if self.instance.station_of(site) == station]
        for base in self.instance.bases:
            if not self.instance.may_serve(base, station):
                continue
            meeting = self._meeting_sites(base, station)
            for site in own:
                rate = self._shared_rate(base, site, meeting)
                if rate is not None:
                    caps[site] = min(rate, caps.get(site, rate))
        return caps

    def ceiling_vnd(self, visit: Visit, minutes: Fraction) -> Fraction | None:
        """The least VND that serving the whole visit at other stations' sites is priced at."""
        settings, costs = self.instance.settings, list[Fraction]()
        for site, way, bases in self._foreign.get(visit.village, ()):
            for base in bases:
                rate = self._shared_rate(base, site, (site,))
                if base == site:
                    rate = lesser(rate, station_rate(settings))
                if rate is not None:
                    costs.append(
                        minutes * rate + visit.persons * way * settings.resident_minute_vnd
                    )
        return min(costs, default=None)

    def _shared_rate(self, base: str, site: str, others: tuple[str, ...]) -> Fraction | None:
        """VND a minute of the cheapest trip of the base that works at `site` and one of `others`:
        set-ups are minutes too where touches are priced, and earn nothing elsewhere."""
        return self._rate(base, site, others, 0 if self.prices_touches(site) else 1)

    def _rate(
        self, base: str, site: str, others: tuple[str, ...], setups: int | None
    ) -> Fraction | None:
        ways = [way for other in others if (way := self._tour(base, site, other)) is not None]
        return away_rate(self.instance.settings, min(ways), setups) if ways else None

    def _meeting_sites(self, base: str, station: str) -> tuple[str, ...]:
        """Sites at which a trip of the base for this station also works for another: those of other
        stations, and those where residents of others may gather."""
        if (base, station) not in self._meetings:
            instance = self.instance
            served = [s for s in instance.sites if instance.may_serve(base, s)]
            other = [s for s in served if instance.station_of(s) != station]
            guests = self._guest_sites.get(base, ())
            own = [s for s in guests if instance.station_of(s) == station]
            self._meetings[base, station] = tuple(other + own)
        return self._meetings[base, station]

    def _tour(self, base: str, site: str, other: str) -> int | None:
        """Least minutes of a trip that works at both sites."""
        least, tours = self.instance.roads.least, list[int]()
        for first, last in ((site, other), (other, site)):
            out, between, home = least(base, first), least(first, last), least(last, base)
            if out is not None and between is not None and home is not None:
                tours.append(out + between + home)
        return min(tours, default=None)

    def _find_foreign(self, village: str) -> tuple[Foreign, ...]:
        instance, home = self.instance, self.instance.villages[village].station
        bases = [base for base in instance.bases if instance.may_serve(base, village)]
        found = (
            Foreign(site, minutes, tuple(b for b in bases if instance.may_serve(b, site)))
            for site, minutes in least_ways(instance, village).items()
            if instance.station_of(site) != home
        )
        return tuple(foreign for foreign in found if foreign.bases)
