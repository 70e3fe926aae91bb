"""How time and memory grow with the villages: python -m benchmarks.growth [-- options of solve]

Plans 1, 2, 4 and 8 times the areas, otherwise alike, and fits a power law to the seconds until the
gap is each of `--aims`, to the seconds in all, and to the memory.
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
    """One run; seconds to an aim are None where it was not reached."""

    villages: int
    aim_seconds: tuple[float | None, ...]
    total_seconds: float
    memory_mb: float | None
    gap: float | None


COLOURS = ("crimson", "darkorange", "purple", "steelblue", "seagreen")


def main(arguments: Sequence[str]) -> None:
    split = list(arguments).index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--areas", default="1,2,4,8", help="numbers with commas between")
    parser.add_argument("--aims", default="5,8,12", help="gaps in per cent, three at most")
    parser.add_argument("--out", type=Path, help="default: benchmarks/results/DATE")
    asked = parser.parse_args(arguments[:split])
    folder = asked.out or RESULTS / date.today().isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    aims = tuple(map(float, asked.aims.split(",")))
    sizes: list[Size] = []
    for areas in map(int, asked.areas.split(",")):
        sizes.append(measure(areas, aims, arguments[split + 1 :]))
        print(sizes[-1], flush=True)
        (folder / "growth.md").write_text(table(sizes, aims), encoding="utf-8")
        (folder / "growth.svg").write_text(plot(sizes, aims), encoding="utf-8")


def measure(areas: int, aims: Sequence[float], options: Sequence[str]) -> Size:
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
        tuple(seconds_to_gap(run, plan, aim / 100) for aim in aims),
        measured.seconds,
        measured.together_mb or measured.largest_mb,
        figures_of(run, plan).gap,
    )


def measures(sizes: Sequence[Size], aims: Sequence[float]) -> dict[str, list[tuple[float, float]]]:
    """Points (villages, value) by what was measured; sizes without a value have no point."""
    found: dict[str, list[float | None]] = {
        f"seconds to {aim:g} %": [size.aim_seconds[k] for size in sizes]
        for k, aim in enumerate(aims)
    }
    found["seconds in all"] = [size.total_seconds for size in sizes]
    found["MB in all processes"] = [size.memory_mb for size in sizes]
    villages = [float(size.villages) for size in sizes]
    return {
        name: [(n, value) for n, value in zip(villages, values, strict=True) if value]
        for name, values in found.items()
    }


def fits(sizes: Sequence[Size], aims: Sequence[float]) -> dict[str, Fit | None]:
    return {name: fit_power(points) for name, points in measures(sizes, aims).items()}


def table(sizes: Sequence[Size], aims: Sequence[float]) -> str:
    """The machine, a row a size, and the exponents."""
    facts = " · ".join(f"{key} {value}" for key, value in describe_machine().items())
    to_aims = [f"to {aim:g} %, s" for aim in aims]
    lines = [
        facts,
        "",
        f"| villages | {' | '.join(to_aims)} | total, s | MB, all | gap % |",
        f"| --- |{' --- |' * len(aims)} --- | --- | --- |",
    ]
    for size in sizes:
        gap = None if size.gap is None else 100 * size.gap
        shown = (*size.aim_seconds, size.total_seconds, size.memory_mb)
        cells = ["–" if v is None else f"{v:.1f}" for v in shown]
        cells.append("–" if gap is None else f"{gap:.2f}")
        lines.append(f"| {size.villages} | " + " | ".join(cells) + " |")
    shown_fits = [
        f"{name}: n^{fit.exponent:.2f}"
        for name, fit in fits(sizes, aims).items()
        if fit is not None
    ]
    return "\n".join([*lines, "", "; ".join(shown_fits) or "Too few sizes for a fit.", ""])


def plot(sizes: Sequence[Size], aims: Sequence[float]) -> str:
    fitted, colours = fits(sizes, aims), (*COLOURS[: len(aims)], *COLOURS[-2:])
    series = [
        Series(name, colour, points, fitted[name])
        for (name, points), colour in zip(measures(sizes, aims).items(), colours, strict=True)
    ]
    return plot_svg("Growth", "villages", series)


if __name__ == "__main__":
    main(sys.argv[1:])
