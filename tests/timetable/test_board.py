"""The board counts what every trip uses, and forgets all of it when the trip is taken away."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from scheduler.plan import Trip
from scheduler.timetable.board import Board, Placement
from scheduler.timetable.clock import trips_of
from scheduler.timetable.crew import Staffing
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_of
from scheduler.trips.options import Scope
from scheduler.trips.solve import solve_cluster
from scheduler.trips.visits import clusters
from tests.builders import change, make_plan, on
from tests.planted import Dice, Planted, plant
from tests.timetable.drafts import FIRST, board_of, draft_of, hamlets
from tests.verify.judging import rules_of

DATED_RULES = {f"R{number}" for number in range(1, 18)} - {"R5"}


def planted_drafts(seed: int) -> tuple[Planted, Ground, tuple[Draft, ...]]:
    """A planted instance and the trips that its clusters choose."""
    planted = plant(Dice(Random(seed).randint), roomy=False)
    assert planted is not None
    ground = Ground(planted.instance)
    drafts: tuple[Draft, ...] = ()
    for cluster in clusters(planted.instance):
        drafts += solve_cluster(ground, cluster, Scope(), {}).drafts
    return planted, ground, drafts


def books(board: Board) -> dict[str, Any]:
    """Everything that the board answers from."""
    days = range(board.days)
    return {
        "crews": {base: [c.used(day) for day in days] for base, c in board.crews.items()},
        "kits": {area: [c.used(day) for day in days] for area, c in board.kits.items()},
        "full": {key: c.full for key, c in {**board.crews, **board.kits}.items()},
        "doctors": {d: (y.busy, list(y.days), list(y.nights)) for d, y in board.doctors.items()},
        "duty": {base: [board.duty_slack(base, day) for day in days] for base in board.crews},
        "order": [board.order_limits(draft) for draft in board.drafts],
        "possible": [board.possible_starts(draft) for draft in board.drafts],
    }


@pytest.mark.parametrize("seed", range(10))
def test_taking_trips_away_restores_the_board(seed: int) -> None:
    """A use that is not given back would slowly close the year during the search."""
    planted, ground, drafts = planted_drafts(seed)
    postings = planted.plan.postings
    board = Board(ground, Staffing(planted.instance, ground.horizon, postings), drafts)
    dice = Random(seed)
    empty = books(board)
    for index, draft in enumerate(drafts):
        board.try_place(index, bits_of(board.possible_starts(draft)))
    full = books(board)
    for index in dice.sample(sorted(board.placements), len(board.placements) // 2):
        before = books(board)
        placement = board.remove(index)
        board.place(index, placement)
        assert books(board) == before
    assert books(board) == full
    for index in dice.sample(sorted(board.placements), len(board.placements)):
        board.remove(index)
    assert books(board) == empty


@pytest.mark.parametrize("seed", range(25))
def test_whatever_the_board_allows_is_legal(seed: int) -> None:
    """Trips put on any day that the board offers break no rule from R1 to R17."""
    planted, ground, drafts = planted_drafts(seed)
    instance, postings = planted.instance, planted.plan.postings
    board = Board(ground, Staffing(instance, ground.horizon, postings), drafts)
    dice = Random(seed)
    for index in dice.sample(range(len(drafts)), len(drafts)):
        days = list(bits_of(board.possible_starts(drafts[index])))
        board.try_place(index, dice.sample(days, len(days)))
    trips: tuple[Trip, ...] = trips_of(instance, drafts, board.placements)
    assert not rules_of(instance, make_plan(instance, trips)) & DATED_RULES


def test_r4_waits_for_the_last_session_of_pass_1() -> None:
    """Pass 1 ends on 10 March: pass 2, on the second day of its trip, starts on 6 April."""
    drafts = [
        draft_of("V1", [0], length=3),
        draft_of("V1", [9]),
        draft_of("V1", range(60), pass_number=2, length=2),
    ]
    board = board_of(hamlets(), drafts)
    board.place(0, Placement(FIRST, ("D1",)))
    board.place(1, Placement(FIRST + 9, ("D1",)))
    assert board.order_limits(drafts[2])[0] == FIRST + 9 + 28


def test_r12_somebody_leads_and_the_team_is_full() -> None:
    """Of a senior and a junior both go; two juniors go nowhere."""
    two = change(hamlets(doctors=2, settings={"crew_doctors": 2}), "D1", practice_since=on(1, 1))
    draft = draft_of("V1", [0])
    assert board_of(two, [draft]).team_for(draft, FIRST) == ("D1", "D2")
    juniors = change(two, "D2", practice_since=on(1, 1))
    assert board_of(juniors, [draft]).team_for(draft, FIRST) is None
    assert board_of(juniors, [draft]).possible_starts(draft) == 0


def test_r14_a_full_month_is_refused_and_the_next_is_not() -> None:
    busy = hamlets(settings={"max_screening_days_per_month": 2})
    drafts = [draft_of("V1", [0]), draft_of("V2", [1]), draft_of("V3", [2, 31])]
    board = board_of(busy, drafts)
    board.place(0, Placement(FIRST, ("D1",)))
    board.place(1, Placement(FIRST + 1, ("D1",)))
    assert list(bits_of(board.possible_starts(drafts[2]))) == [FIRST + 31]
