"""One CP-SAT model of the whole year, for comparison: python -m benchmarks.monolith WORKBOOK

Half of the time, or what it takes to a first plan, goes to T1–T4, the rest to the cost with these
held. It chooses among trips to one site, and days shared by two neighbouring visits, so its bound
would hold for such plans alone and is not stated.
"""

from __future__ import annotations

import argparse
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from ortools.sat.python import cp_model

from benchmarks.candidates import candidates
from benchmarks.monolith_doctors import leads
from benchmarks.monolith_model import Model, key_of
from benchmarks.plan_folder import Journal, make_plan, read_instance, write_result
from scheduler.instance import Instance
from scheduler.plan import Plan
from scheduler.rotation.rotation import write_postings
from scheduler.timetable.board import Placement
from scheduler.timetable.clock import trips_of
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground

MOST_LITERALS = (
    400_000  # dated trips; the model of a province fills the memory of an office computer
)
SHARE_OF_TIERS = 0.5  # of the time left; longer only where there is no plan yet
Value = Callable[[cp_model.IntVar], int]


def plan_as_monolith(
    instance: Instance, seconds: float, seed: int, jobs: int, journal: Journal
) -> tuple[Plan | None, str]:
    """The best plan within the time, and how the search ended."""
    ground = Ground(instance)
    chosen = candidates(ground)
    starts = sum(candidate.starts.bit_count() for candidate in chosen)
    if starts > MOST_LITERALS:
        return None, f"{starts:,} dated trips are too many for one model"
    model = Model(ground, chosen)
    size = f"{len(model.cp.proto.variables):,} variables"
    best: list[Plan] = []
    ended: list[str] = []
    for objective in (model.upper, model.cost):
        left = seconds - journal.seconds
        if left <= 1:
            ended.append("no time")
            break
        model.cp.minimize(objective)
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = left
        solver.parameters.num_workers = jobs
        solver.parameters.random_seed = seed
        solver.parameters.cp_model_probing_level = 0  # takes most of a minute and finds little
        share = SHARE_OF_TIERS if objective is model.upper else 1.0
        recorder = _Recorder(model, seed, journal, best)
        timer = threading.Timer(share * left, recorder.hurry, [solver])
        timer.start()
        status = solver.solve(model.cp, recorder)
        timer.cancel()
        ended.append(solver.status_name(status).lower())
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        if objective is model.upper:
            model.cp.add(model.upper <= round(solver.objective_value))
            _hint(model, solver)
    return (best[-1] if best else None), f"{size}; {', '.join(ended)}"


def _hint(model: Model, solver: cp_model.CpSolver) -> None:
    """Starts the second search at the plan of the first."""
    for index in range(len(model.cp.proto.variables)):
        variable = model.cp.get_int_var_from_proto_index(index)
        model.cp.add_hint(variable, solver.value(variable))


class _Recorder(cp_model.CpSolverSolutionCallback):
    """Keeps each better plan, with its time."""

    def __init__(self, model: Model, seed: int, journal: Journal, best: list[Plan]) -> None:
        super().__init__()
        self._model, self._seed, self._journal, self._best = model, seed, journal, best
        self._is_late = False

    def on_solution_callback(self) -> None:
        plan = read_plan(self._model, self.value, self._seed)
        if not self._best or plan.tiers < self._best[-1].tiers:
            self._best.append(plan)
            self._journal.tell(plan)
        if self._is_late:
            self.stop_search()

    def hurry(self, solver: cp_model.CpSolver) -> None:
        """Ends the search now, or with the first plan where there is none yet."""
        self._is_late = True
        if self._best:
            solver.stop_search()


def read_plan(model: Model, value: Value, seed: int) -> Plan:
    """The verified plan of one solution."""
    new = tuple(posting for posting, v in model.vars.postings.items() if value(v))
    teams = _teams(model, value)
    drafts: list[Draft] = []
    placements: dict[int, Placement] = {}
    for (index, start), persons in _persons(model, value).items():
        candidate = model.candidates[index]
        group = (candidate.base, candidate.is_away, candidate.stay.days, start)
        placements[len(drafts)] = Placement(start, teams[group].pop())
        drafts.append(candidate.draft(model.ground, persons))
    postings = write_postings(model.homes, new)
    trips = trips_of(model.instance, drafts, placements)
    return make_plan(model.instance, postings, trips, seed=seed)


def _persons(model: Model, value: Value) -> dict[tuple[int, int], list[int]]:
    """Persons of each chosen trip, by visit; the latest trips give back what is too much."""
    chosen = sorted((key for key, v in model.vars.trips.items() if value(v)), key=lambda k: k[1])
    persons: dict[tuple[int, int], list[int]] = {}
    total: dict[tuple[str, int], int] = {}
    for index, start in chosen:
        candidate = model.candidates[index]
        counts = []
        for visit in candidate.visits:
            count = model.vars.persons.get((index, start, key_of(visit)))
            counts.append(candidate.stay.persons if count is None else value(count))
            total[key_of(visit)] = total.get(key_of(visit), 0) + counts[-1]
        persons[index, start] = counts
    for index, start in reversed(chosen):
        candidate = model.candidates[index]
        for place, visit in enumerate(candidate.visits):
            spare = persons[index, start][place] - candidate.stay.days
            given = max(0, min(spare, total[key_of(visit)] - visit.persons))
            persons[index, start][place] -= given
            total[key_of(visit)] -= given
    return persons


def _teams(model: Model, value: Value) -> dict[tuple[str, bool, int, int], list[tuple[str, ...]]]:
    """For each group as many teams as trips, a leader in each."""
    found: dict[tuple[str, bool, int, int], list[tuple[str, ...]]] = {}
    by_group: dict[tuple[str, bool, int, int], list[str]] = {}
    for (group, doctor), literal in model.vars.teams.items():
        if value(literal):
            by_group.setdefault(group, []).append(doctor)
    size = model.ground.settings.crew_doctors
    for group, doctors in by_group.items():
        doctors.sort(key=lambda doctor: not leads(model.ground, doctor, group[3]))
        count = len(doctors) // size
        found[group] = [tuple(sorted(doctors[i::count])) for i in range(count)]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.monolith", description=__doc__)
    parser.add_argument("workbook", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--time-limit", type=float, default=180.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    start = time.monotonic()
    instance = read_instance(asked.workbook)
    read_seconds = time.monotonic() - start
    journal = Journal()
    seconds = asked.time_limit - read_seconds
    plan, note = plan_as_monolith(instance, seconds, asked.seed, asked.jobs, journal)
    write_result(asked.out, plan, journal, read_seconds, note)


if __name__ == "__main__":
    main()
