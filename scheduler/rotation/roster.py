"""New postings in force: who is where with them, and what that is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from scheduler.instance import Doctor
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting
from scheduler.rotation.needs import CrewCapacity, ScreeningNeed, total_strength
from scheduler.rotation.objective import Merit
from scheduler.rotation.stretch import MONTHS


class Roster:
    """The new postings by doctor and by station, and how many left each unit in each month."""

    def __init__(self, homes: Homes, postings: Iterable[NewPosting] = ()) -> None:
        self.homes = homes
        self.postings_of: dict[str, tuple[NewPosting, ...]] = {}
        self.gone: Counter[tuple[str, int]] = Counter()
        self.gone_by_specialty: Counter[tuple[str, str, int]] = Counter()
        self._postings_at: dict[str, dict[NewPosting, None]] = {}
        by_doctor: dict[str, list[NewPosting]] = {}
        for posting in postings:
            by_doctor.setdefault(posting.doctor, []).append(posting)
        for own in by_doctor.values():
            self.post(tuple(own))

    @property
    def postings(self) -> tuple[NewPosting, ...]:
        """All new postings, by doctor and month."""
        return tuple(sorted(posting for own in self.postings_of.values() for posting in own))

    def postings_at(self, station: str) -> tuple[NewPosting, ...]:
        """The new postings to `station`."""
        return tuple(self._postings_at.get(station, ()))

    def post(self, postings: tuple[NewPosting, ...]) -> None:
        """Sends a doctor who has no new posting yet."""
        self.postings_of[postings[0].doctor] = postings
        for posting in postings:
            self._postings_at.setdefault(posting.station, {})[posting] = None
            self._count(posting, 1)

    def recall(self, doctor: str) -> tuple[NewPosting, ...]:
        """Takes a doctor's new postings back, and returns them."""
        postings = self.postings_of.pop(doctor)
        for posting in postings:
            del self._postings_at[posting.station][posting]
            self._count(posting, -1)
        return postings

    def staff(self, facility: str, month: int) -> list[Doctor]:
        """Doctors at `facility` in `month`, on leave or not."""
        doctors = self.homes.instance.doctors
        here = self.homes.staff.get((facility, month), ())
        if self.gone[facility, month]:
            here = tuple(doctor for doctor in here if not self._is_gone(doctor, month))
        arrived = (p.doctor for p in self.postings_at(facility) if month in p.stretch.months)
        return [*here, *(doctors[id] for id in arrived)]

    def merit(self, capacity: CrewCapacity, needs: Sequence[ScreeningNeed]) -> Merit:
        """What these postings achieve."""
        below_floor = below_goal = 0
        for station in self.homes.instance.stations:
            facility = self.homes.instance.facilities[station]
            for month in MONTHS:
                doctors = len(self.staff(station, month))
                below_floor += max(0, facility.doctor_floor - doctors)
                below_goal += max(0, facility.doctor_goal - doctors)
        unmet = self.unmet_crew_days(capacity, needs)
        return Merit(unmet, below_floor, below_goal, len(self.postings))

    def unmet_crew_days(self, capacity: CrewCapacity, needs: Sequence[ScreeningNeed]) -> int:
        """Crew-days of `needs` that the doctors of the bases cannot give."""
        return sum(self._unmet_by(capacity, need) for need in needs)

    def _unmet_by(self, capacity: CrewCapacity, need: ScreeningNeed) -> int:
        def given(month: int) -> int:
            staff = self.staff(need.base, month)
            strength = total_strength(capacity.strength(doctor, month) for doctor in staff)
            return capacity.crew_days(need.base, month, strength)

        return capacity.unmet_days([need], given)

    def _count(self, posting: NewPosting, change: int) -> None:
        doctor = self.homes.instance.doctors[posting.doctor]
        for month in posting.stretch.months:
            self.gone[doctor.facility, month] += change
            self.gone_by_specialty[doctor.facility, doctor.specialty, month] += change

    def _is_gone(self, doctor: Doctor, month: int) -> bool:
        own = self.postings_of.get(doctor.id, ())
        return any(month in posting.stretch.months for posting in own)
