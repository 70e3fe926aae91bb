"""From a draft, its dates and doctors to a trip of the plan, minute by minute (R9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from math import ceil

from scheduler.instance import Instance, Season
from scheduler.plan import Day, Leg, Served, Session, Trip
from scheduler.timetable.board import Placement
from scheduler.trips.draft import Draft, Stop


def trips_of(
    instance: Instance, drafts: Sequence[Draft], placements: Mapping[int, Placement]
) -> tuple[Trip, ...]:
    """The placed drafts as trips, numbered within each base by date, sorted as plan.md asks."""
    by_base: dict[str, list[int]] = {}
    for index in placements:
        by_base.setdefault(drafts[index].base, []).append(index)
    trips: list[Trip] = []
    for base in sorted(by_base):
        order = sorted(
            by_base[base],
            key=lambda i: (placements[i].start, placements[i].doctors, _first_stop(drafts[i])),
        )
        for number, index in enumerate(order, start=1):
            trip_id = f"{base}-{number:04d}"
            trips.append(trip_of(instance, drafts[index], placements[index], trip_id))
    return tuple(sorted(trips, key=lambda t: (t.base, t.days[0].date, t.id)))


def _first_stop(draft: Draft) -> tuple[str, str, int, int]:
    stop = draft.days[0][0]
    first = stop.served[0]
    return stop.site, first.village, first.pass_number, first.persons


def trip_of(instance: Instance, draft: Draft, placement: Placement, trip_id: str) -> Trip:
    first = instance.calendar_day(placement.start)
    days: list[Day] = []
    here = draft.base
    for offset, stops in enumerate(draft.days):
        is_last = offset == draft.length - 1
        clock = _Clock(instance, draft.season, here)
        for stop in stops:
            clock.work(stop)
        if is_last:
            clock.go(draft.base)
        here = clock.here
        date = first + timedelta(offset)
        night = None if is_last else here
        days.append(Day(date, tuple(clock.legs), tuple(clock.sessions), night))
    return Trip(trip_id, draft.base, placement.doctors, tuple(days))


class _Clock:
    """One day of a crew, without waiting."""

    def __init__(self, instance: Instance, season: Season, here: str) -> None:
        self.instance, self.season, self.here = instance, season, here
        self.now = instance.settings.day_start
        self.legs: list[Leg] = []
        self.sessions: list[Session] = []

    def go(self, place: str) -> None:
        if place == self.here:
            return
        minutes = self.instance.travel(self.here, place, self.season)
        if minutes is None:
            raise RuntimeError(
                f"{self.here} to {place} is not passable in the {self.season} season"
            )
        self.legs.append(Leg(self.here, place, self.now, minutes))
        self.now += minutes
        self.here = place

    def work(self, stop: Stop) -> None:
        self.go(stop.site)
        setup = self.instance.settings.setup_minutes
        end = self.now + setup + service_minutes(self.instance, stop.served)
        self.sessions.append(Session(stop.site, self.now, setup, end, stop.served))
        self.now = end


def service_minutes(instance: Instance, served: tuple[Served, ...]) -> int:
    """A session's service minutes, rounded up to a whole minute (problem.md, "Persons")."""
    return ceil(sum(s.persons * instance.villages[s.village].minutes_per_person for s in served))
