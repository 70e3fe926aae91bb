"""Dates for the trips chosen, and doctors named for comfort; the keeper sees every outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.rotation import Rotation
from scheduler.solve.dated import Dated
from scheduler.solve.feedback import Refused
from scheduler.solve.keeper import Keeper
from scheduler.solve.run import Run
from scheduler.timetable.crew import Staffing
from scheduler.timetable.names import choose_names, names_tasks
from scheduler.timetable.refusals import Refusal, main_refusal
from scheduler.timetable.rescue import rescue
from scheduler.timetable.solve import solve_timetable
from scheduler.trips.solve import ClusterTrips

WINDOWS_EACH = 4  # tries to find a day for a draft that the list left out
WINDOWS_OF_LAST_RESORT = 2  # the same where trips are taken apart, which makes windows large
NAMES_EFFORT = 1.0  # deterministic seconds a base


class DatingDesk:
    """Makes timetables of choices of trips."""

    def __init__(self, run: Run, keeper: Keeper) -> None:
        self._run, self._keeper = run, keeper

    def date(self, choice: Sequence[ClusterTrips], rotation: Rotation) -> Refused:
        """Dates the trips chosen and has the plan kept if it is the best; returns the crew days
        that found no date."""
        run = self._run
        drafts = tuple(draft for trips in choice for draft in trips.drafts)
        run.journal.tell("timetable", 0.0)
        board, unplaced = solve_timetable(
            run.ground, rotation.postings, drafts, WINDOWS_EACH, run.watch.is_over
        )
        placements = dict(board.placements)
        self._keeper.consider(Dated(tuple(choice), drafts, placements, tuple(unplaced), rotation))
        run.journal.tell("timetable", 1.0)
        refused: dict[tuple[Refusal, str], int] = {}
        for index in unplaced:
            key = (main_refusal(board, drafts[index]), drafts[index].base)
            refused[key] = refused.get(key, 0) + drafts[index].length
        return refused

    def rescue(self) -> None:
        """Takes trips of the best plan apart where persons have no day (T1)."""
        run, dated = self._run, self._keeper.dated
        if dated is None or not dated.unplaced or run.watch.is_over():
            return
        staffing = Staffing(run.instance, run.ground.horizon, dated.rotation.postings)
        board, left = rescue(
            run.ground,
            staffing,
            dated.drafts,
            dated.placements,
            dated.unplaced,
            WINDOWS_OF_LAST_RESORT,
            run.watch.is_over,
        )
        placements = dict(board.placements)
        drafts, unplaced = tuple(board.drafts), tuple(left)
        self._keeper.consider(
            replace(dated, drafts=drafts, placements=placements, unplaced=unplaced)
        )

    def name(self) -> None:
        """Names the doctors of the best plan's trips again, for comfort (T6)."""
        run, dated = self._run, self._keeper.dated
        if dated is None:
            return
        staffing = Staffing(run.instance, run.ground.horizon, dated.rotation.postings)
        tasks = names_tasks(run.ground, dated.drafts, dated.placements, staffing, NAMES_EFFORT)
        placements = dict(dated.placements)
        for position, chosen in run.workers.answers(choose_names, tasks, run.watch.is_over):
            placements |= zip(tasks[position].indices, chosen, strict=True)
            run.journal.tell("improve", (position + 1) / len(tasks))
        self._keeper.consider(replace(dated, placements=placements))
