"""Who goes on which trip of a base, its dates fixed: the choice that serves comfort (T6) best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.instance import Instance
from scheduler.timetable.board import Placement
from scheduler.timetable.crew import Member, Staffing
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_between

SPREAD_WEIGHT = 10


@dataclass(frozen=True, slots=True)
class NamesTask:
    """The dated trips of one base (`indices` among all drafts) and the doctors who are ever there;
    `settled` are those there all year at a station, whose workloads T6 compares."""

    base: str
    indices: tuple[int, ...]
    drafts: tuple[Draft, ...]
    placements: tuple[Placement, ...]
    members: tuple[Member, ...]
    settled: tuple[str, ...]
    effort: float


def choose_names(ground: Ground, task: NamesTask) -> tuple[Placement, ...]:
    """The placements with the best teams found; those given where nothing better was."""
    model = cp_model.CpModel()
    names = _Names(model, ground, task)
    names.crew_size()
    names.one_trip_a_day()
    names.month_limits()
    model.minimize(names.mute_persons() + SPREAD_WEIGHT * names.spread())
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = task.effort
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return task.placements
    return tuple(
        placement._replace(doctors=names.team(solver, trip))
        for trip, placement in enumerate(task.placements)
    )


def discomfort(ground: Ground, task: NamesTask, placements: Sequence[Placement]) -> int:
    """T6 of the base with these placements of the task's drafts."""
    days, mute = dict.fromkeys(task.settled, 0), 0
    for draft, placement in zip(task.drafts, placements, strict=True):
        for doctor in placement.doctors:
            days[doctor] = days.get(doctor, 0) + draft.length
        known = [ground.instance.doctors[doctor].languages for doctor in placement.doctors]
        for language, persons in _languages(ground.instance, draft).items():
            mute += 0 if any(language in spoken for spoken in known) else persons
    settled = [days[doctor] for doctor in task.settled] or [0]
    return mute + SPREAD_WEIGHT * (max(settled) - min(settled))


class _Names:
    """x[trip][doctor]: the doctor goes; only doctors who are present on all its days (R11)."""

    def __init__(self, model: cp_model.CpModel, ground: Ground, task: NamesTask) -> None:
        self.model, self.ground, self.task = model, ground, task
        self.x: list[dict[str, cp_model.IntVar]] = []
        self._leads: list[list[cp_model.IntVar]] = []
        for draft, placement in zip(task.drafts, task.placements, strict=True):
            days = bits_between(placement.start, placement.start + draft.length - 1)
            able = [
                m
                for m in task.members
                if m.present & days == days and (m.field_ok or not draft.is_away)
            ]
            chosen = {m.doctor: model.new_bool_var("") for m in able}
            for doctor, x in chosen.items():
                model.add_hint(x, doctor in placement.doctors)
            self.x.append(chosen)
            leading = [chosen[m.doctor] for m in able if m.leads >> placement.start & 1]
            self._leads.append(leading)

    def crew_size(self) -> None:
        """R11, R12: Σ x = crew_doctors, one of them a leader."""
        for chosen, leading in zip(self.x, self._leads, strict=True):
            self.model.add(sum(chosen.values()) == self.ground.settings.crew_doctors)
            self.model.add_at_least_one(leading)

    def one_trip_a_day(self) -> None:
        """R13."""
        by_day: defaultdict[tuple[str, int], list[cp_model.IntVar]] = defaultdict(list)
        for trip, day in self._trip_days():
            for doctor, x in self.x[trip].items():
                by_day[doctor, day].append(x)
        for sharing in by_day.values():
            if len(sharing) > 1:
                self.model.add_at_most_one(sharing)

    def month_limits(self) -> None:
        """R14: trip days and nights of a doctor in a calendar month."""
        month_of = [day.month for day in self.ground.horizon.days]
        days: defaultdict[tuple[str, int], list[cp_model.IntVar]] = defaultdict(list)
        nights: defaultdict[tuple[str, int], list[cp_model.IntVar]] = defaultdict(list)
        for trip, day in self._trip_days():
            is_last = day == self._last_day(trip)
            for doctor, x in self.x[trip].items():
                days[doctor, month_of[day]].append(x)
                if not is_last:
                    nights[doctor, month_of[day]].append(x)
        settings = self.ground.settings
        for used, most in (
            (days, settings.max_screening_days_per_month),
            (nights, settings.max_nights_per_month),
        ):
            for terms in used.values():
                if len(terms) > most:
                    self.model.add(sum(terms) <= most)

    def mute_persons(self) -> cp_model.LinearExpr:
        """T6: persons whose language nobody on the trip speaks."""
        mutes: list[cp_model.IntVar] = []
        weights: list[int] = []
        for draft, chosen in zip(self.task.drafts, self.x, strict=True):
            for language, persons in _languages(self.ground.instance, draft).items():
                doctors = self.ground.instance.doctors
                speakers = [x for d, x in chosen.items() if language in doctors[d].languages]
                mute = self.model.new_bool_var("")
                self.model.add_at_least_one([*speakers, mute])
                mutes.append(mute)
                weights.append(persons)
        return cp_model.LinearExpr.weighted_sum(mutes, weights)

    def spread(self) -> cp_model.LinearExpr:
        """T6: most − fewest trip days among the settled doctors."""
        if len(self.task.settled) < 2:
            return self.model.new_constant(0)
        total = sum(draft.length for draft in self.task.drafts)
        most = self.model.new_int_var(0, total, "")
        fewest = self.model.new_int_var(0, total, "")
        for doctor in self.task.settled:
            days = sum(
                draft.length * chosen[doctor]
                for draft, chosen in zip(self.task.drafts, self.x, strict=True)
                if doctor in chosen
            )
            self.model.add(most >= days)
            self.model.add(fewest <= days)
        return most - fewest

    def team(self, solver: cp_model.CpSolver, trip: int) -> tuple[str, ...]:
        return tuple(sorted(d for d, x in self.x[trip].items() if solver.boolean_value(x)))

    def _trip_days(self) -> list[tuple[int, int]]:
        return [
            (trip, day)
            for trip, placement in enumerate(self.task.placements)
            for day in range(placement.start, self._last_day(trip) + 1)
        ]

    def _last_day(self, trip: int) -> int:
        return self.task.placements[trip].start + self.task.drafts[trip].length - 1


def _languages(instance: Instance, draft: Draft) -> dict[str, int]:
    """Persons on the trip by the language that their village names."""
    persons: dict[str, int] = {}
    for one in draft.served:
        language = instance.villages[one.village].language
        if language:
            persons[language] = persons.get(language, 0) + one.persons
    return persons


def names_tasks(
    ground: Ground,
    drafts: Sequence[Draft],
    placements: Mapping[int, Placement],
    staffing: Staffing,
    effort: float,
) -> list[NamesTask]:
    """One task a base that has trips."""
    by_base: dict[str, list[int]] = {}
    for index in sorted(placements):
        by_base.setdefault(drafts[index].base, []).append(index)
    tasks = []
    for base, indices in by_base.items():
        members = tuple(staffing.members(base))
        is_station = base in ground.instance.stations
        settled = [m.doctor for m in members if m.field_ok and m.is_all_year]
        task = NamesTask(
            base,
            tuple(indices),
            tuple(drafts[i] for i in indices),
            tuple(placements[i] for i in indices),
            members,
            tuple(settled) if is_station else (),
            effort,
        )
        tasks.append(task)
    return tasks
