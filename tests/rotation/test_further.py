"""Further postings keep R18–R21, bring leaders, and take nobody whom a unit's own trips need."""

from __future__ import annotations

from datetime import date

from scheduler.instance import Instance, Kind
from scheduler.rotation import FurtherPostings
from scheduler.rotation.rotation import Rotation
from tests.builders import YEAR, change_settings, make_doctor, make_posting
from tests.rotation.worlds import BEGINNER, broken_rules, doctors, hospital, province, station


def world(leaders: int = 3, **settings: int) -> Instance:
    """A station with its own doctor; beginners and `leaders` at the hospital, one at the centre."""
    people = [
        make_doctor("T0", "T"),
        *doctors("H", 4, practice_since=BEGINNER),
        *(make_doctor(f"L{number}", "H") for number in range(leaders)),
        make_doctor("C0", "C"),
        make_doctor("C1", "C"),
    ]
    places = [station("T"), hospital(), hospital("C", Kind.CENTRE)]
    return province(places, people, **settings)


def all_for(instance: Instance, *, kept: tuple[str, ...] = ()) -> Rotation:
    """One posting after another until nobody is left."""
    further, postings = FurtherPostings(instance, (), kept), []
    while (posting := further.leader_for("T")) is not None:
        further.post(posting)
        postings.append(posting)
    return Rotation(tuple(postings), {}, 0)


def test_every_leader_whom_a_unit_can_spare_is_offered_once() -> None:
    postings = all_for(world()).postings
    assert len({posting.doctor for posting in postings}) == len(postings)
    assert {posting.doctor[0] for posting in postings} == {"L", "C"}
    assert broken_rules(world(), postings) == set()


def test_units_whose_trips_need_their_doctors_give_none() -> None:
    assert {p.doctor[0] for p in all_for(world(), kept=("C",)).postings} == {"L"}


def test_nobody_comes_for_the_whole_year() -> None:
    """T6 would compare his trip days with those of the others."""
    assert max(len(posting.months) for posting in all_for(world()).postings) == 11


def test_rules_of_the_rotation_are_kept() -> None:
    """R18: at most three months; R21: not before the notice is over."""
    strict = world(max_posting_months=3, notice_days=90)
    strict = change_settings(strict, issue_date=date(YEAR, 1, 1))
    postings = all_for(strict).postings
    assert postings
    assert broken_rules(strict, postings) == set()
    assert all(p.start >= date(YEAR, 4, 1) and len(p.months) == 3 for p in postings)


def test_who_is_posted_already_is_not_asked_again() -> None:
    further = FurtherPostings(world(leaders=1), [make_posting("L0", "T", 1, 3)], kept=("C",))
    assert further.leader_for("T") is None
