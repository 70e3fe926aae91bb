"""Runs the benchmark: python -m benchmarks.run [INSTANCE …] [-- options of scheduler solve]

Every run is a whole process from workbook to files. A row is written as soon as it is there; rows
that stand in the CSV already are not run again.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.figures import figures_of
from benchmarks.instances import stored
from benchmarks.machine import describe_machine
from benchmarks.process import Measured, run_measured
from benchmarks.recipes import RECIPES
from benchmarks.table import Row, append_row, make_row, markdown, read_rows

RESULTS = Path(__file__).with_name("results")
METHODS = ("solver", "by_hand", "monolith")
NAMES = [recipe.name for recipe in RECIPES]
DEFAULT_SECONDS = 180.0


@dataclass(frozen=True, slots=True)
class Case:
    """One run: a workbook, how it is planned, with which seed."""

    workbook: Path
    by: str
    seed: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.workbook.stem, self.by, str(self.seed)


def main(arguments: Sequence[str]) -> None:
    asked = _parse(arguments)
    folder = asked.out or RESULTS / date.today().isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    target, options = folder / "table.csv", asked.options
    done = {(r["instance"], r["by"], r["seed"], r["options"]) for r in read_rows(target)}
    for case in _cases(asked):
        text = _options_text(case, asked)
        if (*case.key, text) in done:
            continue
        seconds = asked.time_limit or _seconds_of_solver(read_rows(target), case)
        row = run_case(case, options, seconds, asked.verifier)
        append_row(target, row | {"options": text})
        table = markdown(read_rows(target), NAMES, describe_machine())
        (folder / "table.md").write_text(table, encoding="utf-8")
        print(" ".join(f"{k}={v}" for k, v in row.items() if v), flush=True)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("instances", nargs="*", help="names or workbooks; default: all stored")
    parser.add_argument("--seeds", default="0", help="seeds with commas between")
    parser.add_argument("--methods", default="solver", help=f"some of {','.join(METHODS)}")
    parser.add_argument(
        "--verifier", type=Path, help="a script of WORKBOOK PLAN.json, exit 0: valid"
    )
    parser.add_argument("--time-limit", type=float, help="of the monolith; default: as the solver")
    parser.add_argument("--out", type=Path, help="default: benchmarks/results/DATE")
    asked = parser.parse_args(arguments[:split])
    asked.options = list(arguments[split + 1 :])
    return asked


def _cases(asked: argparse.Namespace) -> Iterator[Case]:
    """Solver first, so that its seconds are known to the monolith; one seed for what has none."""
    methods = [method for method in METHODS if method in asked.methods.split(",")]
    for name in asked.instances or NAMES:
        workbook = Path(name) if name.endswith(".xlsx") else stored(name)
        for by in methods:
            for seed in map(int, asked.seeds.split(",") if by != "by_hand" else ["0"]):
                yield Case(workbook, by, seed)


def _options_text(case: Case, asked: argparse.Namespace) -> str:
    """What tells two rows of the same case apart."""
    if case.by == "monolith" and asked.time_limit:
        return f"--time-limit {asked.time_limit:g}"
    return shlex.join(asked.options) if case.by == "solver" else ""


def _seconds_of_solver(rows: Sequence[Row], case: Case) -> float:
    """What the solver took on the same instance, so that the monolith has as long."""
    took = [r["total_s"] for r in rows if (r["instance"], r["by"]) == (case.key[0], "solver")]
    return max(map(float, took)) if took else DEFAULT_SECONDS


def run_case(case: Case, options: Sequence[str], seconds: float, verifier: Path | None) -> Row:
    """Plan, read what came out, verify it twice."""
    with tempfile.TemporaryDirectory() as scratch:
        result = Path(scratch) / "result"
        # A model that takes long to build does not look at its limit.
        timeout = 2 * seconds + 60 if case.by == "monolith" else None
        measured = run_measured(_command(case, result, options, seconds), timeout)
        run, plan = _json(result / "run.json") or {}, _json(result / "plan.json")
        key = dict(zip(("instance", "by", "seed"), case.key, strict=True))
        if plan is None:
            return make_row(
                key | {"note": _failure(run, measured)}, figures_of(run, None), measured
            )
        key["note"] = str(run.get("note", ""))
        files = [str(case.workbook), str(result / "plan.json")]
        key["valid"] = _verdict([sys.executable, "-m", "scheduler", "verify", *files])
        if verifier:
            key["outside"] = _verdict([sys.executable, str(verifier), *files])
        return make_row(key, figures_of(run, plan), measured)


def _command(case: Case, result: Path, options: Sequence[str], seconds: float) -> list[str]:
    seed, target = ["--seed", str(case.seed)], ["-o", str(result)]
    if case.by == "solver":
        solve = [sys.executable, "-m", "scheduler", "solve", str(case.workbook)]
        return [*solve, *target, *seed, "--quiet", *options]
    command = [sys.executable, "-m", f"benchmarks.{case.by}", str(case.workbook), *target]
    return command if case.by == "by_hand" else [*command, *seed, "--time-limit", f"{seconds:.1f}"]


def _json(path: Path) -> dict[str, Any] | None:
    if not path.is_file():
        return None
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _failure(run: dict[str, Any], measured: Measured) -> str:
    last = measured.output.strip().splitlines()[-1:] or [""]
    return str(run.get("note", f"exit {measured.exit_code}: {last[0]}"))


def _verdict(command: Sequence[str]) -> str:
    return "yes" if run_measured(command).exit_code == 0 else "NO"


if __name__ == "__main__":
    main(sys.argv[1:])
