"""Children, the old and women are counted before the crew comes, so that they are called first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scheduler.documents.queue_groups import first_in_line, share_out
from scheduler.instance import Instance
from scheduler.plan import Served


def test_groups_are_in_the_order_of_the_queue(instance: Instance) -> None:
    """V1 has 10 under 6, 20 of 6–17, 30 women, 30 men, 10 of 60 and over."""
    assert first_in_line(instance, [Served("V1", 1, 50)]) == (5, 5, 15)


def test_villages_of_one_session_are_added(instance: Instance) -> None:
    assert first_in_line(instance, [Served("V1", 1, 50), Served("V2", 2, 10)]) == (6, 6, 18)


@given(st.integers(0, 500), st.lists(st.integers(0, 300), min_size=5, max_size=5))
def test_no_person_is_lost_or_counted_twice(persons: int, groups: list[int]) -> None:
    """A sum that differs from the persons expected would be taken for an error in print."""
    counts = share_out(persons, tuple(groups))
    whole = sum(groups)
    assert sum(counts) == (persons if whole else 0)
    for count, group in zip(counts, groups, strict=True):
        assert abs(count * whole - persons * group) < max(whole, 1)
