"""The workbooks that `check` is timed with must be what they are called."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.check_books import case, write_case
from benchmarks.check_speed import Checked, measure, table
from scheduler.workbook import read_workbook

SMALL = case("small", 2, 2, 3)


def test_workbook_is_legal_and_always_the_same(tmp_path):
    """A refused workbook is checked in no time, and the figure means nothing."""
    readings = []
    for name in ("first.xlsx", "second.xlsx"):
        write_case(SMALL, tmp_path / name)
        readings.append(read_workbook(tmp_path / name))
    assert readings[0].problems == ()
    first, second = (replace(each.instance, sha256="") for each in readings)
    assert first == second
    assert len(first.villages) == SMALL.villages == 12


def test_wrong_rows_are_found_and_missing_roads_told(tmp_path):
    write_case(replace(SMALL, wrong=100), tmp_path / "wrong.xlsx")
    wrong = read_workbook(tmp_path / "wrong.xlsx")
    assert len({(p.sheet, p.cell) for p in wrong.problems}) >= 12
    write_case(replace(SMALL, roads=False), tmp_path / "no roads.xlsx")
    found = read_workbook(tmp_path / "no roads.xlsx")
    assert found.problems == () and len(found.warnings) >= 4


def test_a_check_is_measured_as_a_whole_process():
    checked = measure(SMALL)
    assert (checked.villages, checked.findings) == (12, 0)
    assert checked.seconds > 0 and checked.file_mb > 0


def test_table_has_a_row_a_case():
    lines = table([Checked("a", 1000, 0.1, 3, 1.25, None), Checked("b", 2, 1, 0, 2, 3)])
    assert lines.splitlines()[2:] == [
        "| a | 1,000 | 0.1 | 3 | 1.2 | – |",
        "| b | 2 | 1.0 | 0 | 2.0 | 3 |",
    ]
