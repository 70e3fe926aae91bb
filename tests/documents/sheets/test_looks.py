"""Rows must be high enough on paper: text that is cut off is text that nobody reads."""

from __future__ import annotations

import pytest

from scheduler.documents.sheets.looks import height_points
from scheduler.documents.sheets.sheet import Column, Sheet, Styled, Value

SHEET = Sheet("Thiếu hụt", "", (Column("Lý do", 20), Column("Số", 9, "number")), [])


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ("Nậm Xả", 1),
        ("Hết bộ thiết bị lưu động", 2),
        ("một\nhai\nba", 3),
        ("& & & & & & & & &", 2),
        ("không-có-dấu-cách-nào-trong-chữ-dài-này-cả", 3),
        (123_456_789_012_345_678_901_234, 1),
        (None, 1),
    ],
)
def test_a_row_is_as_high_as_its_text_needs(value: Value, lines: int) -> None:
    assert height_points(SHEET, [value, 1]) == lines * 14.5 + 2


def test_notes_run_over_the_next_cells_instead_of_wrapping() -> None:
    assert height_points(SHEET, [Styled("rất dài " * 20, "note")]) == 16.5
