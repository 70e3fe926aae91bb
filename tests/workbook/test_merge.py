"""Forty stations send their workbooks back: nothing of theirs may be lost, mixed up or guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table as ExcelTable

from scheduler.instance import Instance
from scheduler.workbook import Merge, merge_files, read_workbook
from tests.workbook.conftest import Book, small_rows
from tests.workbook.csv_files import save_as_csv

Edit = Callable[[Book], Any]


@pytest.fixture
def sent(tmp_path: Path) -> Callable[..., Path]:
    """Makes the file `name`, a copy of the small workbook that `edit` has changed."""

    def make(name: str, edit: Edit = lambda book: None) -> Path:
        book = Book(tmp_path / f"{name}.xlsx")
        edit(book)
        return book.save()

    return make


def instance_of(merge: Merge, path: Path) -> Instance:
    """The merged workbook, read as `check` reads it."""
    assert merge.content is not None, merge.text
    path.write_bytes(merge.content)
    instance = read_workbook(path).instance
    assert instance is not None
    return instance


def village(book: Book, id: str) -> dict[str, Any]:
    return next(row for row in book.rows["Villages"] if row["village_id"] == id)


def writes(id: str, **values: Any) -> Edit:
    return lambda book: village(book, id).update(values)


def adds(sheet: str, **row: Any) -> Edit:
    return lambda book: book.rows[sheet].append(row)


def days(first: int, last: int) -> dict[str, date]:
    return {"from": date(2027, 4, first), "to": date(2027, 4, last)}


def test_what_each_station_filled_in_comes_together(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """Copies of one workbook, each with one station's numbers, do not contradict each other."""
    original = sent("original")
    first = sent("t1", writes("V01", under_6=61))
    second = sent("t2", writes("V03", under_6=63, attendance=0.6, no_visit_weekday="Tue"))
    merge = merge_files([first, second], original, None)
    villages = instance_of(merge, tmp_path / "out.xlsx").villages
    assert villages["V01"].groups[0] == 61
    assert villages["V03"].groups[0] == 63
    assert float(villages["V03"].attendance) == 0.6
    assert villages["V03"].no_visit_weekdays == {1}


def test_new_closures_and_leave_are_added(sent: Callable[..., Path], tmp_path: Path) -> None:
    """A leave that is lost sends a doctor on a trip in her holidays."""
    first = sent("t1", adds("Leave", doctor_id="BS1", **days(5, 9)))
    second = sent("t2", adds("Closures", place="V04", **days(1, 2), reason="lễ"))
    merged = instance_of(
        merge_files([first, second], sent("original"), None), tmp_path / "out.xlsx"
    )
    assert len(merged.leave["BS1"]) == 2
    assert [str(i.start) for i in merged.closures["V04"]] == ["2027-04-01"]
    assert len(merged.closures["V03"]) == 1


def test_two_values_for_one_cell_are_listed_with_both_places(sent: Callable[..., Path]) -> None:
    """Whoever decides must see both numbers, and nothing may be written before that."""
    first, second = sent("a", writes("V01", under_6=61)), sent("b", writes("V01", under_6=62))
    merge = merge_files([first, second], sent("original"), None)
    assert merge.content is None
    assert "a.xlsx, trang “Thôn bản”, ô G2: 61" in merge.text
    assert "b.xlsx, trang “Thôn bản”, ô G2: 62" in merge.text
    assert "original.xlsx (tệp gốc), trang “Thôn bản”, ô G2:" in merge.text


def test_every_conflict_is_told_at_once(sent: Callable[..., Path]) -> None:
    """A planner who is told of one a time calls 38 stations many times."""

    def values(number: int) -> Edit:
        def edit(book: Book) -> None:
            village(book, "V01")["under_6"] = number
            village(book, "V02")["name"] = f"Bản {number}"
            adds("Leave", doctor_id="BS2", **days(1, number))(book)

        return edit

    merge = merge_files([sent("a", values(8)), sent("b", values(9))], sent("original"), "en")
    assert "CONFLICTS AND ERRORS TO CORRECT: 3" in merge.text
    assert "“BS2”: these dates overlap" in merge.text


def test_rows_that_are_alike_are_taken_once(sent: Callable[..., Path], tmp_path: Path) -> None:
    """A leave that the hospital and the station both report is one leave."""
    leave = adds("Leave", doctor_id="BS3", **days(1, 3), reason="phép")
    merge = merge_files([sent("a", leave), sent("b", leave)], sent("original"), None)
    assert len(instance_of(merge, tmp_path / "out.xlsx").leave["BS3"]) == 1
    assert "1 dòng giống hệt" in merge.text


def test_a_change_that_the_village_s_own_station_does_not_know_is_asked_about(
    sent: Callable[..., Path],
) -> None:
    """A clerk of T01 who slips into a row of T02 must not overrule T02."""

    def slips(book: Book) -> None:
        village(book, "V01")["under_6"] = 61
        village(book, "V03")["under_6"] = 999

    own = sent("t2", writes("V04", under_6=64))
    merge = merge_files([sent("t1", slips), own], sent("original"), None)
    assert merge.content is None
    assert "t1.xlsx, trang “Thôn bản”, ô G4: 999" in merge.text
    assert "nhiều trạm: T01 (1), T02 (1)" in merge.text


def test_a_village_that_its_station_left_out_is_asked_about(sent: Callable[..., Path]) -> None:
    """A row deleted by mistake would leave a village without screening."""

    def leaves_out(book: Book) -> None:
        village(book, "V01")["under_6"] = 61
        book.rows["Villages"].remove(village(book, "V02"))

    merge = merge_files([sent("t1", leaves_out)], sent("original"), None)
    assert merge.content is None
    assert "“T01” không còn dòng “V02”" in merge.text


def test_a_closure_whose_dates_move_replaces_the_old_one(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """Old and new dates together would close the village longer than anybody said."""

    def moves(book: Book) -> None:
        book.rows["Closures"][0].update({"to": date(2027, 8, 31)})

    merge = merge_files([sent("t2", moves)], sent("original"), None)
    [closure] = instance_of(merge, tmp_path / "out.xlsx").closures["V03"]
    assert (closure.start, closure.end) == (date(2027, 6, 15), date(2027, 8, 31))


def test_a_new_village_is_added_and_told(sent: Callable[..., Path], tmp_path: Path) -> None:
    """It may be a mistyped id: the village that the file lacks then is named."""

    def renames(book: Book) -> None:
        village(book, "V01")["village_id"] = "V0l"

    new = dict(small_rows()["Villages"][0], village_id="V09", name="Bản Mới")
    merge = merge_files([sent("t1", adds("Villages", **new))], sent("original"), None)
    assert "V09" in instance_of(merge, tmp_path / "out.xlsx").villages
    assert "Bản mới “V09” (Bản Mới)" in merge.text
    assert "Có phải" not in merge.text
    mistyped = merge_files([sent("t2", renames)], sent("original"), None)
    assert mistyped.content is None


def test_villages_of_a_station_that_had_none_are_no_news(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """A thousand notes about what everybody expects would hide the one that matters."""

    def of(station: str) -> Edit:
        def edit(book: Book) -> None:
            rows = book.rows["Villages"]
            rows[:] = [row for row in rows if row["station"] == station]

        return edit

    merge = merge_files([sent("t1", of("T01")), sent("t2", of("T02"))], None, None)
    assert len(instance_of(merge, tmp_path / "out.xlsx").villages) == 4
    assert "LƯU Ý" not in merge.text


def test_a_file_that_cannot_be_read_does_not_hide_the_conflicts_of_others(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "no.xlsx").write_text("nothing")
    files = [sent("a", writes("V01", under_6=8)), sent("b", writes("V01", under_6=9))]
    merge = merge_files([tmp_path / "no.xlsx", *files], sent("original"), None)
    assert "SỬA: 2" in merge.text


def test_one_village_under_two_ids_is_told(sent: Callable[..., Path]) -> None:
    """Its residents would be counted twice."""
    twin = dict(small_rows()["Villages"][0], village_id="V10")
    merge = merge_files([sent("t1", adds("Villages", **twin))], sent("original"), None)
    assert "cùng tên và cùng trạm với bản “V01”" in merge.text


def test_mistypes_of_a_station_are_told_with_its_file(sent: Callable[..., Path]) -> None:
    """“Row 3” helps nobody who has 38 files open."""

    def mistypes(book: Book) -> None:
        village(book, "V01")["under_6"] = "57 ng"
        adds("Closures", place="V0I", **days(1, 2))(book)

    merge = merge_files([sent("t1", mistypes)], sent("original"), None)
    assert merge.content is None
    assert "t1.xlsx, trang “Thôn bản”, ô G2: 57 ng" in merge.text
    assert "Mã “V0I” không có trong tệp của tỉnh" in merge.text


def test_rows_that_contradict_themselves_are_told_with_their_file(
    sent: Callable[..., Path],
) -> None:
    """In the merged workbook nobody would know which of 38 stations to ring up."""

    def slips(book: Book) -> None:
        adds("Leave", doctor_id="BS1", **{"from": date(2027, 5, 9), "to": date(2027, 5, 5)})(book)
        writes("V01", screened_elsewhere=9_999)(book)

    merge = merge_files([sent("t1", slips)], sent("original"), None)
    assert merge.content is None
    assert "“Từ ngày” là 09/05/2027, muộn hơn “Đến ngày” (05/05/2027)" in merge.text
    assert "t1.xlsx, trang “Nghỉ phép”, ô B3: 09/05/2027" in merge.text
    assert "t1.xlsx, trang “Thôn bản”, ô L2: 9999" in merge.text


def test_a_file_that_holds_only_the_three_sheets_will_do(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """Stations return “their own Villages, Closures and Leave sheets”, not always a whole copy."""
    book = load_workbook(sent("t2", writes("V03", under_6=63)))
    for name in book.sheetnames:
        if name not in ("Thôn bản", "Không đến được", "Nghỉ phép"):
            del book[name]
    book["Thôn bản"].delete_rows(2, 2)
    book.save(tmp_path / "slim.xlsx")
    merge = merge_files([tmp_path / "slim.xlsx"], sent("original"), None)
    assert instance_of(merge, tmp_path / "out.xlsx").villages["V03"].groups[0] == 63


def as_csv(path: Path) -> Path:
    """The three sheets of the file as a Vietnamese Excel saves them, in a folder of its name."""
    folder = save_as_csv(path, path.with_suffix(""), delimiter=";", encoding="utf-8-sig")
    for file in folder.iterdir():
        if file.stem not in ("Thôn bản", "Không đến được", "Nghỉ phép"):
            file.unlink()
    return folder


def test_a_station_may_return_a_folder_of_csv(sent: Callable[..., Path], tmp_path: Path) -> None:
    """Other programs of a station export each sheet on its own; 22,5 and 05/04/2027 are text."""
    leave = adds("Leave", doctor_id="BS1", **days(5, 9))
    first = as_csv(sent("t1", lambda b: [writes("V01", under_6=61)(b), leave(b)]))
    second = sent("t2", writes("V03", under_6=63))
    merge = merge_files([first, second], sent("original"), None)
    merged = instance_of(merge, tmp_path / "out.xlsx")
    groups = [merged.villages[id].groups[0] for id in ("V01", "V03")]
    assert groups == [61, 63] and len(merged.leave["BS1"]) == 2
    assert "đổi 2 ô, thêm 1 dòng" in merge.text


def test_conflicts_name_the_csv_file_by_folder_and_sheet(sent: Callable[..., Path]) -> None:
    """38 folders hold a file “Thôn bản.csv” each."""
    first = as_csv(sent("a", writes("V01", under_6="61 người")))
    second, third = as_csv(sent("b", writes("V03", under_6=1))), sent("c", writes("V03", under_6=2))
    merge = merge_files([first, second, third], sent("original"), None)
    assert merge.content is None
    for told in ("a, trang “Thôn bản”, ô G2: 61 người", "b, trang “Thôn bản”, ô G4: 1"):
        assert told in merge.text
    assert "c.xlsx, trang “Thôn bản”, ô G4: 2" in merge.text


def test_a_folder_of_csv_cannot_be_the_original(sent: Callable[..., Path]) -> None:
    """It has no formats to keep; beside that, its conflicts are told as always."""
    first, second = sent("a", writes("V01", under_6=61)), sent("b", writes("V01", under_6=62))
    merge = merge_files([first, second], as_csv(sent("original")), None)
    assert merge.content is None
    assert "“original” không phải tệp như vậy" in merge.text
    assert "b.xlsx, trang “Thôn bản”, ô G2: 62" in merge.text


def test_other_sheets_that_a_station_changes_are_told_and_not_taken(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """A station does not set the kits of an area, but should hear that it was not done."""

    def more_kits(book: Book) -> None:
        book.rows["Areas"][0]["kits"] = 99

    merge = merge_files([sent("t1", more_kits)], sent("original"), None)
    assert instance_of(merge, tmp_path / "out.xlsx").areas["KV1"].kits == 2
    assert "Trang “Khu vực”" in merge.text


def test_without_an_original_the_first_file_is_filled_up(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """`merge A B -o C` works as it stands: blank cells say nothing, others must agree."""
    groups = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")
    blank = dict.fromkeys(groups)
    first = sent("t1", lambda b: [village(b, v).update(blank) for v in ("V03", "V04")])
    second = sent("t2", lambda b: [village(b, v).update(blank) for v in ("V01", "V02")])
    villages = instance_of(merge_files([first, second], None, None), tmp_path / "out.xlsx").villages
    assert all(sum(each.groups) for each in villages.values())
    other = sent("t3", writes("V02", priority=3))
    assert merge_files([first, other], None, None).content is None


def test_decomposed_letters_and_spaces_are_no_conflict(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """The same name typed on a Mac looks alike; a conflict there could not be seen."""
    first = sent("a", writes("V01", name="Nậm Xả"))
    second = sent("b", writes("V01", name="Nậm  Xả "))
    assert merge_files([first, second], sent("original"), None).content is not None


def dressed(path: Path) -> Path:
    """The workbook with what planners add: colour, width, note, drop-down, table, formulas."""
    book = load_workbook(path)
    sheet = book["Thôn bản"]
    sheet["B2"].fill = PatternFill("solid", "FFCC00")
    sheet["B2"].comment = Comment("gọi lại", "Lan")
    sheet.column_dimensions["B"].width = 33.5
    choice = DataValidation("list", formula1='"có,không"')
    choice.add("O2:O500")
    sheet.add_data_validation(choice)
    last = f"{sheet.cell(1, sheet.max_column).column_letter}{sheet.max_row}"
    sheet.add_table(ExcelTable(displayName="Ban", ref=f"A1:{last}"))
    book["Đi lại"]["D2"] = "=C2+5"
    book.create_sheet("Tổng")["A1"] = "=SUM('Thôn bản'!G2:G500)"
    book.save(path)
    with_results(path, {"D2": "20", "A1": "700"})
    return path


def with_results(path: Path, results: dict[str, str]) -> None:
    """Store results beside the formulas, as Excel does."""
    made = BytesIO()
    with ZipFile(path) as given, ZipFile(made, "w") as target:
        for name in given.namelist():
            part = given.read(name).decode("utf-8", "surrogateescape")
            for cell, result in results.items():
                if f'<c r="{cell}"' in part:
                    head, tail = part.split(f'<c r="{cell}"', 1)
                    for blank in ("<v />", "<v/>", "<v></v>"):
                        if "</f>" in tail.split("</c>", 1)[0]:
                            tail = tail.replace(blank, f"<v>{result}</v>", 1)
                    part = f'{head}<c r="{cell}"{tail}'
            target.writestr(name, part.encode("utf-8", "surrogateescape"))
    path.write_bytes(made.getvalue())


def test_the_planner_s_own_formatting_is_kept(sent: Callable[..., Path], tmp_path: Path) -> None:
    """A merged workbook without colours, notes and drop-downs would be dressed again by hand."""
    original = dressed(sent("original"))
    new = dict(small_rows()["Villages"][0], village_id="V09", name="Bản Mới")
    merge = merge_files([sent("t1", adds("Villages", **new))], original, None)
    assert instance_of(merge, tmp_path / "out.xlsx").links[0].wet_minutes == 20
    book: Workbook = load_workbook(tmp_path / "out.xlsx")
    sheet = book["Thôn bản"]
    assert sheet["B2"].fill.start_color.rgb == "00FFCC00"
    assert sheet["B2"].comment.text == "gọi lại"
    assert sheet.column_dimensions["B"].width == 33.5
    assert sheet.data_validations.dataValidation[0].formula1 == '"có,không"'
    assert sheet.tables["Ban"].ref.endswith("6")
    assert book["Đi lại"]["D2"].value == "=C2+5"


def test_rows_are_added_below_totals_and_not_into_them(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """A total beside the table, in the row below it, would get a village of its own."""
    original = sent("original")
    book = load_workbook(original)
    sheet = book["Thôn bản"]
    sheet.cell(1, 25).value, sheet.cell(sheet.max_row + 1, 25).value = "Tổng", "tổng cộng"
    book.save(original)
    new = dict(small_rows()["Villages"][0], village_id="V09", name="Bản Mới")
    merge = merge_files([sent("t1", adds("Villages", **new))], original, None)
    assert "V09" in instance_of(merge, tmp_path / "out.xlsx").villages
    written = load_workbook(tmp_path / "out.xlsx")["Thôn bản"]
    assert [written["Y6"].value, written["A6"].value] == ["tổng cộng", None]
    assert written["A7"].value == "V09"


def test_a_sum_over_changed_cells_is_calculated_anew(
    sent: Callable[..., Path], tmp_path: Path
) -> None:
    """An old total beside new numbers would be believed."""
    merge = merge_files([sent("t1", writes("V01", under_6=61))], dressed(sent("original")), None)
    instance_of(merge, tmp_path / "out.xlsx")
    book = load_workbook(tmp_path / "out.xlsx", data_only=True)
    assert book["Tổng"]["A1"].value is None
    assert load_workbook(tmp_path / "out.xlsx")["Tổng"]["A1"].value.startswith("=SUM")


def test_the_same_files_give_the_same_bytes(sent: Callable[..., Path]) -> None:
    """Two planners who merge the same files can compare what they have."""
    original, first = sent("original"), sent("t1", writes("V01", under_6=61))
    assert merge_files([first], original, None) == merge_files([first], original, None)


def test_files_that_cannot_be_read_are_all_told(sent: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "no.xlsx").write_text("nothing")
    merge = merge_files([tmp_path / "no.xlsx", tmp_path / "lost.xlsx"], sent("original"), "en")
    assert "no.xlsx” is no " in merge.text
    assert "There is no file “lost.xlsx”" in merge.text
    assert merge.content is None
