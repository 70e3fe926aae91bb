"""The list schedule: who comes first, and that what it places may lie there."""

from __future__ import annotations

from dataclasses import replace

from scheduler.timetable.construct import Urgency, fill
from tests.builders import between, change, on
from tests.timetable.drafts import board_of, draft_of, hamlets, starts_of


def test_pass_1_is_placed_before_the_pass_2_that_waits_for_it() -> None:
    """The other way round, pass 2 would take the early days and leave pass 1 none."""
    drafts = [draft_of("V1", range(5), pass_number=2), draft_of("V1", range(60))]
    drafts[0] = replace(drafts[0], starts=drafts[1].starts)
    board = board_of(hamlets(), drafts)
    assert fill(board, [0, 1]) == []
    assert starts_of(board) == {0: 28, 1: 0}


def test_a_trip_with_few_days_goes_before_one_with_many() -> None:
    """V1 could take any day; if it took the only day of V2, V2 would stay out."""
    drafts = [draft_of("V1", range(45)), draft_of("V2", [0])]
    board = board_of(hamlets(), drafts)
    assert fill(board, [0, 1]) == []
    assert starts_of(board)[1] == 0


def test_a_priority_village_keeps_its_deadline() -> None:
    """T3: of two trips that could share the early days, the priority village gets them."""
    hurried = change(hamlets(settings={"priority_deadline": on(3, 1)}), "V2", priority=1)
    drafts = [draft_of("V1", range(45)), draft_of("V2", range(45))]
    board = board_of(hurried, drafts)
    fill(board, [0, 1])
    assert starts_of(board)[1] == 0


def test_who_finds_no_day_is_told() -> None:
    drafts = [draft_of("V1", [0]), draft_of("V2", [0])]
    board = board_of(hamlets(), drafts)
    assert len(fill(board, [0, 1])) == 1


def test_the_order_does_not_depend_on_the_order_given() -> None:
    world = hamlets(leave={"D1": between(on(3, 2), on(3, 3))})
    drafts = [draft_of(f"V{n}", range(20)) for n in (1, 2, 3)]
    urgency = Urgency(board_of(world, drafts).ground, drafts)
    assert sorted([2, 0, 1], key=urgency.key) == sorted([0, 1, 2], key=urgency.key)
