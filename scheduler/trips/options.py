"""The ways to serve one visit: where, from which base, in which season, split how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import NamedTuple

from scheduler.instance import SEASONS, Season
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import starts
from scheduler.trips.stays import Stay, cheapest_rate, splits, stays
from scheduler.trips.visits import Cluster, Visit


@dataclass(frozen=True, slots=True)
class Scope:
    """How wide to search, and where: larger is better and slower.

    Bases are those of the visit's own station unless `all_bases` is set. A visit that these cannot
    serve, or on fewer than `scarce_days` open days, is offered every season and base anyway. Each
    visit is offered `sites` sites and at each `splits` splits; an item shares trips with about
    `partners` others, at most `stops` on one trip; `mixed` lets pass 1 of one village share a trip
    with pass 2 of another; a menu is widened up to `rounds` times, and each choice ends after
    `nodes` nodes. Clusters of more than `most_visits` visits are left out.
    """

    seasons: tuple[Season, ...] = ("dry",)
    all_bases: bool = False
    sites: int = 4
    splits: int = 4
    partners: int = 10
    stops: int = 3
    scarce_days: int = 15
    rounds: int = 6
    mixed: bool = False
    most_visits: int = 10**6
    nodes: int = 2_000


class Pin(NamedTuple):
    """Where a visit is served so far."""

    site: str
    base: str
    season: Season


Pins = Mapping[tuple[str, int], Pin]  # by village and pass


@dataclass(frozen=True, slots=True)
class Item:
    """Persons of a visit (an index into the cluster) that remain after its full stays."""

    visit: int
    site: str
    base: str
    season: Season
    persons: int


@dataclass(frozen=True, slots=True)
class Option:
    """One way to serve a visit; at its base's own site a visit is *pooled*: days are shared freely.

    `parts` make up the remainder, each in another trip. `cost_vnd` holds the residents' way and the
    full stays, not the parts' trips.
    """

    visit: int
    site: str
    base: str
    season: Season
    stays: tuple[Stay, ...] = ()
    parts: tuple[Item, ...] = ()
    is_pooled: bool = False
    cost_vnd: int = 0

    @property
    def crew_days(self) -> int:
        """Crew days of the full stays."""
        return sum(stay.days for stay in self.stays)


@dataclass(slots=True)
class _Place:
    """A site, base and season that could serve a visit, with the cost it promises."""

    site: str
    base: str
    season: Season
    walk_vnd: int
    stays: tuple[Stay, ...]
    promise: float = field(default=0.0)


def options(ground: Ground, cluster: Cluster, scope: Scope, pins: Pins) -> tuple[Option, ...]:
    """The promising options of every visit of the cluster; a visit may have none.

    A visit in `pins` is offered there, and besides only in the same season from the same base.
    """
    found: list[Option] = []
    for index, visit in enumerate(cluster.visits):
        offered = [
            option
            for place in _places(ground, cluster.station, visit, scope, pins)
            for option in _options_at(ground, index, visit, place, scope)
        ]
        found += [o for o in offered if _finds_days(ground, visit, o)] or offered
    return tuple(found)


def _finds_days(ground: Ground, visit: Visit, option: Option) -> bool:
    """Whether the visit has as many open days as the option takes, side by side crews counted."""
    crews = ground.crews(option.base)
    if option.is_pooled:
        needed = ceil(visit.minutes / pooled_minutes(ground))
    else:
        crews = min(crews, ground.kits(option.base))
        needed = option.crew_days + len(option.parts)
    days = ground.visit_days(visit, option.site, option.season)
    days &= ground.staffed_days(option.base, away=not option.is_pooled)
    return needed <= crews * days.bit_count()


def _places(ground: Ground, station: str, visit: Visit, scope: Scope, pins: Pins) -> list[_Place]:
    pin = pins.get((visit.village, visit.pass_number))
    if pin is not None:
        return _places_around(ground, visit, pin, scope)
    seasons = tuple(s for s in SEASONS if s in scope.seasons)
    first = _reachable(ground, visit, seasons, None if scope.all_bases else station)
    if not first or max(_open_days(ground, visit, place) for place in first) < scope.scarce_days:
        first = _reachable(ground, visit, SEASONS, None)
    if not first:  # the timetable will refuse these for want of doctors, and say so
        first = _reachable(ground.staffed_by({}), visit, SEASONS, None)
    kept: list[_Place] = []
    per_season: dict[tuple[str, Season], int] = {}
    for place in sorted(first, key=lambda p: (p.promise, p.site, p.base)):
        key = (place.base, place.season)
        if per_season.get(key, 0) < scope.sites:
            per_season[key] = per_season.get(key, 0) + 1
            kept.append(place)
    return kept


def _places_around(ground: Ground, visit: Visit, pin: Pin, scope: Scope) -> list[_Place]:
    """The pin, then the sites that promise least, up to `scope.sites`."""
    found = _reachable(ground, visit, (pin.season,), None)
    beside = [place for place in found if place.base == pin.base]
    beside.sort(key=lambda p: (p.site != pin.site, p.promise, p.site))
    return beside[: scope.sites]


def _open_days(ground: Ground, visit: Visit, place: _Place) -> int:
    days = ground.visit_days(visit, place.site, place.season)
    days &= ground.staffed_days(place.base, away=place.site != place.base)
    return days.bit_count()


def _reachable(
    ground: Ground, visit: Visit, seasons: tuple[Season, ...], station: str | None
) -> list[_Place]:
    """Places that can serve the visit on some day; only bases of `station` where it is given."""
    found: list[_Place] = []
    for season in seasons:
        for site in ground.gathering_sites(visit.village, season):
            if not ground.visit_days(visit, site, season):
                continue
            walk = ground.walk_vnd(visit.village, site, season)
            for base in ground.bases_for(visit.village, site):
                if station is not None and ground.home_of(base) != station:
                    continue
                place = _place(ground, visit, site, base, season, walk)
                if place is not None:
                    found.append(place)
    return found


def _place(
    ground: Ground, visit: Visit, site: str, base: str, season: Season, walk: int
) -> _Place | None:
    if not ground.crews(base) or (site != base and not ground.kits(base)):
        return None
    days = ground.visit_days(visit, site, season)
    days &= ground.staffed_days(base, away=site != base)
    found = tuple(
        stay for stay in stays(ground, base, visit, site, season) if starts([days] * stay.days)
    )
    if not found:
        return None
    place = _Place(site, base, season, walk, found)
    place.promise = visit.persons * (walk + cheapest_rate(found))
    return place


def _options_at(
    ground: Ground, index: int, visit: Visit, place: _Place, scope: Scope
) -> list[Option]:
    walk = visit.persons * place.walk_vnd
    where = (index, place.site, place.base, place.season)
    if place.site == place.base:
        return [Option(*where, is_pooled=True, cost_vnd=walk)]
    found = []
    for split in splits(place.stays, visit.persons, scope.splits):
        parts = (Item(*where, split.remainder),) if split.remainder else ()
        found.append(Option(*where, split.stays, parts, cost_vnd=walk + split.cost_vnd))
    return found


def pooled_minutes(ground: Ground) -> int:
    """Service minutes of one day at the base itself."""
    return ground.settings.workday_minutes - ground.settings.setup_minutes


def crew_days_needed(ground: Ground, cluster: Cluster) -> int:
    """Crew days that the cluster takes at least, working at the base itself."""
    return ceil(sum(v.minutes for v in cluster.visits) / max(1, pooled_minutes(ground)))
