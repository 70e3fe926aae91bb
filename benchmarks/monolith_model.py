"""One CP-SAT model of everything: postings, trips, their dates and their doctors.

A doctor is chosen for a base, a first day and a length; which of the trips that then begin is his
is decided afterwards, for it makes no difference.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from benchmarks.candidates import Candidate
from benchmarks.linear import Terms, total, weighted
from benchmarks.monolith_doctors import Doctors
from scheduler.rotation.donors import specialty_limits, unit_limits
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, is_eligible, is_legal
from scheduler.rotation.stretch import MONTHS, Stretch
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_of
from scheduler.trips.visits import Visit, clusters

VisitKey = tuple[str, int]
Group = tuple[str, bool, int, int]  # base, away, days, first day
T1, T2, T3, T4 = 9_000_000_000, 30_000_000, 300, 1


@dataclass(slots=True)
class Variables:
    """`trips`: (candidate, first day); `persons`: of a shared day; `teams`: doctor of a group."""

    postings: dict[NewPosting, cp_model.IntVar] = field(default_factory=dict)
    trips: dict[tuple[int, int], cp_model.IntVar] = field(default_factory=dict)
    persons: dict[tuple[int, int, VisitKey], cp_model.IntVar] = field(default_factory=dict)
    teams: dict[tuple[Group, str], cp_model.IntVar] = field(default_factory=dict)
    missing: dict[VisitKey, cp_model.IntVar] = field(default_factory=dict)


def key_of(visit: Visit) -> VisitKey:
    return visit.village, visit.pass_number


class Model:
    """Variables and rules; `upper` is T1–T4 as one number, `cost` is T5 without residents' ways."""

    def __init__(self, ground: Ground, trips: tuple[Candidate, ...]) -> None:
        self.ground, self.instance, self.candidates = ground, ground.instance, trips
        self.homes = Homes(ground.instance)
        self.cp = cp_model.CpModel()
        self.vars = Variables()
        self.posted: dict[tuple[str, str, int], list[cp_model.IntVar]] = {}
        self.away: dict[tuple[str, int], list[cp_model.IntVar]] = {}
        self.groups: dict[Group, list[cp_model.IntVar]] = {}
        self.running: dict[tuple[str, int], list[tuple[cp_model.IntVar, bool]]] = {}
        self._terms: list[tuple[cp_model.IntVar, int]] = []
        self._visits = {key_of(v): v for c in clusters(ground.instance) for v in c.visits}
        self._add_postings()
        self._add_trips()
        self._add_coverage()
        self._add_order()
        Doctors(self).add_rules()
        self._add_things()
        self._add_floors()
        self.upper = weighted(self._terms)
        self.cost = self._cost()

    # rotation: R18–R21 by construction, R20 -----------------------------------------------------

    def _add_postings(self) -> None:
        """One new posting a doctor at most."""
        stretches = [Stretch(a, b) for a in MONTHS for b in MONTHS if a <= b]
        by_limit: dict[tuple[str, str, int], list[cp_model.IntVar]] = {}
        for doctor in self.instance.doctors.values():
            if not is_eligible(self.homes, doctor):
                continue
            own: list[cp_model.IntVar] = []
            for station in self.instance.stations:
                for stretch in stretches:
                    posting = NewPosting(doctor.id, station, stretch)
                    if not is_legal(self.homes, doctor, [posting]):
                        continue
                    literal = self.cp.new_bool_var("")
                    self.vars.postings[posting] = literal
                    own.append(literal)
                    for month in stretch.months:
                        self.posted.setdefault((doctor.id, station, month), []).append(literal)
                        self.away.setdefault((doctor.id, month), []).append(literal)
                        for skill in ("", doctor.specialty):
                            key = (doctor.facility, skill, month)
                            by_limit.setdefault(key, []).append(literal)
            self.cp.add_at_most_one(own)
        for (unit, skill, month), literals in by_limit.items():
            limits = (
                specialty_limits(self.homes, unit)[skill]
                if skill
                else unit_limits(self.homes, unit)
            )
            self.cp.add(total(literals) <= limits[month - 1])

    # trips: R1–R3, R6–R10 by construction --------------------------------------------------------

    def _add_trips(self) -> None:
        for index, candidate in enumerate(self.candidates):
            for start in bits_of(candidate.starts):
                literal = self.cp.new_bool_var("")
                self.vars.trips[index, start] = literal
                group = (candidate.base, candidate.is_away, candidate.stay.days, start)
                self.groups.setdefault(group, []).append(literal)
                for day in range(start, start + candidate.stay.days):
                    running = self.running.setdefault((candidate.base, day), [])
                    running.append((literal, candidate.is_away))
                if candidate.is_shared:
                    self._add_shared_day(index, start, literal)

    def _add_shared_day(self, index: int, start: int, literal: cp_model.IntVar) -> None:
        """R9 for two visits on one day; minutes are counted in a common fraction."""
        candidate = self.candidates[index]
        first, second = (visit.pace for visit in candidate.visits)
        weights = (first.minutes * second.persons, second.minutes * first.persons)
        counts = []
        for visit in candidate.visits:
            count = self.cp.new_int_var(0, visit.persons, "")
            self.vars.persons[index, start, key_of(visit)] = count
            self.cp.add(count >= literal)
            self.cp.add(count <= visit.persons * literal)
            counts.append(count)
        room = candidate.minutes * first.persons * second.persons
        self.cp.add(counts[0] * weights[0] + counts[1] * weights[1] <= room)

    # coverage: R4, R5, T1, T3 --------------------------------------------------------------------

    def _add_coverage(self) -> None:
        most: dict[VisitKey, list[tuple[cp_model.IntVar, int]]] = {}
        least: dict[VisitKey, list[tuple[cp_model.IntVar, int]]] = {}
        early: dict[VisitKey, list[tuple[cp_model.IntVar, int]]] = {}
        deadline = self.ground.horizon.index(self.ground.settings.priority_deadline)
        for (index, start), literal in self.vars.trips.items():
            candidate = self.candidates[index]
            for visit in candidate.visits:
                key, stay = key_of(visit), candidate.stay
                count = self.vars.persons.get((index, start, key))
                fits = (literal, stay.persons) if count is None else (count, 1)
                most.setdefault(key, []).append(fits)
                needs = (literal, stay.days) if count is None else (count, 1)
                least.setdefault(key, []).append(needs)
                if start + stay.days - 1 <= deadline:
                    early.setdefault(key, []).append(fits)
        for key, visit in self._visits.items():
            self.vars.missing[key] = self._slack(visit.persons, most.get(key, ()), T1)
            self.cp.add(weighted(least.get(key, ())) <= visit.persons)
            if visit.priority == 1 and visit.pass_number == 1:
                self._slack(visit.persons, early.get(key, ()), T3)

    def _slack(self, wanted: int, terms: Terms, weight: int) -> cp_model.IntVar:
        """What is missing of `wanted`, at that weight in `upper`."""
        missing = self.cp.new_int_var(0, wanted, "")
        self.cp.add(weighted(terms) + missing >= wanted)
        self._terms.append((missing, weight))
        return missing

    def _add_order(self) -> None:
        """R4, by the last day of pass 1 and the first of pass 2."""
        days = len(self.ground.horizon.days)
        ends = {key: self.cp.new_int_var(0, days, "") for key in self._visits}
        for village in dict.fromkeys(village for village, _ in self._visits):
            if (village, 1) in ends and (village, 2) in ends:
                gap = self.ground.settings.mop_up_gap_days
                apart = ends[village, 2] - ends[village, 1] >= gap
                self.cp.add(apart)
        for (index, start), literal in self.vars.trips.items():
            candidate = self.candidates[index]
            last = start + candidate.stay.days - 1
            for visit in candidate.visits:
                end = ends[key_of(visit)]
                rule = end >= last if visit.pass_number == 1 else end <= start
                self.cp.add(rule).only_enforce_if(literal)

    # things: R16, R17 ----------------------------------------------------------------------------

    def _add_things(self) -> None:
        away: dict[tuple[str | None, int], list[cp_model.IntVar]] = {}
        for (base, day), running in self.running.items():
            self.cp.add(total(literal for literal, _ in running) <= self.ground.crews(base))
            area = self.instance.facilities[base].area
            gone = away.setdefault((area, day), [])
            gone += [literal for literal, is_away in running if is_away]
        for (area, _), literals in away.items():
            kits = self.instance.areas[area].kits if area is not None else 0
            self.cp.add(total(literals) <= kits)

    # T2, T4, T5 ----------------------------------------------------------------------------------

    def _add_floors(self) -> None:
        for station in self.instance.stations:
            facility = self.instance.facilities[station]
            for month in MONTHS:
                posted = [
                    (literal, 1)
                    for doctor in self.instance.doctors
                    for literal in self.posted.get((doctor, station, month), ())
                ]
                here = len(self.homes.staff.get((station, month), ()))
                for wanted, weight in ((facility.doctor_floor, T2), (facility.doctor_goal, T4)):
                    self._slack(max(0, wanted - here), posted, weight)

    def _cost(self) -> cp_model.LinearExpr:
        posting = self.ground.settings.posting_vnd
        terms = [(literal, posting) for literal in self.vars.postings.values()]
        terms += [
            (literal, self.candidates[index].stay.cost_vnd)
            for (index, _), literal in self.vars.trips.items()
        ]
        return weighted(terms)
