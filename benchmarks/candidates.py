"""The trips that the monolith may choose from: one visit on one or more days, or two on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.hand_trips import persons_by_day, site_of
from scheduler.instance import SEASONS, Season
from scheduler.plan import Served
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.horizon import starts
from scheduler.trips.stays import Stay, stays
from scheduler.trips.visits import Visit, clusters

NEIGHBOURS = 4  # a visit may share a day with the visits at its nearest sites


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trip without dates, doctors and persons; `minutes` is the service time of a shared day."""

    base: str
    season: Season
    visits: tuple[Visit, ...]
    sites: tuple[str, ...]
    stay: Stay
    minutes: int
    travel_minutes: int
    starts: int

    @property
    def is_away(self) -> bool:
        return any(site != self.base for site in self.sites)

    @property
    def is_shared(self) -> bool:
        return len(self.visits) > 1

    def draft(self, ground: Ground, persons: Sequence[int]) -> Draft:
        """The trip that screens these persons of each visit."""
        served = [
            Served(v.village, v.pass_number, n) for v, n in zip(self.visits, persons, strict=True)
        ]
        if self.is_shared:
            stops = (
                (Stop(self.sites[0], tuple(served)),)
                if self.sites[0] == self.sites[1]
                else tuple(Stop(site, (one,)) for site, one in zip(self.sites, served, strict=True))
            )
            days: tuple[tuple[Stop, ...], ...] = (stops,)
        else:
            days = tuple(self._days(ground, served[0]))
        return Draft(
            self.base, self.season, days, self.starts, self.travel_minutes, self.stay.cost_vnd
        )

    def _days(self, ground: Ground, served: Served) -> Iterator[tuple[Stop, ...]]:
        site, visit = self.sites[0], self.visits[0]
        out = ground.travel(self.base, site, self.season)
        home = ground.travel(site, self.base, self.season)
        for persons in persons_by_day(ground, visit, self.stay, out, home, served.persons):
            yield (Stop(site, (Served(served.village, served.pass_number, persons),)),)


def candidates(ground: Ground) -> tuple[Candidate, ...]:
    """All of them, in an order that depends on the workbook alone."""
    found: list[Candidate] = []
    for cluster in clusters(ground.instance):
        placed = [(v, site) for v in cluster.visits if (site := site_of(ground, v.village))]
        for base in ground.instance.bases:
            mine = [(v, s) for v, s in placed if base in ground.bases_for(v.village, s)]
            if mine and ground.crews(base):
                for season in SEASONS:
                    for visit, site in mine:
                        found += _alone(ground, base, season, visit, site)
                    found += _shared(ground, base, season, mine)
    return tuple(candidate for candidate in found if candidate.starts)


def _alone(
    ground: Ground, base: str, season: Season, visit: Visit, site: str
) -> Iterator[Candidate]:
    days = ground.visit_days(visit, site, season)
    needed = visit.persons
    for stay in stays(ground, base, visit, site, season):
        if stay.days <= visit.persons and needed > 0:
            travel = 0
            if site != base:
                travel = ground.travel(base, site, season) + ground.travel(site, base, season)
            possible = starts([days] * stay.days)
            yield Candidate(base, season, (visit,), (site,), stay, 0, travel, possible)
        needed = visit.persons - stay.persons  # a longer stay is for what a shorter one leaves


def _shared(
    ground: Ground, base: str, season: Season, placed: Sequence[tuple[Visit, str]]
) -> Iterator[Candidate]:
    def nearest(here: str, others: Iterable[int]) -> list[int]:
        ranked = sorted(others, key=lambda j: ground.travel(here, placed[j][1], season))
        return ranked[:NEIGHBOURS]

    near: set[tuple[int, int]] = set()
    for i, (visit, site) in enumerate(placed):
        others = [j for j, (other, _) in enumerate(placed) if other.village != visit.village]
        near |= {(min(i, j), max(i, j)) for j in nearest(site, others)}
    for i, j in combinations(range(len(placed)), 2):
        if (i, j) in near:
            for pair in ((placed[i], placed[j]), (placed[j], placed[i])):
                candidate = _pair(ground, base, season, *pair)
                if candidate is not None:
                    yield candidate
                    break  # the way back is as long, so one order is enough


def _pair(
    ground: Ground, base: str, season: Season, one: tuple[Visit, str], other: tuple[Visit, str]
) -> Candidate | None:
    (first, here), (second, there) = one, other
    sites = (here, there)
    if here != there and ground.settings.max_stops_per_trip < 2:
        return None
    legs = [(base, here), (here, there), (there, base)]
    travel = sum(ground.travel(a, b, season) for a, b in legs if a != b)
    if travel >= UNREACHABLE:
        return None
    settings = ground.settings
    minutes = settings.workday_minutes - travel - settings.setup_minutes * len({*sites}) - 1
    if minutes < first.pace.minutes_for(1) + second.pace.minutes_for(1):
        return None
    cost = ground.trip_vnd(1, travel, away=any(site != base for site in sites))
    days = ground.visit_days(first, here, season) & ground.visit_days(second, there, season)
    stay = Stay(1, first.persons + second.persons, cost)
    return Candidate(base, season, (first, second), sites, stay, minutes, travel, days)
