"""The year as it fills up: which trips lie where, and what every further trip may still use.

A board only ever holds placements that keep R1–R17; asking for possible starts is a matter of a few
integers used as bit sets (bit i is the i-th day of the year).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from scheduler.timetable.crew import Member, Staffing
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_between, bits_of, starts

VisitKey = tuple[str, int]


class Placement(NamedTuple):
    """The first day of a trip (days since 1 January) and its doctors."""

    start: int
    doctors: tuple[str, ...]


class Counter:
    """Uses a day of one resource, with the days on which another use would be too many."""

    def __init__(self, days: int, limit: int) -> None:
        self._used, self._limit = [0] * days, limit
        self.full = 0 if limit > 0 else (1 << days) - 1

    def add(self, day: int, change: int) -> None:
        self._used[day] += change
        bit = 1 << day
        self.full = self.full | bit if self._used[day] >= self._limit else self.full & ~bit

    def used(self, day: int) -> int:
        return self._used[day]


class DoctorYear:
    """One doctor's trips: days taken, and days and nights by month (R13, R14)."""

    def __init__(self) -> None:
        self.busy = 0
        self.days = [0] * 13
        self.nights = [0] * 13

    @property
    def total_days(self) -> int:
        return sum(self.days)


class Board:
    """All placements of a list of drafts, by index."""

    def __init__(
        self,
        ground: Ground,
        staffing: Staffing,
        drafts: Sequence[Draft],
        placements: Mapping[int, Placement] | None = None,
    ) -> None:
        self.ground, self.staffing, self.drafts = ground, staffing, drafts
        instance, days = ground.instance, len(ground.horizon.days)
        self.days = days
        self._month = [day.month for day in ground.horizon.days]
        self.placements: dict[int, Placement] = {}
        self.crews = {base: Counter(days, ground.crews(base)) for base in instance.bases}
        self.kits = {area.id: Counter(days, area.kits) for area in instance.areas.values()}
        self.doctors = {doctor: DoctorYear() for doctor in instance.doctors}
        self._slack = {base: self._initial_slack(base, days) for base in instance.bases}
        self._dates: dict[VisitKey, dict[int, tuple[int, int]]] = {}
        for index, placement in (placements or {}).items():
            self.place(index, placement)

    # what is possible ------------------------------------------------------------------------

    def possible_starts(self, draft: Draft) -> int:
        """Days on which the draft could begin now, as far as each rule alone can tell."""
        return self.room_for(draft) & self._order_days(draft) & self.crew_days(draft)

    def room_for(self, draft: Draft) -> int:
        """Starts with a crew's other staff and a kit free, and duty kept (R15–R17)."""
        blocked = self.crews[draft.base].full | ~self.duty_days(draft)
        if draft.is_away:
            area = self.ground.instance.facilities[draft.base].area
            if area is None:
                return 0
            blocked |= self.kits[area].full
        return draft.starts & starts([~blocked] * draft.length)

    def team_for(self, draft: Draft, start: int) -> tuple[str, ...] | None:
        """Doctors for the draft on these days, None where R11–R14 leave too few."""
        days = bits_between(start, start + draft.length - 1)
        ready = [m for m in self._eligible(draft) if self._is_free(m, draft, start, days)]
        ready.sort(key=lambda m: (self._mute(draft, m), self.doctors[m.doctor].total_days))
        leads = [m for m in ready if m.leads >> start & 1]
        if not leads or len(ready) < self.ground.settings.crew_doctors:
            return None
        team = [leads[0]]
        juniors = [m for m in ready if m is not leads[0]]
        juniors.sort(key=lambda m: (m.leads >> start & 1, self.doctors[m.doctor].total_days))
        team += juniors[: self.ground.settings.crew_doctors - 1]
        return tuple(sorted(m.doctor for m in team))

    # change ----------------------------------------------------------------------------------

    def place(self, index: int, placement: Placement) -> None:
        self.placements[index] = placement
        self._book(index, placement, 1)
        offsets: dict[VisitKey, tuple[int, int]] = {}
        for offset, stops in enumerate(self.drafts[index].days):
            for key in visit_keys(stops):
                first, _ = offsets.get(key, (offset, offset))
                offsets[key] = (first, offset)
        for key, (first, last) in offsets.items():
            dates = self._dates.setdefault(key, {})
            dates[index] = (placement.start + first, placement.start + last)

    def remove(self, index: int) -> Placement:
        placement = self.placements.pop(index)
        self._book(index, placement, -1)
        for stops in self.drafts[index].days:
            for key in visit_keys(stops):
                self._dates[key].pop(index, None)
        return placement

    def try_place(self, index: int, starts_first: Iterable[int]) -> bool:
        """Places the draft on the first of the given days that has a team."""
        draft = self.drafts[index]
        for start in starts_first:
            team = self.team_for(draft, start)
            if team is not None:
                self.place(index, Placement(start, team))
                return True
        return False

    # order of passes (R4) --------------------------------------------------------------------

    def order_limits(self, draft: Draft, ignore: frozenset[int] = frozenset()) -> tuple[int, int]:
        """Earliest and latest start that keep R4 towards the trips placed, `ignore` left out."""
        gap = self.ground.settings.mop_up_gap_days
        earliest, latest = 0, len(self._month) - 1
        for offset, stops in enumerate(draft.days):
            for village, pass_number in visit_keys(stops):
                other = self._dates.get((village, 3 - pass_number), {})
                dates = [d for i, d in other.items() if i not in ignore]
                if not dates:
                    continue
                if pass_number == 2:
                    earliest = max(earliest, max(last for _, last in dates) + gap - offset)
                else:
                    latest = min(latest, min(first for first, _ in dates) - gap - offset)
        return earliest, latest

    def _order_days(self, draft: Draft) -> int:
        return bits_between(*self.order_limits(draft))

    # doctors ---------------------------------------------------------------------------------

    def _eligible(self, draft: Draft) -> list[Member]:
        members = self.staffing.members(draft.base)
        return [m for m in members if m.field_ok or not draft.is_away]

    def crew_days(self, draft: Draft) -> int:
        """Starts on which enough doctors, one of them a leader, are present and free every day."""
        needed = self.ground.settings.crew_doctors
        at_least = [0] * (needed + 1)
        led = 0
        for member in self._eligible(draft):
            possible = starts([member.present & ~self._taken(member)] * draft.length)
            led |= possible & member.leads
            for count in range(needed, 1, -1):
                at_least[count] |= at_least[count - 1] & possible
            at_least[1] |= possible
        return led & at_least[needed]

    def _taken(self, member: Member) -> int:
        """Days on which the doctor is on a trip, or has had all the month's days (R13, R14)."""
        year, taken = self.doctors[member.doctor], 0
        most = self.ground.settings.max_screening_days_per_month
        for month, bits in self.staffing.months.items():
            if year.days[month] >= most:
                taken |= bits
        return taken | year.busy

    def _is_free(self, member: Member, draft: Draft, start: int, days: int) -> bool:
        year, settings = self.doctors[member.doctor], self.ground.settings
        if member.present & days != days or year.busy & days:
            return False
        trip_months = [self._month[day] for day in range(start, start + draft.length)]
        night_months = trip_months[:-1]
        return all(
            year.days[m] + trip_months.count(m) <= settings.max_screening_days_per_month
            and year.nights[m] + night_months.count(m) <= settings.max_nights_per_month
            for m in dict.fromkeys(trip_months)
        )

    def _mute(self, draft: Draft, member: Member) -> int:
        """Persons on the trip whose village's language the doctor does not speak (T6)."""
        spoken = self.ground.instance.doctors[member.doctor].languages
        languages = ((self.ground.instance.villages[s.village].language, s) for s in draft.served)
        return sum(s.persons for word, s in languages if word and word not in spoken)

    # books -----------------------------------------------------------------------------------

    def _book(self, index: int, placement: Placement, change: int) -> None:
        draft = self.drafts[index]
        area = self.ground.instance.facilities[draft.base].area
        last = placement.start + draft.length - 1
        for day in range(placement.start, last + 1):
            self.crews[draft.base].add(day, change)
            if draft.is_away and area is not None:
                self.kits[area].add(day, change)
                self._slack[draft.base][day] -= change * len(placement.doctors)
            for doctor in placement.doctors:
                year = self.doctors[doctor]
                year.busy ^= 1 << day
                year.days[self._month[day]] += change
                if day < last:
                    year.nights[self._month[day]] += change

    def duty_slack(self, base: str, day: int) -> int:
        """Doctors of the base who may still go away on the day (R15)."""
        return self._slack[base][day]

    def _initial_slack(self, base: str, days: int) -> list[int]:
        """Doctors present beyond `min_doctors_on_duty`, by day (R15)."""
        slack = [-self.ground.instance.facilities[base].min_doctors_on_duty] * days
        for member in self.staffing.members(base):
            for day in bits_of(member.present):
                slack[day] += 1
        return slack

    def duty_days(self, draft: Draft) -> int:
        needed = self.ground.settings.crew_doctors if draft.is_away else 0
        slack = self._slack[draft.base]
        if self.ground.instance.facilities[draft.base].min_doctors_on_duty == 0:
            return (1 << len(slack)) - 1  # whoever goes is present, so nobody else has to be
        return sum(1 << day for day, free in enumerate(slack) if free >= needed)


def visit_keys(stops: Iterable) -> dict[VisitKey, None]:  # type: ignore[type-arg]
    """Visits served in these sessions, in order, each once."""
    return {(one.village, one.pass_number): None for stop in stops for one in stop.served}
