"""Keeps the best plan; a plan is verified before it counts."""

from __future__ import annotations

from dataclasses import replace

from scheduler.plan import Plan, Tiers, Trip
from scheduler.solve.bounds import Bounds
from scheduler.solve.dated import Dated
from scheduler.solve.run import Run
from scheduler.solve.shortfalls import shortfalls
from scheduler.solve.tally import tally
from scheduler.timetable.board import Board
from scheduler.timetable.clock import trips_of
from scheduler.timetable.crew import Staffing
from scheduler.verify import verify_plan


class Keeper:
    """The best plan so far, and the timetable that it was made of."""

    def __init__(self, run: Run, bounds: Bounds) -> None:
        self._run, self._bounds = run, bounds
        self.plan: Plan | None = None
        self.dated: Dated | None = None

    @property
    def tiers(self) -> Tiers | None:
        return None if self.plan is None else self.plan.tiers

    def consider(self, dated: Dated) -> None:
        """Keeps the plan if its tiers are the best so far."""
        instance = self._run.instance
        trips = trips_of(instance, dated.drafts, dated.placements)
        tiers = tally(instance, dated.rotation.postings, trips)
        if self.plan is not None and tiers >= self.plan.tiers:
            return
        plan = self._plan(dated, trips, tiers)
        verdict = verify_plan(instance, plan)
        if not verdict.is_valid:
            first = verdict.violations[0]
            raise RuntimeError(f"the solver made a plan that breaks {first.rule} at {first.place}")
        self.plan, self.dated = plan, dated
        self._run.journal.tiers, self._run.journal.bound = plan.tiers, plan.bounds["T5"]

    def restate(self) -> None:
        """Has the plan state the bounds that are known by now."""
        if self.plan is not None and self.dated is not None:
            bounds = self._bounds.of(self.dated.rotation, self.plan.tiers.T1)
            self.plan = replace(self.plan, bounds=bounds)
            self._run.journal.bound = bounds["T5"]

    def verified(self, dated: Dated) -> Plan | None:
        """The plan of a timetable, which is not kept; None where it breaks a rule."""
        instance = self._run.instance
        trips = trips_of(instance, dated.drafts, dated.placements)
        plan = self._plan(dated, trips, tally(instance, dated.rotation.postings, trips))
        return plan if verify_plan(instance, plan).is_valid else None

    def _plan(self, dated: Dated, trips: tuple[Trip, ...], tiers: Tiers) -> Plan:
        run, postings = self._run, dated.rotation.postings
        staffing = Staffing(run.instance, run.ground.horizon, postings)
        standing = dated.placements if dated.unplaced else {}  # only refusals look at these
        board = Board(run.ground, staffing, dated.drafts, standing)
        return Plan(
            input_sha256=run.instance.sha256,
            options=run.options.in_plan,
            tiers=tiers,
            bounds=self._bounds.of(dated.rotation, tiers.T1),
            postings=tuple(sorted(postings, key=lambda p: (p.start, p.facility, p.doctor))),
            trips=trips,
            shortfalls=shortfalls(
                board,
                dated.unplaced,
                postings,
                trips,
                run.options.language,
                is_cut=run.watch.is_over(),
            ),
            year=run.instance.settings.year,
        )
