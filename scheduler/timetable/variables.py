"""The variables of one window: which freed draft starts on which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from scheduler.timetable.board import Board
from scheduler.trips.draft import Draft
from scheduler.trips.horizon import bits_between, bits_of


@dataclass(frozen=True, slots=True)
class Window:
    """Drafts that are free to move within the days `first` to `last`; every other trip stands.

    `pinned` drafts may only begin on that day. Of drafts with the same `family` one at most is
    placed; those that are not listed have one each.
    """

    free: tuple[int, ...]
    first: int
    last: int
    pinned: Mapping[int, int] = field(default_factory=dict)
    family: Mapping[int, int] = field(default_factory=dict)

    def days(self, index: int, length: int) -> int:
        """Starts (bits of Horizon) that the window leaves to a draft of so many days."""
        if index in self.pinned:
            return 1 << self.pinned[index]
        return bits_between(self.first, self.last - length + 1)


class Variables:
    """starts[i][s]: draft i begins on day s. Only starts that the standing trips allow exist."""

    def __init__(self, model: cp_model.CpModel, board: Board, window: Window) -> None:
        self.window, self.board = window, board
        self.starts: dict[int, dict[int, cp_model.IntVar]] = {}
        free = frozenset(window.free)
        for index in window.free:
            draft = board.drafts[index]
            earliest, latest = board.order_limits(draft, ignore=free)
            days = board.room_for(draft) & window.days(index, draft.length)
            days &= bits_between(earliest, latest)
            self.starts[index] = {s: model.new_bool_var("") for s in bits_of(days)}

    def draft(self, index: int) -> Draft:
        return self.board.drafts[index]

    def families(self) -> Iterator[list[cp_model.IntVar]]:
        """The variables of drafts of which one at most is placed."""
        found: dict[int, list[cp_model.IntVar]] = {}
        for index, by_start in self.starts.items():
            family = self.window.family.get(index, index)
            found.setdefault(family, []).extend(by_start.values())
        yield from found.values()

    def trip_days(self) -> Iterator[tuple[int, int, cp_model.IntVar]]:
        """(draft, day, variable) for every day that a start would put the draft's trip on."""
        for index, by_start in self.starts.items():
            for start, x in by_start.items():
                for day in range(start, start + self.draft(index).length):
                    yield index, day, x
