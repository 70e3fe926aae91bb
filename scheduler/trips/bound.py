"""A lower bound on what screening costs, for every plan with the same number of persons left out.

Each trip is split, in thought, among its *touches*: its sessions, one a site and day. A trip of d
days that works at site s spends at least the way from its base to s and back, and costs at least
C = d · crew day + (d − 1) · crew night + way · travel minute. What is left of its days holds the
service minutes of all its touches and their set-ups, of which there are at least d. So

- a touch with m service minutes bears at least m · C / (d · (workday − set-up) − way);
- or, on a trip of one day and at sites chosen beforehand, (set-up + m) · C / (workday − way), where
  m is at most workday − set-up − way.

At a site of the second kind the village's own visit needs whole touches, which its other pass never
shares (R4); guests who gather there may share them and bear their service minutes alone. Sites are
of that kind where this makes the bound larger.
Ways are shortest paths that may lead through any place, so that no chain of legs is shorter.
All arithmetic is exact. See docs/model.md.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from scheduler.instance import Instance, Village
from scheduler.trips.rates import trip_vnd
from scheduler.trips.ways import least_ways


class Touch(NamedTuple):
    """Of one-day trips: the least VND a minute, set-up or service, the most service minutes."""

    minute_vnd: Fraction
    room: int

    def cost_vnd(self, minutes: Fraction, setup_minutes: int) -> Fraction:
        """Of as many touches as hold these service minutes."""
        count = ceil(minutes / self.room)
        return self.minute_vnd * (count * setup_minutes + minutes)


class ScreeningBound:
    """The bound of one instance, for any number of persons left out."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.touched: set[str] = set()  # sites that ask for whole touches
        self.by_station: dict[str, int] = {}  # VND of its visits, where nobody is left out
        self._rates_at: dict[tuple[str, str], dict[int, Fraction]] = {}
        self._places_of: dict[str, list[tuple[str, int, tuple[str, ...]]]] = {}
        rates = [(self.person_rate(v), v.residents) for v in instance.villages.values()]
        self._unreachable = sum(persons for rate, persons in rates if rate is None)
        self._rates = sorted(((r, n) for r, n in rates if r is not None), reverse=True)
        self._whole_vnd = max(self._sum_by_person(0), self._sum_by_visit())

    def cost_vnd(self, shortfall: int) -> int:
        """VND that all trips and residents' ways cost at least in a plan that leaves `shortfall`
        persons unscreened (T1); the dearest persons are assumed to be those left out."""
        left = shortfall - self._unreachable
        return self._whole_vnd if left <= 0 else self._sum_by_person(left)

    def _sum_by_person(self, left_out: int) -> int:
        total = Fraction(0)
        for rate, persons in self._rates:
            dropped = min(left_out, persons)
            left_out -= dropped
            total += (persons - dropped) * rate
        return ceil(total)

    def _sum_by_visit(self) -> int:
        """Every visit at its cheapest site; sites one by one made to ask for whole touches, if that
        is no loss for all who may gather there together."""
        found = [
            (village.station, by_site)
            for village in self.instance.villages.values()
            for number in (1, 2)
            if (persons := village.persons_needed(number))
            if (by_site := self._visit_costs(village, persons))
        ]
        costs = [by_site for _, by_site in found]
        least = [min(plain for plain, _ in by_site.values()) for by_site in costs]
        users: dict[str, list[int]] = {}
        for visit, by_site in enumerate(costs):
            for site in by_site:
                users.setdefault(site, []).append(visit)
        for site, visits in users.items():
            changed = {v: _with_touches(costs[v], site) for v in visits}
            new = {v: min(plain for plain, _ in by_site.values()) for v, by_site in changed.items()}
            if sum(new.values()) > sum(least[v] for v in visits):
                self.touched.add(site)
                for v in visits:
                    costs[v], least[v] = changed[v], new[v]
        for (station, _), vnd in zip(found, least, strict=True):
            self.by_station[station] = self.by_station.get(station, 0) + vnd
        return sum(least)

    def person_rate(self, village: Village) -> Fraction | None:
        """VND a person at least, set-ups in proportion; None where nobody may screen them."""
        minutes, found = village.minutes_per_person, []
        for site, walk, bases in self._places(village):
            rate = self._least_rate(bases, site)
            if rate is not None:
                found.append(minutes * rate + walk)
            elif minutes == 0:
                found.append(Fraction(walk))  # a crew with no minute left can serve them
        return min(found, default=None)

    def _visit_costs(self, village: Village, persons: int) -> dict[str, tuple[int, int]]:
        """By site: VND that the visit costs at least there, set-ups in proportion, and with the
        touches of one-day trips counted whole (rounded down)."""
        minutes, found = persons * village.minutes_per_person, {}
        for site, walk, bases in self._places(village):
            plain, way = self._least_rate(bases, site), persons * walk
            if plain is None:
                if minutes == 0:
                    found[site] = (way, way)  # a crew with no minute left can serve them
                continue
            short, long = self._short_touch(bases, site), self._least_rate(bases, site, 2)
            whole = minutes * plain
            if site in self.instance.villages and short is not None:
                if site != village.id:
                    whole = minutes * min(short.minute_vnd, plain)
                elif self.instance.settings.mop_up_gap_days > 0:
                    whole = self._cost_at_home(minutes, short, long)
            found[site] = (floor(minutes * plain + way), floor(whole + way))
        return found

    def _cost_at_home(self, minutes: Fraction, short: Touch, long_vnd: Fraction | None) -> Fraction:
        """Whole touches of one-day trips, or some full ones and the rest on longer trips."""
        setup = self.instance.settings.setup_minutes
        costs = [short.cost_vnd(minutes, setup)]
        for count in range(int(minutes // short.room) + 1) if long_vnd is not None else ():
            held = Fraction(count * short.room)
            costs.append(short.cost_vnd(held, setup) + (minutes - held) * (long_vnd or 0))
        return min(costs)

    def _places(self, village: Village) -> list[tuple[str, int, tuple[str, ...]]]:
        """Sites where the village may gather in some season, VND of a resident's shorter way there,
        and the bases that may serve both (R6, R7)."""
        if village.id not in self._places_of:
            self._places_of[village.id] = self._find_places(village)
        return self._places_of[village.id]

    def _find_places(self, village: Village) -> list[tuple[str, int, tuple[str, ...]]]:
        instance = self.instance
        minute_vnd = instance.settings.resident_minute_vnd
        bases = [base for base in instance.bases if instance.may_serve(base, village.id)]
        return [
            (site, minutes * minute_vnd, tuple(b for b in bases if instance.may_serve(b, site)))
            for site, minutes in least_ways(instance, village.id).items()
        ]

    def _least_rate(self, bases: tuple[str, ...], site: str, shortest: int = 0) -> Fraction | None:
        """VND a service minute at `site` costs at least, set-ups in proportion, on trips of at
        least `shortest` days (0: a station trip)."""
        rates = [
            rate
            for base in bases
            for days, rate in self._service_rates(base, site).items()
            if days >= shortest
        ]
        return min(rates, default=None)

    def _service_rates(self, base: str, site: str) -> dict[int, Fraction]:
        """The rate by days of the trip; those of a station trip under 0."""
        key = (base, site)
        if key not in self._rates_at:
            settings, rates = self.instance.settings, dict[int, Fraction]()
            whole = settings.workday_minutes - settings.setup_minutes
            if base == site and whole > 0:
                rates[0] = Fraction(settings.station_day_vnd, whole)
            way = self._way(base, site)
            for days in range(1, settings.max_trip_days + 1) if way is not None else ():
                room = days * whole - (way or 0)
                if room > 0:
                    rates[days] = Fraction(trip_vnd(settings, days, way or 0), room)
            self._rates_at[key] = rates
        return self._rates_at[key]

    def _short_touch(self, bases: tuple[str, ...], site: str) -> Touch | None:
        """As cheap as the cheapest and as roomy as the roomiest of one-day trips from any base."""
        settings = self.instance.settings
        ways = [way for base in bases if (way := self._way(base, site)) is not None]
        room = settings.workday_minutes - settings.setup_minutes - min(ways, default=0)
        if not ways or room <= 0:
            return None
        rates = [
            Fraction(trip_vnd(settings, 1, way), settings.workday_minutes - way)
            for way in ways
            if way < settings.workday_minutes
        ]
        return Touch(min(rates), room)

    def _way(self, base: str, site: str) -> int | None:
        """Minutes there and back at least, None where there is no way in any season."""
        roads = self.instance.roads
        out, home = roads.least(base, site), roads.least(site, base)
        return None if out is None or home is None else out + home


def _with_touches(costs: dict[str, tuple[int, int]], site: str) -> dict[str, tuple[int, int]]:
    """The costs where `site` asks for whole touches."""
    return costs | {site: (costs[site][1], costs[site][1])}
