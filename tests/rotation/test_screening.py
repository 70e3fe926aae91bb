"""Screening needs: doctors go where crews are short, before floors and goals are looked at."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from scheduler.instance import Kind, Serves
from scheduler.rotation import ScreeningNeed
from tests.builders import between, make_doctor, on
from tests.rotation.worlds import (
    ALL_MONTHS,
    BEGINNER,
    broken_rules,
    doctors,
    hospital,
    new,
    province,
    rotate,
    station,
)


def test_a_station_short_of_leaders_gets_one_although_its_floor_is_met() -> None:
    """Two beginners alone can make no trip (R12): the whole commune would stay unscreened."""
    people = [
        *doctors("T", 2, practice_since=BEGINNER),
        *doctors("H", 3, practice_since=BEGINNER),
        make_doctor("Hlead", "H"),
    ]
    world = province([station("T"), hospital()], people)
    assert new(rotate(world)) == []
    rotation = rotate(world, ScreeningNeed("T", ALL_MONTHS, 100))
    assert [(doctor, facility) for doctor, facility, _, _ in new(rotation)] == [("Hlead", "T")]
    assert rotation.unmet_crew_days == 0
    assert broken_rules(world, rotation.postings) == set()


def test_a_doctor_comes_in_the_months_of_the_need() -> None:
    """Crew-days after the deadline are of no use to it."""
    people = [make_doctor("T0", "T"), *doctors("H", 3)]
    world = province([station("T"), hospital()], people, max_posting_months=2)
    needs = [ScreeningNeed("T", (3, 4), 40), ScreeningNeed("T", ALL_MONTHS, 140)]
    rotation = rotate(world, *needs)
    assert [(first, last) for _, _, first, last in new(rotation)] == [(3, 4)]
    assert rotation.unmet_crew_days == 0


def test_a_need_that_those_at_home_meet_moves_nobody() -> None:
    """A posting costs money; twelve days a month are what one doctor gives (R14)."""
    world = province([station("T"), hospital()], [make_doctor("T0", "T"), *doctors("H", 3)])
    assert new(rotate(world, ScreeningNeed("T", (3,), 12))) == []
    assert len(new(rotate(world, ScreeningNeed("T", (3,), 13)))) == 1


def test_doctors_without_field_work_are_not_counted_on() -> None:
    """R11: such a doctor makes no away trip, so the need would be met on paper only."""
    people = [make_doctor("H0", "H", field_ok=False), make_doctor("H1", "H", field_ok=False)]
    world = province([station("T", floor=0, goal=0), hospital()], people)
    rotation = rotate(world, ScreeningNeed("T", ALL_MONTHS, 10))
    assert (new(rotation), rotation.unmet_crew_days) == ([], 10)


def test_crews_of_two_get_a_leader_and_a_beginner() -> None:
    """R11, R12: a leader alone is no crew where a crew has two doctors."""
    people = [
        make_doctor("H0", "H"),
        make_doctor("H1", "H", practice_since=BEGINNER),
        make_doctor("H2", "H", practice_since=BEGINNER, field_ok=False),
        make_doctor("H3", "H", rotation_exempt=True),
    ]
    world = province([station("T", floor=0, goal=0), hospital()], people, crew_doctors=2)
    rotation = rotate(world, ScreeningNeed("T", (5,), 10))
    assert sorted(doctor for doctor, _, _, _ in new(rotation)) == ["H0", "H1"]
    assert rotation.unmet_crew_days == 0


def test_a_doctor_who_must_stay_on_duty_goes_on_no_trip() -> None:
    """R15: the station would be found closed; a posted doctor keeps it open."""
    people = [make_doctor("T0", "T"), *doctors("H", 3)]
    world = province([station("T", min_doctors_on_duty=1), hospital()], people)
    rotation = rotate(world, ScreeningNeed("T", (5,), 12))
    assert [facility for _, facility, _, _ in new(rotation)] == ["T"]
    assert rotation.unmet_crew_days == 0


def test_a_station_that_cannot_open_at_all_is_no_obstacle() -> None:
    """R15: more doctors on duty than there will ever be; nothing to gain, nothing to break."""
    world = province(
        [station("T", floor=0, goal=0, min_doctors_on_duty=9), hospital()], doctors("H", 3)
    )
    rotation = rotate(world, ScreeningNeed("T", (5,), 12))
    assert (new(rotation), rotation.unmet_crew_days) == ([], 12)


def test_the_floor_yields_to_a_need() -> None:
    """T1 before T2: with one doctor to give, the station with patients to see gets the doctor."""
    people = [*doctors("T", 1, practice_since=BEGINNER), *doctors("H", 2)]
    facilities = [station("T"), station("U"), hospital()]
    world = province(facilities, people, donor_cap=Fraction(1, 2))
    assert [facility for _, facility, _, _ in new(rotate(world))] == ["U"]
    rotation = rotate(world, ScreeningNeed("T", ALL_MONTHS, 142))
    assert [facility for _, facility, _, _ in new(rotation)] == ["T"]


def test_a_centre_keeps_the_leaders_for_its_own_crews() -> None:
    """Taking the centre's leader to a station would end the centre's trips."""
    centre = hospital("C", Kind.CENTRE, serves=Serves.AREA)
    people = [make_doctor("C0", "C"), make_doctor("C1", "C", practice_since=BEGINNER)]
    world = province([station("T"), centre], people)
    rotation = rotate(world, ScreeningNeed("C", ALL_MONTHS, 140))
    assert [doctor for doctor, _, _, _ in new(rotation)] == ["C1"]
    assert rotation.unmet_crew_days == 0


def test_a_partner_sends_what_it_has() -> None:
    """No posting reaches an army hospital; what it cannot do must be reported."""
    partner = hospital("Q", Kind.PARTNER, serves=Serves.PROVINCE)
    world = province([partner, hospital()], [make_doctor("Q0", "Q"), *doctors("H", 3)])
    rotation = rotate(world, ScreeningNeed("Q", (3,), 20))
    assert (new(rotation), rotation.unmet_crew_days) == ([], 8)


@pytest.mark.parametrize("on_leave", ["H0", "H1"])
def test_leave_decides_who_goes(on_leave: str) -> None:
    """Of two doctors alike the one who is there all March is sent."""
    world = province(
        [station("T", floor=0, goal=0), hospital()], doctors("H", 2), donor_cap=Fraction(1, 2)
    )
    leave = {on_leave: between(on(3, 1), on(3, 31))}
    world = replace(world, leave=leave)
    rotation = rotate(world, ScreeningNeed("T", (3,), 6))
    assert rotation.unmet_crew_days == 0
    assert on_leave not in [doctor for doctor, _, _, _ in new(rotation)]
