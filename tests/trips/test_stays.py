"""Stays are full to the last minute, and splits of a visit lose nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler.instance import Instance, Link
from scheduler.trips.ground import Ground
from scheduler.trips.route import Load, drive
from scheduler.trips.stays import Stay, splits, stays
from scheduler.trips.visits import Pace, Visit
from tests.builders import change, make_instance

VISIT = Visit("V1", 1, 1000, Pace(59, 11), 2)


def road(out: int, home: int) -> Instance:
    links = (Link("T01", "V1", out, out), Link("V1", "T01", home, home))
    return replace(make_instance(), links=links)


def stays_at(world: Instance) -> tuple[Stay, ...]:
    return stays(Ground(world), "T01", VISIT, "V1", "dry")


@pytest.mark.parametrize(
    ("out", "home"), [(0, 0), (30, 30), (100, 150), (220, 220), (430, 430), (440, 100), (100, 440)]
)
def test_a_stay_can_be_driven_and_takes_nobody_more(out: int, home: int) -> None:
    world = road(out, home)
    for stay in stays_at(world):
        route = drive(Ground(world), "T01", [Load(VISIT, "V1", stay.persons)], "dry")
        assert route is not None
        assert (len(route.days), route.cost_vnd) == (stay.days, stay.cost_vnd)
        more = drive(Ground(world), "T01", [Load(VISIT, "V1", stay.persons + 1)], "dry")
        assert more is None or len(more.days) > stay.days


def test_a_day_of_travel_alone_makes_no_stay() -> None:
    """R8 wants a session every day: from 436 minutes on, nothing is left of the first."""
    assert stays_at(road(436, 30)) == ()
    assert [stay.days for stay in stays_at(road(420, 30))] == [2, 3, 4]


def test_without_lodging_a_stay_is_a_day() -> None:
    world = change(road(100, 100), "V1", lodging=False)
    assert [stay.days for stay in stays_at(world)] == [1]


@pytest.mark.parametrize("persons", [1, 40, 66, 67, 300, 2500])
def test_a_split_loses_nobody(persons: int) -> None:
    found = splits(stays_at(road(60, 60)), persons, most=4)
    assert 1 <= len(found) <= 4
    for split in found:
        assert sum(stay.persons for stay in split.stays) + split.remainder == persons
        assert split.cost_vnd == sum(stay.cost_vnd for stay in split.stays)
