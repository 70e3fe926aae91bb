"""Workbooks of every format that turns up say the same, and stand in the same cells."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from scheduler.workbook.read import read_workbook
from scheduler.workbook.source import raw_sheets
from scheduler.workbook.xlsx_source import MOST_CELLS

ROOT = Path(__file__).parents[2]
LIBRE_OFFICE = Path(__file__).parent / "files" / "small.ods"


def same_but_checksum(reading, other) -> bool:
    instances = (replace(each.instance, sha256="") for each in (reading, other))
    return reading.warnings == other.warnings and len({*map(repr, instances)}) == 1


def rewrite(path: Path, change) -> None:
    """Apply `change` to every part of the archive by name and content."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, change(name, content))


@pytest.mark.parametrize("name", ["example.xlsx", "lai_chau_2027.xlsx"])
def test_every_cell_is_what_openpyxl_reads_there(name):
    """A faster reader that shifts a row or rounds a number changes the plan unseen."""
    path = ROOT / "inputs" / name
    content = path.read_bytes()
    expected = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets
    sheets = raw_sheets(content, name)
    for sheet, raw in zip(expected, sheets, strict=True):
        rows = tuple(sheet.iter_rows(values_only=True))
        assert (raw.name, raw.rows) == (sheet.title, rows)
        assert repr(raw.rows) == repr(rows)


NUMBER_FORMATS = (
    "General",
    "@",
    "dd/mm/yyyy",
    "dd/mm/yyyy;@",
    "[$-42A]dd mmmm yyyy",
    "[$-1010000]d/m/yyyy;@",
    '"ngày" dd "tháng" mm "năm" yyyy',
    "mmm-yy",
    "yyyy",
    "dd/mm/yyyy hh:mm",
    "hh:mm",
    "[h]:mm",
    "mm:ss",
    "#,##0",
    '0.00" đ"',
    '0" giờ"',
    "[Red]0.0",
    "0%",
    '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)',
)


@pytest.mark.parametrize("epoch", [CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904])
def test_dates_are_told_from_numbers_as_openpyxl_tells_them(tmp_path, epoch):
    """“12 giờ” becomes 12 January 1900, or a date that a Mac counts from 1904 four years less."""
    book = Workbook()
    book.epoch = epoch
    for row, number_format in enumerate(NUMBER_FORMATS, start=1):
        for column, value in enumerate((46392, 46392.3125, 0.3125, 1.5, 0), start=1):
            cell = book.worksheets[0].cell(row, column)
            cell.value, cell.number_format = value, number_format
    book.save(tmp_path / "formats.xlsx")
    content = (tmp_path / "formats.xlsx").read_bytes()
    expected = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
    (raw,) = raw_sheets(content, "formats.xlsx")
    assert repr(raw.rows) == repr(tuple(expected.iter_rows(values_only=True)))


def test_libreoffice_workbook_says_what_the_excel_workbook_says(book):
    """A commune without Excel sends .ods, saved by LibreOffice from the same cells."""
    assert same_but_checksum(read_workbook(LIBRE_OFFICE), book.read())


def test_problem_in_a_libreoffice_workbook_names_its_cell(book, tmp_path):
    """Rows and columns that repeat are stored once; counting them wrongly shifts every cell."""
    path = tmp_path / "small.ods"
    path.write_bytes(LIBRE_OFFICE.read_bytes())
    rewrite(path, lambda _, part: part.replace(b'office:value="0.7"', b'office:value="7"'))
    found = [(p.code, p.sheet, p.cell) for p in read_workbook(path).problems]
    cell = book.cell("Villages", 3, "attendance")
    assert found == [("share_out_of_range", book.name("Villages"), cell)]


def test_errors_of_a_libreoffice_workbook(book, tmp_path):
    path = tmp_path / "small.ods"
    path.write_bytes(LIBRE_OFFICE.read_bytes())
    error = b'office:value-type="string" office:string-value="" calcext:value-type="error"'

    def with_error(_, part):
        start, _, rest = part.partition(b'office:value-type="percentage" office:value="0.7"')
        if not rest:
            start, _, rest = part.partition(b'office:value-type="float" office:value="0.7"')
        _, _, after = rest.partition(b"</text:p>")
        return start + error + b"><text:p>#REF!</text:p>" + after if rest else part

    rewrite(path, with_error)
    (found,) = read_workbook(path).problems
    cell = book.cell("Villages", 3, "attendance")
    assert (found.code, found.cell, found.value) == ("error_value", cell, "#REF!")


def test_errors_stand_in_their_cells(book):
    """A cell with #REF! that counts as blank takes the default, and nobody knows."""
    book.put("Villages", 2, "screened_elsewhere", "#REF!").put("Villages", 5, "name", "#N/A")
    found = {(p.code, p.cell, p.value) for p in book.read().problems}
    at = book.cell("Villages", 2, "screened_elsewhere")
    assert ("error_value", at, "#REF!") in found
    assert ("error_value", book.cell("Villages", 5, "name"), "#N/A") in found


def test_a_cell_far_away_does_not_fill_the_memory(book):
    """A space in the last cell of a sheet makes a table of 17 billion cells."""

    def touch_up(workbook):
        sheet = workbook[book.name("Villages")]
        sheet["XFD40000"] = " "
        sheet["H3"] = "=1+1"

    book.touch_up = touch_up
    reading = book.read()
    assert MOST_CELLS < 40_000 * 16_384
    assert [(p.code, p.cell) for p in reading.problems] == [("formula", "H3")]


def test_cells_without_an_address_are_read(book):
    """Some programs leave out where a cell stands; an error in it would count as blank."""
    book.put("Villages", 2, "screened_elsewhere", "#REF!")
    path, cell = book.save(), book.cell("Villages", 2, "screened_elsewhere")

    def without(name, content):
        return content.replace(f' r="{cell}"'.encode(), b"") if "sheet4" in name else content

    rewrite(path, without)
    assert any(p.code == "error_value" for p in read_workbook(path).problems)


def test_macros_are_left_alone(book, tmp_path):
    """A workbook with macros is read, and neither run nor changed."""
    path = book.save().rename(tmp_path / "kế hoạch.xlsm")

    def as_macro_workbook(name, content):
        plain = b"vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        assert name != "[Content_Types].xml" or plain in content
        return content.replace(plain, b"vnd.ms-excel.sheet.macroEnabled.main+xml")

    rewrite(path, as_macro_workbook)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open(): Kill: End Sub")
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    reading = read_workbook(path)
    assert reading.instance is not None and reading.instance.sha256 == before
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("cell", ["B99999999", "ZZZZZ3"])
def test_cell_that_no_sheet_has_is_damage(book, cell):
    """One wrong digit in a damaged file asks for more memory than there is, and all stops."""
    path = book.save()

    def misplace(name, part):
        return part.replace(b'r="B3"', f'r="{cell}"'.encode()) if "sheet4" in name else part

    rewrite(path, misplace)
    assert [p.code for p in read_workbook(path).problems] == ["file_damaged"]
