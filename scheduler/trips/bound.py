"""A lower bound on what screening costs, for every plan with the same number of persons left out.

Each trip is split, in thought, among the persons that it serves. A trip of d days that works at
site s spends at least d set-ups and the way from its base to s and back, so at most
M = d · workday − d · setup − way minutes are left for service, all its sites together; and it costs
at least C = d · crew day + (d − 1) · crew night + way · travel minute. So a service minute at s
costs at least the least C / M over bases, days and both seasons, and a person of village v costs at
least the least, over gathering sites s, of minutes per person · that rate + the way to s.
Ways are shortest paths that may lead through any place, so that no chain of legs is shorter.
All arithmetic is exact. See docs/model.md.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from scheduler.instance import SEASONS, Instance


class ScreeningBound:
    """The bound of one instance, for any number of persons left out."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self._site: dict[tuple[str, str], Fraction | None] = {}
        villages = [v for v in instance.villages.values() if v.residents]
        rates = [(self.person_rate(v.id), v.residents) for v in villages]
        self._unreachable = sum(persons for rate, persons in rates if rate is None)
        self._rates = sorted(
            ((rate, persons) for rate, persons in rates if rate is not None), reverse=True
        )

    def cost_vnd(self, shortfall: int) -> int:
        """VND that all trips and residents' ways cost at least in a plan that leaves `shortfall`
        persons unscreened (T1); the dearest persons are assumed to be those left out."""
        left = max(0, shortfall - self._unreachable)
        total = Fraction(0)
        for rate, persons in self._rates:
            dropped = min(left, persons)
            left -= dropped
            total += (persons - dropped) * rate
        return ceil(total)

    def person_rate(self, village: str) -> Fraction | None:
        """VND a person at least; None where nobody may screen the village anywhere."""
        return min(self._person_rates(village), default=None)

    def _person_rates(self, village: str) -> list[Fraction]:
        instance, found = self.instance, []
        minutes = instance.villages[village].minutes_per_person
        for site, walk in self._gathering(village).items():
            for base in instance.bases:
                if instance.may_serve(base, village) and instance.may_serve(base, site):
                    rate = self.site_rate(base, site)
                    way = walk * instance.settings.resident_minute_vnd
                    if rate is not None:
                        found.append(minutes * rate + way)
                    elif minutes == 0:
                        found.append(Fraction(way))  # a crew with no minute left can serve them
        return found

    def _gathering(self, village: str) -> dict[str, int]:
        """Sites where the village may gather in some season, with the shorter of the two ways."""
        ways: dict[str, int] = {}
        for season in SEASONS:
            for site in self.instance.gathering_sites(village, season):
                minutes = self.instance.travel(village, site, season) or 0
                ways[site] = min(minutes, ways.get(site, minutes))
        return ways

    def site_rate(self, base: str, site: str) -> Fraction | None:
        """VND a service minute at `site` by a crew of `base` costs at least."""
        key = (base, site)
        if key not in self._site:
            self._site[key] = self._site_rate(base, site)
        return self._site[key]

    def _site_rate(self, base: str, site: str) -> Fraction | None:
        settings = self.instance.settings
        whole = settings.workday_minutes - settings.setup_minutes
        rates: list[Fraction] = []
        if base == site and whole > 0:
            rates.append(Fraction(settings.station_day_vnd, whole))
        way = self._way(base, site)
        if way is None:
            return min(rates, default=None)
        for days in range(1, settings.max_trip_days + 1):
            room = days * whole - way
            if room > 0:
                cost = days * settings.crew_day_vnd + (days - 1) * settings.crew_night_vnd
                rates.append(Fraction(cost + way * settings.travel_minute_vnd, room))
        return min(rates, default=None)

    def _way(self, base: str, site: str) -> int | None:
        """Minutes there and back at least, None where there is no way in any season."""
        roads = self.instance.roads
        out, home = roads.least(base, site), roads.least(site, base)
        return None if out is None or home is None else out + home
