"""New postings in force: counts that go wrong here make every later judgement wrong."""

from __future__ import annotations

from scheduler.rotation import ScreeningNeed
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting
from scheduler.rotation.needs import CrewCapacity
from scheduler.rotation.objective import Merit
from scheduler.rotation.roster import Roster
from scheduler.rotation.stretch import Stretch
from tests.builders import make_doctor
from tests.rotation.worlds import doctors, fixed_posting, hospital, province, station

WORLD = province(
    [station("T", floor=1, goal=2), station("U"), hospital()],
    [*doctors("H", 3), make_doctor("H3", "H", specialty="Mắt")],
    [fixed_posting("H0", "T", 1, 2)],
)
POSTINGS = [
    NewPosting("H1", "T", Stretch(2, 6)),
    NewPosting("H1", "U", Stretch(7, 12)),
    NewPosting("H3", "T", Stretch(12, 12)),
]


def staff(roster: Roster, facility: str, month: int) -> list[str]:
    return [doctor.id for doctor in roster.staff(facility, month)]


def test_doctors_are_where_their_postings_are() -> None:
    roster = Roster(Homes(WORLD), POSTINGS)
    assert staff(roster, "T", 1) == ["H0"]
    assert staff(roster, "T", 2) == ["H0", "H1"]
    assert staff(roster, "H", 2) == ["H2", "H3"]
    assert staff(roster, "U", 6) == []
    assert staff(roster, "U", 7) == ["H1"]
    assert roster.gone["H", 12] == 2
    assert roster.gone_by_specialty["H", "Mắt", 12] == 1


def test_a_recalled_doctor_is_back() -> None:
    roster = Roster(Homes(WORLD), POSTINGS)
    assert roster.recall("H1") == tuple(POSTINGS[:2])
    assert staff(roster, "T", 2) == ["H0"]
    assert staff(roster, "H", 7) == ["H0", "H1", "H2", "H3"]
    assert roster.gone["H", 12] == 1
    roster.post(tuple(POSTINGS[:2]))
    assert roster.postings == tuple(sorted(POSTINGS))


def test_the_merit_counts_what_is_missing() -> None:
    """T has 1 2 1 1 1 1 0 0 0 0 0 1 doctors from January on, U has one from July."""
    roster, homes = Roster(Homes(WORLD), POSTINGS), Homes(WORLD)
    needs = [ScreeningNeed("T", (2,), 15), ScreeningNeed("U", (6, 7), 15)]
    merit = roster.merit(CrewCapacity(homes), needs)
    assert merit == Merit(0 + 3, 5 + 6, 16 + 6, 3)


def test_merits_compare_by_what_matters_most() -> None:
    """A doctor-month below the floor is not bought with doctor-months below the goal."""
    assert Merit(0, 5, 50, 9) < Merit(1, 0, 0, 0)
    assert Merit(0, 0, 50, 9) < Merit(0, 1, 0, 0)
    assert Merit(0, 0, 0, 9) < Merit(0, 0, 1, 0)
    assert Merit(0, 0, 0, 9) < Merit(0, 0, 0, 10)
    assert Merit(0, 0, 50, 9).weighted < Merit(0, 1, 0, 0).weighted
