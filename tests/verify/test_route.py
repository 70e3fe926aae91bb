"""Routes follow from the sessions alone: stated legs cannot make a trip shorter."""

from __future__ import annotations

from dataclasses import replace

from scheduler.verify.route import Drive, route_of
from tests.builders import change_settings, make_instance, make_trip, on

WORLD = make_instance()


def test_legs_are_chained_from_base_over_nights_to_base() -> None:
    days = {
        on(3, 8): [("V1", ("V1", 1, 10)), ("V2", ("V2", 1, 10))],
        on(3, 9): [("V2", ("V2", 1, 10)), ("V1", ("V1", 1, 10))],
    }
    route = route_of(WORLD, make_trip(WORLD, days))
    first, last = route.days
    assert first.drives == (Drive("T01", "V1", 30), Drive("V1", "V2", 25))
    assert (first.ends_at, first.is_last) == ("V2", False)
    assert last.drives == (Drive("V2", "V1", 25), Drive("V1", "T01", 30))
    assert (last.ends_at, last.is_last) == ("T01", True)
    assert [day.travel_minutes for day in route.days] == [55, 55]
    assert route.sites == ("V1", "V2")


def test_stated_legs_do_not_count() -> None:
    trip = make_trip(WORLD, {on(3, 8): [("V1", ("V1", 1, 10))]})
    forged = replace(trip, days=(replace(trip.days[0], legs=()),))
    assert route_of(WORLD, forged).days[0].drives == route_of(WORLD, trip).days[0].drives


def test_a_way_closed_in_the_wet_season_has_no_minutes() -> None:
    trip = make_trip(WORLD, {on(6, 8): [("V2", ("V2", 1, 10))]})
    day = route_of(WORLD, trip).days[0]
    assert day.drives == (Drive("T01", "V2", None), Drive("V2", "T01", None))
    assert day.travel_minutes == 0


def test_a_trip_is_away_unless_its_only_site_is_its_base() -> None:
    world = change_settings(WORLD, max_resident_minutes=80)
    at_base = ("T01", ("V1", 1, 10))
    station_trip = make_trip(world, {on(3, 8): [at_base]})
    mixed = make_trip(world, {on(3, 8): [at_base, ("V2", ("V2", 1, 10))]})
    empty = replace(station_trip, days=(replace(station_trip.days[0], sessions=()),))
    routes = [route_of(world, trip) for trip in (station_trip, mixed, empty)]
    assert [route.is_away for route in routes] == [False, True, True]
