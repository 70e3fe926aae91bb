"""Dates and doctors for drafts: a list schedule, mended by CP-SAT where it leaves drafts out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler.plan import Posting
from scheduler.timetable.board import Board
from scheduler.timetable.construct import fill
from scheduler.timetable.crew import Staffing
from scheduler.timetable.repair import repair
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground

REPAIRED = 40  # drafts at most that are worth a search; more are a matter for the choice of trips


def solve_timetable(
    ground: Ground,
    postings: Sequence[Posting],
    drafts: Sequence[Draft],
    windows_each: int,
    stop: Callable[[], bool],
) -> tuple[Board, list[int]]:
    """A board with every draft placed that could be, and the indices of the others."""
    board = Board(ground, Staffing(ground.instance, ground.horizon, postings), drafts)
    unplaced = fill(board, list(range(len(drafts))))
    if unplaced and windows_each and not stop():
        worst = sorted(unplaced, key=lambda i: (-drafts[i].persons, i))[:REPAIRED]
        left = repair(board, worst, windows_each, stop)
        unplaced = [i for i in unplaced if i not in worst or i in left]
    return board, unplaced
