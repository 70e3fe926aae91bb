"""Days as bits: which days a visit may take place, which starts a trip of several days has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scheduler.instance import Instance
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import Horizon, bits_between, bits_of, starts
from scheduler.trips.visits import clusters
from tests.builders import between, change, make_instance, on


def busy_world() -> Instance:
    """Closures, windows and a weekday that V1 refuses."""
    world = change(make_instance(), "V1", no_visit_weekdays=frozenset({0, 4}))
    return replace(
        world,
        closures={"V1": between(on(3, 1), on(3, 31)), "T01": between(on(6, 1), on(6, 30))},
        windows={("V1", 1): between(on(2, 1), on(7, 31)) + between(on(11, 1), on(11, 5))},
    )


def dates(horizon: Horizon, mask: int) -> list[date]:
    return [horizon.days[day] for day in bits_of(mask)]


@pytest.mark.parametrize("site", ["T01", "V1", "P01", "V4"])
@pytest.mark.parametrize("pass_number", [1, 2])
def test_visit_days_are_those_that_every_rule_allows(site: str, pass_number: int) -> None:
    """Asked day by day of the instance: R1, R2, R3, R6."""
    world = busy_world()
    horizon = Horizon(world)
    for season in ("dry", "wet"):
        expected = [
            day
            for day in world.campaign_days
            if world.season(day) == season
            and world.may_gather("V1", site, season)
            and not world.is_closed("V1", day)
            and not world.is_closed(site, day)
            and world.in_window("V1", pass_number, day)
        ]
        found = dates(horizon, horizon.visit_days("V1", pass_number, site, season))
        assert found == expected


def test_a_trip_starts_where_all_its_days_follow_each_other() -> None:
    """Open on days 1–3 and 6: two days in a row start on 1 and 2, never over a gap."""
    mask = sum(1 << day for day in (1, 2, 3, 6))
    assert list(bits_of(starts([mask, mask]))) == [1, 2]


def test_every_day_of_a_trip_has_its_own_open_days() -> None:
    first, second = bits_between(1, 5), bits_between(4, 9)
    assert list(bits_of(starts([first, second]))) == [3, 4, 5]


def test_no_days_lie_between_a_later_and_an_earlier_one() -> None:
    assert bits_between(5, 4) == 0
    assert bits_between(5, 5) == 1 << 5


def test_pass_1_leaves_a_day_to_pass_2() -> None:
    """R4: a pass 2 that ends in March needs its pass 1 four weeks before the last day of March."""
    world = replace(make_instance(), windows={("V4", 2): between(on(3, 1), on(3, 31))})
    ground, (first, second) = Ground(world), clusters(world)[1].visits
    days = dates(ground.horizon, ground.visit_days(first, "V4", "dry"))
    assert max(days) == on(3, 31) - timedelta(28)
    earliest = min(dates(ground.horizon, ground.visit_days(second, "V4", "dry")))
    assert earliest == on(3, 1)


def test_passes_that_can_never_be_apart_do_not_shut_each_other_out() -> None:
    """Then at least one of them is made, and the other is the shortfall."""
    windows = {("V4", 1): between(on(3, 15), on(3, 19)), ("V4", 2): between(on(3, 22), on(3, 26))}
    world = replace(make_instance(), windows=windows)
    ground, visits = Ground(world), clusters(world)[1].visits
    assert [ground.visit_days(v, "V4", "dry").bit_count() for v in visits] == [5, 5]
