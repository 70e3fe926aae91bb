"""Crew-days of a base: too many would promise trips that nobody can make."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler.rotation.homes import Homes
from scheduler.rotation.needs import CrewCapacity, ScreeningNeed, Strength
from tests.builders import between, make_doctor, on
from tests.rotation.worlds import BEGINNER, province, station


def test_strength_of_a_doctor() -> None:
    """March 2027 has 23 campaign days, December eleven; twelve trip days a month at most (R14)."""
    people = [
        make_doctor("T0", "T"),
        make_doctor("T1", "T", practice_since=BEGINNER),
        make_doctor("T2", "T", field_ok=False),
        make_doctor("T3", "T"),
    ]
    world = province([station("T")], people)
    world = replace(world, leave={"T3": between(on(3, 8), on(3, 31))})
    capacity = CrewCapacity(Homes(world))
    march = [capacity.strength(doctor, 3) for doctor in world.doctors.values()]
    assert march == [Strength(12, 12, 23), Strength(0, 12, 23), Strength(0, 0, 23), (5, 5, 5)]
    assert capacity.strength(world.doctors["T0"], 12) == Strength(11, 11, 11)


@pytest.mark.parametrize(
    ("crew_doctors", "on_duty", "strength", "crew_days"),
    [
        (1, 0, Strength(12, 24, 46), 12),
        (2, 0, Strength(24, 24, 46), 12),
        (2, 0, Strength(24, 25, 46), 12),
        (1, 1, Strength(24, 24, 46), 23),
        (2, 1, Strength(24, 24, 46), 11),
        (1, 2, Strength(24, 24, 46), 0),
        (1, 3, Strength(24, 24, 46), 0),
    ],
)
def test_crew_days_of_a_month(
    crew_doctors: int, on_duty: int, strength: Strength, crew_days: int
) -> None:
    """R11, R12, R14, R15 in March: leaders, whole crews, and those who must stay."""
    place = station("T", min_doctors_on_duty=on_duty)
    capacity = CrewCapacity(Homes(province([place], [], crew_doctors=crew_doctors)))
    assert capacity.crew_days("T", 3, strength) == crew_days


def test_r16_leaders_without_other_staff_make_no_crew() -> None:
    """December has eleven campaign days, so that one crew has eleven, whoever may lead it."""
    place = station("T", others=5, min_others_on_duty=1)
    capacity = CrewCapacity(Homes(province([place], [])))
    assert capacity.crew_days("T", 12, Strength(33, 33, 33)) == 11


def test_a_month_gives_a_season_no_more_than_its_days_hold() -> None:
    """Else the rotation sends too few doctors, and trips planned for dry roads find no date. Nine
    of May's twenty campaign days are dry; a doctor has twelve trip days of that month, one crew
    goes out on a day."""
    place = station("T", others=5, min_others_on_duty=1)
    capacity = CrewCapacity(Homes(province([place], [])))
    assert [capacity.in_season("T", 5, "dry", days) for days in (12, 20)] == [9, 9]
    assert capacity.in_season("T", 5, None, 20) == 20
    assert capacity.unmet_days([ScreeningNeed("T", (4, 5), 20, "dry")], lambda month: 8) == 6


def test_overlapping_needs_are_each_held_against_all_that_is_given() -> None:
    needs = [ScreeningNeed("T", (1, 2, 2), 20), ScreeningNeed("T", (2,), 3)]
    capacity = CrewCapacity(Homes(province([station("T")], [])))
    assert capacity.unmet_days(needs, lambda month: 5) == 10 + 0
