"""The value of one cell: what is taken exactly, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.workbook.cell_types import DATE, ID, LIST, SHARE, TEXT, TIME, number, whole
from scheduler.workbook.cells import parse_cell, shown
from scheduler.workbook.faults import Fault


def fault(cell_type, value) -> str:
    found = parse_cell(cell_type, value)
    assert isinstance(found, Fault)
    return found.code


@given(st.decimals(0, 1, places=4))
def test_shares_are_exact_however_they_are_stored(share):
    """0.7 as a binary float makes ceil(0.7 · 10) eight."""
    for stored in (float(share), str(share), str(share).replace(".", ","), f"{share * 100}%"):
        assert parse_cell(SHARE, stored) == Fraction(share)


@pytest.mark.parametrize("value", ["1,5", "1e3", "0x10", "½", "²", "1 50", "--1", "12 "])
def test_text_that_is_no_plain_whole_number(value):
    if value.strip() == "12":
        assert parse_cell(whole(0, 99), value) == 12
    else:
        assert fault(whole(0, 99_999), value) == "not_whole"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, "NaN", "vô cùng"])
def test_what_is_no_finite_number(value):
    assert fault(number(0, 9), value) == "not_number"
    assert fault(SHARE, value) == "not_share"


def test_bounds_are_allowed_and_one_step_further_is_not():
    assert (parse_cell(whole(1, 3), 1), parse_cell(whole(1, 3), 3.0)) == (1, 3)
    assert fault(whole(1, 3), 0) == fault(whole(1, 3), 4) == "out_of_range"
    assert fault(number(0.1, 2), 2.01) == "out_of_range"


@pytest.mark.parametrize("value", ["29/02/2027", "0/1/2027", "1/13/2027", "01/01/27", "5/1", 5, ""])
def test_impossible_dates(value):
    assert fault(DATE, value) == "not_date"


def test_dates_that_no_one_means():
    """A birth year typed into a date column, or a century slipped."""
    assert fault(DATE, datetime(1900, 1, 5)) == "date_out_of_range"
    assert parse_cell(DATE, "29/02/2028") == date(2028, 2, 29)


def test_times_of_day():
    assert parse_cell(TIME, timedelta(hours=7, minutes=5)) == 425
    assert parse_cell(TIME, datetime(1899, 12, 30, 7)) == parse_cell(TIME, "7h") == 420
    assert parse_cell(TIME, time(23, 59)) == 24 * 60 - 1
    for value in ("7", "7:60", "25:00", "7:", 7, -0.1, 1.5, timedelta(days=1)):
        assert fault(TIME, value) == "not_time"


def test_ids_and_texts():
    assert parse_cell(ID, " 12 ") == parse_cell(ID, 12) == parse_cell(ID, 12.0) == "12"
    assert fault(ID, True) == fault(ID, date(2027, 1, 2)) == "not_id"
    assert parse_cell(TEXT, 912345678.0) == "912345678"
    assert parse_cell(TEXT, date(2027, 1, 2)) == "02/01/2027"
    assert parse_cell(LIST, " Thái,, H'Mông ,") == ("Thái", "H'Mông")
    assert fault(TEXT, " #REF! ") == "error_value"


def test_long_values_are_quoted_in_part():
    """A pasted paragraph fills the screen."""
    assert len(shown("a" * 500)) == 60
    assert shown(datetime(2027, 1, 5, 7, 30)) == "05/01/2027 07:30"


@pytest.mark.parametrize(
    ("text", "number_meant"),
    [
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("-1.234.567,25", -1_234_567.25),
        ("1 234,5", 1234.5),
        ("1\u00a0234\u202f567", 1_234_567),
        ("12,0", 12),
        ("0,125", 0.125),
    ],
)
def test_numbers_in_vietnamese_and_english_writing(text, number_meant):
    """Head-counts typed as text, with points between thousands, are refused or a thousandth."""
    assert parse_cell(number(-9_999_999, 9_999_999), text) == number_meant
    if float(number_meant).is_integer():
        assert parse_cell(whole(0, 9_999_999), text) == number_meant


@pytest.mark.parametrize("text", ["1.500", "1,500", "2.000", "12,000"])
def test_number_with_two_meanings_is_never_guessed(text):
    """1.500 residents become one and a half, or an elevation of 1,5 m becomes 1500 m."""
    assert fault(number(0, 99_999), text) == "number_two_ways"
    needs_whole = "whole_two_ways" if "5" in text else "number_two_ways"
    assert fault(whole(0, 99_999), text) == needs_whole
    assert parse_cell(number(-90, 90), "22.345") == 22.345  # there is no latitude of 22345


@pytest.mark.parametrize("text", ["1.23.456", "1.2345.678", "01.234.567", "1.234.56", "1,234,5"])
def test_separators_in_wrong_places(text):
    assert fault(number(0, 9_999_999), text) == "not_number"


def test_dates_that_leave_the_order_or_the_year_to_a_guess():
    assert parse_cell(DATE, "05 / 01 / 2027") == date(2027, 1, 5)
    for text in ("05.01.2027", "5-1-27", "2027-01-05", "5/1"):
        assert fault(DATE, text) == "not_date"


def test_spaces_that_cannot_be_seen():
    """An id pasted from the web ends in a no-break space and is said to be unknown."""
    assert parse_cell(ID, "T01\u00a0") == parse_cell(ID, "\ufeffT01\u200b ") == "T01"
    assert parse_cell(TEXT, "Bản\u00a0Lồng") == parse_cell(TEXT, "Ba\u0309n Lồng") == "Bản Lồng"


def test_errors_of_libreoffice():
    assert fault(TEXT, "Err:502") == fault(whole(0, 9), "#NAME?") == "error_value"
