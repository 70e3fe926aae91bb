"""The figures of one run, read off its run.json and plan.json."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

AIMS = (0.05, 0.03, 0.01)  # gaps whose first time is told
MOMENTS = (15, 30, 60)  # seconds after which the gap is told
_UPPER = ("T1", "T2", "T3", "T4")


class Figures(NamedTuple):
    """Tiers and times of one run; None is what there is not.

    Seconds count from the start of reading. A gap counts only from when T1–T4 are those of the
    final plan: before that the bound was one for other plans.
    """

    tiers: Mapping[str, int] | None
    bound: int | None
    gap: float | None
    first_seconds: float | None
    aim_seconds: tuple[float | None, ...]
    gap_after: tuple[float | None, ...]
    read_seconds: float | None
    solve_seconds: float | None
    verify_seconds: float | None


def figures_of(run: Mapping[str, Any], plan: Mapping[str, Any] | None) -> Figures:
    """What run.json and plan.json say; a run without a plan has times and no tiers."""
    wall = run.get("wall_seconds", {})
    read = float(wall.get("read", 0.0))
    tiers = plan["tiers"] if plan else None
    bound = plan["bounds"].get("T5") if plan else None
    steps = [step for step in run.get("log", ()) if step["tiers"]]
    same = [step for step in steps if tiers and _same_upper(step["tiers"], tiers)]
    return Figures(
        tiers,
        bound,
        _gap(tiers, bound),
        read + steps[0]["seconds"] if steps else None,
        tuple(_time_to(same, aim, read) for aim in AIMS),
        tuple(_gap_after(same, moment - read) for moment in MOMENTS),
        wall.get("read"),
        wall.get("solve"),
        wall.get("verify"),
    )


def seconds_to_gap(run: Mapping[str, Any], plan: Mapping[str, Any], aim: float) -> float | None:
    """Seconds from the start of reading to a gap of `aim`, None where it was not reached."""
    steps = [step for step in run["log"] if step["tiers"]]
    same = [step for step in steps if _same_upper(step["tiers"], plan["tiers"])]
    return _time_to(same, aim, float(run["wall_seconds"]["read"]))


def _same_upper(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    return all(one[tier] == other[tier] for tier in _UPPER)


def _gap(tiers: Mapping[str, int] | None, bound: int | None) -> float | None:
    """None for want of a bound: 0 is what a plan states that has none."""
    if not tiers or not bound:
        return None
    return (tiers["T5"] - bound) / tiers["T5"]


def _step_gap(step: Mapping[str, Any]) -> float | None:
    return _gap(step["tiers"], step["bound"])


def _time_to(steps: Sequence[Mapping[str, Any]], aim: float, read: float) -> float | None:
    for step in steps:
        gap = _step_gap(step)
        if gap is not None and gap <= aim:
            return read + float(step["seconds"])
    return None


def _gap_after(steps: Sequence[Mapping[str, Any]], seconds: float) -> float | None:
    """The gap of the last step by then; a run that was over keeps its last."""
    known = [_step_gap(step) for step in steps if step["seconds"] <= seconds]
    return known[-1] if known else None
