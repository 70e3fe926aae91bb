"""The days of trips, as those see them who leave, work and come back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.instance import Instance
from scheduler.plan import Day, Plan, Session, Trip


@dataclass(frozen=True, slots=True)
class Outing:
    """One day of a trip; `number` counts the trip's days from 1."""

    trip: Trip
    day: Day
    number: int

    @property
    def leave(self) -> int:
        """Minutes after midnight when the crew sets out, or starts to work where it is."""
        return min([leg.depart for leg in self.day.legs] + [s.start for s in self.day.sessions])

    @property
    def back(self) -> int:
        """Minutes after midnight when the crew is where it spends the night, or at its base."""
        arrivals = [leg.depart + leg.minutes for leg in self.day.legs]
        return max(arrivals + [session.end for session in self.day.sessions])

    @property
    def persons(self) -> int:
        return sum(served.persons for session in self.day.sessions for served in session.served)

    @property
    def sort_key(self) -> tuple[int, int, str]:
        return self.day.date.toordinal(), self.leave, self.trip.id


def outings_of(plan: Plan) -> tuple[Outing, ...]:
    """All days of all trips, by date, time and trip."""
    found = [
        Outing(trip, day, number)
        for trip in plan.trips
        for number, day in enumerate(trip.days, start=1)
    ]
    return tuple(sorted(found, key=lambda outing: outing.sort_key))


def sessions_of(outing: Outing, instance: Instance, station: str) -> Iterator[Session]:
    """The sessions that screen residents of the station, or work at one of its places."""
    for session in outing.day.sessions:
        stations = {instance.villages[served.village].station for served in session.served}
        if station in stations | {instance.station_of(session.site)}:
            yield session
