"""Small provinces for rotation, and an outside opinion on what was decided for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from scheduler.instance import Doctor, Facility, FixedPosting, Instance, Interval, Kind, Serves
from scheduler.plan import Posting
from scheduler.rotation import Rotation, ScreeningNeed, solve_rotation
from scheduler.verify import verify_plan
from scheduler.verify.facts import Facts
from scheduler.verify.tiers import measure, new_postings
from tests.builders import YEAR, make_doctor, make_facility, make_instance, make_plan, state

ALL_MONTHS = tuple(range(1, 13))
LEADER, BEGINNER = date(2010, 1, 1), date(2026, 1, 1)


def station(id: str, floor: int = 1, goal: int = 1, **changes: Any) -> Facility:
    facts: dict[str, Any] = {"serves": Serves.OWN, "doctor_floor": floor, "doctor_goal": goal}
    return make_facility(id, Kind.STATION, **(facts | changes))


def hospital(id: str = "H", kind: Kind = Kind.HOSPITAL, **changes: Any) -> Facility:
    return make_facility(id, kind, **changes)


def doctors(unit: str, count: int, **changes: Any) -> list[Doctor]:
    """Doctors `<unit>0`, `<unit>1`, …, all of one specialty."""
    return [make_doctor(f"{unit}{number}", unit, **changes) for number in range(count)]


def province(
    facilities: Iterable[Facility],
    people: Iterable[Doctor],
    fixed: Iterable[FixedPosting] = (),
    **settings: Any,
) -> Instance:
    """A province where everybody may be posted all year, unless `settings` say otherwise."""
    loose: dict[str, Any] = {"rotation_min_days": 0, "rotation_max_days": 366, "donor_cap": 1}
    return make_instance(
        facilities=list(facilities),
        doctors=list(people),
        villages=[],
        links=(),
        fixed_postings=tuple(fixed),
        settings=loose | settings,
    )


def fixed_posting(doctor: str, facility: str, first: int, last: int) -> FixedPosting:
    """From the 10th of month `first` to the 20th of month `last`."""
    return FixedPosting(doctor, facility, Interval(date(YEAR, first, 10), date(YEAR, last, 20)))


def rotate(
    instance: Instance, *needs: ScreeningNeed, seed: int = 0, effort: float = 1.0
) -> Rotation:
    return solve_rotation(instance, needs, seed=seed, effort=effort, stop=lambda: False)


def new(rotation: Rotation) -> list[tuple[str, str, int, int]]:
    """New postings as (doctor, station, first month, last month)."""
    return [
        (p.doctor, p.facility, p.start.month, p.end.month) for p in rotation.postings if not p.fixed
    ]


def broken_rules(instance: Instance, postings: Iterable[Posting]) -> set[str]:
    """Rules that verify finds broken in a plan of these postings and no trips."""
    plan = state(instance, replace(make_plan(instance), postings=tuple(postings)))
    return {violation.rule for violation in verify_plan(instance, plan).violations}


def measured(instance: Instance, rotation: Rotation) -> dict[str, int]:
    """T2, T4 and new postings as verify measures them."""
    facts = Facts.of(instance, replace(make_plan(instance), postings=rotation.postings))
    tiers = measure(facts)
    return {"T2": tiers.T2, "T4": tiers.T4, "postings": new_postings(facts)}
