"""What a little more money would buy: further postings that make the work of doctors more even."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scheduler.plan import Posting
from scheduler.rotation import FurtherPostings
from scheduler.solve.dated import Dated
from scheduler.solve.keeper import Keeper
from scheduler.solve.options import Offer
from scheduler.solve.run import Run
from scheduler.timetable.board import Placement
from scheduler.timetable.crew import Staffing
from scheduler.timetable.names import (
    SPREAD_WEIGHT,
    NamesTask,
    choose_names,
    discomfort,
    names_tasks,
)

PER_MILLE = 5  # of the plan's cost may be spent
LEAST_GAIN = 50  # points of a posting; five trip days are worth asking for, one is not
NAMES_EFFORT = 2.0  # deterministic seconds a base


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
    """Postings bought one by one, each for the base where it promises most; then trips are named
    again, and a base that does not gain gives its postings back."""

    def __init__(self, run: Run, dated: Dated) -> None:
        self._run, self._dated = run, dated
        days: dict[str, int] = {}
        for index in dated.placements:
            draft = dated.drafts[index]
            days[draft.base] = days.get(draft.base, 0) + draft.length
        self._further = FurtherPostings(run.instance, dated.rotation.postings, days)
        self._bought: dict[str, list[Posting]] = {}

    def buy(self, count: int) -> Dated | None:
        """The timetable with at most `count` further postings; None where none of them helps."""
        candidates, spread = list(self._run.instance.stations), self._further.least_spread
        while count and candidates and not self._run.watch.is_over():
            base = max(candidates, key=spread)  # the first of equal ones
            if self._promises(base):
                count -= 1
            else:
                candidates.remove(base)
        placements = self._name_again() if self._bought else {}
        if not placements:
            return None
        bought = [posting for postings in self._bought.values() for posting in postings]
        rotation = self._dated.rotation
        rotation = replace(rotation, postings=(*rotation.postings, *bought))
        return replace(
            self._dated, rotation=rotation, placements=self._dated.placements | placements
        )

    def _promises(self, base: str) -> bool:
        """Buys one posting to the base, if there is one and enough is to be gained."""
        before, posting = self._further.least_spread(base), self._further.leader_for(base)
        if posting is None:
            return False
        self._further.post(posting)
        if SPREAD_WEIGHT * (before - self._further.least_spread(base)) < LEAST_GAIN:
            self._further.recall(posting)
            return False
        self._bought.setdefault(base, []).append(posting)
        return True

    def _name_again(self) -> dict[int, Placement]:
        """Who goes at the bases with further postings; those of bases that gain little are lost."""
        run, found = self._run, dict[int, Placement]()
        before = {
            task.base: discomfort(run.ground, task, task.placements) for task in self._tasks()
        }
        tasks = [task for task in self._tasks(self._bought) if task.base in self._bought]
        named = set[str]()
        for position, chosen in run.workers.answers(choose_names, tasks, run.watch.is_over):
            task = tasks[position]
            gain = before[task.base] - discomfort(run.ground, task, chosen)
            if gain >= LEAST_GAIN * len(self._bought[task.base]):
                found |= zip(task.indices, chosen, strict=True)
                named.add(task.base)
        self._bought = {base: own for base, own in self._bought.items() if base in named}
        return found

    def _tasks(self, bought: Mapping[str, Sequence[Posting]] | None = None) -> list[NamesTask]:
        """The naming of every base, with further postings."""
        run, dated = self._run, self._dated
        further = [posting for postings in (bought or {}).values() for posting in postings]
        postings = [*dated.rotation.postings, *further]
        staffing = Staffing(run.instance, run.ground.horizon, postings)
        return names_tasks(run.ground, dated.drafts, dated.placements, staffing, NAMES_EFFORT)
