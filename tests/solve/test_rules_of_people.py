"""R11–R22 bend the plan: doctors, staff on duty, kits and postings."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from scheduler.instance import Facility, FixedPosting, Instance, Interval, Kind, Link, Serves
from scheduler.plan import Plan
from tests.builders import (
    SPECIALTIES,
    between,
    change,
    change_settings,
    make_doctor,
    make_facility,
    make_village,
    on,
)
from tests.solve.solving import TWO_CREWS, assert_rule_bends, solved, world

D1, D2 = make_doctor("D1", "T01"), make_doctor("D2", "T01")


def hamlets(count: int = 2, minutes: int = 100, persons: int = 50, **overrides: Any) -> Instance:
    """Hamlets on different roads, each a trip of its own, with no pass 2."""
    villages = [
        make_village(f"V{n}", "T01", groups=(0, 0, 0, persons, 0), attendance=1)
        for n in range(1, count + 1)
    ]
    links = [Link("T01", village.id, minutes, minutes) for village in villages]
    return world(villages, links, **overrides)


def trips_a_day(plan: Plan) -> Counter[date]:
    return Counter(day.date for trip in plan.trips for day in trip.days)


def teams(plan: Plan) -> set[tuple[str, ...]]:
    return {trip.doctors for trip in plan.trips}


def test_r11_nobody_goes_on_leave_days() -> None:
    free = hamlets()
    assert_rule_bends(free, replace(free, leave={"D1": between(on(1, 1), on(2, 28))}), "R11")


def test_r11_only_doctors_fit_for_the_field_go_away() -> None:
    free = hamlets(doctors=[D1, D2])
    plan = assert_rule_bends(free, change(free, "D1", field_ok=False), "R11")
    assert teams(plan) == {("D2",)}


def test_r11_a_doctor_who_stays_in_may_screen_at_the_station() -> None:
    """The village may gather at the station; nobody is fit for the field."""
    home = hamlets(count=1, minutes=20, doctors=[replace(D1, field_ok=False)])
    assert solved(home).tiers.T1 == 0


def test_r11_crews_of_two_doctors() -> None:
    free = hamlets(doctors=[D1, D2])
    plan = assert_rule_bends(free, change_settings(free, crew_doctors=2), "R11")
    assert teams(plan) == {("D1", "D2")}


def test_r11_a_crew_of_two_waits_until_both_are_back() -> None:
    """One of the two is on leave in all months but March."""
    leave = {"D2": between(on(1, 1), on(2, 28)) + between(on(4, 1), on(12, 31))}
    plan = solved(hamlets(doctors=[D1, D2], leave=leave, settings={"crew_doctors": 2}))
    assert plan.tiers.T1 == 0
    assert {day.month for day in trips_a_day(plan)} == {3}


def test_r12_a_junior_does_not_lead() -> None:
    free = hamlets(doctors=[D1, D2])
    plan = assert_rule_bends(free, change(free, "D1", practice_since=on(1, 1)), "R12")
    assert teams(plan) == {("D2",)}


def test_r12_a_doctor_leads_once_the_months_are_full() -> None:
    """54 months of practice are complete on 10 June."""
    young = hamlets(doctors=[replace(D1, practice_since=date(2022, 12, 10))])
    plan = solved(young)
    assert plan.tiers.T1 == 0
    assert min(trips_a_day(plan)) >= on(6, 10)


def test_r13_a_doctor_is_on_one_trip_a_day() -> None:
    """Kits and other staff would do for two crews, the one doctor does not."""
    plan = solved(hamlets(count=3, others=TWO_CREWS, kits=2))
    assert plan.tiers.T1 == 0
    assert max(trips_a_day(plan).values()) == 1


def test_r14_a_doctor_has_few_trip_days_a_month() -> None:
    free = hamlets(count=4)
    assert_rule_bends(free, change_settings(free, max_screening_days_per_month=2), "R14")


def test_r14_a_doctor_spends_few_nights_a_month_away() -> None:
    free = hamlets(count=3, minutes=200, persons=60)
    assert_rule_bends(free, change_settings(free, max_nights_per_month=1), "R14")


def test_r15_the_station_keeps_a_doctor_on_duty() -> None:
    """Two crews could leave on the same day, if nobody had to stay."""
    free = hamlets(others=TWO_CREWS, kits=2, doctors=[D1, D2])
    plan = assert_rule_bends(free, change(free, "T01", min_doctors_on_duty=1), "R15")
    assert max(trips_a_day(plan).values()) == 1


def test_r16_the_station_keeps_other_staff() -> None:
    free = hamlets(others=TWO_CREWS, kits=2, doctors=[D1, D2])
    assert_rule_bends(free, change(free, "T01", min_others_on_duty=2), "R16")


def test_r17_one_kit_goes_with_one_crew() -> None:
    free = hamlets(others=TWO_CREWS, kits=2, doctors=[D1, D2])
    assert_rule_bends(free, change(free, "A1", kits=1), "R17")


def test_r17_station_trips_take_no_kit() -> None:
    """Without any kit the village is screened at the station, forty minutes from home."""
    plan = solved(hamlets(count=1, minutes=40, kits=0))
    assert plan.tiers.T1 == 0
    assert not any(trip.is_away for trip in plan.trips)


def hospital() -> Facility:
    return make_facility("H01", Kind.HOSPITAL, area=None)


def test_r18_a_hospital_doctor_is_posted_to_a_station_that_has_none() -> None:
    """Ten doctors, of whom a fifth may be away, and a station that nobody else serves."""
    donors = [
        make_doctor(f"H{number}", "H01", specialty=specialty)
        for number, specialty in enumerate(SPECIALTIES)
    ]
    plan = solved(hamlets(facilities=[hospital()], doctors=donors))
    assert plan.tiers.T1 == 0
    assert plan.tiers.T2 == 0
    assert any(posting.facility == "T01" for posting in plan.postings)


def test_r20_a_hospital_that_may_spare_nobody_posts_nobody() -> None:
    donors = [make_doctor(f"H{number}", "H01") for number in range(4)]
    plan = solved(hamlets(facilities=[hospital()], doctors=donors))
    assert plan.postings == ()
    assert plan.tiers.T1 == 100


def test_r22_trips_are_made_while_a_doctor_is_posted_to_the_station() -> None:
    posted = FixedPosting("H1", "T01", Interval(on(3, 20), on(5, 2)))
    plan = solved(
        hamlets(
            facilities=[hospital()],
            doctors=[make_doctor("H1", "H01")],
            fixed_postings=(posted,),
        )
    )
    assert plan.tiers.T1 == 0
    assert {day.month for day in trips_a_day(plan)} <= {3, 4, 5}


def test_r22_a_posted_doctor_makes_no_trip_from_home() -> None:
    """The centre's only doctor is posted away until June; its trips start in July."""
    posted = FixedPosting("C1", "T02", Interval(on(1, 1), on(6, 30)))
    away = hamlets(
        facilities=[
            make_facility("T02", Kind.STATION),
            make_facility("C01", Kind.CENTRE, serves=Serves.AREA),
        ],
        doctors=[make_doctor("C1", "C01")],
        fixed_postings=(posted,),
    )
    plan = solved(replace(away, links=(*away.links, Link("C01", "T01", 10, 10))))
    assert plan.tiers.T1 == 0
    assert min(trips_a_day(plan)) >= on(7, 1)
