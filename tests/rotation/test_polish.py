"""Of equally good rotations the planner gets the one that is easier to live with."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from scheduler.instance import Kind
from scheduler.rotation import ScreeningNeed
from tests.builders import change, change_settings, make_doctor, make_village
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


def homes_of(postings: list[tuple[str, str, int, int]]) -> list[str]:
    return sorted(doctor[0] for doctor, _, _, _ in postings)


def test_doctors_go_where_their_language_is_spoken() -> None:
    """A Mông village would be given the doctor who speaks Thái, and the other way round."""
    people = [
        *doctors("H", 6),
        make_doctor("Hthai", "H", languages=frozenset({"Thái"})),
        make_doctor("Hmong", "H", languages=frozenset({"Mông", "Dao"})),
    ]
    world = province([station("T"), station("U"), hospital()], people)
    villages = [
        make_village("V1", "T", language="Mông"),
        make_village("V2", "U", language="Thái"),
        make_village("V3", "U"),
    ]
    world = replace(world, villages={v.id: v for v in villages})
    assert sorted(new(rotate(world))) == [("Hmong", "T", 1, 12), ("Hthai", "U", 1, 12)]


def test_leaders_go_where_there_is_none() -> None:
    """A beginner alone at a station cannot leave on a trip (R12)."""
    people = [
        make_doctor("T0", "T"),
        make_doctor("U0", "U", practice_since=BEGINNER),
        *doctors("H", 5, practice_since=BEGINNER),
        make_doctor("Hlead", "H"),
    ]
    world = province([station("T", goal=2), station("U", goal=2), hospital()], people)
    assert ("Hlead", "U", 1, 12) in new(rotate(world))


def test_who_may_lead_goes_where_trips_are_to_be_shared() -> None:
    """With a beginner posted there, the station's own doctor would make every trip alone (T6)."""
    people = [
        make_doctor("T0", "T"),
        make_doctor("U0", "U"),
        *doctors("H", 5, practice_since=BEGINNER),
        make_doctor("Hlead", "H"),
    ]
    world = province([station("T", goal=2), station("U", goal=2), hospital()], people)
    for base in ("T", "U"):
        rotation = rotate(world, ScreeningNeed(base, ALL_MONTHS, 40))
        assert ("Hlead", base, 1, 12) in new(rotation)


def test_a_language_is_of_use_only_to_who_goes_on_trips() -> None:
    """A beginner who speaks Mông cannot go to the villages alone; a leader who does not, can."""
    people = [
        make_doctor("T0", "T"),
        *doctors("H", 4, practice_since=BEGINNER, languages=frozenset({"Mông"})),
        make_doctor("Hlead", "H"),
    ]
    world = province([station("T", goal=2), hospital()], people)
    world = replace(world, villages={"V1": make_village("V1", "T", language="Mông")})
    assert new(rotate(world, ScreeningNeed("T", ALL_MONTHS, 40))) == [("Hlead", "T", 1, 12)]
    in_pairs = change_settings(world, crew_doctors=2)
    (posted,) = new(rotate(in_pairs, ScreeningNeed("T", ALL_MONTHS, 40)))
    assert posted[0] != "Hlead"


def test_units_give_in_proportion_to_their_size() -> None:
    """One hospital would bear all of the rotation, the other nothing."""
    people = [*doctors("A", 20), *doctors("B", 10)]
    world = province([station("T", goal=6), hospital("A"), hospital("B")], people)
    assert homes_of(new(rotate(world))) == ["A"] * 4 + ["B"] * 2


def test_a_centre_keeps_its_doctors_on_duty() -> None:
    """A smaller hospital gives the doctor whom the centre needs to stay open."""
    facilities = [
        station("T"),
        hospital("C", Kind.CENTRE, min_doctors_on_duty=20),
        hospital("B"),
    ]
    world = province(facilities, [*doctors("C", 20), *doctors("B", 5)])
    assert homes_of(new(rotate(world))) == ["B"]
    world = change(world, "C", min_doctors_on_duty=19)
    assert homes_of(new(rotate(world))) == ["C"]


def test_exchanges_keep_the_rules() -> None:
    """The doctor who speaks the language has no rotation days left, or is the last of a kind."""
    people = [
        *doctors("H", 9),
        make_doctor("Hspent", "H", languages=frozenset({"Mông"}), rotation_days_done=264),
        make_doctor("Hlast", "H", languages=frozenset({"Mông"}), specialty="Mắt"),
    ]
    world = province(
        [station("T"), hospital()], people, rotation_max_days=264, donor_cap=Fraction(1, 5)
    )
    village = make_village("V1", "T", language="Mông")
    world = replace(world, villages={"V1": village})
    rotation = rotate(world)
    assert new(rotation)[0][0] not in ("Hspent", "Hlast")
    assert broken_rules(world, rotation.postings) <= {"R5", "T1"}
