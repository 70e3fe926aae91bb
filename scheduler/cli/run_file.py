"""run.json: how a plan came about. Unlike plan.json it changes from run to run."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version

from scheduler import __version__
from scheduler.progress import Step
from scheduler.solve import SolveOptions, SolveResult

_PACKAGES = ("ortools", "openpyxl", "holidays")


def dump_run(
    result: SolveResult, options: SolveOptions, stopped: bool, seconds: Mapping[str, float]
) -> bytes:
    """Versions, options, wall seconds by phase, and the gap over time; nothing of the machine."""
    content = {
        "input_sha256": result.plan.input_sha256,
        "versions": {
            "scheduler": __version__,
            "python": platform.python_version(),
            **{package: version(package) for package in _PACKAGES},
        },
        "options": asdict(options),
        "stopped_by_user": stopped,
        "wall_seconds": {phase: round(value, 1) for phase, value in seconds.items()},
        "log": [_log_entry(step) for step in result.log],
        "solver": dict(result.run),
        "offer": None if result.offer is None else asdict(result.offer),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, default=str) + "\n").encode("utf-8")


def _log_entry(step: Step) -> dict[str, object]:
    tiers, bound = step.tiers, step.bound
    gap = (tiers.T5 - bound) / tiers.T5 if tiers and tiers.T5 and bound is not None else None
    return {
        "phase": step.phase,
        "seconds": round(step.seconds, 1),
        "done": round(step.done, 3),
        "tiers": asdict(tiers) if tiers else None,
        "bound": bound,
        "gap": None if gap is None else round(gap, 6),
    }
