"""Dates and doctors for drafts: a list schedule, mended by CP-SAT where it leaves drafts out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler.plan import Posting
from scheduler.timetable.board import Board
from scheduler.timetable.construct import Order, fill
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
    staffing = Staffing(ground.instance, ground.horizon, postings)
    board, unplaced = _list_schedule(ground, staffing, drafts)
    if unplaced and windows_each and not stop():
        worst = sorted(unplaced, key=lambda i: (-drafts[i].persons, i))[:REPAIRED]
        left = repair(board, worst, windows_each, stop)
        unplaced = sorted({*unplaced}.difference(worst).union(left))
    return board, unplaced


def _list_schedule(
    ground: Ground, staffing: Staffing, drafts: Sequence[Draft]
) -> tuple[Board, list[int]]:
    """The list in the order of deadlines; where that leaves drafts out, in every order, and of
    these the one that leaves out the fewest persons (T1)."""
    tried: list[tuple[Board, list[int]]] = []
    for order in Order:
        board = Board(ground, staffing, drafts)
        unplaced = fill(board, range(len(drafts)), order)
        if not unplaced:
            return board, unplaced
        tried.append((board, unplaced))
    return min(tried, key=lambda outcome: sum(drafts[i].persons for i in outcome[1]))
