"""Drafts by hand: one day, one village, the starts that a test wants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from scheduler.instance import Instance, Link
from scheduler.plan import Served
from scheduler.timetable.board import Board
from scheduler.timetable.crew import Staffing
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.ground import Ground
from tests.builders import make_doctor, make_village, on
from tests.solve.solving import world

FIRST = (on(3, 1) - on(1, 1)).days  # a Monday, day 0 of the tests' starts
PERSONS = 40


def hamlets(count: int = 3, *, doctors: int = 1, **overrides: Any) -> Instance:
    """Villages V1, V2, … of 40 persons and one pass, an hour from the station and its doctors."""
    villages = [
        make_village(f"V{n}", "T01", groups=(0, 0, 0, PERSONS, 0), attendance=1)
        for n in range(1, count + 1)
    ]
    links = [Link("T01", village.id, 60, 60) for village in villages]
    staff = [make_doctor(f"D{n}", "T01") for n in range(1, doctors + 1)]
    return world(villages, links, **({"doctors": staff} | overrides))


def draft_of(
    village: str, starts: Iterable[int], *, pass_number: int = 1, length: int = 1, persons: int = 0
) -> Draft:
    """A trip to the village's own site; `starts` count from 1 March."""
    share = (persons or PERSONS) // length
    stop = Stop(village, (Served(village, pass_number, share),))
    mask = sum(1 << (FIRST + start) for start in starts)
    return Draft("T01", "dry", ((stop,),) * length, mask, 120, 1_980_000)


def board_of(instance: Instance, drafts: Sequence[Draft]) -> Board:
    ground = Ground(instance)
    return Board(ground, Staffing(instance, ground.horizon, ()), drafts)


def starts_of(board: Board) -> dict[int, int]:
    """Start of every draft that has one, counted from 1 March."""
    return {index: placed.start - FIRST for index, placed in sorted(board.placements.items())}
