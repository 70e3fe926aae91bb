"""Classes of donors: doctors who differ where it counts must not be mixed up."""

from __future__ import annotations

from fractions import Fraction

from scheduler.instance import Doctor, Instance
from scheduler.rotation.donors import (
    Skill,
    donor_classes,
    spare_days,
    specialty_limits,
    unit_limits,
)
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import legal_runs
from scheduler.rotation.needs import CrewCapacity
from scheduler.rotation.stretch import Run, Stay, Stretch
from tests.builders import make_doctor, on
from tests.rotation.worlds import BEGINNER, doctors, fixed_posting, hospital, province, station

YEAR = Run((Stay(Stretch(1, 12)),))


def classes(instance: Instance, *, skilled: bool = False) -> list[list[str]]:
    homes = Homes(instance)

    def runs_of(doctor: Doctor) -> tuple[Run, ...]:
        return legal_runs(homes, doctor, chains=False)

    capacity = CrewCapacity(homes) if skilled else None
    found = donor_classes(homes, runs_of, capacity)
    return [[doctor.id for doctor in donors.doctors] for donors in found]


def test_doctors_alike_are_one_class() -> None:
    """A class a doctor would make the model ten times as large."""
    people = [*doctors("H", 5), make_doctor("Hx", "H", rotation_exempt=True)]
    world = province([station("T"), hospital()], people)
    assert classes(world) == [["H0", "H1", "H2", "H3", "H4"]]


def test_units_days_and_scarce_specialties_tell_doctors_apart() -> None:
    people = [
        make_doctor("H0", "H"),
        make_doctor("H1", "H", rotation_days_done=100),
        make_doctor("H2", "H", rotation_exempt=True),
        make_doctor("H3", "H", specialty="Mắt"),
        make_doctor("G0", "G"),
        make_doctor("G1", "G", rotation_exempt=True),
    ]
    world = province([station("T"), hospital("H"), hospital("G")], people)
    assert classes(world) == [["H0", "H1"], ["H3"], ["G0"]]
    world = province([station("T"), hospital("H"), hospital("G")], people, rotation_max_days=264)
    assert classes(world) == [["H0"], ["H1"], ["H3"], ["G0"]]


def test_skills_tell_doctors_apart_where_the_screening_asks() -> None:
    people = [
        make_doctor("H0", "H"),
        make_doctor("H1", "H", practice_since=BEGINNER),
        make_doctor("H2", "H", field_ok=False),
        make_doctor("H3", "H", rotation_exempt=True),
    ]
    alone = province([station("T"), hospital()], people)
    assert classes(alone) == [["H0", "H1", "H2"]]
    assert classes(alone, skilled=True) == [["H0"], ["H1", "H2"]]
    in_pairs = province([station("T"), hospital()], people, crew_doctors=2)
    assert classes(in_pairs, skilled=True) == [["H0"], ["H1"], ["H2"]]


def test_a_doctor_leads_only_when_practised_enough_on_the_first_day() -> None:
    """R12: 54 months on 1 March count for postings from March on."""
    world = province(
        [station("T"), hospital()],
        [make_doctor("H0", "H", practice_since=on(3, 1).replace(year=2022, month=9))],
    )
    homes = Homes(world)
    runs = tuple(Run((Stay(Stretch(first, 12)),)) for first in (2, 3))
    (donors,) = donor_classes(homes, lambda doctor: runs, CrewCapacity(homes))
    skills = [offer.skill for run in runs for offer in donors.offers(run)]
    assert skills == [Skill.OTHER, Skill.LEAD]


def test_limits_count_fixed_postings() -> None:
    """R20: two of five may be away; one is, in May, and two are, in June."""
    world = province(
        [station("T"), hospital()],
        doctors("H", 5),
        [fixed_posting("H0", "T", 5, 6), fixed_posting("H1", "T", 6, 6)],
        donor_cap=Fraction(2, 5),
    )
    homes = Homes(world)
    assert unit_limits(homes, "H") == (2, 2, 2, 2, 1, 0, 2, 2, 2, 2, 2, 2)
    limit = specialty_limits(homes, "H")["Đa khoa"]
    assert limit == (4, 4, 4, 4, 3, 2, 4, 4, 4, 4, 4, 4)


def test_spare_days_are_what_is_left_of_the_most() -> None:
    """R19: June has 22 working days."""
    world = province(
        [station("T"), hospital()],
        doctors("H", 1, rotation_days_done=100),
        [fixed_posting("H0", "T", 6, 6)],
        rotation_max_days=264,
    )
    assert spare_days(Homes(world), world.doctors["H0"]) == 264 - 100 - 22
