"""The marked copy: what the planner opens, corrects and checks again."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from scheduler.workbook import NotAnnotatedError, annotate, read_workbook
from scheduler.workbook.annotate_marks import ERROR_COLOUR, WARNING_COLOUR
from scheduler.workbook.source import raw_sheets
from tests.libreoffice import convert

VILLAGES, FACILITIES = "Thôn bản", "Cơ sở y tế"


def copy_of(path, language="vi"):
    """The marked copy of the file, opened, and its bytes."""
    content = annotate(path.read_bytes(), read_workbook(path), language).content
    return load_workbook(BytesIO(content)), content


def look(cell):
    """Everything that a planner sees of a cell; openpyxl's styles are compared as they print."""
    styles = (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format)
    comment = None if cell.comment is None else (cell.comment.text, cell.comment.author)
    return cell.value, comment, *map(repr, styles)


def rewrite(path, part_name: str, change: Callable[[bytes], bytes]):
    """Change one file inside the workbook, or add it."""
    made = BytesIO()
    with zipfile.ZipFile(path) as given, zipfile.ZipFile(made, "w") as target:
        for name in given.namelist():
            part = given.read(name)
            target.writestr(name, change(part) if name == part_name else part)
        if part_name not in given.namelist():
            target.writestr(part_name, change(b""))
    path.write_bytes(made.getvalue())
    return path


def decorate(workbook: Workbook) -> None:
    """What a planner adds to a template."""
    sheet = workbook[VILLAGES]
    sheet["B2"].fill, sheet["B2"].font = PatternFill("solid", "00FF00"), Font(italic=True)
    sheet["C2"].font = Font(bold=True, color="FFFFFF")
    sheet["C2"].comment = Comment("Đã gọi xã hôm 3/10", "Lò Văn A")
    sheet["D3"].number_format = "0.0000"
    sheet["Z2"] = "=SUM(G2:K2)"
    sheet.column_dimensions["B"].width = 33.5
    sheet.row_dimensions[2].height = 40
    sheet.freeze_panes = "C2"
    sheet.add_data_validation(DataValidation("list", "'Cơ sở y tế'!$A$2:$A$9", sqref="C2:C99"))


def test_each_finding_has_a_colour_and_a_comment_where_it_stands(book):
    book.put("Villages", 1, "station", "T0 11").put("Travel", 3, "dry_minutes", 300)
    book.put("Areas", 1, "kits", "hai")
    workbook, _ = copy_of(book.save())
    wrong = workbook[VILLAGES][book.cell("Villages", 1, "station")]
    assert wrong.fill.fgColor.rgb == f"00{ERROR_COLOUR}"
    assert wrong.comment.text.startswith("LỖI: Mã “T0 11” không có trong trang “Cơ sở y tế”.")
    assert "Có phải ý là “T01”?" in wrong.comment.text
    odd = workbook["Đi lại"][book.cell("Travel", 3, "dry_minutes")]
    assert odd.fill.fgColor.rgb == f"00{WARNING_COLOUR}"
    assert odd.comment.text.count("LƯU Ý: ") == 2
    assert workbook["Khu vực"]["C2"].comment.text.startswith("LỖI: “hai” không phải")


def test_comments_are_in_the_language_asked_for(book):
    book.language = "en"
    workbook, _ = copy_of(book.put("Areas", 1, "kits", "two").save(), "en")
    assert workbook["Areas"]["C2"].comment.text.startswith("ERROR: “two” is no whole number.")
    assert workbook.sheetnames[0] == "Check results"


def test_everything_else_stays_as_the_planner_made_it(book):
    """A planner whose colours and formulas are gone will not use the copy twice."""
    book.touch_up = decorate
    path = book.put("Villages", 1, "station", "T99").save()
    before, (after, _) = load_workbook(path), copy_of(path)
    marked = {(VILLAGES, "C2"), (VILLAGES, "Z2")}
    for sheet in before.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if (sheet.title, cell.coordinate) not in marked:
                    assert look(after[sheet.title][cell.coordinate]) == look(cell)
    sheet = after[VILLAGES]
    assert (sheet["Z2"].value, sheet.freeze_panes) == ("=SUM(G2:K2)", "C2")
    assert (sheet.column_dimensions["B"].width, sheet.row_dimensions[2].height) == (33.5, 40)
    (validation,) = sheet.data_validations.dataValidation
    assert (str(validation.sqref), validation.formula1) == ("C2:C99", "'Cơ sở y tế'!$A$2:$A$9")


def test_white_letters_stay_legible_on_a_light_mark(book):
    book.touch_up = decorate
    workbook, _ = copy_of(book.put("Villages", 1, "station", "T99").save())
    font = workbook[VILLAGES]["C2"].font
    assert (font.color.rgb, font.bold) == ("FF000000", True)


def test_a_comment_of_the_planner_stays_above_ours(book):
    book.touch_up = decorate
    workbook, _ = copy_of(book.put("Villages", 1, "station", "T99").save())
    assert workbook[VILLAGES]["C2"].comment.text.startswith("Đã gọi xã hôm 3/10\n\nLỖI: ")


def test_results_of_formulas_are_kept(book):
    """Without them the copy shows blanks in a preview, and could not be checked again."""
    path = book.put("Villages", 1, "under_6", "=10+10").put("Areas", 1, "kits", "hai").save()
    part = f"xl/worksheets/sheet{[s.key for s in book.sheets].index('Villages') + 1}.xml"
    rewrite(path, part, lambda xml: re.sub(rb"</f><v(?: ?/>|></v>)", b"</f><v>20</v>", xml))
    assert [each.code for each in read_workbook(path).problems] == ["not_whole"]
    _, content = copy_of(path)
    path.write_bytes(content)
    assert load_workbook(path)[VILLAGES]["G2"].value == "=10+10"
    assert load_workbook(path, data_only=True)[VILLAGES]["G2"].value == 20
    assert [each.code for each in read_workbook(path).problems] == ["not_whole"]


def test_a_copy_corrected_and_checked_again_loses_its_marks(book):
    """Otherwise the planner could not tell what is still wrong from what was."""
    book.touch_up = decorate
    path = book.put("Villages", 1, "station", "T99").put("Areas", 1, "kits", "hai").save()
    before = load_workbook(path)
    first, _ = copy_of(path)
    first[VILLAGES]["C2"], first["Khu vực"]["C2"] = "T01", 2
    first.save(path)
    assert read_workbook(path).problems == ()
    second, _ = copy_of(path)
    for sheet, cell in ((VILLAGES, "C2"), ("Khu vực", "C2")):
        assert look(second[sheet][cell])[1:] == look(before[sheet][cell])[1:]
    assert second.sheetnames.count("Kết quả kiểm tra") == 1


def test_a_mark_is_found_again_after_rows_were_inserted(book):
    """openpyxl does not move comments when it inserts rows, Excel does: here they are moved."""
    path = book.put("Villages", 1, "station", "T99").save()
    workbook, _ = copy_of(path)
    sheet = workbook[VILLAGES]
    moved, blank = sheet["C2"], sheet["C30"]
    blank.value, blank._style = "T01", moved._style
    blank.comment = Comment(moved.comment.text, moved.comment.author)
    moved.comment, moved.value, moved.style = None, "T01", "Normal"
    workbook.save(path)
    again, _ = copy_of(path)
    assert again[VILLAGES]["C30"].comment is None
    assert again[VILLAGES]["C30"].fill.fill_type is None


def test_marks_are_found_again_where_authors_of_comments_were_lost(book):
    """LibreOffice saves comments without their authors."""
    book.touch_up = decorate
    path = book.put("Villages", 1, "station", "T99").put("Areas", 1, "kits", "hai").save()
    before = load_workbook(path)
    workbook, _ = copy_of(path)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None:
                    cell.comment = Comment(cell.comment.text.replace("\n", "\r\n"), " ")
    workbook["Khu vực"]["C2"] = 2
    workbook.save(path)
    again, _ = copy_of(path)
    assert look(again["Khu vực"]["C2"])[1:] == look(before["Khu vực"]["C2"])[1:]
    assert again[VILLAGES]["C2"].comment.text.count("LỖI") == 1


def test_the_first_sheet_lists_all_findings_with_links(book):
    """The planner wants one list to work through, not a hunt for red cells."""
    book.put("Areas", 1, "kits", "hai").put("Travel", 3, "dry_minutes", 300)
    workbook, _ = copy_of(book.save())
    sheet = workbook.worksheets[0]
    assert workbook.active is sheet
    assert sheet["A1"].value == "Kết quả kiểm tra: 1 lỗi, 2 lưu ý"
    assert [cell.value for cell in sheet[5]][:5] == [
        "Lỗi",
        "Khu vực",
        "C2",
        "Số bộ thiết bị lưu động",
        "hai",
    ]
    assert sheet["C5"].hyperlink.location == "'Khu vực'!C2"
    assert [sheet.cell(row, 1).value for row in (6, 7, 8)] == ["Lưu ý", "Lưu ý", None]


def test_a_value_that_looks_like_a_formula_is_quoted_not_run(book):
    path = book.save()
    workbook = load_workbook(path)
    workbook["Khu vực"]["C2"].value = "=1+1"
    workbook["Khu vực"]["C2"].data_type = "s"
    workbook.save(path)
    copied, _ = copy_of(path)
    assert (copied.worksheets[0]["E5"].value, copied.worksheets[0]["E5"].data_type) == ("=1+1", "s")


def test_what_concerns_a_whole_sheet_is_marked_in_its_first_cell(book):
    workbook, _ = copy_of(book.drop_column("Villages", "station").save())
    assert "Thiếu cột “Trạm”" in workbook[VILLAGES]["A1"].comment.text


def test_a_cell_merged_with_others_is_marked_at_the_first_of_them(book):
    """Excel shows no comment of a cell that is covered by others, and calls the file damaged."""
    book.put("Villages", 2, "station", None)
    book.touch_up = lambda workbook: workbook[VILLAGES].merge_cells("C2:C3")
    workbook, _ = copy_of(book.save())
    assert "LỖI: Ô “Trạm” bị bỏ trống" in workbook[VILLAGES]["C2"].comment.text


def test_drop_downs_as_excel_saves_them_are_kept(book):
    """Excel keeps lists that stand in another sheet where openpyxl does not look."""
    path = book.put("Areas", 1, "kits", "hai").save()
    extension = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        '<x14:dataValidations count="1" '
        'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
        '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" error="Mã trạm?">'
        "<x14:formula1><xm:f>'Cơ sở y tế'!$A$2:$A$9</xm:f></x14:formula1>"
        "<xm:sqref>C2:C99</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    part = f"xl/worksheets/sheet{[s.key for s in book.sheets].index('Villages') + 1}.xml"
    end = f"{extension}</worksheet>".encode()
    rewrite(path, part, lambda xml: xml.replace(b"</worksheet>", end))
    workbook, _ = copy_of(path)
    (kept,) = workbook[VILLAGES].data_validations.dataValidation
    assert (str(kept.sqref), kept.formula1) == ("C2:C99", "'Cơ sở y tế'!$A$2:$A$9")
    assert (kept.type, kept.error, kept.allowBlank) == ("list", "Mã trạm?", True)


def test_comments_stand_beside_their_cells(book):
    """All of them would lie in a heap in the corner of the sheet once they are shown."""
    book.put("Villages", 4, "under_6", "hai").put("Villages", 4, "station", "T99")
    _, content = copy_of(book.save())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        drawings = [archive.read(n) for n in archive.namelist() if n.endswith(".vml")]
    anchors = re.findall(rb":Anchor>(\d+), 12, (\d+), 0, (\d+), \d+, (\d+), ", b"".join(drawings))
    assert [(int(left), int(top)) for left, top, _, _ in anchors] == [(3, 4), (7, 4)]
    assert all(int(right) > int(left) + 2 for left, _, right, _ in anchors)


def test_a_number_that_no_date_can_show_stays_in_its_cell(book):
    """Who types 20270105 into a date's cell would find #VALUE! in the copy, and not know why."""

    def shown_as_date(workbook):
        workbook[VILLAGES]["Y2"].value = 20270105
        workbook[VILLAGES]["Y2"].number_format = "dd/mm/yyyy"
        workbook[VILLAGES]["Y3"].value = "#VALUE!"

    book.touch_up = shown_as_date
    path = book.put("Leave", 1, "from", 20270105).save()
    reading = read_workbook(path)
    copy = annotate(path.read_bytes(), reading, "vi").content
    path.write_bytes(copy)
    assert read_workbook(path).problems == reading.problems
    sheets = {sheet.name: sheet for sheet in raw_sheets(copy, path.name)}
    assert [row[24] for row in sheets[VILLAGES].rows[1:3]] == [20270105, "#VALUE!"]


@pytest.mark.parametrize("by_office", [False, True], ids=["as we write it", "by LibreOffice"])
def test_a_note_of_the_planner_keeps_its_size(book, tmp_path, by_office):
    """A long note would be cut off after its second line, as openpyxl makes all alike."""

    def note(workbook):
        decorate(workbook)
        workbook[VILLAGES]["B3"].comment = Comment("Hỏi lại", "An", height=200, width=300)
        workbook[VILLAGES]["C2"].comment.width = 444

    book.touch_up = note
    path = book.put("Villages", 1, "station", "T99").save()
    if by_office:
        path = convert(path, "xlsx", tmp_path / "office")
    first = annotate(path.read_bytes(), read_workbook(path), "vi")
    again = annotate(first.content, read_workbook(path), "vi")
    assert not first.losses and not again.losses
    assert note_sizes(first.content)["B3"] == note_sizes(again.content)["B3"] == (300, 200)
    path.write_bytes(again.content)
    mended = annotate(again.content, replace(read_workbook(path), problems=()), "vi")
    assert note_sizes(mended.content)["C2"] == (444, 79)


def note_sizes(content: bytes) -> dict[str, tuple[int, int]]:
    """Width and height of each note of the villages."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        drawings = [archive.read(n) for n in archive.namelist() if n.endswith(".vml")]
    shape = re.compile(rb"width:(\d+)px;height:(\d+)px.*?:Row>(\d+)<.*?:Column>(\d+)<", re.DOTALL)
    return {
        f"{get_column_letter(int(column) + 1)}{int(row) + 1}": (int(width), int(height))
        for width, height, row, column in shape.findall(b"".join(drawings))
    }


def test_bold_letters_in_a_note_are_told_as_lost(book, tmp_path):
    """Excel writes the author's name in bold; the planner would look for it in vain."""
    book.touch_up = decorate
    path = book.save()
    bold = b"<r><rPr><b/></rPr><t>An:</t></r></text>"
    with zipfile.ZipFile(path) as archive:
        (part,) = (n for n in archive.namelist() if "comments/" in n or "comments1" in n)
    rewrite(path, part, lambda xml: xml.replace(b"</text>", bold))
    (lost,) = annotate(path.read_bytes(), read_workbook(path), "vi").losses
    assert "chữ đậm" in lost.vi and "bold" in lost.en


def test_what_a_copy_lacks_is_told(book):
    """A planner who finds the map gone must know that the original still has it."""
    book.touch_up = lambda workbook: workbook[VILLAGES].add_chart(BarChart(), "X2")
    path = rewrite(book.save(), "xl/vbaProject.bin", lambda _: b"macro")
    rewrite(path, "xl/drawings/drawing9.xml", lambda _: b"<xdr:sp macro=''/><xdr:pic>")
    reading, content = read_workbook(path), path.read_bytes()
    told = [words.vi for words in annotate(content, reading, "vi").losses]
    kinds = " ".join(told)
    assert len(told) >= 3 and "biểu đồ" in kinds and "hộp văn bản" in kinds and "macro" in kinds
    kept = annotate(content, reading, "vi", keep_macros=True)
    assert not any("macro" in words.vi for words in kept.losses)


def test_a_plain_workbook_loses_nothing(book):
    path = book.put("Areas", 1, "kits", "hai").save()
    first = annotate(path.read_bytes(), read_workbook(path), "vi")
    assert first.losses == ()
    path.write_bytes(first.content)
    assert annotate(first.content, read_workbook(path), "vi").losses == ()


def test_the_same_workbook_gives_the_same_copy(book):
    path = book.put("Areas", 1, "kits", "hai").save()
    assert copy_of(path)[1] == copy_of(path)[1]


@pytest.mark.parametrize("content", [b"", b"Ma ban;Ten ban", b"PK\x03\x04"])
def test_what_is_no_workbook_cannot_be_marked(book, content):
    with pytest.raises(NotAnnotatedError):
        annotate(content, book.read(), "vi")


def test_signs_that_no_workbook_can_hold_do_not_spoil_the_copy(book):
    """Text copied from other programs brings control signs, and Excel would refuse the file."""
    path = book.put("Areas", 1, "kits", "haixx").save()
    part = f"xl/worksheets/sheet{[s.key for s in book.sheets].index('Areas') + 1}.xml"
    rewrite(path, part, lambda xml: xml.replace(b"haixx", b"hai_x000B_"))
    workbook, content = copy_of(path)
    assert workbook["Khu vực"]["C2"].comment is not None
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not any(b"\x0b" in archive.read(n) for n in archive.namelist() if "xml" in n)
