"""Station days are full but for the last one, and keep what each visit demands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scheduler.instance import Instance, Link
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.ground import Ground
from scheduler.trips.station_days import fill_days, share_station_days
from scheduler.trips.visits import Pace, Visit
from tests.builders import make_instance, make_village

FIVE = Pace(5, 1)  # minutes a person: 87 persons fill a day of 480 minutes with 45 of set-up


def station(*villages: str) -> Instance:
    """Villages without a site of their own, a short way from the station."""
    return make_instance(
        villages=[make_village(village, "T01", has_site=False) for village in villages],
        links=tuple(Link("T01", village, 10, 10) for village in villages),
    )


def visit(village: str, pass_number: int, persons: int) -> Visit:
    return Visit(village, pass_number, persons, FIVE, priority=2)


def loads(drafts: Sequence[Draft]) -> list[dict[tuple[str, int], int]]:
    return [{(o.village, o.pass_number): o.persons for o in draft.served} for draft in drafts]


def by_pass(ground: Ground, visits: Sequence[Visit]) -> list[Draft]:
    """Station days of one pass after the other."""
    passes = [[v for v in visits if v.pass_number == number] for number in (1, 2)]
    return [d for visits in passes for d in fill_days(ground, "T01", "dry", visits)]


def test_a_day_that_ends_pass_1_begins_pass_2_of_others() -> None:
    """Two half days of one crew are one day, or the plan pays for a day too many."""
    ground = Ground(station("V1", "V2"))
    visits = [visit("V1", 1, 87), visit("V2", 1, 40), visit("V1", 2, 40)]
    apart = by_pass(ground, visits)
    assert loads(apart) == [{("V1", 1): 87}, {("V2", 1): 40}, {("V1", 2): 40}]
    shared = share_station_days(ground, visits, apart)
    assert loads(shared) == [{("V1", 1): 87}, {("V2", 1): 40, ("V1", 2): 40}]


def test_no_day_holds_both_passes_of_a_village() -> None:
    """R4: they are weeks apart."""
    ground = Ground(station("V1"))
    visits = [visit("V1", 1, 40), visit("V1", 2, 7)]
    apart = by_pass(ground, visits)
    assert share_station_days(ground, visits, apart) == tuple(apart)


def test_nobody_is_lost_or_served_twice() -> None:
    """R5: whole persons, as many as before."""
    ground = Ground(station("V1", "V2", "V3"))
    visits = [visit(v, p, n) for v, p, n in (("V1", 1, 91), ("V2", 1, 93), ("V3", 2, 60))]
    count: Counter[tuple[str, int]] = Counter()
    for draft in share_station_days(ground, visits, by_pass(ground, visits)):
        count.update({(o.village, o.pass_number): o.persons for o in draft.served})
    assert count == {("V1", 1): 91, ("V2", 1): 93, ("V3", 2): 60}


def test_days_stay_apart_where_trips_would_wait_for_each_other() -> None:
    """Pass 1 of V1 with pass 2 of V2, and elsewhere the other way round: no dates exist (R4)."""
    ground = Ground(station("V1", "V2"))
    visits = [visit("V1", 1, 40), visit("V2", 2, 7), visit("V1", 2, 7), visit("V2", 1, 40)]
    apart = by_pass(ground, [visits[0], visits[1]])
    both = tuple(s for draft in by_pass(ground, visits[2:]) for s in draft.days[0][0].served)
    other = Draft("T01", "dry", ((Stop("V1", both),),), -1, 0, 0)
    assert share_station_days(ground, visits, [*apart, other]) == (*apart, other)
