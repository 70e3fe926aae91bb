"""The variables of one window: which freed draft starts on which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.timetable.board import Board
from scheduler.trips.draft import Draft
from scheduler.trips.horizon import bits_between, bits_of


@dataclass(frozen=True, slots=True)
class Window:
    """Drafts that are free to move within the days `first` to `last`; every other trip stands."""

    free: tuple[int, ...]
    first: int
    last: int


class Variables:
    """starts[i][s]: draft i begins on day s. Only starts that the standing trips allow exist."""

    def __init__(self, model: cp_model.CpModel, board: Board, window: Window) -> None:
        self.window, self.board = window, board
        self.starts: dict[int, dict[int, cp_model.IntVar]] = {}
        free = frozenset(window.free)
        for index in window.free:
            draft = board.drafts[index]
            earliest, latest = board.order_limits(draft, ignore=free)
            last = min(latest, window.last - draft.length + 1)
            days = board.room_for(draft) & bits_between(max(earliest, window.first), last)
            self.starts[index] = {s: model.new_bool_var("") for s in bits_of(days)}

    def draft(self, index: int) -> Draft:
        return self.board.drafts[index]

    def placed(self, index: int) -> Sequence[cp_model.IntVar]:
        return list(self.starts[index].values())

    def trip_days(self) -> Iterator[tuple[int, int, cp_model.IntVar]]:
        """(draft, day, variable) for every day that a start would put the draft's trip on."""
        for index, by_start in self.starts.items():
            for start, x in by_start.items():
                for day in range(start, start + self.draft(index).length):
                    yield index, day, x
