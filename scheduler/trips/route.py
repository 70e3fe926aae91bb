"""Drives a list of loads, in order, from the base and back: the fewest days that this order takes.

The clock is that of R9: travel, set-up at every site worked at that day, service; nights at the
day's last site (R10).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import NamedTuple

from scheduler.instance import Season
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.visits import Visit


class Load(NamedTuple):
    """Some persons of one visit, served at one site."""

    visit: Visit
    site: str
    persons: int


@dataclass(frozen=True, slots=True)
class Route:
    """Loads by day, the trip's travel minutes and its cost."""

    days: tuple[tuple[Load, ...], ...]
    travel_minutes: int
    cost_vnd: int


def best_route(ground: Ground, base: str, loads: Sequence[Load], season: Season) -> Route | None:
    """The cheapest order of the loads, or None where no order is possible."""
    best: Route | None = None
    for order in permutations(loads):
        route = drive(ground, base, order, season)
        if route is not None and (best is None or route.cost_vnd < best.cost_vnd):
            best = route
    return best


def drive(ground: Ground, base: str, loads: Sequence[Load], season: Season) -> Route | None:
    """The route through `loads` in this order, or None where R8–R10 cannot be kept."""
    driver = _Driver(ground, base, season)
    for position, load in enumerate(loads):
        if not driver.serve(load, is_last=position == len(loads) - 1):
            return None
    travel = driver.travel + ground.travel(driver.here, base, season)
    if travel >= UNREACHABLE:
        return None
    away = any(load.site != base for load in loads)
    if not away and len(driver.days) > 1:
        return None
    cost = ground.trip_vnd(len(driver.days), travel, away=away)
    return Route(tuple(tuple(day) for day in driver.days), travel, cost)


class _Driver:
    """A crew under way: where it is, what the day's clock says, what it has served."""

    def __init__(self, ground: Ground, base: str, season: Season) -> None:
        self.ground, self.base, self.season = ground, base, season
        self.settings = ground.settings
        self.here, self.clock, self.travel = base, 0, 0
        self.days: list[list[Load]] = [[]]
        self._is_set_up = False

    def serve(self, load: Load, *, is_last: bool) -> bool:
        """Goes to the load's site and serves it, over nights if need be; False if impossible."""
        if load.site != self.here and not self._go(load):
            return False
        pace, left = load.visit.pace, load.persons
        home = self.ground.travel(load.site, self.base, self.season) if is_last else 0
        while True:
            if not self._is_set_up and not self._set_up(load):
                return False
            room = self.settings.workday_minutes - self.clock
            if pace.minutes_for(left) <= room - home:
                self.days[-1].append(Load(load.visit, load.site, left))
                self.clock += pace.minutes_for(left)
                return True
            now = min(pace.persons_in(room), left - 1)
            if now > 0:
                self.days[-1].append(Load(load.visit, load.site, now))
                left -= now
            if not self._sleep():
                return False

    def _go(self, load: Load) -> bool:
        minutes = self.ground.travel(self.here, load.site, self.season)
        worked_today = any(done.site == load.site for done in self.days[-1])
        if minutes >= UNREACHABLE or worked_today:
            return False
        enough = minutes + self.settings.setup_minutes + load.visit.pace.minutes_for(1)
        if self.clock + enough > self.settings.workday_minutes and not self._sleep():
            return False
        self.clock += minutes
        self.travel += minutes
        self.here, self._is_set_up = load.site, False
        return True

    def _set_up(self, load: Load) -> bool:
        enough = self.settings.setup_minutes + load.visit.pace.minutes_for(1)
        if self.clock + enough > self.settings.workday_minutes and not self._sleep():
            return False
        self.clock += self.settings.setup_minutes
        self._is_set_up = True
        return True

    def _sleep(self) -> bool:
        """A night here; impossible where no session was held today, or without lodging."""
        if not self.days[-1] or not self.ground.instance.has_lodging(self.here):
            return False
        if len(self.days) == self.ground.longest_trip:
            return False
        self.days.append([])
        self.clock, self._is_set_up = 0, False
        return True
