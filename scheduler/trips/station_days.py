"""Station trips: the visits held at their base itself, one after another, each day filled.

A day may end pass 1 of some villages and begin pass 2 of others, so that only the last day of all
is not full.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scheduler.instance import Season
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.options import pooled_minutes
from scheduler.trips.order import is_ordered, steps
from scheduler.trips.route import Load, Route
from scheduler.trips.visits import Visit

Place = tuple[str, Season]  # a base that works at its own site, in a season


def fill_days(ground: Ground, base: str, season: Season, visits: Iterable[Visit]) -> list[Draft]:
    """Station trips that serve the visits, pass 1 first; a day mixes only visits that may meet on
    many days, so that a window does not bind the others, and of different villages (R4)."""

    def open_days(visit: Visit) -> int:
        days = ground.visit_days(visit, base, season)
        return days & ground.staffed_days(base, away=False) or days

    def urgency(visit: Visit) -> tuple[int, int, int, str]:
        return visit.pass_number, visit.priority, open_days(visit).bit_count(), visit.village

    filler = _Filler(ground, base, season)
    for visit in sorted(visits, key=urgency):
        filler.serve(visit, open_days(visit))
    filler.end_day()
    return filler.drafts


class _Filler:
    """The station day that is being filled, and those that are full."""

    def __init__(self, ground: Ground, base: str, season: Season) -> None:
        self.ground, self.base, self.season = ground, base, season
        self.drafts: list[Draft] = []
        self._begin_day()

    def serve(self, visit: Visit, days: int) -> None:
        left = visit.persons
        while left:
            now = min(left, self._fitting(visit, days))
            if not now:
                self.end_day()
                continue
            self.today.append(Load(visit, self.base, now))
            self.common &= days
            self.minutes -= visit.pace.minutes_for(now)
            left -= now

    def end_day(self) -> None:
        if self.today:
            cost = self.ground.trip_vnd(1, 0, away=False)
            route = Route((tuple(self.today),), 0, cost)
            self.drafts.append(as_draft(self.ground, self.base, self.season, route))
        self._begin_day()

    def _begin_day(self) -> None:
        self.today: list[Load] = []
        self.common = self.ground.horizon.season[self.season]
        self.minutes = pooled_minutes(self.ground)

    def _fitting(self, visit: Visit, days: int) -> int:
        """Persons of the visit that today has room for."""
        if not self.today:
            return visit.pace.persons_in(self.minutes)
        meets = (self.common & days).bit_count() * 2 >= days.bit_count()
        if not meets or any(load.visit.village == visit.village for load in self.today):
            return 0
        return visit.pace.persons_in(self.minutes)


def share_station_days(
    ground: Ground, visits: Sequence[Visit], drafts: Sequence[Draft]
) -> tuple[Draft, ...]:
    """The drafts with the station days of each base and season filled anew, both passes together,
    where that takes fewer days and no trips would wait for each other in a circle."""
    both = frozenset(v.village for v in visits if v.pass_number == 2)
    both &= {v.village for v in visits if v.pass_number == 1}
    kept = tuple(drafts)
    places: dict[Place, None] = {(d.base, d.season): None for d in drafts if not d.is_away}
    for base, season in places:
        here = [d for d in kept if not d.is_away and (d.base, d.season) == (base, season)]
        others = tuple(d for d in kept if d.is_away or (d.base, d.season) != (base, season))
        filled = fill_days(ground, base, season, _held(visits, here))
        if len(filled) < len(here) and is_ordered(steps((*others, *filled), both)):
            kept = (*others, *filled)
    return kept


def _held(visits: Sequence[Visit], drafts: Iterable[Draft]) -> list[Visit]:
    """The visits that the drafts serve; at its base's site a visit is served whole."""
    served = {(one.village, one.pass_number) for draft in drafts for one in draft.served}
    return [visit for visit in visits if (visit.village, visit.pass_number) in served]
