"""Patterns: trips shared by the remainders of several visits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scheduler.trips.ground import Ground
from scheduler.trips.horizon import starts
from scheduler.trips.options import Item, Scope
from scheduler.trips.route import Load, Route, best_route
from scheduler.trips.visits import Visit

FAR_MINUTES = 90  # there and back; nearer sites gain nothing from a night shared with another site


@dataclass(frozen=True, slots=True)
class Pattern:
    """Items (indices) that one trip serves, its best route and the days it may start on."""

    items: tuple[int, ...]
    route: Route
    starts: int


def patterns(
    ground: Ground, visits: Sequence[Visit], items: Sequence[Item], scope: Scope
) -> tuple[Pattern, ...]:
    """Single items, then pairs, triples, … that save against their parts, up to `scope.stops`."""
    maker = _Maker(ground, visits, items)
    singles = [p for i in range(len(items)) if (p := maker.make((i,))) is not None]
    found, level = list(singles), singles
    for _ in range(2, min(scope.stops, ground.settings.max_stops_per_trip) + 1):
        level = maker.extend(level, scope.partners)
        found += level
    return tuple(found)


class _Maker:
    """Builds patterns, remembering the cost of each and who saves with whom."""

    def __init__(self, ground: Ground, visits: Sequence[Visit], items: Sequence[Item]) -> None:
        self.ground, self.visits, self.items = ground, visits, items
        self.cost: dict[tuple[int, ...], int] = {}
        self.partners: dict[int, list[int]] = {}

    def make(self, members: tuple[int, ...]) -> Pattern | None:
        """The pattern of these items, None where no route or no common day exists."""
        first = self.items[members[0]]
        loads = [Load(self.visits[i.visit], i.site, i.persons) for i in self._items(members)]
        route = best_route(self.ground, first.base, loads, first.season)
        if route is None:
            return None
        possible = route_starts(self.ground, route, first)
        if not possible:
            return None
        self.cost[members] = route.cost_vnd
        return Pattern(members, route, possible)

    def extend(self, level: Sequence[Pattern], partners: int) -> list[Pattern]:
        """Patterns with one more item that cost less than what they are made of."""
        longer: list[tuple[int, Pattern]] = []
        for pattern in level:
            for item in self._candidates(pattern):
                made = self._saving(pattern, item)
                if made is not None:
                    longer.append(made)
        return self._best(longer, partners)

    def _items(self, members: Iterable[int]) -> list[Item]:
        return [self.items[index] for index in members]

    def _village(self, item: int) -> str:
        return self.visits[self.items[item].visit].village

    def _candidates(self, pattern: Pattern) -> list[int]:
        last = pattern.items[-1]
        if len(pattern.items) == 1:
            return [i for i in range(last + 1, len(self.items)) if self._fits(last, i)]
        shared = set.intersection(*(set(self.partners.get(i, ())) for i in pattern.items))
        return sorted(item for item in shared if item > last)

    def _fits(self, a: int, b: int) -> bool:
        """A quick look: same base and season, other visits, and a day or a far journey to share."""
        one, two = self.items[a], self.items[b]
        if one.base != two.base or one.season != two.season:
            return False
        if self._village(a) == self._village(b):
            return False  # R4 keeps the passes of a village apart
        settings, travel = self.ground.settings, self.ground.travel
        base, season = one.base, one.season
        out = min(travel(base, one.site, season), travel(base, two.site, season))
        home = min(travel(one.site, base, season), travel(two.site, base, season))
        if out + home >= FAR_MINUTES:
            return True
        between = travel(one.site, two.site, season)
        service = sum(self.visits[i.visit].pace.minutes_for(i.persons) for i in (one, two))
        setups = settings.setup_minutes * (1 + (one.site != two.site))
        return out + home + between + service + setups <= settings.workday_minutes

    def _saving(self, pattern: Pattern, item: int) -> tuple[int, Pattern] | None:
        members = (*pattern.items, item)
        if len({self._village(i) for i in members}) < len(members):
            return None
        parts = [tuple(i for i in members if i != left) for left in members]
        if any(part not in self.cost for part in parts):
            return None
        apart = min(
            self.cost[part] + self.cost[(left,)] for part, left in zip(parts, members, strict=True)
        )
        made = self.make(members)
        if made is None or made.route.cost_vnd >= apart:
            return None
        return apart - made.route.cost_vnd, made

    def _best(self, ranked: list[tuple[int, Pattern]], partners: int) -> list[Pattern]:
        """At most `partners` of the most saving patterns for each item."""
        ranked.sort(key=lambda pair: (-pair[0], pair[1].items))
        count: dict[int, int] = defaultdict(int)
        kept: list[Pattern] = []
        for _, pattern in ranked:
            if min(count[i] for i in pattern.items) < partners:
                kept.append(pattern)
                for i in pattern.items:
                    count[i] += 1
        kept.sort(key=lambda p: p.items)
        if kept and len(kept[0].items) == 2:
            for a, b in (p.items for p in kept):
                self.partners.setdefault(a, []).append(b)
                self.partners.setdefault(b, []).append(a)
        return kept


def route_starts(ground: Ground, route: Route, item: Item) -> int:
    """Days on which the route may begin: every load's visit is possible on its day."""
    by_day = []
    for loads in route.days:
        days = ground.horizon.season[item.season]
        for load in loads:
            days &= ground.visit_days(load.visit, load.site, item.season)
        by_day.append(days)
    return starts(by_day)
