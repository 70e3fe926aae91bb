"""The search as a whole: it can be stopped at any time, and says how far it is."""

from __future__ import annotations

import threading
from itertools import pairwise
from random import Random

import pytest

from scheduler.solve import Progress, SolveOptions, SolveResult, solve
from scheduler.verify import verify_plan
from tests.builders import make_instance
from tests.planted import Dice, Planted, plant


def planted(seed: int) -> Planted:
    found = plant(Dice(Random(seed).randint))
    assert found is not None
    return found


def stopped_after(steps: int, seed: int) -> SolveResult:
    """The result of a search that is asked to stop at its n-th report."""
    stop, seen = threading.Event(), [0]

    def report(_: Progress) -> None:
        seen[0] += 1
        if seen[0] >= steps:
            stop.set()

    return solve(planted(seed).instance, SolveOptions(jobs=0, time_limit=None), report, stop)


@pytest.mark.parametrize("steps", [1, 2, 3, 5, 8, 13])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_search_that_is_stopped_still_writes_a_valid_plan(steps: int, seed: int) -> None:
    """Ctrl-C must not cost the planner everything that was found."""
    plan = stopped_after(steps, seed).plan
    verdict = verify_plan(planted(seed).instance, plan)
    assert verdict.is_valid, verdict.violations


def test_no_time_at_all_gives_a_plan_without_trips_and_its_reasons() -> None:
    instance = make_instance()
    options = SolveOptions(jobs=0, time_limit=0.0)
    plan = solve(instance, options, lambda _: None, threading.Event()).plan
    assert verify_plan(instance, plan).is_valid
    assert plan.tiers.T1 > 0
    assert all(shortfall.reason for shortfall in plan.shortfalls)


def test_reports_never_go_back_to_a_worse_plan() -> None:
    """The bar that the planner watches shows the best plan so far."""
    steps: list[Progress] = []
    options = SolveOptions(jobs=0, time_limit=None)
    result = solve(planted(4).instance, options, steps.append, threading.Event())
    known = [step.tiers for step in steps if step.tiers is not None]
    assert all(later <= earlier for earlier, later in pairwise(known))
    assert result.plan.tiers <= known[-1]
    assert all(0 <= step.done <= 1 for step in steps)


def test_what_the_plan_depends_on_is_written_into_it() -> None:
    """Whoever wants the same plan again must know the seed and the effort."""
    options = SolveOptions(seed=7, effort=1, jobs=0)
    plan = solve(make_instance(), options, lambda _: None, threading.Event()).plan
    assert plan.options == {"effort": 1, "seed": 7}


def test_a_search_without_any_limit_ends_when_a_round_gains_nothing() -> None:
    """A planner who gives a generous time limit must not wait for it in vain."""
    instance = planted(6).instance
    plans = [
        solve(instance, SolveOptions(effort=effort, jobs=0), lambda _: None, threading.Event()).plan
        for effort in (3, None)
    ]
    assert plans[1].tiers <= plans[0].tiers
    assert plans[1].options == {"seed": 0}


def test_more_effort_never_gives_a_worse_plan() -> None:
    """Who waits longer must not be punished for it."""
    instance = planted(7).instance
    plans = [
        solve(instance, SolveOptions(effort=effort, jobs=0), lambda _: None, threading.Event()).plan
        for effort in (0, 1, 3, 4)
    ]
    costs = [(p.tiers.T1, p.tiers.T2, p.tiers.T3, p.tiers.T4, p.tiers.T5) for p in plans]
    assert costs == sorted(costs, reverse=True)


def test_two_runs_in_one_process_give_the_same_plan() -> None:
    instance = planted(5).instance
    options = SolveOptions(jobs=0, time_limit=None)
    plans = [solve(instance, options, lambda _: None, threading.Event()).plan for _ in range(2)]
    assert plans[0] == plans[1]
