"""What a little more money would buy: further postings that make the work of doctors more even."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.plan import Posting
from scheduler.rotation import FurtherPostings
from scheduler.solve.dated import Dated
from scheduler.solve.keeper import Keeper
from scheduler.solve.options import Offer
from scheduler.solve.run import Run
from scheduler.timetable.board import Placement
from scheduler.timetable.crew import Staffing
from scheduler.timetable.names import NamesTask, choose_names, discomfort, names_tasks

PER_MILLE = 5  # of the plan's cost may be spent
NAMES_EFFORT = 0.2  # deterministic seconds a base and try


def offer(run: Run, keeper: Keeper) -> Offer | None:
    """The least discomfort found for 0.5 % more; None where nothing is gained, or time is up.

    The plan with these postings is verified like any other, and keeps T1–T4.
    """
    plan, dated = keeper.plan, keeper.dated
    if plan is None or dated is None or run.watch.is_over():
        return None
    price = run.instance.settings.posting_vnd
    count = plan.tiers.T5 * PER_MILLE // 1000 // price if price else 0
    better = _Purchase(run, dated).buy(count)
    bought = keeper.verified(better) if better is not None else None
    if bought is None or replace(bought.tiers, T5=0, T6=0) > replace(plan.tiers, T5=0, T6=0):
        return None
    return Offer(
        bought.tiers.T5 - plan.tiers.T5,
        len(bought.postings) - len(plan.postings),
        plan.tiers.T6,
        bought.tiers.T6,
    )


class _Purchase:
    """Postings bought one by one, each for the base with the most discomfort."""

    def __init__(self, run: Run, dated: Dated) -> None:
        self._run, self._dated = run, dated
        self._postings = list(dated.rotation.postings)
        self._placements = dict(dated.placements)
        tasks = self._tasks(self._postings, self._placements)
        self._points = {task.base: discomfort(run.ground, task, task.placements) for task in tasks}
        self._further = FurtherPostings(run.instance, self._postings, kept=list(self._points))

    def buy(self, count: int) -> Dated | None:
        """The timetable with at most `count` further postings; None where none of them helps."""
        candidates = [base for base in self._run.instance.stations if self._points.get(base)]
        while count and candidates and not self._run.watch.is_over():
            base = max(candidates, key=self._points.__getitem__)  # the first of equal ones
            if self._lighten(base):
                count -= 1
            else:
                candidates.remove(base)
        if len(self._postings) == len(self._dated.rotation.postings):
            return None
        rotation = replace(self._dated.rotation, postings=tuple(self._postings))
        return replace(self._dated, rotation=rotation, placements=self._placements)

    def _lighten(self, base: str) -> bool:
        """Buys one posting to the base, if there is one and it helps."""
        posting = self._further.leader_for(base)
        if posting is None:
            return False
        own = {
            index: placement
            for index, placement in self._placements.items()
            if self._dated.drafts[index].base == base
        }
        (task,) = self._tasks([*self._postings, posting], own)
        chosen = choose_names(self._run.ground, task)
        points = discomfort(self._run.ground, task, chosen)
        if points >= self._points[base]:
            return False
        self._points[base] = points
        self._further.post(posting)
        self._postings.append(posting)
        self._placements |= zip(task.indices, chosen, strict=True)
        return True

    def _tasks(
        self, postings: Sequence[Posting], placements: dict[int, Placement]
    ) -> list[NamesTask]:
        run = self._run
        staffing = Staffing(run.instance, run.ground.horizon, postings)
        return names_tasks(run.ground, self._dated.drafts, placements, staffing, NAMES_EFFORT)
