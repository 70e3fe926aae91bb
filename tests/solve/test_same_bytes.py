"""The same workbook, options and version give the same plan.json, whatever the process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

from scheduler.plan_file import dump_plan
from scheduler.solve import SolveOptions, solve
from scheduler.workbook import read_workbook

EXAMPLE = Path(__file__).parents[2] / "inputs" / "example.xlsx"
EFFORT = 2


def plan_bytes(folder: Path, hash_seed: str, jobs: int) -> bytes:
    """The plan.json of one run of the command in a process of its own."""
    command = [sys.executable, "-m", "scheduler", "solve", str(EXAMPLE), "-o", str(folder)]
    subprocess.run(
        [*command, "--jobs", str(jobs), "--effort", str(EFFORT), "--quiet"],
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
    )
    return (folder / "plan.json").read_bytes()


def plan_bytes_of_this_process() -> bytes:
    instance = read_workbook(EXAMPLE).instance
    assert instance is not None
    options = SolveOptions(effort=EFFORT, jobs=0)
    return dump_plan(solve(instance, options, lambda _: None, threading.Event()).plan)


def test_two_processes_and_any_number_of_jobs_write_the_same_plan(tmp_path: Path) -> None:
    """A plan that depends on hash order or on who finishes first cannot be checked by a reader."""
    first = plan_bytes(tmp_path / "first", "1", 1)
    second = plan_bytes(tmp_path / "second", "2", 2)
    assert first == second == plan_bytes_of_this_process()
