"""The headings are found where offices put them, and cells are still named as they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler.workbook.heading_rows import find_heading_rows
from scheduler.workbook.layout import SHEETS
from scheduler.workbook.raw_sheet import RawSheet

SHEET = {sheet.key: sheet for sheet in SHEETS}


def without_checksum(instance):
    return replace(instance, sha256="")


def with_titles(book, rows: int):
    """A merged title, a line of dates and blank rows above every sheet, as in an office's form."""

    def touch_up(workbook):
        for sheet in workbook.worksheets:
            sheet.insert_rows(1, rows)
            sheet["A1"] = "SỞ Y TẾ TỈNH LAI CHÂU – DANH SÁCH NĂM 2027"
            sheet.merge_cells("A1:C1")
            sheet["A2"] = "Kèm theo Công văn số 12/SYT ngày 05/01/2027"

    book.touch_up = touch_up


def test_titles_above_the_headings_change_nothing(book):
    """An office's form opens with its name, and every sheet is refused."""
    expected = book.read()
    with_titles(book, rows=4)
    reading = book.read()
    assert without_checksum(reading.instance) == without_checksum(expected.instance)
    below = [(w.code, w.sheet, w.cell[0]) for w in expected.warnings]
    assert [(w.code, w.sheet, w.cell[0]) for w in reading.warnings] == below


def test_problems_below_titles_name_the_cell_as_it_stands(book):
    """The row is counted from the headings, and the planner mends another village."""
    with_titles(book, rows=4)
    book.put("Villages", 2, "priority", 9)
    (found,) = book.read().problems
    assert (found.cell[0], found.cell[1:]) == (book.cell("Villages", 2, "priority")[0], "7")


def test_merged_heading_over_the_age_groups(book):
    """Residents by age stand under a merged heading, the other headings beside it."""
    expected = book.read().instance
    columns = [column.key for column in book.columns["Villages"]]
    first, last = columns.index("under_6") + 1, columns.index("age_60_plus") + 1

    def touch_up(workbook):
        sheet = workbook[book.name("Villages")]
        sheet.insert_rows(1)
        for column in range(1, len(columns) + 1):
            if not first <= column <= last:
                sheet.cell(1, column).value = sheet.cell(2, column).value
                sheet.cell(2, column).value = None
                sheet.merge_cells(None, 1, column, 2, column)
        sheet.cell(1, first).value = "Số dân theo nhóm tuổi"
        sheet.merge_cells(None, 1, first, 1, last)

    book.touch_up = touch_up
    reading = book.read()
    assert without_checksum(reading.instance) == without_checksum(expected)
    assert not [w for w in reading.warnings if w.code.startswith("heading")]


def letters_first(column: int) -> str:
    return "ABC"[column - 1] if column <= 3 else str(column - 3)


@pytest.mark.parametrize("form", ["({})".format, str, letters_first])
def test_row_that_numbers_the_columns_is_no_village(book, form):
    """Below the headings stand (1), (2), (3) … or A, B, C, 1, 2 …, as official forms have it."""
    expected = book.read().instance

    def touch_up(workbook):
        sheet = workbook[book.name("Villages")]
        sheet.insert_rows(2)
        for column in range(1, len(book.columns["Villages"]) + 1):
            sheet.cell(2, column).value = form(column)

    book.touch_up = touch_up
    assert without_checksum(book.read().instance) == without_checksum(expected)


def test_ids_that_are_numbers_are_no_column_numbers():
    """A link from village 1 to village 2, or from A to B, would be left out."""
    keys = tuple(column.key for column in SHEET["Travel"].columns)
    for link in ((1, 2, 3, 4), ("A", "B", 1, 2)):
        rows = find_heading_rows(RawSheet("Travel", (keys, link)), SHEET["Travel"])
        assert rows is not None and (rows.main, rows.data) == (0, 1)


def test_headings_in_both_languages_below_each_other(book):
    """English keys stand below the Vietnamese headings and look like a village."""
    expected = book.read().instance

    def touch_up(workbook):
        sheet = workbook[book.name("Villages")]
        sheet.insert_rows(2)
        for index, column in enumerate(book.columns["Villages"], start=1):
            sheet.cell(2, index).value = column.key

    book.touch_up = touch_up
    assert without_checksum(book.read().instance) == without_checksum(expected)


def test_marks_of_required_columns_are_no_part_of_the_heading(book):
    book.spell = lambda text: f"{text} *" if text == "Tên bản" else text
    reading = book.read()
    assert reading.instance is not None
    assert not [w for w in reading.warnings if w.code == "heading_unknown"]


def test_title_that_repeats_a_heading_is_no_heading_row(book):
    """The title “Mã bản” above would make the sheet end there."""
    expected = book.read().instance

    def touch_up(workbook):
        sheet = workbook[book.name("Villages")]
        sheet.insert_rows(1, 3)
        sheet["B1"] = "Tên bản"

    book.touch_up = touch_up
    assert without_checksum(book.read().instance) == without_checksum(expected)
