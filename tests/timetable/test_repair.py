"""Windows dated again: what the list left out finds its day, and no rule is lost on the way."""

from __future__ import annotations

from scheduler.instance import Instance
from scheduler.plan import Plan
from scheduler.timetable.board import Board
from scheduler.timetable.clock import trips_of
from scheduler.timetable.construct import fill
from scheduler.timetable.repair import repair
from scheduler.timetable.solve import solve_timetable
from scheduler.trips.draft import Draft
from tests.builders import between, change, make_plan, on
from tests.solve.solving import TWO_CREWS
from tests.timetable.drafts import FIRST, board_of, draft_of, hamlets, starts_of
from tests.verify.judging import rules_of

ALL_DAYS = ({0, 1}, {0, 2}, {2})  # the list gives V1 day 0 and V2 day 2, and V3 has none


def puzzle() -> list[Draft]:
    return [draft_of(f"V{n}", days) for n, days in enumerate(ALL_DAYS, start=1)]


def never() -> bool:
    return False


def plan_of(instance: Instance, board: Board) -> Plan:
    return make_plan(instance, trips_of(instance, board.drafts, board.placements))


def test_the_day_that_the_list_missed_is_found() -> None:
    """V1 must move to day 1 and V2 to day 0, so that V3 has day 2."""
    board = board_of(hamlets(), puzzle())
    unplaced = fill(board, [0, 1, 2])
    assert unplaced == [2]
    assert repair(board, unplaced, 4, never) == []
    assert starts_of(board) == {0: 1, 1: 0, 2: 2}
    assert rules_of(hamlets(), plan_of(hamlets(), board)) == set()


def test_r15_trips_of_a_window_do_not_leave_together() -> None:
    """Kits, staff and doctors would do for two trips a day, but one doctor must stay."""
    duty = change(hamlets(doctors=2, others=TWO_CREWS, kits=2), "T01", min_doctors_on_duty=1)
    board = board_of(duty, puzzle())
    unplaced = fill(board, [0, 1, 2])
    assert repair(board, unplaced, 4, never) == []
    assert sorted(starts_of(board).values()) == [0, 1, 2]
    assert rules_of(duty, plan_of(duty, board)) == set()


def test_r14_counts_the_doctors_days_of_the_month() -> None:
    """Two trip days a month: the third trip has to stay out, not to break the rule."""
    tired = hamlets(settings={"max_screening_days_per_month": 2})
    board = board_of(tired, puzzle())
    left = repair(board, fill(board, [0, 1, 2]), 4, never)
    assert len(left) == 1
    assert not rules_of(tired, plan_of(tired, board)) & {"R13", "R14"}


def test_what_no_window_can_mend_stays_as_it_was() -> None:
    drafts = [draft_of(f"V{n}", [0]) for n in (1, 2)]
    board = board_of(hamlets(), drafts)
    unplaced = fill(board, [0, 1])
    before = dict(board.placements)
    assert repair(board, unplaced, 4, never) == unplaced
    assert board.placements == before


def test_the_search_ends_when_it_is_told_to() -> None:
    """Ctrl-C keeps what is placed and leaves the rest."""
    board = board_of(hamlets(), puzzle())
    unplaced = fill(board, [0, 1, 2])
    assert repair(board, unplaced, 4, lambda: True) == unplaced


def test_list_and_windows_together_date_the_whole_puzzle() -> None:
    instance = hamlets(leave={"D1": between(on(3, 8), on(3, 31))})
    ground = board_of(instance, puzzle()).ground
    board, unplaced = solve_timetable(ground, (), puzzle(), 4, never)
    assert unplaced == []
    assert len(board.placements) == 3


def test_who_gives_up_a_day_for_more_persons_is_among_those_without_one() -> None:
    """Otherwise nobody would look for another day, and the search took the plan to be whole."""
    drafts = [draft_of("V1", [0], persons=10), draft_of("V2", [0])]
    board = board_of(hamlets(), drafts)
    assert board.try_place(0, [FIRST])
    assert repair(board, [1], 4, never) == [0]
    assert starts_of(board) == {1: 0}
