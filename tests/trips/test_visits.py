"""What has to be screened, and how many persons fit into how many minutes."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.trips.visits import Cluster, Pace, clusters
from tests.builders import change, make_instance

FIXED = settings(derandomize=True, database=None, deadline=None, max_examples=200)
paces = st.builds(Pace, st.integers(1, 700), st.integers(1, 100))


@FIXED
@given(paces, st.integers(0, 500))
def test_minutes_are_rounded_up_from_the_exact_fraction(pace: Pace, persons: int) -> None:
    assert pace.minutes_for(persons) == ceil(persons * Fraction(pace.minutes, pace.persons))


@FIXED
@given(paces, st.integers(-50, 600))
def test_as_many_persons_as_fit_and_not_one_more(pace: Pace, minutes: int) -> None:
    persons = pace.persons_in(minutes)
    assert persons == 0 or pace.minutes_for(persons) <= minutes
    assert pace.minutes_for(persons + 1) > minutes


def test_every_station_has_the_visits_of_its_villages_in_order() -> None:
    found = {c.station: [(v.village, v.pass_number, v.persons) for v in c.visits] for c in _all()}
    assert found["T02"] == [("V4", 1, 85), ("V4", 2, 15)]
    assert [village for village, _, _ in found["T01"]] == ["V1", "V1", "V2", "V2", "V3", "V3"]


def test_where_all_are_expected_at_pass_1_there_is_no_pass_2() -> None:
    """A visit of nobody would send a crew for nothing."""
    world = change(make_instance(), "V4", attendance=Fraction(1))
    assert [(v.pass_number, v.persons) for v in clusters(world)[1].visits] == [(1, 100)]


def test_a_station_of_nobody_has_no_cluster() -> None:
    world = change(make_instance(), "V4", screened_elsewhere=100)
    assert [cluster.station for cluster in clusters(world)] == ["T01"]


def _all() -> tuple[Cluster, ...]:
    return clusters(make_instance())
