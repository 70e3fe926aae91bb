"""Finds days for drafts that the list left out: windows of the year are dated again by CP-SAT."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ortools.sat.python import cp_model

from scheduler.timetable.board import Board
from scheduler.timetable.constraints import add_constraints
from scheduler.timetable.objective import set_objective
from scheduler.timetable.variables import Variables, Window
from scheduler.trips.draft import Draft
from scheduler.trips.horizon import bits_between, bits_of

WINDOW_DAYS = 28
MOST_FREE = 60
DETERMINISTIC_LIMIT = 1.0


def repair(
    board: Board, unplaced: list[int], windows_each: int, stop: Callable[[], bool]
) -> list[int]:
    """Tries up to `windows_each` windows a draft; returns those that have no day then, among them
    drafts that gave theirs up for others with more persons."""
    left = list(unplaced)
    for index in sorted(unplaced, key=lambda i: (-board.drafts[i].persons, i)):
        if index not in left:
            continue
        for window in windows(board, index, left, windows_each):
            if stop():
                return left
            solve_window(board, window)
            known = dict.fromkeys((*left, *window.free))
            left = [i for i in known if i not in board.placements]
            if index not in left:
                break
    return left


def windows(board: Board, index: int, left: list[int], most: int) -> Iterator[Window]:
    """Windows around the draft's possible days, the emptiest first."""
    draft = board.drafts[index]
    days = list(bits_of(draft.starts))
    firsts = sorted({day - day % (WINDOW_DAYS // 2) for day in days})
    ranked = sorted(firsts, key=lambda first: (_crowd(board, draft, first), first))
    for first in ranked[:most]:
        last = first + WINDOW_DAYS + draft.length
        yield Window(_free(board, draft, left, first, last), first, last)


def _crowd(board: Board, draft: Draft, first: int) -> float:
    """Trips of the base and its area per possible start in the window."""
    last = first + WINDOW_DAYS
    possible = (draft.starts & bits_between(first, last)).bit_count()
    crews = sum(board.crews[draft.base].used(d) for d in range(first, min(last, board.days)))
    area = board.ground.instance.facilities[draft.base].area
    kits = 0
    if area is not None and draft.is_away:
        kits = sum(board.kits[area].used(d) for d in range(first, min(last, board.days)))
    return (crews + kits) / possible if possible else float("inf")


def _free(board: Board, draft: Draft, left: list[int], first: int, last: int) -> tuple[int, ...]:
    """The drafts without a day that fit the window, then those placed in it that compete."""
    area = board.ground.instance.facilities[draft.base].area

    def competes(other: Draft) -> bool:
        if other.base == draft.base:
            return True
        same_area = board.ground.instance.facilities[other.base].area == area
        return same_area and draft.is_away and other.is_away

    span = bits_between(first, last)
    waiting = [i for i in left if competes(board.drafts[i]) and board.drafts[i].starts & span]
    inside = [
        i
        for i, placement in sorted(board.placements.items())
        if first <= placement.start
        and placement.start + board.drafts[i].length - 1 <= last
        and competes(board.drafts[i])
    ]
    inside.sort(key=lambda i: (board.drafts[i].base != draft.base, board.placements[i].start, i))
    return tuple(sorted(set(waiting[:MOST_FREE] + inside[:MOST_FREE])))


def solve_window(board: Board, window: Window) -> None:
    """Dates the window's drafts again; keeps the outcome only if more persons have a day.

    Doctors are counted in the model and named afterwards; a trip that finds no team falls back, and
    with it the change if it was no gain.
    """
    before = {i: board.placements[i] for i in window.free if i in board.placements}
    for index in before:
        board.remove(index)
    starts = _solve(board, window, {i: p.start for i, p in before.items()})
    for index, start in sorted(starts.items(), key=lambda pair: (pair[1], pair[0])):
        if board.possible_starts(board.drafts[index]) >> start & 1:
            board.try_place(index, [start])
    after = [i for i in window.free if i in board.placements]
    if _persons(board, after) > _persons(board, list(before)):
        return
    for index in after:
        board.remove(index)
    for index, placement in before.items():
        board.place(index, placement)


def _persons(board: Board, indices: list[int]) -> int:
    return sum(board.drafts[i].persons for i in indices)


def _solve(board: Board, window: Window, current: dict[int, int]) -> dict[int, int]:
    """Starts by draft, for the drafts that the model places."""
    model = cp_model.CpModel()
    variables = Variables(model, board, window)
    add_constraints(model, variables)
    deadline = board.ground.horizon.index(board.ground.settings.priority_deadline)
    set_objective(model, variables, deadline, current)
    for index, by_start in variables.starts.items():
        for start, x in by_start.items():
            model.add_hint(x, current.get(index) == start)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = DETERMINISTIC_LIMIT
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return current
    return {
        index: start
        for index, by_start in variables.starts.items()
        for start, x in by_start.items()
        if solver.boolean_value(x)
    }
