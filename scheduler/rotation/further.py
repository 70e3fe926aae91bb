"""Postings beyond those that the stations need: doctors who would lighten the work of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scheduler.instance import Instance
from scheduler.plan import Posting
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting
from scheduler.rotation.needs import CrewCapacity, ScreeningNeed
from scheduler.rotation.preference import Preference
from scheduler.rotation.roster import Roster
from scheduler.rotation.rotation import dated
from scheduler.rotation.stretch import MONTHS, Stretch
from scheduler.rotation.substitutes import Substitutes


class FurtherPostings:
    """One more posting after another; R18–R21 hold with all of them.

    `trip_days` are those that each base makes. Units among them give nobody: their own trips need
    their doctors.
    """

    def __init__(
        self, instance: Instance, postings: Sequence[Posting], trip_days: Mapping[str, int]
    ) -> None:
        self._homes, self._bases = Homes(instance), trip_days
        self._capacity = CrewCapacity(self._homes)
        new = [_undated(posting) for posting in postings if not posting.fixed]
        self._roster = Roster(self._homes, new)
        needs = [ScreeningNeed(base, MONTHS, days) for base, days in trip_days.items()]
        self._preference = Preference(self._homes, self._capacity, needs)
        self._substitutes = Substitutes(self._roster, self._preference)

    def leader_for(self, station: str) -> Posting | None:
        """Somebody who may lead a crew and comes for as long as is legal but not the whole year, so
        that T6 does not compare his trip days; the most of these in that time."""
        for months in range(len(MONTHS) - 1, 0, -1):
            found = list(self._leaders(station, months))
            if found:
                best = min(found, key=lambda posting: -self._days_leading(posting))
                return dated(self._homes.instance.settings.year, *best, fixed=False)
        return None

    def post(self, posting: Posting) -> None:
        """Takes the posting as given from now on."""
        self._roster.post((_undated(posting),))

    def recall(self, posting: Posting) -> None:
        """Takes it back."""
        self._roster.recall(posting.doctor)

    def least_spread(self, station: str) -> int:
        """Trip days by which the busiest doctor of the station exceeds the idlest at least."""
        postings = tuple(sorted(self._roster.postings_at(station)))
        return self._preference.least_spread(station, postings)

    def _leaders(self, station: str, months: int) -> Iterator[NewPosting]:
        doctors, lead_from = self._homes.instance.doctors, self._capacity.lead_from
        for first in range(self._homes.first_month, len(MONTHS) - months + 2):
            wanted = NewPosting("", station, Stretch(first, first + months - 1))
            for doctor in self._substitutes.for_postings((wanted,), with_leave=True):
                if lead_from[doctor] <= first and doctors[doctor].facility not in self._bases:
                    yield wanted._replace(doctor=doctor)

    def _days_leading(self, posting: NewPosting) -> int:
        strengths = self._capacity.strengths(self._homes.instance.doctors[posting.doctor])
        return sum(strengths[month - 1].lead_days for month in posting.stretch.months)


def _undated(posting: Posting) -> NewPosting:
    return NewPosting(
        posting.doctor, posting.facility, Stretch(posting.start.month, posting.end.month)
    )
