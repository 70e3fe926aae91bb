"""Who goes: R11–R14 are kept, and comfort (T6) is not worse than before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler.instance import Instance
from scheduler.timetable.board import Placement
from scheduler.timetable.clock import trips_of
from scheduler.timetable.crew import Staffing
from scheduler.timetable.names import choose_names, discomfort, names_tasks
from scheduler.timetable.solve import solve_timetable
from scheduler.trips.draft import Draft
from scheduler.trips.ground import Ground
from tests.builders import change, make_plan
from tests.timetable.drafts import FIRST, draft_of, hamlets
from tests.timetable.test_board import planted_drafts
from tests.verify.judging import rules_of


def renamed(
    instance: Instance, drafts: list[Draft], placements: dict[int, Placement]
) -> dict[int, Placement]:
    """The placements with the doctors that the choice of names finds."""
    ground = Ground(instance)
    staffing = Staffing(instance, ground.horizon, ())
    found = dict(placements)
    for task in names_tasks(ground, drafts, placements, staffing, 1.0):
        found |= zip(task.indices, choose_names(ground, task), strict=True)
    return found


def test_the_doctor_who_speaks_the_language_goes() -> None:
    two = change(hamlets(doctors=2), "V1", language="Mông")
    two = change(two, "D2", languages=frozenset({"Mông"}))
    drafts = [draft_of("V1", [0]), draft_of("V2", [1])]
    placements = {0: Placement(FIRST, ("D1",)), 1: Placement(FIRST + 1, ("D2",))}
    teams = {i: p.doctors for i, p in renamed(two, drafts, placements).items()}
    assert teams == {0: ("D2",), 1: ("D1",)}


def test_the_work_is_spread_over_the_doctors_of_a_station() -> None:
    """Four trips that one doctor made are two for each."""
    drafts = [draft_of(f"V{n}", [n]) for n in (1, 2, 3, 4)]
    placements = {i: Placement(FIRST + i + 1, ("D1",)) for i in range(4)}
    found = renamed(hamlets(count=4, doctors=2), drafts, placements)
    assert sorted(p.doctors for p in found.values()) == [("D1",), ("D1",), ("D2",), ("D2",)]


def test_r14_the_one_who_speaks_still_has_few_days_a_month() -> None:
    tired = hamlets(count=3, doctors=2, settings={"max_screening_days_per_month": 2})
    for village in ("V1", "V2", "V3"):
        tired = change(tired, village, language="Mông")
    tired = change(tired, "D2", languages=frozenset({"Mông"}))
    drafts = [draft_of(f"V{n}", [n]) for n in (1, 2, 3)]
    placements = {0: Placement(FIRST + 1, ("D1",))} | {
        i: Placement(FIRST + i + 1, ("D2",)) for i in (1, 2)
    }
    found = renamed(tired, drafts, placements)
    assert sum(p.doctors == ("D2",) for p in found.values()) == 2


@pytest.mark.parametrize("seed", range(20))
def test_names_keep_every_rule_and_never_lower_comfort(seed: int) -> None:
    planted, ground, drafts = planted_drafts(seed)
    instance, postings = planted.instance, planted.plan.postings
    board, _ = solve_timetable(ground, postings, drafts, 2, lambda: False)
    staffing = Staffing(instance, ground.horizon, postings)
    named, points = dict(board.placements), 0
    for task in names_tasks(ground, drafts, board.placements, staffing, 0.3):
        chosen = choose_names(ground, task)
        named |= zip(task.indices, chosen, strict=True)
        points += discomfort(ground, task, chosen)
    before, after = (
        make_plan(instance, trips_of(instance, drafts, placements))
        for placements in (board.placements, named)
    )
    assert rules_of(instance, after) == set()
    assert after.tiers.T6 <= before.tiers.T6
    assert points == after.tiers.T6  # what the search counts is what verify measures
    assert replace(after.tiers, T6=0) == replace(before.tiers, T6=0)
