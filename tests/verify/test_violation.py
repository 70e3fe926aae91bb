"""Places and values in the words of each language."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.verify.violation import Month, breach, place


@pytest.mark.parametrize(
    ("number", "english", "vietnamese"),
    [
        (1, "2027-01", "01/2027"),
        (12, "2027-12", "12/2027"),
        (13, "2028-01", "01/2028"),
        (0, "2026-12", "12/2026"),
    ],
)
def test_months_past_the_year_are_named_rightly(number: int, english: str, vietnamese: str) -> None:
    month = Month(2027, number)
    assert (month.text("en"), month.text("vi")) == (english, vietnamese)


def test_dates_are_written_as_the_reader_writes_them() -> None:
    violation = breach("R8", place("trip", trip="T01-1"), "gap", previous=date(2027, 3, 9))
    assert violation.text("en") == "R8 trip T01-1: does not follow 2027-03-09"
    assert violation.text("vi") == "R8 chuyến T01-1: không liền sau ngày 09/03/2027"


def test_an_empty_list_is_called_none() -> None:
    violation = breach("R11", place("trip", trip="T01-1"), "crew", doctors=(), needed=1)
    assert "none" in violation.text("en")
    assert "không có" in violation.text("vi")


@pytest.mark.parametrize("id", ["\ud800", "a\nb", "\x1b[31m"])
def test_ids_that_cannot_be_printed_are_escaped(id: str) -> None:
    assert str(place("trip", trip=id)).isprintable()


def test_braces_in_an_id_are_letters() -> None:
    assert str(place("trip", trip="{doctor}")) == "trip {doctor}"
