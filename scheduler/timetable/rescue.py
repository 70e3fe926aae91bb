"""The last resort where persons have no day: trips are taken apart.

Until here every trip is made whole, and a pass leaves the other pass of its villages a day. Where
not everybody can be screened that leaves out too many: here a trip may serve some of its visits
only, and a visit may take the day that the other pass would have needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from scheduler.timetable.board import Board, Placement, VisitKey
from scheduler.timetable.construct import visits_of
from scheduler.timetable.crew import Staffing
from scheduler.timetable.repair import solve_window, windows
from scheduler.timetable.variables import Window
from scheduler.trips.draft import Draft, as_draft, possible_starts
from scheduler.trips.ground import Ground
from scheduler.trips.route import Load, best_route
from scheduler.trips.visits import Visit, by_key, clusters

TAKEN_APART = 100  # drafts without a day, those with the most persons
MOST_VISITS = 4  # of a trip that is taken apart
OTHER_SITES = 3  # that a visit may be moved to


@dataclass(frozen=True)
class Apart:
    """The drafts, their parts behind them, and the draft that each part is of."""

    drafts: tuple[Draft, ...]
    family: Mapping[int, int]

    @cached_property
    def parts(self) -> Mapping[int, tuple[int, ...]]:
        """The parts of each draft that has any."""
        found: dict[int, list[int]] = {}
        for part, whole in self.family.items():
            found.setdefault(whole, []).append(part)
        return {whole: tuple(parts) for whole, parts in found.items()}

    def members(self, index: int) -> tuple[int, ...]:
        """The draft that this one is, or is a part of, and all parts of that."""
        whole = self.family.get(index, index)
        return whole, *self.parts.get(whole, ())


def rescue(
    ground: Ground,
    staffing: Staffing,
    drafts: Sequence[Draft],
    placements: Mapping[int, Placement],
    unplaced: Sequence[int],
    windows_each: int,
    stop: Callable[[], bool],
) -> tuple[Board, list[int]]:
    """A board on which no fewer persons have a day, and the drafts and parts that have none."""
    apart = take_apart(ground, drafts, unplaced)
    board = Board(ground, staffing, apart.drafts, placements)
    for index in sorted(unplaced, key=lambda i: (-drafts[i].persons, i))[:TAKEN_APART]:
        for window in windows(board, index, _left(board, apart, len(drafts)), windows_each):
            if stop() or any(i in board.placements for i in apart.members(index)):
                break
            solve_window(board, _widened(board, apart, index, window))
    return board, _left(board, apart, len(drafts))


def take_apart(ground: Ground, drafts: Sequence[Draft], unplaced: Sequence[int]) -> Apart:
    """Parts of the unplaced drafts, and of those that may stand in their way."""
    free = ground.leaving_no_days()
    wide = [replace(d, starts=possible_starts(free, d.season, d.days)) for d in drafts]
    areas = {ground.instance.facilities[drafts[i].base].area for i in unplaced}
    visits = by_key(v for c in clusters(ground.instance) for v in c.visits)
    family: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        if ground.instance.facilities[draft.base].area in areas:
            for part in _parts(free, draft, visits):
                family[len(wide)] = index
                wide.append(part)
    return Apart(tuple(wide), family)


def _parts(ground: Ground, draft: Draft, visits: Mapping[VisitKey, Visit]) -> Iterator[Draft]:
    """Trips with one visit of the draft, also at other sites, and with all of them but one."""
    loads = _loads(draft, visits)
    keys = tuple(dict.fromkeys(map(_key, loads)))
    found: list[list[Load]] = []
    if 1 < len(keys) <= MOST_VISITS:
        parts = dict.fromkeys([*((key,) for key in keys), *_all_but_one(keys)])
        found += [[load for load in loads if _key(load) in part] for part in parts]
    for load in loads:
        if load.persons == load.visit.persons:  # else R6 binds it to the site of the rest
            found += [[load._replace(site=site)] for site in _other_sites(ground, draft, load)]
    for part in found:
        route = best_route(ground, draft.base, part, draft.season)
        if route is not None:
            yield as_draft(ground, draft.base, draft.season, route)


def _loads(draft: Draft, visits: Mapping[VisitKey, Visit]) -> list[Load]:
    persons: dict[tuple[VisitKey, str], int] = {}
    for stop in (stop for stops in draft.days for stop in stops):
        for one in stop.served:
            key = (one.village, one.pass_number), stop.site
            persons[key] = persons.get(key, 0) + one.persons
    return [Load(visits[visit], site, number) for (visit, site), number in persons.items()]


def _key(load: Load) -> VisitKey:
    return load.visit.village, load.visit.pass_number


def _other_sites(ground: Ground, draft: Draft, load: Load) -> list[str]:
    """The nearest sites where the visit could be held instead by the same base."""
    village, season = load.visit.village, draft.season
    sites = [
        site
        for site in ground.gathering_sites(village, season)
        if site != load.site and draft.base in ground.bases_for(village, site)
    ]
    return sorted(sites, key=lambda s: (ground.travel(village, s, season), s))[:OTHER_SITES]


def _all_but_one(keys: tuple[VisitKey, ...]) -> list[tuple[VisitKey, ...]]:
    return [tuple(key for key in keys if key != left_out) for left_out in keys]


def _widened(board: Board, apart: Apart, index: int, window: Window) -> Window:
    """The window with all parts of its drafts, and with the trips elsewhere in the year that serve
    the other pass of the draft's villages: they may give visits up, on the day that they have."""
    others = {(village, 3 - number) for village, number in visits_of(board.drafts[index])}
    pinned: dict[int, int] = {}
    for placed, placement in sorted(board.placements.items()):
        if placed not in window.free and others.intersection(visits_of(board.drafts[placed])):
            pinned |= dict.fromkeys(apart.members(placed), placement.start)
    free = {member for i in window.free for member in apart.members(i)}
    return replace(
        window,
        free=tuple(sorted(free.union(pinned))),
        pinned={i: start for i, start in pinned.items() if i not in free},
        family=apart.family,
    )


def _left(board: Board, apart: Apart, wholes: int) -> list[int]:
    """Drafts of which nothing has a day, and of others the single visits that have none."""
    left = []
    for index in range(wholes):
        members = apart.members(index)
        placed = [i for i in members if i in board.placements]
        served = {key for i in placed for key in visits_of(board.drafts[i])}
        if not placed:
            left.append(index)
        elif placed != [index]:
            single = [(i, tuple(visits_of(board.drafts[i]))) for i in members[1:]]
            left += [i for i, keys in single if len(keys) == 1 and keys[0] not in served]
    return left
