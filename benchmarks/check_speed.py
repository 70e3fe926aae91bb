"""How long `check` takes and what memory it needs: python -m benchmarks.check_speed

Each workbook is written anew, and each check is a whole process, from its start to its end.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.check_books import CASES, Case, write_case
from benchmarks.process import run_measured

_EXPECTED = (0, 2)  # fine, or mistakes found


class Checked(NamedTuple):
    """One check; `findings` are lines of its report, `largest_mb` is None where unknown."""

    name: str
    villages: int
    file_mb: float
    findings: int
    seconds: float
    largest_mb: float | None


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_speed", description=__doc__)
    parser.add_argument("--most", type=int, default=100_000, help="no case of more villages")
    most = parser.parse_args(arguments).most
    checks = []
    for each in CASES:
        if each.villages <= most:
            checks.append(measure(each))
            print(checks[-1], file=sys.stderr, flush=True)
    print(table(checks), end="")


def measure(given: Case) -> Checked:
    """Check the workbook of a case as a whole process."""
    with tempfile.TemporaryDirectory() as scratch:
        workbook = Path(scratch) / "workbook.xlsx"
        write_case(given, workbook)
        measured = run_measured([sys.executable, "-m", "scheduler", "check", str(workbook)])
        size = workbook.stat().st_size / 2**20
    if measured.exit_code not in _EXPECTED:
        sys.exit(f"{given.name}: exit code {measured.exit_code}\n{measured.output}")
    findings = sum(line.startswith("  ") for line in measured.output.splitlines())
    seconds, largest = measured.seconds, measured.largest_mb
    return Checked(given.name, given.villages, size, findings, seconds, largest)


def table(checks: Iterable[Checked]) -> str:
    """A row a case, in Markdown."""
    lines = [
        "| workbook | villages | file, MB | findings | seconds | MB, largest |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for each in checks:
        memory = "–" if each.largest_mb is None else f"{each.largest_mb:.0f}"
        lines.append(
            f"| {each.name} | {each.villages:,} | {each.file_mb:.1f} | {each.findings:,} "
            f"| {each.seconds:.1f} | {memory} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
