"""Who is where before anything is decided."""

from __future__ import annotations

from scheduler.rotation.homes import Homes
from tests.builders import make_doctor
from tests.rotation.worlds import doctors, fixed_posting, hospital, province, station

WORLD = province(
    [station("T", floor=1, goal=3), station("U"), hospital()],
    [make_doctor("T0", "T"), *doctors("H", 2)],
    [fixed_posting("H0", "T", 2, 3), fixed_posting("T0", "U", 12, 12)],
)


def test_fixed_postings_count_for_both_places() -> None:
    """A station would get a doctor for months in which one is there already."""
    homes = Homes(WORLD)
    assert homes.lacking("T", 3) == (2, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3)
    assert homes.lacking("U", 1) == (1,) * 11 + (0,)
    assert homes.lacking("T", 0) == (0,) * 12
    assert [doctor.id for doctor in homes.staff["H", 1]] == ["H0", "H1"]
    assert [doctor.id for doctor in homes.staff["H", 2]] == ["H1"]
    assert ("T", 12) not in homes.staff


def test_leave_does_not_change_where_a_doctor_is() -> None:
    assert Homes(WORLD).place_of("H0", 3) == "T"
    assert Homes(WORLD).place_of("H0", 4) == "H"


def test_only_hospitals_and_centres_are_units() -> None:
    assert [unit.id for unit in Homes(WORLD).units] == ["H"]
    assert [doctor.id for doctor in Homes(WORLD).doctors_of["H"]] == ["H0", "H1"]
