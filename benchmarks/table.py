"""Rows of results as CSV, and as the one Markdown table."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.against import against_solver
from benchmarks.figures import AIMS, MOMENTS, Figures
from benchmarks.process import Measured

Row = dict[str, str]

TIERS = ("T1", "T2", "T3", "T4", "T5", "T6")
COLUMNS = (
    *("instance", "by", "seed", "options", *TIERS, "bound", "gap_percent", "first_s"),
    *(f"to_{aim:.0%}_s".replace("%", "") for aim in AIMS),
    *(f"gap_after_{moment}_s_percent" for moment in MOMENTS),
    *("total_s", "read_s", "solve_s", "verify_s", "other_percent", "largest_mb", "together_mb"),
    *("valid", "outside", "note"),
)
HEADINGS = {
    "T5": "cost, M VND",
    "bound": "bound, M VND",
    "gap_percent": "gap %",
    "first_s": "first, s",
    "to_5_s": "to 5 %, s",
    "to_3_s": "to 3 %, s",
    "to_1_s": "to 1 %, s",
    "gap_after_15_s_percent": "gap 15 s",
    "gap_after_30_s_percent": "30 s",
    "gap_after_60_s_percent": "60 s",
    "total_s": "total, s",
    "other_percent": "not solving, %",
    "largest_mb": "MB, largest",
    "together_mb": "MB, all",
}
AGAINST = "against solver"
_MILLIONS = ("T5", "bound")
_ALWAYS_SHOWN = ("to_5_s", "to_3_s")  # never reached is a result, too
_NOT_SHOWN = ("options", "read_s", "solve_s", "verify_s")


def make_row(key: Mapping[str, str], figures: Figures, measured: Measured) -> Row:
    """`key` holds instance, by, seed, options, and what is known of validity."""
    solve = figures.solve_seconds
    other = None
    if solve is not None and key.get("by") == "solver":
        other = 100 * max(0.0, 1 - solve / measured.seconds)
    values: dict[str, object] = {
        **(figures.tiers or {}),
        "bound": figures.bound or None,
        "gap_percent": _percent(figures.gap),
        "first_s": figures.first_seconds,
        "total_s": measured.seconds,
        "read_s": figures.read_seconds,
        "solve_s": solve,
        "verify_s": figures.verify_seconds,
        "other_percent": other,
        "largest_mb": measured.largest_mb,
        "together_mb": measured.together_mb,
    }
    for aim, seconds in zip(AIMS, figures.aim_seconds, strict=True):
        values[f"to_{aim:.0%}_s".replace("%", "")] = seconds
    for moment, gap in zip(MOMENTS, figures.gap_after, strict=True):
        values[f"gap_after_{moment}_s_percent"] = _percent(gap)
    return {column: key.get(column, _text(values.get(column))) for column in COLUMNS}


def _percent(share: float | None) -> str | None:
    return None if share is None else f"{100 * share:.2f}"


def _text(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def read_rows(path: Path) -> list[Row]:
    """The rows of an earlier, perhaps interrupted, run; none where there is no file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def append_row(path: Path, row: Row) -> None:
    is_new = not path.is_file()
    with path.open("a", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerow(row)


def markdown(rows: Iterable[Row], order: Sequence[str], machine: Mapping[str, str]) -> str:
    """The machine, then the table; instances in the given order, ours before the others."""
    rank = {name: number for number, name in enumerate(order)}
    by = ("solver", "by_hand", "monolith")
    ordered = sorted(
        rows,
        key=lambda row: (
            rank.get(row["instance"], len(rank)),
            row["instance"],
            by.index(row["by"]),
            int(row["seed"]),
        ),
    )
    facts = " · ".join(f"{key} {value}" for key, value in machine.items())
    return f"{facts}\n\n" + "\n".join(_lines(ordered)) + "\n"


def _lines(rows: Sequence[Row]) -> Iterable[str]:
    rows = [{**row, AGAINST: against_solver(row, rows)} for row in rows]
    known = {*_ALWAYS_SHOWN, *(column for row in rows for column in COLUMNS if row[column])}
    shown = [column for column in COLUMNS if column in known and column not in _NOT_SHOWN]
    shown.insert(shown.index("T5") + 1 if "T5" in shown else len(shown), AGAINST)
    yield "| " + " | ".join(HEADINGS.get(column, column) for column in shown) + " |"
    yield "|" + " --- |" * len(shown)
    for row in rows:
        yield "| " + " | ".join(_shown(column, row[column]) for column in shown) + " |"


def _shown(column: str, text: str) -> str:
    if column in _MILLIONS and text:
        return f"{int(text) / 1e6:,.1f}"
    return text or "–"
