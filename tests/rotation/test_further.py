"""Further postings keep R18–R21, bring leaders, and take nobody whom a unit's own trips need."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler.instance import Instance, Kind
from scheduler.plan import Posting
from scheduler.rotation import FurtherPostings
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


def all_for(instance: Instance, **trip_days: int) -> tuple[Posting, ...]:
    """One posting after another until nobody is left."""
    further, postings = FurtherPostings(instance, (), trip_days), list[Posting]()
    while (posting := further.leader_for("T")) is not None:
        further.post(posting)
        postings.append(posting)
    return tuple(postings)


def test_every_leader_whom_a_unit_can_spare_is_offered_once() -> None:
    postings = all_for(world())
    assert len({posting.doctor for posting in postings}) == len(postings)
    assert {posting.doctor[0] for posting in postings} == {"L", "C"}
    assert broken_rules(world(), postings) == set()


def test_units_whose_trips_need_their_doctors_give_none() -> None:
    assert {p.doctor[0] for p in all_for(world(), C=10)} == {"L"}


def test_nobody_comes_for_the_whole_year() -> None:
    """T6 would compare his trip days with those of the others."""
    assert max(len(posting.months) for posting in all_for(world())) == 11


def test_rules_of_the_rotation_are_kept() -> None:
    """R18: at most three months; R21: not before the notice is over."""
    strict = world(max_posting_months=3, notice_days=90)
    strict = change_settings(strict, issue_date=date(YEAR, 1, 1))
    postings = all_for(strict)
    assert postings
    assert broken_rules(strict, postings) == set()
    assert all(p.start >= date(YEAR, 4, 1) and len(p.months) == 3 for p in postings)


def test_who_is_posted_already_is_not_asked_again() -> None:
    further = FurtherPostings(world(leaders=1), [make_posting("L0", "T", 1, 3)], {"C": 10})
    assert further.leader_for("T") is None


def test_a_leader_who_comes_makes_the_work_more_even() -> None:
    """140 trip days that T0 alone may lead, beside a beginner who stays at none."""
    beginner = make_doctor("T1", "T", practice_since=BEGINNER)
    instance = world()
    instance = replace(instance, doctors={**instance.doctors, "T1": beginner})
    further = FurtherPostings(instance, (), {"T": 140})
    posting = further.leader_for("T")
    assert posting is not None
    assert further.least_spread("T") == 140
    further.post(posting)
    assert further.least_spread("T") == 140 - 132  # 11 months of 12 trip days
    further.recall(posting)
    assert further.least_spread("T") == 140
