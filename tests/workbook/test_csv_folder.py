"""A folder of .csv files, one a sheet, as Excel and other programs write them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scheduler.workbook.layout import find_sheet
from scheduler.workbook.read import read_workbook
from tests.workbook.csv_files import save_as_csv


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"encoding": "utf-8-sig", "end": "\n"},
        {"delimiter": ";", "encoding": "utf-8-sig"},
        {"delimiter": "\t"},
        {"delimiter": ";", "sep": True},
    ],
    ids=["plain", "mark and line feeds", "Vietnamese Excel", "tabs", "sep line"],
)
def test_folder_says_what_the_workbook_says(book, tmp_path, form):
    """An Excel set to Vietnamese separates by semicolons and writes 22,3: all in one column."""
    expected = book.read()
    reading = read_workbook(save_as_csv(book.path, tmp_path / "csv", **form))
    assert reading.problems == ()
    assert replace(reading.instance, sha256="") == replace(expected.instance, sha256="")
    assert reading.instance.sha256 != expected.instance.sha256


def test_english_names_and_the_order_of_files_do_not_matter(book, tmp_path):
    expected = book.read().instance
    folder = save_as_csv(book.save(), tmp_path / "csv")
    for file in sorted(folder.iterdir()):
        key = find_sheet(file.stem)
        if key:
            file.rename(file.with_name(f"{key.lower()}.CSV"))
    assert replace(read_workbook(folder).instance, sha256="") == replace(expected, sha256="")


def test_checksum_changes_with_content_and_name(book, tmp_path):
    """A plan is said to belong to numbers that have changed since."""
    folder = save_as_csv(book.save(), tmp_path / "csv")
    first = read_workbook(folder).instance.sha256
    assert first == read_workbook(folder).instance.sha256
    leave = folder / f"{book.name('Leave')}.csv"
    leave.write_bytes(leave.read_bytes() + b"\r\n")
    assert first != read_workbook(folder).instance.sha256


def test_problem_names_the_cell_as_excel_shows_it(book, tmp_path):
    """A line break in a name makes the line of the file another than the row of the sheet."""
    book.put("Villages", 1, "name", "Bản\nMột").put("Villages", 2, "priority", 9)
    folder = save_as_csv(book.save(), tmp_path / "csv", delimiter=";")
    file = folder / f"{book.name('Villages')}.csv"
    file.write_bytes(file.read_bytes().replace("Bản\nMột".encode(), '"Bản\nMột"'.encode()))
    (found,) = read_workbook(folder).problems
    assert (found.sheet, found.cell) == ("Thôn bản", book.cell("Villages", 2, "priority"))


def test_file_that_is_not_utf_8_is_named_with_advice(book, tmp_path):
    """“CSV” without “UTF-8” in Excel loses letters, and names would be wrong."""
    folder = save_as_csv(book.save(), tmp_path / "csv")
    (folder / f"{book.name('Doctors')}.csv").write_bytes("Bác sĩ".encode("cp1258", "replace"))
    (found,) = read_workbook(folder).problems
    assert (found.code, found.value) == ("csv_not_utf8", "Bác sĩ.csv")
    assert "CSV UTF-8" in found.vi


def test_one_csv_file_is_one_sheet_only(tmp_path):
    path = tmp_path / "Thôn bản.csv"
    path.write_text("Mã bản,Tên bản\n", encoding="utf-8")
    (found,) = read_workbook(path).problems
    assert found.code == "file_single_csv"


def test_two_files_of_the_same_sheet(book, tmp_path):
    folder = save_as_csv(book.save(), tmp_path / "csv")
    (folder / "Villages.csv").write_bytes((folder / "Thôn bản.csv").read_bytes())
    assert [p.code for p in read_workbook(folder).problems] == ["sheet_twice"]


def test_folder_that_may_not_be_opened(tmp_path, monkeypatch):
    """A shared drive without the right to read ends in a stack trace."""

    def refuse(path):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert [p.code for p in read_workbook(tmp_path).problems] == ["file_denied"]
