"""The pipeline from an instance to the best verified plan."""

from __future__ import annotations

import threading
from collections.abc import Callable

from scheduler.instance import Instance
from scheduler.solve.options import DEFAULT_EFFORT, Offer, Progress, SolveOptions, SolveResult

__all__ = ["DEFAULT_EFFORT", "Offer", "Progress", "SolveOptions", "SolveResult", "solve"]


def solve(
    instance: Instance,
    options: SolveOptions,
    report: Callable[[Progress], None],
    stop: threading.Event,
) -> SolveResult:
    """The best plan found, verified; the time limit or `stop` ends the search early.

    The solvers are loaded when they are first needed: `check` starts in half the time.
    """
    from scheduler.solve.search import solve as search_and_verify

    return search_and_verify(instance, options, report, stop)
