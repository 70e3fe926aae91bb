"""The search as a whole: the same every time, never without an answer, and as good as can be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from scheduler.instance import Doctor, Instance, Kind
from scheduler.rotation import ScreeningNeed, solve_rotation
from tests.builders import make_doctor
from tests.rotation.worlds import (
    ALL_MONTHS,
    BEGINNER,
    LEADER,
    broken_rules,
    doctors,
    fixed_posting,
    hospital,
    measured,
    new,
    province,
    rotate,
    station,
)

ROOT = Path(__file__).parents[2]
SCRIPT = """
from tests.rotation.test_solve import varied
from tests.rotation.worlds import rotate
instance, needs = varied()
print(rotate(instance, *needs, seed=7, effort=0.3))
"""


def varied() -> tuple[Instance, list[ScreeningNeed]]:
    """Six stations and three units, with all that may tell doctors apart."""
    stations = [station(f"T{i}", floor=1 + i % 2, goal=2 + i % 3) for i in range(6)]
    units = [hospital("H"), hospital("C", Kind.CENTRE, min_doctors_on_duty=8), hospital("D")]
    people: list[Doctor] = [make_doctor(f"t{i}", f"T{i}") for i in range(0, 6, 2)]
    for unit, size in (("H", 15), ("C", 12), ("D", 6)):
        people += [
            make_doctor(
                f"{unit}{i:02d}",
                unit,
                specialty=("Nội", "Ngoại", "Nhi")[i % 3],
                languages=frozenset(("Thái", "Mông", "Dao")[: i % 4]),
                practice_since=BEGINNER if i % 4 == 1 else LEADER,
                rotation_days_done=(0, 0, 60, 130)[i % 4],
                rotation_exempt=i % 7 == 3,
                field_ok=i % 6 != 5,
            )
            for i in range(size)
        ]
    world = province(
        [*stations, *units],
        people,
        [fixed_posting("H00", "T1", 3, 8)],
        donor_cap=Fraction(1, 5),
        rotation_min_days=132,
        rotation_max_days=264,
    )
    return world, [ScreeningNeed(f"T{i}", ALL_MONTHS, 90 + 10 * i) for i in range(6)]


def test_two_processes_give_the_same_rotation() -> None:
    """The hospital would get another list of names each time the plan is made."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            stdout=subprocess.PIPE,
        )
        for hash_seed in ("1", "2")
    ]
    outputs = {process.communicate()[0] for process in processes}
    assert [process.returncode for process in processes] == [0, 0]
    assert len(outputs) == 1


def test_a_varied_province_keeps_all_rules() -> None:
    instance, needs = varied()
    rotation = rotate(instance, *needs)
    assert broken_rules(instance, rotation.postings) == set()
    value = measured(instance, rotation)
    assert all(rotation.bounds[name] <= value[name] for name in value)


def stop_after(polls: int) -> Callable[[], bool]:
    count = iter(range(polls))
    return lambda: next(count, None) is None


def test_a_search_stopped_at_once_gives_the_fixed_postings() -> None:
    """Ctrl-C in the first second must not cost the planner the postings decided before."""
    world = province(
        [station("T", goal=3), hospital()], doctors("H", 9), [fixed_posting("H0", "T", 2, 3)]
    )
    rotation = solve_rotation(world, [], seed=0, effort=1.0, stop=stop_after(0))
    assert [(p.doctor, p.fixed) for p in rotation.postings] == [("H0", True)]
    assert set(rotation.bounds.values()) == {0}


@pytest.mark.parametrize("polls", [1, 2, 3, 4])
def test_a_search_stopped_on_the_way_is_legal(polls: int) -> None:
    instance, needs = varied()
    rotation = solve_rotation(instance, needs, seed=0, effort=0.2, stop=stop_after(polls))
    assert broken_rules(instance, rotation.postings) == set()


@pytest.mark.parametrize("effort", [0.0, 0.1, 3.0])
def test_any_effort_gives_a_legal_rotation(effort: float) -> None:
    instance, needs = varied()
    rotation = rotate(instance, *needs, effort=effort)
    assert broken_rules(instance, rotation.postings) == set()


@pytest.mark.parametrize(
    ("facilities", "people"),
    [
        ([], []),
        ([hospital()], doctors("H", 4)),
        ([station("T")], []),
        ([station("T"), hospital()], []),
        ([station("T"), hospital("T0", Kind.PARTNER)], doctors("T0", 4)),
    ],
)
def test_a_province_without_stations_or_donors_gets_no_postings(
    facilities: list[object], people: list[Doctor]
) -> None:
    world = province(facilities, people)  # type: ignore[arg-type]
    rotation = rotate(world, *(ScreeningNeed(f, (1, 2), 5) for f in world.bases))
    assert rotation.postings == ()
    assert rotation.unmet_crew_days == 5 * len(world.bases) * (not people or len(people) > 3)


@pytest.mark.parametrize(
    "settings",
    [
        {"donor_cap": Fraction(0)},
        {"notice_days": 400},
        {"min_posting_months": 12, "notice_days": 40},
        {"min_posting_months": 7, "max_posting_months": 6},
        {"max_posting_months": 0},
        {"rotation_max_days": 0},
        {"rotation_min_days": 400, "notice_days": 400},
    ],
)
def test_where_no_posting_is_legal_there_is_none(settings: dict[str, object]) -> None:
    world = province([station("T", goal=3), hospital()], doctors("H", 9), **settings)
    assert new(rotate(world)) == []


def test_a_goal_beyond_all_doctors_takes_all_that_may_go() -> None:
    world = province([station("T", goal=500), hospital()], doctors("H", 9))
    rotation = rotate(world)
    assert len(new(rotation)) == 8
    assert rotation.bounds["T4"] == measured(world, rotation)["T4"] == 12 * 492


def test_a_floor_above_the_goal_is_filled() -> None:
    """T2 outranks T4 even where the workbook asks for a floor above the goal."""
    world = province([station("T", floor=3, goal=1), hospital()], doctors("H", 9))
    assert len(new(rotate(world))) == 3


def test_one_station_is_not_left_alone_because_two_would_be_shared_in_turn() -> None:
    """Halves of a year at one station only: nobody can go elsewhere in between."""
    world = province([station("T"), hospital()], doctors("H", 3), max_posting_months=6)
    assert measured(world, rotate(world)) == {"T2": 0, "T4": 0, "postings": 2}
