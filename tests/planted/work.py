"""The trips of a planted plan: drawn one after another until everybody is screened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from scheduler.instance import SEASONS, Instance, Season
from tests.builders import Stop
from tests.planted.dice import Dice

VisitKey = tuple[str, int]  # village, pass
ATTEMPTS = 60


class UnplantableError(Exception):
    """The land is such that the draws found no way to screen somebody."""


class Way(NamedTuple):
    """Where, from where and in which season one visit is held."""

    site: str
    base: str
    season: Season


class PlantedStop(NamedTuple):
    """A session: who is served, as (village, pass, persons)."""

    site: str
    served: list[tuple[str, int, int]]


@dataclass
class PlantedTrip:
    """A trip without doctors; its stops by date."""

    base: str
    stops: dict[date, list[PlantedStop]] = field(default_factory=dict)

    @property
    def is_away(self) -> bool:
        return any(stop.site != self.base for stops in self.stops.values() for stop in stops)

    @property
    def to_make(self) -> dict[date, list[Stop]]:
        """The stops as `tests.builders.make_trip` takes them."""
        return {day: [(s.site, *s.served) for s in stops] for day, stops in self.stops.items()}

    @property
    def dates(self) -> list[date]:
        return list(self.stops)


def ways_of(land: Instance, village: str) -> list[Way]:
    """Every way in which a single day is enough to screen somebody, or a night at the site is."""
    return [
        Way(site, base, season)
        for season in SEASONS
        for site in land.sites
        if land.may_gather(village, site, season)
        for base in land.bases
        if land.may_serve(base, village) and land.may_serve(base, site)
        if _room(land, village, Way(site, base, season)) >= 1
    ]


def _room(land: Instance, village: str, way: Way) -> int:
    """Persons whom one crew can screen there and back on one day."""
    out = land.travel(way.base, way.site, way.season)
    home = land.travel(way.site, way.base, way.season)
    if out is None or home is None:
        return 0
    left = land.settings.workday_minutes - land.settings.setup_minutes - out - home
    return floor(Fraction(max(0, left)) / land.villages[village].minutes_per_person)


def plant_trips(dice: Dice, land: Instance) -> list[PlantedTrip]:
    """Trips that screen everybody, both passes, in keeping with R1–R10; else UnplantableError."""
    planting = _Planting(dice, land)
    for pass_number in (1, 2):
        for village in land.villages:
            planting.screen((village, pass_number))
    return planting.trips


class _Planting:
    """What remains to be screened, and the trips so far."""

    def __init__(self, dice: Dice, land: Instance) -> None:
        self.dice, self.land = dice, land
        self.trips: list[PlantedTrip] = []
        self.ways: dict[VisitKey, Way] = {}
        self.left: dict[VisitKey, int] = {}
        self.last_day: dict[VisitKey, date] = {}
        for village in land.villages.values():
            ways = ways_of(land, village.id)
            for number in (1, 2):
                self.left[village.id, number] = village.persons_needed(number)
                self.ways[village.id, number] = dice.pick(ways)

    def screen(self, visit: VisitKey) -> None:
        """Trips led by this visit until nobody of it is left."""
        attempts = 0
        while self.left[visit]:
            attempts += 1
            if attempts > ATTEMPTS:
                raise UnplantableError(visit)
            dates = self._dates(visit)
            if dates is None:
                self._change_way(visit)
                continue
            trip = _Crew(self, visit, dates).work()
            if trip is not None:
                self.trips.append(trip)

    def earliest(self, visit: VisitKey) -> date:
        """R4: the first date of this visit that the pass before allows."""
        settings = self.land.settings
        village, number = visit
        first = self.last_day.get((village, 1))
        if number == 1 or first is None:
            return settings.campaign_start
        return first + timedelta(settings.mop_up_gap_days)

    def latest(self, visit: VisitKey) -> date:
        """Pass 1 leaves some weeks for pass 2."""
        settings = self.land.settings
        village, number = visit
        if number == 2 or not self.left[village, 2]:
            return settings.campaign_end
        return settings.campaign_end - timedelta(settings.mop_up_gap_days + 90)

    def is_open(self, visit: VisitKey, day: date) -> bool:
        """Whether the visit may be held on the day at its site (R1, R4, R6)."""
        in_time = self.earliest(visit) <= day <= self.latest(visit)
        return in_time and self.land.season(day) == self.ways[visit].season

    def _dates(self, visit: VisitKey) -> list[date] | None:
        """Consecutive working days that the visit's trip could take."""
        way, settings = self.ways[visit], self.land.settings
        most = settings.max_trip_days if self.land.has_lodging(way.site) else 1
        if way.site == way.base:
            most = 1
        length = min(self.dice.number(1, most), self.left[visit])
        days = [d for d in self.land.campaign_days if self.is_open(visit, d)]
        known = set(days)
        firsts = [d for d in days if all(d + timedelta(k) in known for k in range(length))]
        if not firsts:
            return None
        first = self.dice.pick(firsts)
        return [first + timedelta(k) for k in range(length)]

    def _change_way(self, visit: VisitKey) -> None:
        """Another season, as long as nobody was screened."""
        if self.left[visit] != self.land.villages[visit[0]].persons_needed(visit[1]):
            raise UnplantableError(visit)
        self.ways[visit] = self.dice.pick(ways_of(self.land, visit[0]))


class _Crew:
    """One trip as it is drawn: the leading visit every day, others where time is left."""

    def __init__(self, planting: _Planting, lead: VisitKey, dates: list[date]) -> None:
        self.planting, self.land, self.dice = planting, planting.land, planting.dice
        self.lead, self.dates = lead, dates
        self.way = planting.ways[lead]
        self.here = self.way.base
        self.clock = 0
        self.sites: set[str] = set()
        self.trip = PlantedTrip(self.way.base)
        self.served: dict[VisitKey, int] = {}

    def work(self) -> PlantedTrip | None:
        for number, day in enumerate(self.dates):
            self.clock, self.is_last = 0, number == len(self.dates) - 1
            later = len(self.dates) - 1 - number
            if not self._stop(day, self.lead, later):
                return None
            if self.dice.happens(60):
                self._add_companion(day)
        planting = self.planting
        for visit, persons in self.served.items():
            planting.left[visit] -= persons
        for day, stops in self.trip.stops.items():
            for stop in stops:
                for village, number, _ in stop.served:
                    known = planting.last_day.get((village, number), day)
                    planting.last_day[village, number] = max(known, day)
        return self.trip

    def _stop(self, day: date, visit: VisitKey, later: int) -> bool:
        """Serves the visit today, leaving at least `later` persons; False if there is no time."""
        site = self.planting.ways[visit].site
        here, season = self.here, self.way.season
        there = self.land.travel(here, site, season)
        home = self.land.travel(site, self.way.base, season)
        if there is None or home is None:
            return False
        start = self.clock + there + self.land.settings.setup_minutes
        room = self.land.settings.workday_minutes - start - (home if self.is_last else 0)
        persons = self._persons(visit, room, later)
        if persons < 1:
            return False
        served = [(*visit, persons)]
        room -= self._minutes(visit, persons)
        if self.dice.happens(50):
            served += self._gathered(day, site, visit, room)
        self.clock = start + sum(self._minutes((v, p), n) for v, p, n in served)
        self.here = site
        self.sites.add(site)
        self.trip.stops.setdefault(day, []).append(PlantedStop(site, served))
        return True

    def _persons(self, visit: VisitKey, room: int, later: int) -> int:
        minutes = self.land.villages[visit[0]].minutes_per_person
        left = self.planting.left[visit] - self.served.get(visit, 0) - later
        most = min(left, floor(Fraction(max(0, room)) / minutes))
        if most < 1:
            return 0
        persons = most if not self.dice.happens(20) else self.dice.number(1, most)
        self.served[visit] = self.served.get(visit, 0) + persons
        return persons

    def _minutes(self, visit: VisitKey, persons: int) -> int:
        return ceil(persons * self.land.villages[visit[0]].minutes_per_person)

    def _may_join(self, visit: VisitKey, day: date) -> bool:
        way = self.planting.ways[visit]
        left = self.planting.left[visit] - self.served.get(visit, 0)
        waits = visit[1] == self.lead[1]  # a trip holds one pass, so that R4 is looked at once
        same = way.base == self.way.base and waits and visit != self.lead
        return same and left > 0 and self.planting.is_open(visit, day)

    def _gathered(
        self, day: date, site: str, visit: VisitKey, room: int
    ) -> list[tuple[str, int, int]]:
        """Another village's residents at the same site, in the same session."""
        for other, way in self.planting.ways.items():
            if other != visit and way.site == site and self._may_join(other, day):
                persons = self._persons(other, room, 0)
                return [(*other, persons)] if persons else []
        return []

    def _add_companion(self, day: date) -> None:
        """A second site today, where it suits the crew."""
        if self.way.site == self.way.base:
            return
        worked = {stop.site for stop in self.trip.stops[day]}
        for visit, way in self.planting.ways.items():
            fits = len(self.sites | {way.site}) <= self.land.settings.max_stops_per_trip
            sleeps = self.is_last or self._may_sleep(way.site)
            if way.site not in worked and fits and sleeps and self._may_join(visit, day):
                self._stop(day, visit, 0)
                return

    def _may_sleep(self, site: str) -> bool:
        """Lodging, and the way back to the leading visit's site leaves time for somebody."""
        back = self.land.travel(site, self.way.site, self.way.season)
        home = self.land.travel(self.way.site, self.way.base, self.way.season)
        if not self.land.has_lodging(site) or back is None or home is None:
            return False
        settings, minutes = self.land.settings, self._minutes(self.lead, 1)
        return back + settings.setup_minutes + minutes + home <= settings.workday_minutes
