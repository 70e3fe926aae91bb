"""Reserve dates: when a trip that cannot set out could be made instead.

The whole trip moves, its days staying next to each other, to the first dates within two weeks on
which every rule would still hold while all other trips stay where they are. Where there are none,
dates that ask for nothing but more of the base's other staff (R16) are offered, and say so: these
few can be lent for a day, doctors and roads cannot. Each trip is looked at by itself: two that are
put off may want the same day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.documents.stations.crew_year import CrewYear
from scheduler.instance import Instance
from scheduler.plan import Day, Plan, Session, Trip

LATEST_DAYS = 14


@dataclass(frozen=True, slots=True)
class Reserve:
    """Calendar days by which a trip would move, and whether other staff must be lent for it."""

    days_later: int
    lacks_staff: bool = False


class ReserveDates:
    """The reserve of every trip of a plan, looked for when it is asked for."""

    def __init__(self, instance: Instance, plan: Plan) -> None:
        self._instance = instance
        self._year = CrewYear.of(instance, plan)
        self._campaign = frozenset(instance.campaign_days)
        self._dates: dict[tuple[str, int], list[tuple[str, date]]] = {}
        for trip in plan.trips:
            for visit, day in _visit_days(trip):
                self._dates.setdefault(visit, []).append((trip.id, day))
        self._found: dict[str, Reserve | None] = {}

    def of(self, trip: Trip) -> Reserve | None:
        """When the trip could be made instead; None where it cannot within two weeks."""
        if trip.id not in self._found:
            self._year.add(trip, -1)
            self._found[trip.id] = self._best(trip)
            self._year.add(trip, 1)
        return self._found[trip.id]

    def _best(self, trip: Trip) -> Reserve | None:
        second: Reserve | None = None
        for reserve in self._possible(trip):
            if not reserve.lacks_staff:
                return reserve
            second = second or reserve
        return second

    def _possible(self, trip: Trip) -> Iterator[Reserve]:
        for later in range(1, LATEST_DAYS + 1):
            step = timedelta(later)
            moved = [(day, day.date + step) for day in trip.days]
            if not all(new in self._campaign and self._ways_allow(day, new) for day, new in moved):
                continue
            if not self._keeps_pass_order(trip, step):
                continue
            self._year.add(trip, 1, later)
            allowed = all(self._year.allows(trip, new) for _, new in moved)
            staffed = all(self._year.has_other_staff(trip.base, new) for _, new in moved)
            self._year.add(trip, -1, later)
            if allowed:
                yield Reserve(later, not staffed)

    def _ways_allow(self, day: Day, new: date) -> bool:
        """R2, R3, R6 and, by legs that take no longer than planned, R9."""
        instance, season = self._instance, self._instance.season(new)
        for leg in day.legs:
            minutes = instance.travel(leg.origin, leg.destination, season)
            if minutes is None or minutes > leg.minutes:
                return False
        return all(self._session_allows(session, new) for session in day.sessions)

    def _session_allows(self, session: Session, new: date) -> bool:
        instance, season = self._instance, self._instance.season(new)
        if instance.is_closed(session.site, new):
            return False
        return all(
            not instance.is_closed(each.village, new)
            and instance.in_window(each.village, each.pass_number, new)
            and instance.may_gather(each.village, session.site, season)
            for each in session.served
        )

    def _keeps_pass_order(self, trip: Trip, step: timedelta) -> bool:
        """R4 for every village of the trip."""
        gap = timedelta(self._instance.settings.mop_up_gap_days)
        for village in sorted({village for (village, _), _ in _visit_days(trip)}):
            first = self._moved_dates((village, 1), trip, step)
            second = self._moved_dates((village, 2), trip, step)
            if first and second and min(second) - max(first) < gap:
                return False
        return True

    def _moved_dates(self, visit: tuple[str, int], trip: Trip, step: timedelta) -> list[date]:
        dates = self._dates.get(visit, [])
        return [day + step if id == trip.id else day for id, day in dates]


def _visit_days(trip: Trip) -> list[tuple[tuple[str, int], date]]:
    return [
        ((served.village, served.pass_number), day.date)
        for day in trip.days
        for session in day.sessions
        for served in session.served
    ]
