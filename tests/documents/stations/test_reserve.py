"""A reserve date that a rule forbids would send a crew to a closed road, or be missed elsewhere."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from scheduler.documents.stations.reserve import LATEST_DAYS, Reserve, ReserveDates
from scheduler.instance import Instance, Interval
from scheduler.plan import Plan, Trip
from scheduler.plan_file import dump_plan
from scheduler.verify import verify
from tests.builders import between, change, make_instance, make_plan, make_posting, make_trip, on

TUESDAY = on(3, 9)
VISIT = [("V1", ("V1", 1, 50))]


def reserve(instance: Instance, *trips: Trip) -> Reserve | None:
    """That of the first trip, where the plan has nothing but `trips`."""
    return ReserveDates(instance, make_plan(instance, trips)).of(trips[0])


def test_the_next_working_day_is_taken() -> None:
    world = make_instance()
    assert reserve(world, make_trip(world, {TUESDAY: VISIT})) == Reserve(1)
    assert reserve(world, make_trip(world, {on(3, 12): VISIT})) == Reserve(3)


def test_days_of_a_trip_stay_together() -> None:
    """Thursday and Friday cannot become Friday and Monday."""
    world = make_instance()
    stops = [("V1", ("V1", 1, 20))]
    assert reserve(world, make_trip(world, {on(3, 11): stops, on(3, 12): stops})) == Reserve(4)


def test_closures_of_site_and_of_village_are_passed_over() -> None:
    gathering = [("V1", ("V3", 1, 50))]
    for place, stops in (("V1", VISIT), ("V3", gathering)):
        world = make_instance(closures={place: between(on(3, 10), on(3, 11))})
        assert reserve(world, make_trip(world, {TUESDAY: stops})) == Reserve(3)


def test_a_window_is_kept() -> None:
    world = make_instance(windows={("V1", 1): between(on(3, 9), on(3, 9))})
    assert reserve(world, make_trip(world, {TUESDAY: VISIT})) is None


def test_the_crews_doctor_is_there_and_free() -> None:
    """On leave on the 10th, on another trip on the 11th."""
    world = make_instance(leave={"D1": between(on(3, 10), on(3, 10))})
    first = make_trip(world, {TUESDAY: VISIT})
    other = make_trip(world, {on(3, 11): [("V2", ("V2", 1, 20))]})
    assert reserve(world, first, other) == Reserve(3)


def test_a_doctor_who_is_posted_away_does_not_come_back_for_it() -> None:
    world = make_instance()
    trip = make_trip(world, {on(3, 31): VISIT}, doctors=("H0",))
    plan = make_plan(world, (trip,), (make_posting("H0", "T01", 1, 3),))
    assert ReserveDates(world, plan).of(trip) is None


def test_pass_1_does_not_come_too_near_to_pass_2() -> None:
    """28 days lie between; the first trip can move by two days and no more."""
    world = make_instance(closures={"V1": between(on(3, 10), on(3, 10))})
    first = make_trip(world, {TUESDAY: VISIT})
    for gap, expected in ((28 + 2, Reserve(2)), (28 + 1, None)):
        day = TUESDAY + timedelta(gap)
        second = make_trip(world, {day: [("V1", ("V1", 2, 15))]}, doctors=("D2",))
        assert reserve(world, first, second) == expected


def test_the_campaign_and_two_weeks_are_the_limit() -> None:
    world = make_instance(settings={"campaign_end": TUESDAY})
    assert reserve(world, make_trip(world, {TUESDAY: VISIT})) is None
    for last, expected in ((on(3, 22), Reserve(14)), (on(3, 23), None)):
        world = make_instance(closures={"V1": between(on(3, 10), last)})
        assert reserve(world, make_trip(world, {TUESDAY: VISIT})) == expected


def test_a_longer_way_in_the_wet_season_is_not_promised() -> None:
    """From 15 May V1 is ten minutes farther; the planned hours would not hold."""
    world = make_instance()
    assert reserve(world, make_trip(world, {on(5, 14): VISIT})) is None


def test_a_day_without_other_staff_is_the_second_choice_and_says_so() -> None:
    """The base has staff for one crew; the other one is out on all days but the 19th."""
    world = change(make_instance(), "T01", others=5)
    first = make_trip(world, {TUESDAY: VISIT})
    days = [on(3, day) for day in (10, 11, 12, 15, 16, 17, 18, 22, 23)]
    others = [
        make_trip(world, {day: [("V1", ("V1", 1, 1))]}, doctors=("D2",), id=f"T01-{day.day}")
        for day in days
    ]
    assert reserve(world, first, *others) == Reserve(10)
    last = make_trip(world, {on(3, 19): [("V1", ("V1", 1, 1))]}, doctors=("D2",), id="T01-19")
    plan = make_plan(world, (first, *others, last))
    assert ReserveDates(world, plan).of(first) == Reserve(1, lacks_staff=True)
    assert by_verifier(world, plan, first) == Reserve(1, lacks_staff=True)


def test_crews_side_by_side_are_put_off_together() -> None:
    """The road that is closed to one is closed to both: a day with room for one only would leave
    the other without. The second crew's doctor is on leave on the 10th."""
    world = make_instance(leave={"D2": between(on(3, 10), on(3, 10))})
    crews = [
        make_trip(world, {TUESDAY: VISIT}),
        make_trip(world, {TUESDAY: VISIT}, doctors=("D2",), id="T01-0002"),
    ]
    reserves = ReserveDates(world, make_plan(world, crews))
    assert [reserves.of(trip) for trip in crews] == [Reserve(2), Reserve(2)]


def moved(plan: Plan, trip: Trip, later: int) -> Plan:
    """With the trip and those that do the same days later."""
    days = tuple(replace(day, date=day.date + timedelta(later)) for day in trip.days)
    trips = [replace(each, days=days) if each.days == trip.days else each for each in plan.trips]
    order = sorted(trips, key=lambda each: (each.base, each.days[0].date, each.id))
    return replace(plan, trips=tuple(order))


def by_verifier(world: Instance, plan: Plan, trip: Trip) -> Reserve | None:
    """The answer of the verifier, which is asked about every date."""
    broken = {
        later: {v.rule for v in verify(world, dump_plan(moved(plan, trip, later))).violations}
        & {f"R{number}" for number in range(1, 18)}
        for later in range(1, LATEST_DAYS + 1)
    }
    legal = [Reserve(later) for later, rules in broken.items() if not rules]
    lent = [Reserve(later, True) for later, rules in broken.items() if rules <= {"R16"}]
    return next(iter(legal + lent), None)


def drawn_worlds() -> Iterator[tuple[Instance, Plan]]:
    """Small worlds with scarce people and things, and legal plans of two weeks in March."""
    for seed in range(2000):
        dice = random.Random(seed)
        start = on(3, 1)

        def spell(start: date = start, dice: random.Random = dice) -> tuple[Interval, ...]:
            first = start + timedelta(dice.randrange(25))
            return between(first, first + timedelta(dice.randrange(15)))

        facts: dict[str, Any] = {
            "closures": {p: spell() for p in ("V1", "V2", "V3") if dice.random() < 0.6},
            "leave": {d: spell() for d in ("D1", "D2") if dice.random() < 0.6},
            "windows": {
                (village, number): between(start, start + timedelta(dice.randrange(9, 16)))
                for village in ("V1", "V2", "V3")
                for number in (1, 2)
            },
            "settings": {
                "mop_up_gap_days": dice.choice((3, 8)),
                "max_screening_days_per_month": dice.choice((3, 5, 12)),
                "max_nights_per_month": dice.choice((1, 8)),
            },
        }
        world = make_instance(**facts)
        kits, others, duty = dice.choice((1, 2)), dice.choice((5, 5, 9)), dice.choice((0, 1))
        world = change(world, "A1", kits=kits)
        world = change(world, "T01", others=others, min_doctors_on_duty=duty)
        plan = make_plan(world, tuple(drawn_trips(world, dice)))
        rules = {v.rule for v in verify(world, dump_plan(plan)).violations}
        if plan.trips and not rules & {f"R{number}" for number in range(1, 18)}:
            yield world, plan


def drawn_trips(world: Instance, dice: random.Random) -> Iterator[Trip]:
    days = list(world.calendar.working_days)
    first = days.index(on(3, 1))
    for number in range(dice.randrange(3, 10)):
        start = first + dice.randrange(11)
        length = dice.choice((1, 1, 2))
        if (days[start + length - 1] - days[start]).days != length - 1:
            continue
        village = dice.choice(("V1", "V2", "V3"))
        site = {"V3": "V1"}.get(village, village)
        number_of_pass = dice.choice((1, 1, 2))
        at = site if dice.random() < 0.8 else "T01"
        stop = [(at, ("V1" if at == "T01" else village, number_of_pass, 5))]
        made = {days[start + i]: stop for i in range(length)}
        yield make_trip(world, made, doctors=(dice.choice(("D1", "D2")),), id=f"T01-{number}")


def test_the_verifier_gives_the_same_answer_for_drawn_plans() -> None:
    """Rule by rule, date by date: what is proposed is legal, and no earlier date was."""
    compared = []
    for world, plan in drawn_worlds():
        reserves = ReserveDates(world, plan)
        for trip in plan.trips:
            compared.append(reserves.of(trip))
            assert compared[-1] == by_verifier(world, plan, trip), (plan, trip)
        if len(compared) > 40:
            break
    assert {None, Reserve(1), Reserve(4)} <= set(compared)
