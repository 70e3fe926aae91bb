"""Who is present where, and how many crews a base's doctors can form."""

from __future__ import annotations

from dataclasses import replace

from scheduler.timetable.crew import Staffing, crew_days
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_of
from tests.builders import between, change, make_instance, make_posting, on
from tests.timetable.drafts import hamlets


def test_a_posted_doctor_is_there_in_the_months_of_the_posting_only() -> None:
    """R11: H0 is at T01 in March and April, at home before and after."""
    ground = Ground(make_instance())
    staffing = Staffing(ground.instance, ground.horizon, [make_posting("H0", "T01", 3, 4)])
    days = {
        place: [ground.horizon.days[d] for d in bits_of(member.present)]
        for place in ("T01", "H01")
        for member in staffing.members(place)
        if member.doctor == "H0"
    }
    assert (days["T01"][0], days["T01"][-1]) == (on(3, 1), on(4, 30))
    assert on(2, 28) in days["H01"]
    assert not set(days["T01"]) & set(days["H01"])


def test_leave_keeps_a_doctor_from_trips_but_not_from_being_settled() -> None:
    """T6 compares doctors who are there all year; leave does not change that."""
    away = replace(hamlets(), leave={"D1": between(on(3, 1), on(3, 31))})
    ground = Ground(away)
    (member,) = Staffing(away, ground.horizon, ()).members("T01")
    assert member.is_all_year
    assert not member.present >> ground.horizon.index(on(3, 15)) & 1


def test_a_crew_of_two_needs_both_on_the_same_day() -> None:
    """One is away in the first half of the year, the other in the second: no day has a crew."""
    apart = hamlets(doctors=2, settings={"crew_doctors": 2})
    apart = replace(
        apart,
        leave={"D1": between(on(1, 1), on(6, 30)), "D2": between(on(7, 1), on(12, 31))},
    )
    ground = Ground(apart)
    assert crew_days(ground, Staffing(apart, ground.horizon, ()), "T01", "dry") == 0


def test_r14_bounds_the_days_that_a_doctor_gives() -> None:
    """Seven dry months, three of them in part, at two days a month."""
    tired = hamlets(settings={"max_screening_days_per_month": 2})
    ground = Ground(tired)
    days = crew_days(ground, Staffing(tired, ground.horizon, ()), "T01", "dry")
    assert 0 < days <= 2 * 9


def test_juniors_alone_give_no_crew() -> None:
    green = change(hamlets(), "D1", practice_since=on(1, 1))
    ground = Ground(green)
    assert crew_days(ground, Staffing(green, ground.horizon, ()), "T01", "dry") == 0
