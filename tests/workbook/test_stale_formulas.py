"""An old total beside new numbers would be believed; one that still holds should not be blanked."""

from __future__ import annotations

import pytest

from scheduler.workbook.stale_formulas import stale_cells

WRITTEN = {"Thôn bản": {3}}


def is_stale(formula: str, sheet: str = "Tổng", names: dict[str, str] | None = None) -> bool:
    return stale_cells({sheet: {"A9": formula}}, WRITTEN, names or {})[sheet] == {"A9"}


@pytest.mark.parametrize(
    "formula",
    ["SUM('Thôn bản'!F2:F9)", "SUM(Bang[Số])", 'INDIRECT("x")', "SUM(dan_so)", "NOW()"],
)
def test_what_may_look_at_a_changed_row_is_stale(formula):
    assert is_stale(formula, names={"dan_so": "'Thôn bản'!$F$2:$F$9"})


@pytest.mark.parametrize("formula", ["SUM(F2:F9)", "SUM(F:F)", "SUM(2:9)", "F3*2"])
def test_beside_the_changed_row(formula):
    assert is_stale(formula, "Thôn bản")


@pytest.mark.parametrize("formula", ["1+1", "SUM(F2:F9)", "'Bác sĩ'!A2", "SUM(F:F)"])
def test_what_looks_elsewhere_keeps_its_result(formula):
    assert not is_stale(formula)


def test_totals_of_totals_are_stale_too():
    """The difference from the official number hangs on a sum that hangs on the villages."""
    formulas = {
        "Tổng": {"D5": "SUM('Thôn bản'!F2:F9)", "I5": "SUM(D5:H5)", "N5": "I5-M5", "I6": "H6"},
        "Bìa": {"A1": "Tổng!N5", "A2": "2+2"},
    }
    stale = stale_cells(formulas, WRITTEN, {})
    assert stale == {"Tổng": {"D5", "I5", "N5"}, "Bìa": {"A1"}}


def test_where_nothing_was_changed_all_results_stay():
    assert stale_cells({"Tổng": {"A1": ""}}, {"Tổng": set()}, {}) == {"Tổng": set()}
