"""R1–R10 bend the plan: without the rule the solver would break it, with it everybody is screened.

The free and the ruled world differ in one fact each.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from scheduler.instance import CalendarRow, Instance, Kind, Link, Serves, WorkCalendar
from tests.builders import (
    YEAR,
    between,
    change,
    change_settings,
    make_doctor,
    make_facility,
    make_village,
    on,
)
from tests.solve.solving import TWO_CREWS, assert_rule_bends, solved, world

NEAR = Link("T01", "V1", 30, 30)


def one_village(minutes: int = 30, persons: int = 100, **overrides: Any) -> Instance:
    """A station and a village of 100 persons half an hour away: 85 at pass 1, 15 at pass 2."""
    village = make_village("V1", "T01", groups=(0, 0, 0, persons, 0))
    return world([village], [Link("T01", "V1", minutes, minutes)], **overrides)


def days_of(instance: Instance, **options: Any) -> list[int]:
    """How many days each trip of the solver's plan takes."""
    return [len(trip.days) for trip in solved(instance, **options).trips]


def test_r1_no_trip_before_the_campaign() -> None:
    free = one_village()
    assert_rule_bends(free, change_settings(free, campaign_start=on(3, 1)), "R1")


def test_r1_no_trip_on_a_day_off_of_the_calendar_sheet() -> None:
    free = one_village()
    rows = tuple(CalendarRow(on(1, day), working=False) for day in range(4, 30))
    assert_rule_bends(free, replace(free, calendar=WorkCalendar.of(YEAR, rows)), "R1")


def test_r2_no_session_at_a_closed_village() -> None:
    free = one_village()
    assert_rule_bends(free, replace(free, closures={"V1": between(on(1, 1), on(3, 31))}), "R2")


def test_r2_a_closed_base_stops_no_trip() -> None:
    closed = replace(one_village(), closures={"T01": between(on(1, 1), on(12, 31))})
    assert solved(closed).tiers.T1 == 0


def test_r2_no_session_on_the_weekday_that_the_village_refuses() -> None:
    free = one_village()
    for weekday in range(5):
        ruled = change(free, "V1", no_visit_weekdays=frozenset(range(5)) - {weekday})
        dates = [day.date for trip in solved(ruled).trips for day in trip.days]
        assert solved(ruled).tiers.T1 == 0
        assert {date.weekday() for date in dates} == {weekday}


def test_r2_no_leg_over_a_road_that_the_wet_season_closes() -> None:
    """The wet road is the quick one, so that only its closing sends the crew in the dry week."""
    windows = {("V1", 1): between(on(5, 10), on(6, 30))}
    far = one_village(settings={"max_resident_minutes": 5})
    free = replace(far, links=(Link("T01", "V1", 90, 20),), windows=windows)
    assert_rule_bends(free, replace(free, links=(Link("T01", "V1", 90, None),)), "R2")


def test_r3_a_village_is_visited_in_its_window() -> None:
    free = one_village()
    windows = {("V1", 1): between(on(4, 1), on(4, 20)), ("V1", 2): between(on(10, 4), on(10, 8))}
    assert_rule_bends(free, replace(free, windows=windows), "R3")


def test_r3_one_of_several_windows_is_enough() -> None:
    free = one_village()
    two = between(on(3, 9), on(3, 9)) + between(on(3, 16), on(3, 16))
    assert_rule_bends(free, replace(free, windows={("V1", 1): two}), "R3")


def test_r4_pass_2_waits_even_if_the_campaign_is_short() -> None:
    """Five weeks are just enough for the two passes, four weeks apart."""
    free = one_village(settings={"campaign_end": on(2, 9), "mop_up_gap_days": 1})
    assert_rule_bends(free, change_settings(free, mop_up_gap_days=28), "R4")


def test_r4_pass_1_comes_early_enough_for_the_last_day_of_pass_2() -> None:
    """V2's pass 1 may not be drawn into the late trip of V1, its neighbour at the same site."""
    near = [make_village("V1", "T01"), make_village("V2", "T01", has_site=False)]
    windows = {
        ("V1", 1): between(on(11, 1), on(12, 15)),
        ("V2", 2): between(on(3, 1), on(3, 31)),
    }
    late = world(near, [NEAR, Link("V1", "V2", 5, 5)], windows=windows)
    late = change(late, "V1", attendance=Fraction(1))
    assert solved(late).tiers.T1 == 0


def test_r5_as_many_persons_are_screened_as_there_are() -> None:
    free = one_village()
    assert_rule_bends(free, change(free, "V1", groups=(0, 0, 0, 120, 0)), "R5")


def test_r6_residents_walk_no_further_than_they_may() -> None:
    """V2 is 40 minutes from the station, 25 from V1: gathering at the station is cheapest."""
    villages = [make_village("V1", "T01"), make_village("V2", "T01", has_site=False)]
    links = [NEAR, Link("V2", "T01", 40, 40), Link("V2", "V1", 25, 25)]
    free = world(villages, links, settings={"resident_minute_vnd": 100})
    assert_rule_bends(free, change_settings(free, max_resident_minutes=30), "R6")


def test_r6_a_village_without_a_site_gathers_elsewhere() -> None:
    """In the free world V2, far from everybody, is its own site."""
    villages = [make_village("V1", "T01"), make_village("V2", "T01")]
    links = [NEAR, Link("V2", "V1", 44, 44)]
    free = world(villages, links, settings={"resident_minute_vnd": 4000})
    assert_rule_bends(free, change(free, "V2", has_site=False), "R6")


def test_r7_a_facility_serves_only_whom_it_may() -> None:
    """The partner is ten minutes away and serves all; the centre needs an hour and a half."""
    helpers = [
        make_facility("T01", Kind.STATION, serves=Serves.NONE),
        make_facility("C01", Kind.CENTRE, serves=Serves.AREA),
        make_facility("Q01", Kind.PARTNER, serves=Serves.PROVINCE),
    ]
    free = one_village(
        facilities=helpers, doctors=[make_doctor("C1", "C01"), make_doctor("Q1", "Q01")]
    )
    free = replace(free, links=(NEAR, Link("C01", "V1", 90, 90), Link("Q01", "V1", 10, 10)))
    plan = assert_rule_bends(free, change(free, "Q01", serves=Serves.NONE), "R7")
    assert {trip.base for trip in plan.trips} == {"C01"}


def test_r8_a_trip_takes_no_more_days_than_it_may() -> None:
    free = one_village(minutes=150, persons=200)
    assert max(days_of(free)) > 1
    assert_rule_bends(free, change_settings(free, max_trip_days=1), "R8")


def test_r8_a_trip_lies_between_days_off() -> None:
    """Nothing but Tuesdays and Wednesdays is worked, so no trip may take three days."""
    free = one_village(minutes=150, persons=400)
    assert max(days_of(free)) > 2
    days = [day for day in free.calendar.working_days if day.weekday() not in (1, 2)]
    rows = tuple(CalendarRow(day, working=False) for day in days)
    ruled = replace(free, calendar=WorkCalendar.of(YEAR, rows))
    assert max(days_of(ruled)) == 2
    assert_rule_bends(free, ruled, "R1")


def test_r8_a_trip_has_no_more_stops_than_it_may() -> None:
    """Two hamlets side by side are one trip, unless each must be a trip of its own."""
    villages = [make_village(id, "T01", groups=(0, 0, 0, 20, 0)) for id in ("V1", "V2")]
    free = world(villages, [Link("T01", "V1", 100, 100), Link("V1", "V2", 10, 10)])
    assert_rule_bends(free, change_settings(free, max_stops_per_trip=1), "R8")


def test_r9_a_day_is_no_longer_than_a_workday() -> None:
    free = one_village()
    assert_rule_bends(free, change_settings(free, workday_minutes=300), "R9")


def test_r9_setting_up_takes_its_time() -> None:
    free = one_village(settings={"setup_minutes": 0})
    assert_rule_bends(free, change_settings(free, setup_minutes=120), "R9")


def test_r9_a_day_without_time_to_screen_is_no_trip_day() -> None:
    """Six and a half hours there and back leave no time on the first day; 67 persons are what two
    days would take if the crew could drive on one and screen on the other."""
    village = make_village("V1", "T01", groups=(0, 0, 0, 67, 0), attendance=Fraction(1))
    links = [Link("T01", "V1", 440, 440), Link("V1", "T01", 100, 100)]
    assert solved(world([village], links)).tiers.T1 == 67


def test_r10_no_night_where_there_is_no_lodging() -> None:
    free = one_village(minutes=150, persons=200)
    assert_rule_bends(free, change(free, "V1", lodging=False), "R10")


def test_stations_without_doctors_are_served_by_the_centre_of_their_area() -> None:
    centre = make_facility("C01", Kind.CENTRE, serves=Serves.AREA)
    alone = one_village(facilities=[centre], doctors=[make_doctor("C1", "C01")])
    plan = solved(replace(alone, links=(NEAR, Link("C01", "T01", 40, 40))))
    assert plan.tiers.T1 == 0
    assert {trip.base for trip in plan.trips} == {"C01"}


def test_a_partner_goes_where_the_own_station_cannot() -> None:
    """The road from the station is closed; only the partner has a way to the village."""
    partner = make_facility("Q01", Kind.PARTNER, serves=Serves.PROVINCE)
    cut = one_village(
        facilities=[partner], doctors=[make_doctor("D1", "T01"), make_doctor("Q1", "Q01")]
    )
    plan = solved(replace(cut, links=(Link("Q01", "V1", 60, 60),)))
    assert plan.tiers.T1 == 0
    assert {trip.base for trip in plan.trips} == {"Q01"}


def test_a_point_sends_crews_to_the_villages_of_its_station() -> None:
    """The station keeps no doctor; those of the point go, and at the point they need no kit."""
    point = make_facility("P01", Kind.POINT, station="T01", serves=Serves.OWN)
    near = [Link("P01", "V1", 20, 20), Link("T01", "P01", 100, 100)]
    base = one_village(facilities=[point], doctors=[make_doctor("P1", "P01")], kits=0)
    plan = solved(replace(base, links=tuple(near)))
    assert plan.tiers.T1 == 0
    assert {session.site for t in plan.trips for d in t.days for session in d.sessions} == {"P01"}


def test_several_crews_work_side_by_side_when_there_is_one_day() -> None:
    """145 persons at pass 1 and one open day for each pass: two crews are needed at once."""
    windows = {("V1", 1): between(on(3, 9), on(3, 9)), ("V1", 2): between(on(5, 6), on(5, 6))}
    busy = one_village(
        persons=170,
        others=TWO_CREWS,
        kits=2,
        doctors=[make_doctor("D1", "T01"), make_doctor("D2", "T01")],
        windows=windows,
    )
    assert solved(busy).tiers.T1 == 0
