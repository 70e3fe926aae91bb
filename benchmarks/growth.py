"""How time and memory grow with the villages: python -m benchmarks.growth [-- options of solve]

Plans 1, 2, 4 and 8 times the areas, otherwise alike, and fits a power law to the seconds until the
gap is `--aim`, to the seconds in all, and to the memory.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.figures import figures_of, seconds_to_gap
from benchmarks.fit import Fit, fit_power
from benchmarks.instances import write_instance
from benchmarks.machine import describe_machine
from benchmarks.plot import Series, plot_svg
from benchmarks.process import run_measured
from benchmarks.recipes import grown
from benchmarks.run import RESULTS


class Size(NamedTuple):
    """One run; seconds to the aim are None where it was not reached."""

    villages: int
    aim_seconds: float | None
    total_seconds: float
    memory_mb: float | None
    gap: float | None


MEASURES = (
    ("seconds to the gap", "crimson", "aim_seconds"),
    ("seconds in all", "steelblue", "total_seconds"),
    ("MB in all processes", "seagreen", "memory_mb"),
)


def main(arguments: Sequence[str]) -> None:
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--areas", default="1,2,4,8", help="numbers with commas between")
    parser.add_argument("--aim", type=float, default=5.0, help="gap in per cent")
    parser.add_argument("--out", type=Path, help="default: benchmarks/results/DATE")
    asked = parser.parse_args(arguments[:split])
    folder = asked.out or RESULTS / date.today().isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    sizes: list[Size] = []
    for areas in map(int, asked.areas.split(",")):
        sizes.append(measure(areas, asked.aim / 100, arguments[split + 1 :]))
        print(sizes[-1], flush=True)
        (folder / "growth.md").write_text(table(sizes, asked.aim), encoding="utf-8")
        (folder / "growth.svg").write_text(plot(sizes, asked.aim), encoding="utf-8")


def measure(areas: int, aim: float, options: Sequence[str]) -> Size:
    """Plan so many areas as a whole process."""
    recipe = grown(areas)
    with tempfile.TemporaryDirectory() as scratch:
        workbook, result = Path(scratch) / "grown.xlsx", Path(scratch) / "result"
        write_instance(recipe, workbook)
        solve = [sys.executable, "-m", "scheduler", "solve", str(workbook)]
        measured = run_measured([*solve, "-o", str(result), "--quiet", *options])
        if not (result / "plan.json").is_file():
            sys.exit(f"{recipe.name}: no plan\n{measured.output}")
        run = json.loads((result / "run.json").read_text(encoding="utf-8"))
        plan = json.loads((result / "plan.json").read_text(encoding="utf-8"))
    return Size(
        recipe.areas * recipe.stations * recipe.villages,
        seconds_to_gap(run, plan, aim),
        measured.seconds,
        measured.together_mb or measured.largest_mb,
        figures_of(run, plan).gap,
    )


def _points(sizes: Sequence[Size], measure_name: str) -> list[tuple[float, float]]:
    found = [(float(size.villages), getattr(size, measure_name)) for size in sizes]
    return [(villages, value) for villages, value in found if value]


def fits(sizes: Sequence[Size]) -> dict[str, Fit | None]:
    return {name: fit_power(_points(sizes, measure)) for name, _, measure in MEASURES}


def table(sizes: Sequence[Size], aim: float) -> str:
    """The machine, a row a size, and the exponents."""
    facts = " · ".join(f"{key} {value}" for key, value in describe_machine().items())
    lines = [
        facts,
        "",
        f"| villages | to {aim:g} %, s | total, s | MB, all | gap % |",
        "| --- | --- | --- | --- | --- |",
    ]
    for size in sizes:
        gap = None if size.gap is None else 100 * size.gap
        shown = (size.aim_seconds, size.total_seconds, size.memory_mb)
        cells = ["–" if v is None else f"{v:.1f}" for v in shown]
        cells.append("–" if gap is None else f"{gap:.2f}")
        lines.append(f"| {size.villages} | " + " | ".join(cells) + " |")
    shown_fits = [
        f"{name}: n^{fit.exponent:.2f}" for name, fit in fits(sizes).items() if fit is not None
    ]
    return "\n".join([*lines, "", "; ".join(shown_fits) or "Too few sizes for a fit.", ""])


def plot(sizes: Sequence[Size], aim: float) -> str:
    fitted = fits(sizes)
    series = [
        Series(name, colour, _points(sizes, measure), fitted[name])
        for name, colour, measure in MEASURES
    ]
    return plot_svg(f"Growth (gap {aim:g} %)", "villages", series)


if __name__ == "__main__":
    main(sys.argv[1:])
