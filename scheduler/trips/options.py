"""The ways to serve one visit: where, from which base, in which season, split how."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil

from scheduler.instance import SEASONS, Season
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import starts
from scheduler.trips.stays import Stay, cheapest_rate, splits, stays
from scheduler.trips.visits import Cluster, Visit


@dataclass(frozen=True, slots=True)
class Scope:
    """How wide to search, and where: larger is better and slower.

    Bases are those of the visit's own station unless `all_bases` is set. A visit that these cannot
    serve, or on fewer than `scarce_days` open days, is offered every season and base anyway.
    """

    seasons: tuple[Season, ...] = ("dry",)
    all_bases: bool = False
    sites: int = 4
    splits: int = 4
    partners: int = 10
    stops: int = 3
    scarce_days: int = 15
    nodes: int = 2_000


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

    `cost_vnd` holds the residents' way and the full stays, not the remainder's trip.
    """

    visit: int
    site: str
    base: str
    season: Season
    stays: tuple[Stay, ...] = ()
    remainder: Item | None = None
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


def options(ground: Ground, cluster: Cluster, scope: Scope) -> tuple[Option, ...]:
    """The promising options of every visit of the cluster; a visit may have none."""
    found: list[Option] = []
    for index, visit in enumerate(cluster.visits):
        for place in _places(ground, cluster.station, visit, scope):
            found += _options_at(ground, index, visit, place, scope)
    return tuple(found)


def _places(ground: Ground, station: str, visit: Visit, scope: Scope) -> list[_Place]:
    seasons = tuple(s for s in SEASONS if s in scope.seasons)
    first = _reachable(ground, visit, seasons, None if scope.all_bases else station)
    if not first or max(_open_days(ground, visit, place) for place in first) < scope.scarce_days:
        first = _reachable(ground, visit, SEASONS, None)
    kept: list[_Place] = []
    per_season: dict[tuple[str, Season], int] = {}
    for place in sorted(first, key=lambda p: (p.promise, p.site, p.base)):
        key = (place.base, place.season)
        if per_season.get(key, 0) < scope.sites:
            per_season[key] = per_season.get(key, 0) + 1
            kept.append(place)
    return kept


def _open_days(ground: Ground, visit: Visit, place: _Place) -> int:
    return ground.visit_days(visit, place.site, place.season).bit_count()


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
        item = Item(*where, split.remainder) if split.remainder else None
        found.append(Option(*where, split.stays, item, cost_vnd=walk + split.cost_vnd))
    return found


def pooled_minutes(ground: Ground) -> int:
    """Service minutes of one day at the base itself."""
    return ground.settings.workday_minutes - ground.settings.setup_minutes


def crew_days_needed(ground: Ground, cluster: Cluster) -> int:
    """Crew days that the cluster takes at least, working at the base itself."""
    return ceil(sum(v.minutes for v in cluster.visits) / max(1, pooled_minutes(ground)))
