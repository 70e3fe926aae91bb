"""The table must say what run.json and plan.json say, or nobody can trust a comparison."""

from __future__ import annotations

import json

from benchmarks.against import against_solver
from benchmarks.figures import figures_of
from benchmarks.process import Measured
from benchmarks.table import append_row, make_row, markdown, read_rows

KEY = {"instance": "tiny", "by": "solver", "seed": "3", "options": "", "valid": "yes"}
MEASURED = Measured(0, 50.0, 300.25, None, "")


def tiers(cost, late=0):
    return {"T1": 0, "T2": 1, "T3": late, "T4": 2, "T5": cost, "T6": 7}


def step(seconds, stated, bound):
    return {"phase": "trips", "seconds": seconds, "done": 0.5, "tiers": stated, "bound": bound}


# As a run tells it: a first plan that is late, then 6 %, 4 % and 2 %.
RUN = json.loads(
    json.dumps(
        {
            "wall_seconds": {"read": 0.5, "solve": 40.0, "verify": 1.0},
            "log": [
                step(1.0, None, None),
                step(4.0, tiers(95, late=9), 94),
                step(10.0, tiers(100), 94),
                step(14.6, tiers(100), 96),
                step(29.0, tiers(98), 96),
            ],
        }
    )
)
PLAN = {"tiers": tiers(98_000_000), "bounds": {"T5": 96_040_000}}


def test_a_gap_counts_from_when_the_upper_tiers_are_those_of_the_plan():
    """The gap of a plan that loses T3 is against another bound: it would look like 1 %."""
    figures = figures_of(RUN, PLAN)
    assert figures.first_seconds == 4.5
    assert figures.aim_seconds == (15.1, 29.5, None)
    assert figures.gap_after == (0.06, 2 / 98, 2 / 98)


def test_the_row_holds_tiers_gap_times_shares_and_memory():
    row = make_row(KEY, figures_of(RUN, PLAN), MEASURED)
    assert [row[tier] for tier in ("T1", "T2", "T5", "T6")] == ["0", "1", "98000000", "7"]
    assert (row["gap_percent"], row["to_5_s"], row["to_3_s"], row["to_1_s"]) == (
        "2.00",
        "15.1",
        "29.5",
        "",
    )
    assert (row["gap_after_15_s_percent"], row["gap_after_60_s_percent"]) == ("6.00", "2.04")
    assert (row["total_s"], row["other_percent"]) == ("50.0", "20.0")
    assert (row["largest_mb"], row["together_mb"], row["valid"]) == ("300.2", "", "yes")


def test_a_bound_of_nought_is_no_gap_of_a_hundred_per_cent():
    """A plan by hand proves nothing; the table must not print that as a bad proof."""
    figures = figures_of({}, PLAN | {"bounds": {"T5": 0}})
    assert figures.gap is None
    assert make_row(KEY, figures, MEASURED)["gap_percent"] == ""


def test_a_run_without_a_plan_keeps_its_row_and_its_time():
    row = make_row(KEY | {"note": "no plan"}, figures_of({}, None), MEASURED)
    assert (row["T1"], row["total_s"], row["note"]) == ("", "50.0", "no plan")


def test_rows_are_kept_as_they_finish_and_stand_in_one_table(tmp_path):
    """An interrupted benchmark goes on where it stopped."""
    path = tmp_path / "table.csv"
    rows = [make_row(KEY | {"seed": seed}, figures_of(RUN, PLAN), MEASURED) for seed in "31"]
    for row in rows:
        append_row(path, row)
    assert read_rows(path) == rows
    lines = markdown(rows, ["tiny"], {"cores": "2"}).splitlines()
    assert lines[0] == "cores 2"
    assert [line.split(" | ")[2] for line in lines[4:]] == ["1", "3"]
    assert "| 98.0 |" in lines[4]
    assert "| to 5 %, s | to 3 %, s |" in lines[2]


def test_costs_are_compared_only_where_the_upper_tiers_are_the_same():
    """A plan that leaves people out is cheap, and must not look better for it."""
    ours = make_row(KEY, figures_of(RUN, PLAN), MEASURED)
    dearer = ours | {"by": "by_hand", "T5": "107800000"}
    fewer = ours | {"by": "monolith", "T5": "1", "T1": "40"}
    rows = [ours, dearer, fewer]
    assert [against_solver(row, rows) for row in rows] == ["1.000", "1.100", "worse in T1"]
    assert "| 1.100 |" in markdown(rows, ["tiny"], {})
    assert against_solver(fewer | {"T5": ""}, rows) == ""
