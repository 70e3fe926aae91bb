"""From chosen options, patterns and pool days to drafts with whole persons."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.instance import Season
from scheduler.plan import Served
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import starts
from scheduler.trips.options import Item, Option, pooled_minutes
from scheduler.trips.patterns import Pattern
from scheduler.trips.route import Load, Route, best_route, drive
from scheduler.trips.variables import Menu, Pool
from scheduler.trips.visits import Visit


def decode(
    ground: Ground, menu: Menu, chosen: Sequence[Option], made: Sequence[Pattern]
) -> tuple[Draft, ...]:
    """Drafts that serve every chosen option's visit exactly once."""
    drafts = [d for option in chosen for d in _stay_drafts(ground, menu, option)]
    waiting = {part: None for option in chosen for part in option.parts}
    for pattern in made:
        items = [menu.items[i] for i in pattern.items]
        carried = [item for item in items if item in waiting]
        for item in carried:
            del waiting[item]
        if carried:
            drafts.append(_shared_draft(ground, menu, carried))
    return tuple(drafts) + _pool_drafts(ground, menu, chosen)


def _stay_drafts(ground: Ground, menu: Menu, option: Option) -> list[Draft]:
    visit, found = menu.visits[option.visit], []
    for stay in option.stays:
        load = Load(visit, option.site, stay.persons)
        route = drive(ground, option.base, [load], option.season)
        if route is None:
            raise RuntimeError(f"a stay of {stay.days} days at {option.site} cannot be driven")
        found.append(as_draft(ground, option.base, option.season, route))
    return found


def _shared_draft(ground: Ground, menu: Menu, items: Sequence[Item]) -> Draft:
    base, season = items[0].base, items[0].season
    loads = [Load(menu.visits[item.visit], item.site, item.persons) for item in items]
    route = best_route(ground, base, loads, season)
    if route is None:
        raise RuntimeError(f"remainders at {[item.site for item in items]} cannot be driven")
    return as_draft(ground, base, season, route)


def as_draft(ground: Ground, base: str, season: Season, route: Route) -> Draft:
    """The route as a draft: loads at one site on one day are one session."""
    days, open_days = [], []
    for loads in route.days:
        open_today = ground.horizon.season[season]
        by_site: dict[str, dict[tuple[str, int], int]] = {}
        for load in loads:
            open_today &= ground.visit_days(load.visit, load.site, season)
            served = by_site.setdefault(load.site, {})
            key = (load.visit.village, load.visit.pass_number)
            served[key] = served.get(key, 0) + load.persons
        days.append(
            tuple(
                Stop(site, tuple(Served(v, p, n) for (v, p), n in served.items()))
                for site, served in by_site.items()
            )
        )
        open_days.append(open_today)
    return Draft(base, season, tuple(days), starts(open_days), route.travel_minutes, route.cost_vnd)


def _pool_drafts(ground: Ground, menu: Menu, chosen: Sequence[Option]) -> tuple[Draft, ...]:
    """Station trips: visits one after another, each day filled; a day mixes only visits that may
    meet on many days, so that a window does not bind the others."""
    by_pool: dict[Pool, list[Visit]] = {}
    for option in chosen:
        if option.is_pooled:
            visit = menu.visits[option.visit]
            by_pool.setdefault((option.base, option.season, visit.pass_number), []).append(visit)
    drafts: list[Draft] = []
    for (base, season, _), visits in by_pool.items():
        drafts += _fill_days(ground, base, season, visits)
    return tuple(drafts)


def _fill_days(ground: Ground, base: str, season: Season, visits: list[Visit]) -> list[Draft]:
    def open_days(visit: Visit) -> int:
        days = ground.visit_days(visit, base, season)
        return days & ground.staffed_days(base, away=False) or days

    visits = sorted(visits, key=lambda v: (v.priority, open_days(v).bit_count(), v.village))
    room, drafts = pooled_minutes(ground), []
    today: list[Load] = []
    common, left_minutes = ground.horizon.season[season], room
    for visit in visits:
        persons = visit.persons
        while persons:
            meets = (common & open_days(visit)).bit_count() * 2 >= open_days(visit).bit_count()
            fitting = visit.pace.persons_in(left_minutes) if meets or not today else 0
            if fitting == 0:
                drafts.append(as_draft(ground, base, season, _station_route(ground, today)))
                today, common, left_minutes = [], ground.horizon.season[season], room
                continue
            now = min(persons, fitting)
            today.append(Load(visit, base, now))
            common &= open_days(visit)
            left_minutes -= visit.pace.minutes_for(now)
            persons -= now
    if today:
        drafts.append(as_draft(ground, base, season, _station_route(ground, today)))
    return drafts


def _station_route(ground: Ground, loads: list[Load]) -> Route:
    return Route((tuple(loads),), 0, ground.trip_vnd(1, 0, away=False))
