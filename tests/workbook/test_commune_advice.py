"""A village left out of a station's list is seen by nobody until its residents ask."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.instance.settings import AGE_GROUPS
from scheduler.workbook.problems import Problem
from scheduler.workbook.provinces import PROVINCES
from tests.workbook.conftest import Book

RESIDENTS = PROVINCES["lai_chau"].residents
FIRST, SECOND = list(RESIDENTS)[:2]


def in_lai_chau(book: Book, first: int, second: int) -> Book:
    """The small workbook with two stations of Lai Châu and as many residents in their villages."""
    for rows in book.rows.values():
        for row in rows:
            for key, value in row.items():
                row[key] = {"T01": FIRST, "T02": SECOND}.get(value, value)
    for number, total in enumerate((first, 0, second, 0), start=1):
        for group in AGE_GROUPS:
            book.put("Villages", number, group, 0)
        book.put("Villages", number, "screened_elsewhere", 0)
        book.put("Villages", number, "men_18_59", total)
    return book


def told(book: Book) -> Iterator[Problem]:
    reading = book.read()
    found = (*reading.problems, *reading.warnings)
    return (each for each in found if each.code == "commune_residents")


def test_more_than_a_tenth_apart_is_told_at_the_station(book):
    fine, few = RESIDENTS[FIRST], RESIDENTS[SECOND] * 89 // 100
    [warning] = told(in_lai_chau(book, fine, few))
    assert warning.is_warning and warning.cell == "A3" and warning.value == SECOND
    assert f"{few} người" in warning.vi and f"{RESIDENTS[SECOND]} người" in warning.vi


def test_a_tenth_is_within_what_registers_lag_behind(book):
    most, least = RESIDENTS[FIRST] * 11 // 10, -(-RESIDENTS[SECOND] * 9 // 10)
    assert not list(told(in_lai_chau(book, most, least)))


def test_a_station_whose_numbers_have_not_come_is_not_accused(book):
    assert not list(told(in_lai_chau(book, RESIDENTS[FIRST], 0)))


def test_numbers_that_cannot_be_read_are_told_once(book):
    """One mistyped cell would bring a second, wrong finding about its station."""
    book = in_lai_chau(book, RESIDENTS[FIRST], 10)
    assert not list(told(book.put("Villages", 3, "under_6", "nhiều")))


def test_other_provinces_are_not_judged_by_the_population_of_this_one(book):
    book.put("Villages", 1, "men_18_59", 1)
    assert not list(told(book))
