"""A file that cannot be read is one problem that says what to do, never an error."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from scheduler.workbook.check_text import format_problems
from scheduler.workbook.read import read_workbook
from scheduler.workbook.source import raw_sheets

OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")


def code_of(path: Path) -> str:
    reading = read_workbook(path)
    (found,) = reading.problems
    assert (reading.instance, found.sheet, found.cell) == (None, "", "")
    assert path.name in format_problems(reading, "vi")
    return found.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"year,2027\n", "file_not_excel"),
        (OLD_OFFICE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "file_password"),
        (OLD_OFFICE + b"\0" * 600, "file_old_excel"),
        (b"PK\x03\x04 cut off", "file_cut_off"),
    ],
)
def test_what_is_no_workbook_is_named(tmp_path, content, code):
    path = tmp_path / "kế hoạch.xlsx"
    path.write_bytes(content)
    assert code_of(path) == code


def test_missing_file_and_folder(tmp_path):
    assert code_of(tmp_path / "không có.xlsx") == "file_missing"
    assert code_of(tmp_path) == "file_folder"


@pytest.mark.parametrize(
    ("error", "code"),
    [(PermissionError(13, "locked"), "file_denied"), (OSError(5, "I/O"), "file_unreadable")],
)
def test_locked_or_unreadable_file(tmp_path, monkeypatch, error, code):
    """The workbook is still open in Excel, and the planner sees a stack trace."""

    def refuse(path):
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert code_of(tmp_path / "workbook.xlsx") == code


def test_impossible_file_name():
    assert code_of(Path("a\0b.xlsx")) == "file_unreadable"


def test_archive_without_a_workbook(tmp_path):
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
    assert code_of(path) == "file_not_excel"


def test_damaged_sheet(book):
    """A download that broke off half-way."""
    path = book.save()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"][:400]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert code_of(path) == "file_damaged"


def test_wrong_dimensions_lose_no_cells(book):
    """Some programs state that a sheet ends at A1; its villages would be gone."""
    path = book.save()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name in parts:
        if name.startswith("xl/worksheets/"):
            start, _, rest = parts[name].partition(b'<dimension ref="')
            parts[name] = start + b'<dimension ref="A1' + rest[rest.index(b'"') :]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert len(read_workbook(path).instance.villages) == 4


def test_only_formulas_without_a_value_are_lost(book):
    book.put("Villages", 1, "screened_elsewhere", "=2+3")
    content = book.save().read_bytes()
    lost = {sheet.name: sheet.lost_formulas for sheet in raw_sheets(content, "x")}
    column = [each.key for each in book.columns["Villages"]].index("screened_elsewhere")
    assert lost["Thôn bản"] == {(1, column)}
    assert lost["Bác sĩ"] == frozenset()


def test_formula_with_a_stored_value_is_that_value(book):
    """Excel stores what it calculated; a workbook full of formulas would be refused."""
    book.put("Villages", 1, "screened_elsewhere", "=2+3")
    path = book.save()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet4.xml"
    blank = rb"<f>2\+3</f><v(?: ?/>|></v>)"  # as openpyxl writes it with and without lxml
    parts[name] = re.sub(blank, b"<f>2+3</f><v>5</v>", parts[name])
    with zipfile.ZipFile(path, "w") as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    assert read_workbook(path).instance.villages["V01"].screened_elsewhere == 5


@pytest.mark.parametrize("typed", ["lai_chau_2027", "lai_chau_2027.xls", "LaiChau2027.xlsx"])
def test_the_name_of_the_workbook_beside_is_told(tmp_path, typed):
    """Windows hides the endings of names, and planners type what they see."""
    for name in ("lai_chau_2027.xlsx", "~$lai_chau.xlsx", "lai_chau.csv", "khac.ods"):
        (tmp_path / name).touch()
    (found,) = read_workbook(tmp_path / typed).problems
    assert found.code == "file_missing"
    assert "Có phải ý là “lai_chau_2027.xlsx”?" in found.vi


def test_old_excel_file_renamed_to_xlsx(tmp_path):
    """Renaming .xls is the first thing that planners try."""
    path = tmp_path / "bản.xlsx"
    path.write_bytes((Path(__file__).parent / "files" / "old.xls").read_bytes())
    assert code_of(path) == "file_old_excel"
    assert "chỉ đổi đuôi tên tệp thì không đủ" in format_problems(read_workbook(path), "vi")


@pytest.mark.parametrize(
    ("part", "code"),
    [("xl/workbook.bin", "file_binary_excel"), ("word/document.xml", "file_not_excel")],
)
def test_other_office_files_named_xlsx(tmp_path, part, code):
    path = tmp_path / "bản.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "")
    assert code_of(path) == code


@pytest.mark.parametrize("start", [b"<html>", b"\xef\xbb\xbf\r\n<?xml version='1.0'?>", b"<TABLE>"])
def test_web_page_named_xls(tmp_path, start):
    """Hospital software exports a web page and calls it .xls."""
    path = tmp_path / "xuất.xls"
    path.write_bytes(start + b"<body><table><tr><td>1</td></tr></table>")
    assert code_of(path) == "file_web_page"


def test_workbook_whose_end_is_missing(book):
    path = book.save()
    path.write_bytes(path.read_bytes()[:-400])
    assert code_of(path) == "file_cut_off"


def test_libreoffice_workbook_with_a_password(tmp_path):
    path = tmp_path / "kín.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        archive.writestr("content.xml", b"\x00\x01")
    assert code_of(path) == "file_password"


def test_damaged_libreoffice_workbook(tmp_path):
    path = tmp_path / "hỏng.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", "<office:document")
    assert code_of(path) == "file_damaged"


def test_excel_workbook_with_a_password():
    """A file that Excel has encrypted, its password 1234, is no damaged one."""
    assert code_of(Path(__file__).parent / "files" / "password.xlsx") == "file_password"
