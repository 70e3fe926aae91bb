"""The pipeline: trips by cluster, rotation for them, dates and doctors; the best plan is kept.

The search is a fixed list of steps, so that it ends by itself and always gives the same plan; a
time limit or Ctrl-C only cuts it short.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from scheduler.instance import SEASONS, Instance
from scheduler.plan import Plan, Tiers, Trip
from scheduler.rotation import Rotation
from scheduler.solve.feedback import Feedback, Refused
from scheduler.solve.options import Journal, Progress, SolveOptions, SolveResult, Watch
from scheduler.solve.rotate import RotationDesk
from scheduler.solve.shortfalls import shortfalls
from scheduler.solve.tally import tally
from scheduler.solve.workers import Workers
from scheduler.timetable.board import Board, Placement
from scheduler.timetable.clock import trips_of
from scheduler.timetable.crew import Staffing, doctor_capacity, staffed_days
from scheduler.timetable.names import choose_names, names_tasks
from scheduler.timetable.refusals import Refusal, main_refusal
from scheduler.timetable.solve import solve_timetable
from scheduler.trips.bound import ScreeningBound
from scheduler.trips.budget import Budget, Resource
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground, Staffed
from scheduler.trips.horizon import starts
from scheduler.trips.options import Pins, Scope
from scheduler.trips.shares import capacities, days_used, share, short_resources, total_usage
from scheduler.trips.solve import ClusterTrips, pins_of, solve_cluster
from scheduler.trips.visits import Cluster, clusters
from scheduler.verify import verify_plan

FIRST_SCOPE = Scope(stops=2, splits=3, partners=5, sites=2, rounds=0)
WIDER_SCOPES = (  # tried one after another on every cluster, around the best plan's trips
    Scope(stops=2, splits=3, partners=5, sites=2, rounds=6),
    Scope(stops=3, splits=6, partners=8, sites=2, rounds=6),
    Scope(stops=4, splits=8, partners=12, sites=4, rounds=6, mixed=True, most_visits=40),
)
VILLAGES_A_PROCESS = 50  # fewer are done with sooner than a process starts
CHUNKS, LEAST_CHUNK = 4, 8  # of clusters that are improved before the trips are dated again
FILL = 0.92  # share of the counted capacity that a timetable is first asked to fill
ROUNDS = 4  # of feedback from the timetable to the choice of trips and to the rotation
WINDOWS_EACH = 4  # tries to find a day for a draft that the list left out
NAMES_EFFORT = 1.0  # deterministic seconds a base


def solve(
    instance: Instance,
    options: SolveOptions,
    report: Callable[[Progress], None],
    stop: threading.Event,
) -> SolveResult:
    """The best plan found, verified; the time limit or `stop` ends the search early."""
    watch = Watch(options.time_limit, stop)
    journal = Journal(watch, report)
    jobs = _jobs_for(instance) if options.jobs is None else options.jobs
    with Workers(instance, jobs) as workers:
        return Search(instance, options, watch, journal, workers).run()


def _jobs_for(instance: Instance) -> int:
    """One process a core, but no more than have enough to do."""
    return min(os.cpu_count() or 1, 1 + len(instance.villages) // VILLAGES_A_PROCESS)


@dataclass(frozen=True, slots=True)
class Order:
    """How one cluster's trips are to be chosen; around `pins`, where there are any."""

    scope: Scope
    budget: Budget
    pins: Pins = field(default_factory=dict)
    staffed: Staffed = field(default_factory=dict)


def choose_trips(ground: Ground, task: tuple[Cluster, Order]) -> ClusterTrips:
    """Work for one process: the trips of one cluster."""
    cluster, order = task
    ground = ground.staffed_by(order.staffed)
    return solve_cluster(ground, cluster, order.scope, order.budget, order.pins)


@dataclass(frozen=True, slots=True)
class Dated:
    """A timetable: the choice of trips by cluster, their drafts, the placements of these, those
    without a day, and the rotation that it is for."""

    choice: tuple[ClusterTrips, ...]
    drafts: tuple[Draft, ...]
    placements: dict[int, Placement]
    unplaced: tuple[int, ...]
    rotation: Rotation


class Search:
    """One run: its clusters, the trips chosen so far, and the best plan."""

    def __init__(
        self,
        instance: Instance,
        options: SolveOptions,
        watch: Watch,
        journal: Journal,
        workers: Workers,
    ) -> None:
        self.instance, self.options = instance, options
        self.watch, self.journal, self.workers = watch, journal, workers
        self.ground = Ground(instance)
        self.screening_bound = ScreeningBound(instance)
        self.clusters = clusters(instance)
        self.orders = [Order(FIRST_SCOPE, {}) for _ in self.clusters]
        self.choice = [ClusterTrips((), 0, c.visits) for c in self.clusters]
        self.feedback = Feedback(instance)
        self.best: Plan | None = None
        self.best_dated: Dated | None = None

    def run(self) -> SolveResult:
        self._choose(range(len(self.clusters)), "trips")
        rotation = self._rotate()
        for _ in range(ROUNDS):
            self._fit_budgets(rotation)
            refused = self._date(rotation)
            if not refused or self.watch.is_over():
                break
            self.feedback.take(refused)
            self._open_bases(refused)
            if self.feedback.asks_for_doctors:
                rotation = self._rotate()
        for scope in WIDER_SCOPES:
            self._improve(scope)
        self._name()
        if self.best is None:
            raise RuntimeError("the search ended without a plan")
        run = {"trips": len(self.best.trips), "postings": len(self.best.postings)}
        return SolveResult(self.best, self.journal.entries, run)

    # trips -----------------------------------------------------------------------------------

    def _choose(self, indices: Sequence[int], phase: str) -> None:
        tasks = [(self.clusters[i], self.orders[i]) for i in indices]
        answers = self.workers.answers(choose_trips, tasks, self.watch.is_over)
        for position, trips in answers:
            self.choice[indices[position]] = trips
            self.journal.tell(phase, (position + 1) / len(tasks))

    def _fit_budgets(self, rotation: Rotation) -> None:
        """Clusters that compete for a resource that is short choose again, each within its share:
        first in either season, then from every base that may serve them."""
        capacity = self._capacity(rotation)
        staffed = staffed_days(self.ground, rotation.postings)
        self.orders = [replace(order, staffed=staffed) for order in self.orders]
        for all_bases in (False, True):
            usages = [days_used(self.ground, trips.drafts) for trips in self.choice]
            short = short_resources(capacity, total_usage(usages))
            indices = [
                i
                for i, usage in enumerate(usages)
                if any(r in usage for r in short) or self._lacks_crews(i, staffed)
            ]
            if not indices or self.watch.is_over():
                return
            for i in indices:
                scope = self.orders[i].scope
                wider = replace(scope, seasons=SEASONS, all_bases=all_bases or scope.all_bases)
                self.orders[i] = Order(wider, share(capacity, usages, i), staffed=staffed)
            self._choose(indices, "trips")

    def _lacks_crews(self, index: int, staffed: Staffed) -> bool:
        """Whether the cluster has trips on none of whose days their base has a crew."""
        return any(
            not draft.starts & starts([staffed[draft.base, draft.is_away]] * draft.length)
            for draft in self.choice[index].drafts
        )

    def _capacity(self, rotation: Rotation) -> dict[Resource, int]:
        doctor_days = doctor_capacity(self.ground, rotation.postings)
        return self.feedback.tighten(capacities(self.ground, doctor_days, FILL))

    def _open_bases(self, refused: Refused) -> None:
        """Clusters with trips refused at their base may be served from any base."""
        bases = {base for _, base in refused}
        for i, trips in enumerate(self.choice):
            if any(draft.base in bases for draft in trips.drafts):
                scope = replace(self.orders[i].scope, all_bases=True)
                self.orders[i] = replace(self.orders[i], scope=scope)

    # rotation --------------------------------------------------------------------------------

    def _rotate(self) -> Rotation:
        """The rotation that the chosen trips need; if it costs no tier, one that also lets them be
        made in the seasons that they are planned for."""
        self.journal.tell("rotation", 0.0)
        desk = RotationDesk(self.ground, self.choice, self.feedback, self.options.seed)
        rotation = desk.rotate(self.watch.is_over)
        self.journal.tell("rotation", 1.0)
        return rotation

    # timetable -------------------------------------------------------------------------------

    def _date(self, rotation: Rotation) -> Refused:
        """Dates the trips chosen and keeps the plan if it is the best; returns the crew days that
        found no date."""
        drafts = tuple(draft for trips in self.choice for draft in trips.drafts)
        self.journal.tell("timetable", 0.0)
        board, unplaced = solve_timetable(
            self.ground, rotation.postings, drafts, WINDOWS_EACH, self.watch.is_over
        )
        choice = tuple(self.choice)
        self._consider(Dated(choice, drafts, dict(board.placements), tuple(unplaced), rotation))
        self.journal.tell("timetable", 1.0)
        refused: dict[tuple[Refusal, str], int] = {}
        for index in unplaced:
            key = (main_refusal(board, drafts[index]), drafts[index].base)
            refused[key] = refused.get(key, 0) + drafts[index].length
        return refused

    def _name(self) -> None:
        """Names the doctors of the best plan's trips again, for comfort (T6)."""
        dated = self.best_dated
        if dated is None:
            return
        staffing = Staffing(self.instance, self.ground.horizon, dated.rotation.postings)
        tasks = names_tasks(self.ground, dated.drafts, dated.placements, staffing, NAMES_EFFORT)
        placements = dict(dated.placements)
        answers = self.workers.answers(choose_names, tasks, self.watch.is_over)
        for position, chosen in answers:
            placements |= zip(tasks[position].indices, chosen, strict=True)
            self.journal.tell("improve", (position + 1) / len(tasks))
        self._consider(replace(dated, placements=placements))

    def _improve(self, scope: Scope) -> None:
        """Searches around the best plan's trips, some clusters at a time, and dates the outcome."""
        size = max(LEAST_CHUNK, -(-len(self.clusters) // CHUNKS))
        for first in range(0, len(self.clusters), size):
            if self.best_dated is None or self.watch.is_over():
                return
            before, rotation = list(self.best_dated.choice), self.best_dated.rotation
            self.choice = list(before)
            chunk = range(first, min(first + size, len(self.clusters)))
            indices = [i for i in chunk if len(self.clusters[i].visits) <= scope.most_visits]
            for i in indices:
                pins = pins_of(before[i].drafts)
                self.orders[i] = replace(self.orders[i], scope=scope, pins=pins)
            self._choose(indices, "improve")
            for i in indices:
                if self.choice[i].unserved or self.choice[i].cost_vnd >= before[i].cost_vnd:
                    self.choice[i] = before[i]
            self._date_changes(before, rotation)

    def _date_changes(self, before: list[ClusterTrips], rotation: Rotation) -> None:
        """Dates the choice; where trips find no date, their clusters go back to what they were."""
        while self.choice != before:
            refused = self._date(rotation)
            bases = {base for _, base in refused}
            failed = [
                i
                for i, trips in enumerate(self.choice)
                if trips != before[i] and any(draft.base in bases for draft in trips.drafts)
            ]
            if not failed or self.watch.is_over():
                return
            for i in failed:
                self.choice[i] = before[i]

    # the best plan ---------------------------------------------------------------------------

    def _consider(self, dated: Dated) -> None:
        """Keeps the plan if its tiers are the best so far; a plan is verified before it counts."""
        trips = trips_of(self.instance, dated.drafts, dated.placements)
        tiers = tally(self.instance, dated.rotation.postings, trips)
        if self.best is not None and tiers >= self.best.tiers:
            return
        plan = self._plan(dated, trips, tiers)
        verdict = verify_plan(self.instance, plan)
        if not verdict.is_valid:
            first = verdict.violations[0]
            raise RuntimeError(f"the solver made a plan that breaks {first.rule} at {first.place}")
        self.best, self.best_dated = plan, dated
        self.journal.tiers, self.journal.bound = plan.tiers, plan.bounds["T5"]

    def _plan(self, dated: Dated, trips: tuple[Trip, ...], tiers: Tiers) -> Plan:
        postings = dated.rotation.postings
        board = Board(
            self.ground,
            Staffing(self.instance, self.ground.horizon, postings),
            dated.drafts,
            dated.placements,
        )
        return Plan(
            input_sha256=self.instance.sha256,
            options={"seed": self.options.seed},
            tiers=tiers,
            bounds=self._bounds(dated.rotation, tiers.T1),
            postings=tuple(sorted(postings, key=lambda p: (p.start, p.facility, p.doctor))),
            trips=trips,
            shortfalls=shortfalls(
                board,
                dated.unplaced,
                postings,
                trips,
                self.options.language,
                is_cut=self.watch.is_over(),
            ),
            year=self.instance.settings.year,
        )

    def _bounds(self, rotation: Rotation, shortfall: int) -> dict[str, int]:
        cost = self.screening_bound.cost_vnd(shortfall)
        cost += self.instance.settings.posting_vnd * rotation.bounds["postings"]
        return {"T2": rotation.bounds["T2"], "T4": rotation.bounds["T4"], "T5": cost}
