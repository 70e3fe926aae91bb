"""Small exchanges of doctors that leave T2, T4 and the number of postings as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from scheduler.rotation.legality import NewPosting, is_legal
from scheduler.rotation.preference import Preference, Score, total
from scheduler.rotation.roster import Roster
from scheduler.rotation.stretch import MONTHS
from scheduler.rotation.substitutes import Postings, Substitutes, given_to


class Polish:
    """Replaces doctors and lets them exchange stations while the preference gains."""

    def __init__(self, roster: Roster, preference: Preference) -> None:
        self.roster, self.preference, self.homes = roster, preference, roster.homes
        self.substitutes = Substitutes(roster, preference)
        self.short_stations: frozenset[str] = frozenset()

    def run(self, rounds: int, stop: Callable[[], bool]) -> None:
        """At most so many rounds over all doctors; ends when one changes nothing."""
        for _ in range(rounds):
            if stop():
                return
            self.short_stations = self._find_short_stations()
            changed = [self._replace(doctor) for doctor in sorted(self.roster.postings_of)]
            changed += [self._exchange(*pair) for pair in self._pairs()]
            if not any(changed):
                return

    def _find_short_stations(self) -> frozenset[str]:
        """Stations that lack crew-days, so that the leave of their doctors counts."""
        stations = self.homes.instance.stations
        return frozenset(s for s in stations if self._score(s, self.roster.postings_at(s))[0])

    def _are_short(self, *postings: NewPosting) -> bool:
        return any(posting.station in self.short_stations for posting in postings)

    # another doctor ------------------------------------------------------------------------------

    def _replace(self, doctor: str) -> bool:
        """Sends the best other doctor instead, if that is better."""
        old = self.roster.recall(doctor)
        with_leave = self._are_short(*old)
        candidates = list(self.substitutes.for_postings(old, with_leave=with_leave))
        best = min([doctor, *candidates], key=self._estimate(old, with_leave=with_leave))
        is_better = self._change(best, old) < self._change(doctor, old)
        self.roster.post(given_to(best if is_better else doctor, old))
        return is_better

    def _estimate(self, postings: Postings, *, with_leave: bool) -> Callable[[str], Score]:
        """As `_change`, with all doctors of a kind taken to be equal."""
        by_kind: dict[object, Score] = {}

        def change(doctor: str) -> Score:
            unit = self.homes.instance.doctors[doctor].facility
            kind = unit, self.preference.kind(doctor, with_leave=with_leave)
            if kind not in by_kind:
                by_kind[kind] = self._change(doctor, postings)
            return by_kind[kind]

        return change

    def _change(self, doctor: str, postings: Postings) -> Score:
        """The score of the stations if the doctor has the postings, and the change at the unit."""
        new: dict[str, Postings] = {}
        for posting in given_to(doctor, postings):
            present = new.get(posting.station, self.roster.postings_at(posting.station))
            new[posting.station] = (*present, posting)
        stations = [self._score(station, own) for station, own in new.items()]
        unit = self.homes.instance.doctors[doctor].facility
        return total([*stations, self._departure(unit, postings)])

    def _departure(self, unit: str, postings: Postings) -> Score:
        """What it changes for the unit that one doctor more has these postings."""
        months = {month for posting in postings for month in posting.stretch.months}
        gone = [self.roster.gone[unit, month] for month in MONTHS]
        more = [count + (month in months) for month, count in zip(MONTHS, gone, strict=True)]
        before, after = self.preference.unit(unit, gone), self.preference.unit(unit, more)
        return 0, 0, 0, 0, after[4] - before[4], after[5] - before[5]

    # another station -----------------------------------------------------------------------------

    def _pairs(self) -> Iterator[tuple[str, str]]:
        """Doctors with one stretch each, the same months, whose exchange can make a difference."""
        single = {d: own[0] for d, own in self.roster.postings_of.items() if len(own) == 1}
        kinds = {doctor: self.preference.kind(doctor, with_leave=False) for doctor in single}
        for first, second in combinations(sorted(single), 2):
            if single[first].stretch == single[second].stretch and (
                kinds[first] != kinds[second] or self._are_short(single[first], single[second])
            ):
                yield first, second

    def _exchange(self, first: str, second: str) -> bool:
        """Lets two doctors exchange their stations, if that is better."""
        (mine,), (theirs,) = self.roster.postings_of[first], self.roster.postings_of[second]
        new_mine = mine._replace(station=theirs.station)
        new_theirs = theirs._replace(station=mine.station)
        here, there = self._others(mine), self._others(theirs)
        before = [(*here, mine), (*there, theirs)]
        after = [(*here, new_theirs), (*there, new_mine)]
        if (
            mine.station == theirs.station
            or self._total(after) >= self._total(before)
            or not self._may_have(new_mine)
            or not self._may_have(new_theirs)
        ):
            return False
        self.roster.recall(first)
        self.roster.recall(second)
        self.roster.post((new_mine,))
        self.roster.post((new_theirs,))
        return True

    def _others(self, posting: NewPosting) -> Postings:
        at_station = self.roster.postings_at(posting.station)
        return tuple(other for other in at_station if other != posting)

    def _total(self, stations: list[Postings]) -> Score:
        return total(self._score(own[0].station, own) for own in stations)

    def _score(self, station: str, postings: Postings) -> Score:
        return self.preference.station(station, tuple(sorted(postings)))

    def _may_have(self, posting: NewPosting) -> bool:
        return is_legal(self.homes, self.homes.instance.doctors[posting.doctor], (posting,))
