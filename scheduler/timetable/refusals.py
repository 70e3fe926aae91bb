"""Why a draft has no day: which rule refuses each of its possible starts."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from scheduler.timetable.board import Board
from scheduler.trips.draft import Draft
from scheduler.trips.horizon import bits_between, starts


class Refusal(StrEnum):
    """What is missing on a day, in the order in which it is asked for."""

    DAY = "day"  # no open day at all: closures, windows, weekdays, seasons (R1–R3)
    ORDER = "order"  # too close to the village's other pass (R4)
    KITS = "kits"  # R17
    OTHERS = "others"  # R16
    DUTY = "duty"  # R15
    DOCTORS = "doctors"  # R11–R14


def refusals(board: Board, draft: Draft) -> Counter[Refusal]:
    """Possible starts that each rule refuses; a start may be refused by several."""
    if not draft.starts:
        return Counter({Refusal.DAY: 1})
    count: Counter[Refusal] = Counter()
    for reason, allowed in _allowed(board, draft).items():
        refused = (draft.starts & ~allowed).bit_count()
        if refused:
            count[reason] = refused
    return count


def main_refusal(board: Board, draft: Draft) -> Refusal:
    """The commonest refusal; DOCTORS where only the choice of names failed."""
    count = refusals(board, draft)
    if not count:
        return Refusal.DOCTORS
    return max(count, key=lambda reason: (count[reason], reason.value))


def _allowed(board: Board, draft: Draft) -> dict[Refusal, int]:
    everywhere = (1 << board.days) - 1
    area = board.ground.instance.facilities[draft.base].area
    kits_full = board.kits[area].full if area is not None else everywhere
    crews_full = board.crews[draft.base].full
    return {
        Refusal.ORDER: bits_between(*board.order_limits(draft)),
        Refusal.KITS: starts([~kits_full] * draft.length) if draft.is_away else everywhere,
        Refusal.OTHERS: starts([~crews_full] * draft.length),
        Refusal.DUTY: starts([board.duty_days(draft)] * draft.length),
        Refusal.DOCTORS: board.crew_days(draft),
    }
