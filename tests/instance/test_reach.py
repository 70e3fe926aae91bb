"""Whether there is a way must be what a search for the way finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scheduler.instance import Coordinates, Link, Roads
from scheduler.instance.roads import Node

PLACES = ("S", "T", "A", "B", "C", "D", "hub")
ends = st.sampled_from(PLACES)
links = st.builds(Link, ends, ends, st.integers(0, 90), st.none() | st.integers(0, 90))
here = st.none() | st.builds(Coordinates, st.floats(20, 23), st.floats(102, 105))
nodes = st.tuples(
    *[st.builds(Node, st.just(p), st.sampled_from("ST"), here) for p in PLACES if p != "hub"]
)


@given(links=st.lists(links, max_size=8), nodes=nodes)
def test_a_way_is_known_without_its_minutes(links, nodes):
    """A village is said to be cut off though a crew gets there, or the other way round."""
    roads = Roads(links, nodes, 1.6, {"dry": 22.0, "wet": 14.0})
    for origin in PLACES:
        for destination in PLACES:
            found = [roads.travel(origin, destination, season) for season in ("dry", "wet")]
            assert roads.connects(origin, destination) == any(m is not None for m in found)
