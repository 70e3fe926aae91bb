"""A mistyped heading or sheet name is one slip, told where it stands."""

from __future__ import annotations

import pytest


def test_a_mistyped_required_heading_is_one_error_at_its_cell(book):
    """“The column is missing” makes the planner add a second one."""
    book.touch_up = lambda workbook: workbook["Thôn bản"].__setitem__("C1", "Tạrm")
    reading = book.read()
    (error,) = reading.problems
    assert (error.code, error.sheet, error.cell) == ("heading_misspelt", "Thôn bản", "C1")
    assert error.vi.endswith("Có phải ý là “Trạm”?") and error.near == ("Trạm",)
    assert "heading_unknown" not in [each.code for each in reading.warnings]


@pytest.mark.parametrize("heading", ["Trạm y tế xã", "Trạm\n(theo danh mục)"])
def test_a_heading_with_more_words_is_one_error_on_one_line(book, heading):
    """Stations explain their headings; a second column beside it would stay empty."""
    book.touch_up = lambda workbook: workbook["Thôn bản"].__setitem__("C1", heading)
    (error,) = book.read().problems
    assert (error.code, error.cell, error.near) == ("heading_misspelt", "C1", ("Trạm",))
    assert "\n" not in error.vi


def test_a_mistyped_sheet_is_one_error_at_that_sheet(book):
    book.touch_up = lambda workbook: setattr(workbook["Bác sĩ"], "title", "Bá sĩ")
    errors = [each for each in book.read().problems if each.code.startswith("sheet")]
    assert [(each.code, each.sheet) for each in errors] == [("sheet_misspelt", "Bá sĩ")]
    assert "Có phải ý là “Bác sĩ”?" in errors[0].vi


@pytest.mark.parametrize("heading", ["Ghi thêm", "Xã"])
def test_a_foreign_heading_is_not_taken_for_the_missing_one(book, heading):
    """The planner's own column of remarks has nothing to do with it."""
    book.touch_up = lambda workbook: workbook["Thôn bản"].__setitem__("C1", heading)
    reading = book.read()
    assert [each.code for each in reading.problems] == ["heading_missing"]
    assert "heading_unknown" in [each.code for each in reading.warnings]
