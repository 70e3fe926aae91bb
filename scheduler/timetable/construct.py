"""List scheduling: one trip after another on its earliest possible day."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.timetable.board import Board, VisitKey
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_of

TIGHT_STARTS = 30  # drafts with fewer possible starts go first in their pass


def fill(board: Board, indices: Sequence[int]) -> list[int]:
    """Places the drafts as early as possible, pass 1 first; returns those that found no day."""
    urgency = Urgency(board.ground, board.drafts)
    unplaced = []
    for index in sorted(indices, key=urgency.key):
        possible = board.possible_starts(board.drafts[index])
        if not board.try_place(index, bits_of(possible)):
            unplaced.append(index)
    return unplaced


class Urgency:
    """The order of the list: pass 1 before pass 2; then by the last day that is still of use."""

    def __init__(self, ground: Ground, drafts: Sequence[Draft]) -> None:
        self._ground, self._drafts = ground, drafts
        self._deadline = ground.horizon.index(ground.settings.priority_deadline)
        self._latest_second: dict[str, int] = {}
        for draft in drafts:
            last = draft.starts.bit_length() - 1
            for village, pass_number in _visits(draft):
                if pass_number == 2:
                    known = self._latest_second.get(village, last)
                    self._latest_second[village] = min(last, known)

    def key(self, index: int) -> tuple[int, bool, int, int, str, int]:
        """Sort key: pass, tight drafts, last useful start, long trips; villages stay together."""
        draft = self._drafts[index]
        pass_number = max(number for _, number in _visits(draft))
        roomy = draft.starts.bit_count() >= TIGHT_STARTS
        village = draft.served[0].village
        return pass_number, roomy, self._last_useful(draft), -draft.length, village, index

    def _last_useful(self, draft: Draft) -> int:
        """The last start that leaves room for pass 2 (R4) and keeps the priority deadline (T3)."""
        last = draft.starts.bit_length() - 1
        villages = self._ground.instance.villages
        for village, pass_number in _visits(draft):
            if pass_number == 1:
                second = self._latest_second.get(village, last)
                last = min(last, second - self._ground.settings.mop_up_gap_days - draft.length)
                if villages[village].priority == 1:
                    last = min(last, self._deadline - draft.length)
        return last


def _visits(draft: Draft) -> dict[VisitKey, None]:
    return {(one.village, one.pass_number): None for one in draft.served}
