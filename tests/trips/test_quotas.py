"""Quotas: what whole trips must give, against a count by plain loops."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import combinations_with_replacement

import numpy as np
import pytest

from scheduler.trips.claims import Claim, Gathering, Market, Stand
from scheduler.trips.quotas import Quota, minutes_at, quotas


def market_of(*minutes: Fraction) -> Market:
    """Visits of so many minutes, each at its own site, in its first pass."""
    numbers = range(len(minutes))
    return Market(
        tuple(Claim(m, {}, None) for m in minutes),
        tuple(Stand(n, 0) for n in numbers),
        tuple(Gathering(n, n, 0, ()) for n in numbers),
        (),
        (None,) * len(minutes),
        (None,) * len(minutes),
        (True,) * len(minutes),
    )


def by_the_minute(quota: Quota, minutes: int) -> int:
    return sum(minute % quota.measure < quota.counts for minute in range(minutes))


@pytest.mark.parametrize("seed", range(20))
def test_minutes_count_as_in_a_list_of_them(seed: int) -> None:
    draw = random.Random(seed)
    measure = draw.randint(2, 40)
    quota = Quota((0,), measure, draw.randint(1, measure), False)
    counts = [by_the_minute(quota, minutes) for minutes in range(150)]
    assert [quota.count(minutes) for minutes in range(150)] == counts
    assert list(quota.counted(np.arange(150.0))) == counts


@pytest.mark.parametrize("seed", range(20))
def test_two_trips_count_at_least_what_their_minutes_count_together(seed: int) -> None:
    """If parts counted less than the whole, a plan could keep all rules and miss the quota."""
    draw = random.Random(seed)
    measure = draw.randint(2, 40)
    quota = Quota((0,), measure, draw.randint(1, measure), False)
    for a in range(100):
        for b in range(100):
            assert quota.count(a + b) <= quota.count(a) + quota.count(b)


@pytest.mark.parametrize("sloped", [False, True])
def test_no_trip_for_several_stations_counts_more_than_it_is_charged(sloped: bool) -> None:
    for measure in range(2, 30):
        for counts in range(1, measure + 1):
            quota = Quota((0,), measure, counts, sloped)
            a_minute, a_touch = quota.outside
            assert all(quota.count(m) <= a_touch + a_minute * m for m in range(1, 100))


@pytest.mark.parametrize("seed", range(30))
def test_every_way_to_serve_the_visits_by_whole_trips_keeps_the_quota(seed: int) -> None:
    """Trips of given rooms that together hold those visits that are held at home, all lists of up
    to six of them tried: each counts at least what is asked less what is spared."""
    draw = random.Random(seed)
    market = market_of(*(Fraction(draw.randint(20, 200), draw.choice((1, 3))) for _ in "123"))
    rooms = [draw.randint(10, 90) for _ in range(3)]
    for quota in quotas(market, (0, 1, 2), rooms[0]):
        for home in ((0, 1, 2), (0, 2), (1,), ()):
            need = sum((market.claims[n].minutes for n in home), Fraction(0))
            away = [n for n in (0, 1, 2) if n not in home]
            asked = quota.asked(market) - sum(quota.spared(market, n) for n in away)
            lists = (t for size in range(7) for t in combinations_with_replacement(rooms, size))
            given = [sum(map(quota.count, rooms)) for rooms in lists if sum(rooms) >= need]
            assert min(given, default=asked) >= asked


def test_a_quota_that_asks_for_more_than_whole_trips_is_told_from_a_true_one() -> None:
    """The loop above must be able to fail: 61 minutes on trips of 30 take three trips, and one
    minute of each counts; a fourth is not needed."""
    market = market_of(Fraction(61))
    quota, _ = quotas(market, (0,), 30)
    assert quota.asked(market) == 3 * quota.count(30) == 3
    assert sum(map(quota.count, (30, 30, 1))) < 4


def test_where_trips_can_be_full_to_the_last_minute_there_is_nothing_to_ask() -> None:
    assert quotas(market_of(Fraction(60)), (0,), 30) == ()


def test_only_the_pass_that_is_served_counts() -> None:
    """A trip that serves the other pass of a village gives this visit nothing."""
    market = market_of(Fraction(181, 3), Fraction(20))
    table = minutes_at(market, Quota((0, 1), 30, 1, False))
    assert table.tolist() == [[61, 20], [0, 0]]


def test_guests_are_not_asked_for_whole_trips() -> None:
    """Both passes' guests share a stand, so nobody knows which of them a trip serves."""
    market = market_of(Fraction(60))
    guests = Market(
        *(market.claims, (Stand(0, None),), market.gatherings, (), (None,), (None,), (True,))
    )
    with pytest.raises(ValueError, match="own sites"):
        minutes_at(guests, Quota((0,), 30, 1, False))
