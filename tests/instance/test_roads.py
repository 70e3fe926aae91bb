"""Travel minutes: links one way and both ways, closed in the wet season, and estimates."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.instance import Coordinates, Link, Roads
from scheduler.instance.roads import Node, great_circle_km

SPEEDS = {"dry": 22.0, "wet": 14.0}
HERE, THERE, FAR = Coordinates(22.3, 103.4), Coordinates(22.35, 103.45), Coordinates(22.4, 103.5)


def roads(links=(), nodes=()) -> Roads:
    return Roads(links, nodes, 1.6, SPEEDS)


def estimate(a: Coordinates, b: Coordinates, season: str) -> int:
    return ceil(great_circle_km(a, b) * 1.6 / SPEEDS[season] * 60)


def test_shortest_path_may_lead_over_several_links():
    found = roads([Link("A", "B", 10, 15), Link("B", "C", 10, 15), Link("A", "C", 25, 29)])
    assert (found.travel("A", "C", "dry"), found.travel("A", "C", "wet")) == (20, 29)


def test_link_leads_both_ways_unless_the_way_back_is_listed():
    """Downhill is faster, and a crew comes home late."""
    links = [Link("A", "B", 10, 15), Link("B", "A", 30, None), Link("B", "C", 5, 5)]
    found = roads(links)
    assert (found.travel("A", "B", "dry"), found.travel("B", "A", "dry")) == (10, 30)
    assert found.travel("C", "B", "dry") == 5


def test_way_back_that_is_closed_in_the_wet_season_stays_closed():
    """The listed way back is closed; the way there must not stand in for it."""
    found = roads([Link("A", "B", 10, 15), Link("B", "A", 30, None)])
    assert (found.travel("A", "B", "wet"), found.travel("B", "A", "wet")) == (15, None)


def test_link_closed_in_the_wet_season_is_open_in_the_dry_one():
    found = roads([Link("A", "B", 10, None), Link("B", "C", 10, 12)])
    assert (found.travel("A", "C", "dry"), found.travel("A", "C", "wet")) == (20, None)


def test_no_travel_within_a_place_and_none_to_where_no_road_leads():
    found = roads([Link("A", "B", 10, 10)])
    assert found.travel("Z", "Z", "wet") == 0
    assert found.travel("A", "Z", "dry") is None
    assert found.travel("Z", "A", "dry") is None


def test_link_of_no_minutes_is_a_link():
    assert roads([Link("A", "B", 0, 0)]).travel("A", "B", "wet") == 0


def test_place_without_a_link_is_estimated_from_coordinates():
    nodes = [Node("T", "T", HERE), Node("V", "T", THERE)]
    found = roads([Link("T", "X", 9, 9)], nodes)
    assert found.estimated == ("V",)
    for season in SPEEDS:
        assert found.travel("T", "V", season) == estimate(HERE, THERE, season)
        assert found.travel("V", "X", season) == estimate(HERE, THERE, season) + 9


def test_linked_places_are_not_estimated_even_if_that_were_shorter():
    nodes = [Node("T", "T", HERE), Node("V", "T", THERE)]
    found = roads([Link("T", "V", 500, None)], nodes)
    assert (found.estimated, found.travel("T", "V", "dry")) == ((), 500)
    assert found.travel("T", "V", "wet") is None


def test_no_path_leads_through_an_estimated_place():
    """Two guesses in a row would open a shortcut that no road has."""
    nodes = [Node("A", "T", HERE), Node("M", "T", THERE), Node("B", "T", FAR)]
    links = [Link("A", "X", 5, 5), Link("B", "Y", 5, 5)]
    found = roads(links, nodes)
    assert found.estimated == ("M",)
    assert found.travel("A", "M", "dry") and found.travel("M", "B", "dry")
    assert found.travel("A", "B", "dry") is None


def test_estimates_join_only_places_of_one_station():
    nodes = [Node("V", "T1", HERE), Node("W", "T2", HERE), Node("T1", "T1", THERE)]
    found = roads((), nodes)
    assert found.travel("V", "W", "dry") is None
    assert found.travel("V", "T1", "dry") == found.travel("T1", "V", "dry")


def test_place_without_link_and_coordinates_is_unreachable():
    found = roads((), [Node("T", "T", HERE), Node("V", "T", None)])
    assert (found.unreachable, found.estimated) == (("V",), ("T",))
    assert found.travel("T", "V", "dry") is None


def test_degree_of_latitude_on_the_given_sphere():
    km = great_circle_km(Coordinates(22.0, 103.0), Coordinates(23.0, 103.0))
    assert km == pytest.approx(111.19508, abs=1e-4)


minutes = st.integers(0, 60)
places = st.sampled_from("ABCDE")
random_links = st.lists(
    st.builds(Link, places, places, minutes, st.none() | minutes),
    max_size=12,
    unique_by=lambda link: (link.origin, link.destination),
)


@given(random_links, places, places, places)
def test_a_detour_is_never_shorter_than_the_shortest_path(links, a, b, c):
    found = roads(links)
    for season in SPEEDS:
        legs = (found.travel(a, b, season), found.travel(b, c, season))
        if None not in legs:
            assert found.travel(a, c, season) <= sum(legs)
