"""Provinces so small that every rotation can be tried: none is better, and no bound is too high."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, product
from math import floor

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.instance import Instance
from scheduler.rotation import ScreeningNeed
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, is_legal
from scheduler.rotation.needs import CrewCapacity
from scheduler.rotation.objective import Merit
from scheduler.rotation.roster import Roster
from scheduler.rotation.stretch import Stretch
from tests.builders import make_doctor, on
from tests.rotation.worlds import (
    BEGINNER,
    LEADER,
    broken_rules,
    fixed_posting,
    hospital,
    measured,
    province,
    rotate,
    station,
)

STRETCHES = [Stretch(first, last) for first in (10, 11, 12) for last in range(first, 13)]
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "specialty": st.sampled_from(["Nội", "Nhi"]),
            "practice_since": st.sampled_from([LEADER, BEGINNER]),
            "rotation_days_done": st.sampled_from([0, 199, 222]),
            "rotation_exempt": st.sampled_from([False, False, True]),
            "field_ok": st.sampled_from([True, True, False]),
        }
    ),
    min_size=1,
    max_size=3,
)


@st.composite
def small_worlds(draw: st.DrawFn) -> Instance:
    """Two stations, one hospital, and only the last three months left to post anybody in."""
    facilities = [
        station(name, floor=draw(st.integers(0, 1)), goal=draw(st.integers(0, 2))) for name in "TU"
    ]
    people = [make_doctor(f"H{i}", "H", **facts) for i, facts in enumerate(draw(PEOPLE))]
    fixed = [fixed_posting("H0", "T", first, first) for first in draw(st.sampled_from([(), (11,)]))]
    return province(
        [*facilities, hospital()],
        people,
        fixed,
        issue_date=on(9, 15),
        donor_cap=Fraction(draw(st.sampled_from(["0.34", "0.67", "1"]))),
        min_posting_months=draw(st.integers(1, 2)),
        max_posting_months=draw(st.integers(1, 3)),
        rotation_min_days=draw(st.sampled_from([0, 30])),
        rotation_max_days=264,
    )


def choices(homes: Homes, doctor: str, several: bool) -> Iterator[tuple[NewPosting, ...]]:
    """Every legal set of new postings of one doctor, the empty one too."""
    yield ()
    single = [NewPosting(doctor, f, s) for f, s in product("TU", STRETCHES)]
    for count in (1, 2, 3) if several else (1,):
        for chosen in combinations(single, count):
            apart = all(
                a.station != b.station or a.stretch.last + 1 < b.stretch.first
                for a, b in combinations(sorted(chosen, key=lambda p: p.stretch), 2)
            )
            if apart and is_legal(homes, homes.instance.doctors[doctor], chosen):
                yield chosen


def merits(instance: Instance, needs: list[ScreeningNeed], several: bool) -> Iterator[Merit]:
    """The merit of every rotation that keeps R18–R22."""
    homes, capacity = Homes(instance), CrewCapacity(Homes(instance))
    own = [list(choices(homes, doctor, several)) for doctor in instance.doctors]
    for chosen in product(*own):
        roster = Roster(homes, [posting for postings in chosen for posting in postings])
        if keeps_r20(roster):
            yield roster.merit(capacity, needs)


def keeps_r20(roster: Roster) -> bool:
    instance = roster.homes.instance
    for month in (10, 11, 12):
        moved = [p.doctor for p in roster.postings if month in p.stretch.months]
        homes = {d: roster.homes.place_of(d, month) for d in instance.doctors}
        away = {d for d in instance.doctors if homes[d] != "H"} | set(moved)
        if moved and len(away) > floor(instance.settings.donor_cap * len(instance.doctors)):
            return False
        staying = {d.specialty for d in instance.doctors.values() if d.id not in away}
        if not {instance.doctors[d].specialty for d in moved} <= staying:
            return False
    return True


@settings(max_examples=25, deadline=None, derandomize=True)
@given(small_worlds(), st.integers(0, 30))
def test_no_rotation_with_one_stretch_a_doctor_is_better(instance: Instance, days: int) -> None:
    """The planner would find a better one by hand."""
    needs = [ScreeningNeed("T", (10, 11), days)]
    rotation = rotate(instance, *needs)
    value = measured(instance, rotation)
    found = Merit(rotation.unmet_crew_days, value["T2"], value["T4"], value["postings"])
    assert found <= min(merits(instance, needs, several=False))
    assert broken_rules(instance, rotation.postings) == set()


@settings(max_examples=25, deadline=None, derandomize=True)
@given(small_worlds())
def test_no_rotation_at_all_is_below_the_bounds(instance: Instance) -> None:
    """A bound above a plan that somebody else makes is a false claim."""
    rotation = rotate(instance)
    value, bounds = measured(instance, rotation), rotation.bounds
    every = list(merits(instance, [], several=True))
    assert bounds["T2"] <= min(m.below_floor for m in every)
    every = [m for m in every if m.below_floor <= value["T2"]]
    assert bounds["T4"] <= min(m.below_goal for m in every)
    every = [m for m in every if m.below_goal <= value["T4"]]
    assert bounds["postings"] <= min(m.postings for m in every)
