"""List scheduling: one trip after another on its earliest possible day."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from heapq import heapify, heappop, heappush

from scheduler.timetable.board import Board, VisitKey
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_of

TIGHT_STARTS = 30  # drafts with fewer possible starts go first


class Order(Enum):
    """What is placed first: drafts that soon find no day, or those that screen most in a day."""

    DEADLINE = "deadline"
    PERSONS = "persons"


def fill(board: Board, indices: Sequence[int], order: Order = Order.DEADLINE) -> list[int]:
    """Places the drafts as early as possible, the most urgent first; returns those without a day.

    A draft with pass 2 of a village is ready once all drafts with its pass 1 had their turn (R4).
    """
    urgency = Urgency(board.ground, board.drafts, order)
    listed = set(indices)
    waiting = {index: listed.intersection(urgency.before(index)) for index in indices}
    ready = [urgency.key(index) for index, before in waiting.items() if not before]
    heapify(ready)
    unplaced = []
    while ready:
        index = heappop(ready)[-1]
        possible = board.possible_starts(board.drafts[index])
        if not board.try_place(index, bits_of(possible)):
            unplaced.append(index)
        for behind in urgency.behind(index):
            if index in waiting.get(behind, ()):
                waiting[behind].discard(index)
                if not waiting[behind]:
                    heappush(ready, urgency.key(behind))
    return sorted({*unplaced, *(index for index, before in waiting.items() if before)})


class Urgency:
    """The order of the list: drafts with few possible days, then as `order` says."""

    def __init__(
        self, ground: Ground, drafts: Sequence[Draft], order: Order = Order.DEADLINE
    ) -> None:
        self._ground, self._drafts, self._order = ground, drafts, order
        self._deadline = ground.horizon.index(ground.settings.priority_deadline)
        self._visits = [visits_of(draft) for draft in drafts]
        self._serving: dict[VisitKey, list[int]] = {}
        for index, visits in enumerate(self._visits):
            for key in visits:
                self._serving.setdefault(key, []).append(index)
        self._latest: dict[int, int] = {}

    def key(self, index: int) -> tuple[bool, int, int, str, int]:
        """Sort key: tight drafts, last useful start or persons a day (many first), long trips;
        villages stay together."""
        draft = self._drafts[index]
        roomy = draft.starts.bit_count() >= TIGHT_STARTS
        village = draft.served[0].village
        if self._order is Order.PERSONS:
            return roomy, -draft.persons // draft.length, -draft.length, village, index
        return roomy, self.latest_start(index), -draft.length, village, index

    def before(self, index: int) -> list[int]:
        """Drafts with pass 1 of the villages that this one serves in pass 2."""
        return self._others(index, pass_number=2)

    def behind(self, index: int) -> list[int]:
        """Drafts with pass 2 of the villages that this one serves in pass 1."""
        return self._others(index, pass_number=1)

    def latest_start(self, index: int) -> int:
        """The last start that leaves room for the drafts behind (R4) and keeps T3's deadline."""
        if index not in self._latest:
            draft = self._drafts[index]
            last = draft.starts.bit_length() - 1
            if self._is_priority(index):
                last = min(last, self._deadline - draft.length + 1)
            self._latest[index] = last  # where drafts wait for each other in a circle, it ends here
            for behind in self.behind(index):
                gap = self._ground.settings.mop_up_gap_days + draft.length
                last = min(last, self.latest_start(behind) - gap)
            self._latest[index] = last
        return self._latest[index]

    def _others(self, index: int, pass_number: int) -> list[int]:
        """Drafts with the other pass of the villages that this one serves in `pass_number`."""
        return [
            other
            for village, number in self._visits[index]
            if number == pass_number
            for other in self._serving.get((village, 3 - number), ())
        ]

    def _is_priority(self, index: int) -> bool:
        villages = self._ground.instance.villages
        return any(n == 1 and villages[v].priority == 1 for v, n in self._visits[index])


def visits_of(draft: Draft) -> dict[VisitKey, None]:
    """Visits that the draft serves, each once."""
    return {(one.village, one.pass_number): None for one in draft.served}
