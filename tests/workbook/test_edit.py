"""Changing a planner's workbook must neither break it nor end in a traceback."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from scheduler.workbook.edit import Edit, EditError
from scheduler.workbook.sheet_names import read_tables
from scheduler.workbook.source import raw_sheets
from scheduler.workbook.tables import Tables
from tests.workbook.conftest import Book


def tables_of(content: bytes) -> Tables:
    sheets = raw_sheets(content, "workbook.xlsx")
    assert isinstance(sheets, tuple)
    return read_tables(sheets)[0]


def test_a_column_that_the_sheet_lacks_is_added(book: Book) -> None:
    """A station's no-visit days would be lost where the province has left the column out."""
    content = book.drop_column("Villages", "no_visit_weekday").save().read_bytes()
    edit, table = Edit(content, "vi"), tables_of(content)["Villages"]
    edit.change(table, 2, {"no_visit_weekday": frozenset({0, 4})})
    changed = tables_of(edit.saved())["Villages"]
    assert changed.rows[0]["no_visit_weekday"] == {0, 4}
    assert changed.rows[1]["no_visit_weekday"] is None


def test_text_that_looks_like_a_formula_stays_text(book: Book) -> None:
    """A name such as “=V01” must not be calculated."""
    content = book.save().read_bytes()
    edit, table = Edit(content, "vi"), tables_of(content)["Villages"]
    edit.change(table, 2, {"name": "=V01"})
    assert tables_of(edit.saved())["Villages"].rows[0]["name"] == "=V01"


def test_dates_are_written_as_vietnamese_planners_read_them(book: Book) -> None:
    content = book.drop_sheet("Leave").save().read_bytes()
    edit, table = Edit(content, "vi"), tables_of(content)["Leave"]
    closure = tables_of(content)["Closures"].rows[0]
    edit.append(table, {"doctor_id": "BS1", "from": closure["from"], "to": closure["to"]})
    sheet = load_workbook(BytesIO(edit.saved()))["Nghỉ phép"]
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert sheet["B2"].is_date


def test_a_new_row_does_not_look_like_the_example(book: Book) -> None:
    """Templates show one row in italics; a village below it in italics would pass for another."""
    book.rows["Villages"] = book.rows["Villages"][:1]
    given = load_workbook(book.save())
    sheet = given["Thôn bản"]
    for cell in sheet[2]:
        cell.font = Font(italic=True)
    sheet.column_dimensions["G"].number_format = "#,##0"
    given.save(book.path)
    content = book.path.read_bytes()
    edit, table = Edit(content, "vi"), tables_of(content)["Villages"]
    edit.append(table, {"village_id": "V09", "under_6": 5})
    written = load_workbook(BytesIO(edit.saved()))["Thôn bản"]
    assert not written["A3"].font.italic
    assert written["G3"].number_format == "#,##0"


def test_a_new_row_looks_like_the_rows_above(book: Book) -> None:
    given = load_workbook(book.save())
    for row in given["Thôn bản"].iter_rows(min_row=2):
        for cell in row:
            cell.font = Font(size=14)
    given.save(book.path)
    content = book.path.read_bytes()
    edit, table = Edit(content, "vi"), tables_of(content)["Villages"]
    edit.append(table, {"village_id": "V09"})
    assert load_workbook(BytesIO(edit.saved()))["Thôn bản"]["A6"].font.size == 14


def test_a_workbook_that_the_library_trips_over_is_told_as_damaged(book: Book) -> None:
    content = book.save().read_bytes()
    broken = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(broken, "w") as target:
        for name in given.namelist():
            part = b"<styleSheet" if name == "xl/styles.xml" else given.read(name)
            target.writestr(name, part)
    with pytest.raises(EditError) as refused:
        Edit(broken.getvalue(), "en")
    assert "is damaged" in refused.value.problem("t.xlsx").en


def test_drop_downs_from_another_sheet_are_kept(book: Book) -> None:
    """Excel keeps lists of ids where the library does not look; stations choose from them."""
    list_of_ids = (
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        b'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        b'<x14:dataValidations count="1" '
        b'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
        b'<x14:dataValidation type="list"><x14:formula1><xm:f>Areas!$A$2:$A$9</xm:f>'
        b"</x14:formula1><xm:sqref>C2:C99</xm:sqref></x14:dataValidation>"
        b"</x14:dataValidations></ext></extLst></worksheet>"
    )
    changed = BytesIO()
    with ZipFile(book.save()) as given, ZipFile(changed, "w") as target:
        for name in given.namelist():
            part = given.read(name)
            if name == "xl/worksheets/sheet4.xml":
                part = part.replace(b"</worksheet>", list_of_ids)
            target.writestr(name, part)
    content = changed.getvalue()
    edit, table = Edit(content, "vi"), tables_of(content)["Villages"]
    edit.change(table, 2, {"name": "Bản Mới"})
    sheet = load_workbook(BytesIO(edit.saved()))["Thôn bản"]
    [kept] = sheet.data_validations.dataValidation
    assert (str(kept.sqref), kept.formula1) == ("C2:C99", "Areas!$A$2:$A$9")


def test_notes_keep_their_size_and_stand_beside_their_cells(book: Book) -> None:
    """Merging 38 stations would cut every long note off, and heap all of them in a corner."""

    def note(workbook: Workbook) -> None:
        workbook["Thôn bản"]["B3"].comment = Comment("Hỏi lại", "An", height=200, width=300)

    book.touch_up = note
    content = book.save().read_bytes()
    edit, table = Edit(content, "vi"), tables_of(content)["Villages"]
    edit.change(table, 2, {"under_6": 7})
    with ZipFile(BytesIO(edit.saved())) as archive:
        (part,) = (name for name in archive.namelist() if name.endswith(".vml"))
        drawing = archive.read(part)
    assert b"width:300px;height:200px" in drawing
    assert b":Anchor>2, 12, 2, 0, " in drawing
