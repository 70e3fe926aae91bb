"""The pipeline: trips by cluster, rotation for them, dates and doctors; the best plan is kept.

The search is a fixed list of steps, its length set by `--effort`, so that it ends by itself and
always gives the same plan; a time limit or Ctrl-C only cuts it short.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

from scheduler.instance import Instance
from scheduler.rotation import Rotation
from scheduler.solve.bounds import Bounds
from scheduler.solve.dating_desk import DatingDesk
from scheduler.solve.feedback import Feedback
from scheduler.solve.improve import Improver
from scheduler.solve.keeper import Keeper
from scheduler.solve.offer import offer
from scheduler.solve.options import Journal, Progress, SolveOptions, SolveResult, Watch
from scheduler.solve.rotate import RotationDesk
from scheduler.solve.run import Run
from scheduler.solve.thrift import Thrift
from scheduler.solve.trips_desk import TripsDesk
from scheduler.solve.workers import Workers
from scheduler.trips.ground import Ground

VILLAGES_A_PROCESS = 50  # fewer are done with sooner than a process starts
FEEDBACK_ROUNDS = 4  # from the timetable to the choice of trips and to the rotation


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
        return _search(Run(instance, Ground(instance), options, watch, journal, workers))


def _jobs_for(instance: Instance) -> int:
    """One process a core, but no more than have enough to do."""
    return min(os.cpu_count() or 1, 1 + len(instance.villages) // VILLAGES_A_PROCESS)


def _search(run: Run) -> SolveResult:
    bounds, feedback = Bounds(run), Feedback(run.instance)
    keeper = Keeper(run, bounds)
    desk, dating = TripsDesk(run, feedback), DatingDesk(run, keeper)
    desk.choose(range(len(desk.clusters)))
    bounds.begin()  # beside the rotation, which keeps one process busy
    _first_plan(run, desk, dating, feedback)
    Improver(run, desk, dating, keeper, bounds).improve()
    Thrift(run, dating, keeper).save()
    dating.rescue()
    dating.name()
    if keeper.plan is None:
        raise RuntimeError("the search ended without a plan")
    counts = {"trips": len(keeper.plan.trips), "postings": len(keeper.plan.postings)}
    bought = offer(run, keeper)
    return SolveResult(keeper.plan, run.journal.entries, counts, bought)


def _first_plan(run: Run, desk: TripsDesk, dating: DatingDesk, feedback: Feedback) -> None:
    """A rotation for the trips chosen, and a choice of trips that find dates under it, as far as
    that can be learnt from what the timetable refuses."""
    rotation = _rotate(run, desk, feedback)
    for _ in range(FEEDBACK_ROUNDS):
        desk.fit_budgets(rotation)
        refused = dating.date(desk.choice, rotation)
        if not refused or run.watch.is_over():
            return
        feedback.take(refused)
        desk.open_bases(refused)
        if feedback.asks_for_doctors:
            rotation = _rotate(run, desk, feedback)


def _rotate(run: Run, desk: TripsDesk, feedback: Feedback) -> Rotation:
    """The rotation that the chosen trips need; if it costs no tier, one that also lets them be
    made in the seasons that they are planned for."""
    run.journal.tell("rotation", 0.0)
    asked = RotationDesk(run.ground, desk.choice, feedback, run.options.seed)
    rotation = asked.rotate(run.watch.is_over)
    run.journal.tell("rotation", 1.0)
    return rotation
