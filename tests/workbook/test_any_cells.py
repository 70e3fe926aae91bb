"""Whatever stands in the cells, reading ends in an Instance or in problems, never in an error."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from scheduler.instance import Instance
from scheduler.workbook.check_text import format_problems
from scheduler.workbook.read import Reading, read_sheets, read_workbook
from scheduler.workbook.source import RawSheet, raw_sheets

known_words = st.sampled_from(
    [
        "T01",
        "V01",
        "BS1",
        "KV2",
        "x",
        "không",
        "0",
        "12,5",
        "thứ 2, CN",
        "điểm trạm",
        "năm kế hoạch",
    ]
)
errors = st.sampled_from(["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "=1/0"])
texts = st.text(max_size=40).filter(lambda text: not ILLEGAL_CHARACTERS_RE.search(text))
cells = st.one_of(
    st.none(),
    texts,
    known_words,
    errors,
    st.booleans(),
    st.integers(),
    st.integers(-1, 5),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(dt.timedelta(0), dt.timedelta(days=3)),
)
# sheet, row and column are taken modulo what there is, so that most changes hit a cell
changes = st.lists(st.tuples(*[st.integers(0, 60)] * 3, cells), min_size=1, max_size=6)
# the fixtures are not changed by the examples, and machines differ in speed
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def sheets(book) -> tuple[RawSheet, ...]:
    return raw_sheets(book.save().read_bytes(), "workbook.xlsx")


def change(sheets, changes) -> tuple[RawSheet, ...]:
    changed = list(sheets)
    for sheet, row, column, value in changes:
        index = sheet % len(changed)
        width = len(changed[index].rows[0])
        rows = [[*cells, *[None] * (width - len(cells))] for cells in changed[index].rows]
        rows[row % len(rows)][column % width] = value
        changed[index] = replace(changed[index], rows=tuple(map(tuple, rows)))
    return tuple(changed)


def check(reading: Reading) -> None:
    assert (reading.instance is None) == bool(reading.problems)
    assert isinstance(reading.instance, Instance | None)
    for language in ("vi", "en"):
        assert format_problems(reading, language)


@given(changes=changes)
@settings(PATIENT, max_examples=300)
def test_any_values_in_any_cells(sheets, changes):
    """A stray value ends in a stack trace instead of a cell to correct."""
    check(read_sheets(change(sheets, changes), sha256=""))


@given(names=st.lists(texts | st.sampled_from(["Thôn bản", "travel", "Lịch nghỉ"]), max_size=4))
@settings(PATIENT)
def test_any_sheet_names(sheets, names):
    renamed = [replace(sheet, name=name) for sheet, name in zip(sheets, names, strict=False)]
    check(read_sheets((*renamed, *sheets[len(renamed) :]), sha256=""))


@given(value=cells, row=st.integers(1, 2), column=st.integers(0, 20))
@settings(PATIENT, max_examples=25)
def test_any_value_stored_by_excel(book, value, row, column):
    """What a value becomes on its way through a file differs from what was put in."""
    columns = book.columns["Villages"]
    original = dict(book.rows["Villages"][row - 1])
    excel_year = getattr(value, "year", 2000) >= 1900
    book.put("Villages", row, columns[column % len(columns)].key, value if excel_year else None)
    check(read_workbook(book.save()))
    book.rows["Villages"][row - 1] = original
