"""From chosen options, patterns and pool days to drafts with whole persons."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.options import Item, Option
from scheduler.trips.patterns import Pattern
from scheduler.trips.route import Load, best_route, drive
from scheduler.trips.station_days import fill_days
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


def _pool_drafts(ground: Ground, menu: Menu, chosen: Sequence[Option]) -> tuple[Draft, ...]:
    """Station trips of the visits that are held at their base itself."""
    by_pool: dict[Pool, list[Visit]] = {}
    for option in chosen:
        if option.is_pooled:
            visit = menu.visits[option.visit]
            by_pool.setdefault((option.base, option.season, visit.pass_number), []).append(visit)
    drafts: list[Draft] = []
    for (base, season, _), visits in by_pool.items():
        drafts += fill_days(ground, base, season, visits)
    return tuple(drafts)
