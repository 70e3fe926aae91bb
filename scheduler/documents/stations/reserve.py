"""Reserve dates: when a trip that cannot set out could be made instead.

The whole trip moves, its days staying next to each other, to the first dates within two weeks on
which every rule would still hold while all other trips stay where they are. Crews side by side
move together: the flood that stops one stops all. Where there are no such dates, some that ask for
nothing but more of the base's other staff (R16) are offered, and say so: these few can be lent for
a day, doctors and roads cannot. Trips of different days are looked at one by one: two that are put
off may want the same day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.documents.stations.crew_year import CrewYear
from scheduler.documents.stations.parties import Party, parties_of
from scheduler.instance import Instance
from scheduler.plan import Day, Plan, Session, Trip

LATEST_DAYS = 14


@dataclass(frozen=True, slots=True)
class Reserve:
    """Calendar days by which a party would move, and whether other staff must be lent for it."""

    days_later: int
    lacks_staff: bool = False


class ReserveDates:
    """The reserve of every trip of a plan, looked for when it is asked for; the trips of each of
    `parties` move as one."""

    def __init__(self, instance: Instance, plan: Plan) -> None:
        self._instance = instance
        self._year = CrewYear.of(instance, plan)
        self._campaign = frozenset(instance.campaign_days)
        self._dates: dict[tuple[str, int], list[tuple[str, date]]] = {}
        for trip in plan.trips:
            for visit, day in _visit_days(trip):
                self._dates.setdefault(visit, []).append((trip.id, day))
        self.parties = parties_of(plan)
        self._found: dict[str, Reserve | None] = {}

    def of(self, trip: Trip) -> Reserve | None:
        """When the trip and its party could be made instead; None: not within two weeks."""
        party = self.parties[trip.id]
        key = party[0].id
        if key not in self._found:
            self._add(party, -1)
            self._found[key] = self._best(party)
            self._add(party, 1)
        return self._found[key]

    def _add(self, party: Party, change: int, days_later: int = 0) -> None:
        for trip in party:
            self._year.add(trip, change, days_later)

    def _best(self, party: Party) -> Reserve | None:
        second: Reserve | None = None
        for reserve in self._possible(party):
            if not reserve.lacks_staff:
                return reserve
            second = second or reserve
        return second

    def _possible(self, party: Party) -> Iterator[Reserve]:
        one = party[0]  # ways, sites and dates are the same for all
        for later in range(1, LATEST_DAYS + 1):
            step = timedelta(later)
            moved = [(day, day.date + step) for day in one.days]
            if not all(new in self._campaign and self._ways_allow(day, new) for day, new in moved):
                continue
            if not self._keeps_pass_order(party, step):
                continue
            self._add(party, 1, later)
            allowed = all(self._year.allows(trip, new) for trip in party for _, new in moved)
            staffed = all(self._year.has_other_staff(one.base, new) for _, new in moved)
            self._add(party, -1, later)
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

    def _keeps_pass_order(self, party: Party, step: timedelta) -> bool:
        """R4 for every village of the party."""
        gap = timedelta(self._instance.settings.mop_up_gap_days)
        for village in sorted({village for (village, _), _ in _visit_days(party[0])}):
            first = self._moved_dates((village, 1), party, step)
            second = self._moved_dates((village, 2), party, step)
            if first and second and min(second) - max(first) < gap:
                return False
        return True

    def _moved_dates(self, visit: tuple[str, int], party: Party, step: timedelta) -> list[date]:
        moving = {trip.id for trip in party}
        return [day + step if id in moving else day for id, day in self._dates.get(visit, [])]


def _visit_days(trip: Trip) -> list[tuple[tuple[str, int], date]]:
    return [
        ((served.village, served.pass_number), day.date)
        for day in trip.days
        for session in day.sessions
        for served in session.served
    ]
