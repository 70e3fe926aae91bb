"""Small worlds, and the plan that the solver makes of them."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any

from scheduler.instance import Area, Doctor, Facility, Instance, Kind, Link, Serves, Village
from scheduler.plan import Plan
from scheduler.solve import Progress, SolveOptions, solve
from scheduler.verify import verify_plan
from tests.builders import make_doctor, make_facility, make_instance
from tests.verify.judging import rules_of

ONE_CREW, TWO_CREWS = 5, 9  # others of a facility whose crews take four and that keeps one


def ignore(_: Progress) -> None:
    """A report that nobody reads."""


def solved(instance: Instance, **options: Any) -> Plan:
    """The solver's plan, valid and with a bound that its cost does not undercut."""
    asked = SolveOptions(**({"jobs": 0, "time_limit": None} | options))
    plan = solve(instance, asked, ignore, threading.Event()).plan
    verdict = verify_plan(instance, plan)
    assert verdict.is_valid, verdict.violations
    assert verdict.tiers == plan.tiers
    assert plan.bounds["T5"] <= plan.tiers.T5
    return plan


def world(
    villages: Iterable[Village],
    links: Iterable[Link],
    *,
    others: int = ONE_CREW,
    kits: int = 1,
    facilities: Iterable[Facility] = (),
    doctors: Iterable[Doctor] = (make_doctor("D1", "T01"),),
    **overrides: Any,
) -> Instance:
    """One station T01 that serves its own villages, and what is added to it."""
    station = make_facility("T01", Kind.STATION, serves=Serves.OWN, others=others)
    places = {"T01": station} | {f.id: f for f in facilities}
    return make_instance(
        areas=[Area(id="A1", name="Khu vực A1", kits=kits)],
        facilities=places,
        villages=list(villages),
        doctors=list(doctors),
        links=tuple(links),
        **overrides,
    )


def assert_rule_bends(free: Instance, ruled: Instance, rule: str) -> Plan:
    """The plan for `free` would break `rule` in `ruled`; the solver's own plan for `ruled` screens
    everybody all the same."""
    assert rule in rules_of(ruled, solved(free)), f"the test's own world does not strain {rule}"
    plan = solved(ruled)
    assert plan.tiers.T1 == 0
    return plan
