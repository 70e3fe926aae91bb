"""The last resort: where not everybody can be screened, trips give up few persons for many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.instance import Instance
from scheduler.plan import Served
from scheduler.timetable.board import Board
from scheduler.timetable.clock import trips_of
from scheduler.timetable.construct import fill
from scheduler.timetable.crew import Staffing
from scheduler.timetable.rescue import rescue, take_apart
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.ground import Ground
from tests.builders import make_plan, make_village, on
from tests.timetable.drafts import draft_of, hamlets, starts_of
from tests.verify.judging import rules_of

PASS_1, PASS_2 = 36, 4


def short_campaign() -> Instance:
    """Two villages with two passes, one crew, and three days, of which two must lie between."""
    settings = {
        "campaign_start": on(3, 1),
        "campaign_end": on(3, 3),
        "priority_deadline": on(3, 3),
        "mop_up_gap_days": 2,
        "max_trip_days": 1,
        "max_resident_minutes": 5,
    }
    villages = [
        make_village(v, "T01", groups=(0, 0, 0, 40, 0), attendance=0.9) for v in ("V1", "V2")
    ]
    world = hamlets(2, settings=settings)
    return replace(world, villages={village.id: village for village in villages})


def shared_mop_up() -> Draft:
    """One trip on the last day for the second pass of both villages."""
    single = draft_of("V1", [2])
    stops = tuple(Stop(v, (Served(v, 2, PASS_2),)) for v in ("V1", "V2"))
    return replace(single, days=(stops,))


def trips() -> list[Draft]:
    """First passes leave the second ones a day, so both may only begin on day 0."""
    return [*(draft_of(v, [0], persons=PASS_1) for v in ("V1", "V2")), shared_mop_up()]


def rescued(instance: Instance, drafts: Sequence[Draft]) -> tuple[Board, list[int]]:
    ground = Ground(instance)
    staffing = Staffing(instance, ground.horizon, ())
    board = Board(ground, staffing, drafts)
    unplaced = fill(board, range(len(drafts)))
    return rescue(ground, staffing, drafts, board.placements, unplaced, 2, lambda: False)


def persons(board: Board) -> int:
    return sum(board.drafts[i].persons for i in board.placements)


def test_a_village_is_not_left_out_whole_for_the_second_pass_of_another() -> None:
    """The list screens 36 + 8 persons; giving up four of the second pass, 36 + 36 + 4 can be."""
    instance = short_campaign()
    board, left = rescued(instance, trips())
    assert persons(board) == 2 * PASS_1 + PASS_2
    assert sorted(starts_of(board).values()) == [0, 1, 2]
    plan = make_plan(instance, trips_of(instance, board.drafts, board.placements))
    assert not rules_of(instance, plan) - {"R5"}  # the shortfalls are not in this plan
    assert [board.drafts[i].persons for i in left] == [PASS_2]


def test_a_visit_is_never_made_twice() -> None:
    """A trip and a part of it would screen the same persons, and the plan break R5."""
    board, _ = rescued(short_campaign(), trips())
    served = [
        (one.village, one.pass_number) for i in board.placements for one in board.drafts[i].served
    ]
    assert len(served) == len(set(served))


def test_a_visit_of_several_trips_stays_at_its_site() -> None:
    """R6: half of a village at one site and half at another breaks the plan."""
    instance = hamlets(2, settings={"max_resident_minutes": 500})
    half = [draft_of("V1", [0], persons=20), draft_of("V1", [0], persons=20)]
    whole = [draft_of("V1", [0]), draft_of("V2", [0])]
    parts = take_apart(Ground(instance), half, [1]).drafts[2:]
    assert parts == ()
    assert {d.days[0][0].site for d in take_apart(Ground(instance), whole, [1]).drafts[2:]} >= {
        "T01"
    }


def test_where_nothing_can_be_gained_all_trips_stay_as_they_were() -> None:
    instance = hamlets(2, settings={"campaign_start": on(3, 1), "campaign_end": on(3, 1)})
    board, left = rescued(instance, [draft_of(v, [0]) for v in ("V1", "V2")])
    assert starts_of(board) == {0: 0}
    assert left == [1]
