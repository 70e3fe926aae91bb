"""timetable.xlsx as Excel will read it."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from scheduler.documents import Source
from scheduler.documents.timetable import write_timetable
from scheduler.documents.timetable.words import words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import CoverageShortfall, Plan, Tiers


@pytest.fixture
def book(tmp_path: Path, instance: Instance, plan: Plan) -> Workbook:
    write_timetable(tmp_path, Source(instance, plan, "vi"))
    return load_workbook(tmp_path / "timetable.xlsx")


def rows(book: Workbook, sheet: str) -> list[dict[Any, Any]]:
    """The rows of a table by heading; dates as dates."""
    head, *body = book[sheet].iter_rows(values_only=True)
    plain = [[v.date() if isinstance(v, datetime) else v for v in row] for row in body]
    return [dict(zip(head, row, strict=True)) for row in plain]


def test_the_sheets_are_in_reading_order(book: Workbook) -> None:
    assert book.sheetnames == [
        "Tổng hợp",
        "Thiếu hụt",
        "Biểu đồ",
        "Mường Tè",
        "Lịch theo ngày",
        "Bao phủ theo bản",
        "Luân phiên",
        "Năm của bác sĩ",
        "Ngày đi khám",
        "Công bằng",
        "Bộ thiết bị",
        "Số liệu biểu đồ",
    ]


def test_a_session_says_when_where_whom_and_who(book: Workbook) -> None:
    first, second, third = rows(book, "Lịch theo ngày")
    assert first == {
        "Ngày": date(2027, 3, 31),
        "Thứ": "Thứ Tư",
        "Bắt đầu": time(7, 55),
        "Kết thúc": time(15, 0),
        "Đơn vị cử tổ khám": "Trạm Y tế Bum Tở",
        "Trạm": "Trạm Y tế Bum Tở",
        "Điểm khám": "=Nậm Xả",
        "Bản được khám (số người)": "=Nậm Xả (60), Phí Chi (20)",
        "Lượt": 1,
        "Số người": 80,
        "Bác sĩ": "Lò Văn Páo",
        "Nghỉ đêm tại": "=Nậm Xả",
        "Mã chuyến": "T07-0001",
    }
    assert (second["Nghỉ đêm tại"], second["Lượt"]) == (None, 2)
    assert third["Ngày"] == date(2027, 6, 1)


def test_coverage_lists_each_village_and_pass(book: Workbook) -> None:
    first = rows(book, "Bao phủ theo bản")[0]
    assert (first["Mã bản"], first["Lượt"], first["Cần khám"]) == ("V1", 1, 85)
    assert (first["Được khám"], first["Còn thiếu"], first["Ngày đầu"]) == (
        60,
        25,
        date(2027, 3, 31),
    )


def test_postings_count_months_and_working_days(book: Workbook, instance: Instance) -> None:
    fixed, new = rows(book, "Luân phiên")
    assert (fixed["Họ tên"], fixed["Hình thức"], fixed["Số tháng"]) == (
        "Trần Thị Lan",
        "Đã định trước",
        2,
    )
    assert (new["Họ tên"], new["Hình thức"], new["Từ ngày"]) == (
        "+Giàng Thị Sử",
        "Mới",
        date(2027, 3, 1),
    )
    assert new["Ngày làm việc"] == instance.calendar.working_days_in(tuple(range(3, 13)))


def test_a_trip_over_the_end_of_a_month_counts_in_both_months(book: Workbook) -> None:
    """R14 limits days a month: the sheet must show them in the month they lie in."""
    first, second = rows(book, "Ngày đi khám")
    assert (first["Th. 3"], first["Th. 4"], first["Th. 5"]) == (1, 1, None)
    assert (first["Cả năm"], first["Số đêm"], first["Số chuyến"]) == (2, 1, 1)
    assert (second["Họ tên"], second["Cả năm"]) == ("+Giàng Thị Sử", 1)


def test_shortfalls_come_with_their_reason(book: Workbook) -> None:
    first, _, floor = rows(book, "Thiếu hụt")
    assert (first["Bản"], first["Còn thiếu"], first["Lý do"]) == (
        "=Nậm Xả",
        25,
        "-Hết bộ thiết bị lưu động",
    )
    assert (floor["Loại"], floor["Lượt hoặc tháng"]) == ("Dưới mức sàn bác sĩ", "02/2027")


def test_the_summary_explains_the_tiers_and_the_bound(book: Workbook) -> None:
    cells = [cell for row in book["Tổng hợp"].iter_rows(values_only=True) for cell in row]
    text = "\n".join(cell for cell in cells if isinstance(cell, str))
    assert "NĂM 2027" in text
    assert "Người chưa được khám (T1)" in text
    assert "hết ngày 30/06/2027" in text
    assert cells.count("tối ưu") == 0  # nothing is proved to be the best of this plan
    assert "thấp hơn 9.310.000 đồng" in text
    assert "giảm thêm 5,00 %" in text
    assert "ab" * 32 in text
    # T5, total by kind, the only area, total by area, total by month
    assert cells.count(9_800_000) == 5


def test_the_months_share_the_cost_out(book: Workbook) -> None:
    """A treasury pays by month: a night counts in the month of its evening, a posting in that in
    which it begins."""
    rows = {row[0]: row[1:] for row in book["Tổng hợp"].iter_rows(values_only=True)}
    march = 3_000_000 + 1_500_000 + 1_500_000 + 55 * 4_000 + 20 * 20 * 800
    assert rows["Tháng 3/2027"] == (1, 0, 1, 80, 1, march)
    assert rows["Tháng 4/2027"] == (1, 0, 0, 15, 0, 1_500_000 + 75 * 4_000)
    assert rows["Tháng 6/2027"] == (0, 1, 0, 15, 0, 500_000 + 15 * 80 * 800)
    assert rows["Tháng 7/2027"] == (0,) * 6


def test_no_name_becomes_a_formula(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """A village named "=…" would otherwise run as a formula on the planner's computer, at once or
    when somebody edits the cell."""
    area, station = instance.areas["A"], instance.facilities["T07"]
    odd = replace(
        instance,
        areas={"A": replace(area, name="=Mường Tè")},
        facilities=dict(instance.facilities) | {"T07": replace(station, name="@Bum Tở")},
    )
    write_timetable(tmp_path, Source(odd, plan, "vi"))
    book = load_workbook(tmp_path / "timetable.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    signs = [c for c in cells if isinstance(c.value, str) and c.value[:1] in ("=", "+", "-", "@")]
    assert {c.value for c in signs} >= {"=Mường Tè", "@Bum Tở", "=Nậm Xả", "+Giàng Thị Sử"}
    assert {cell.number_format for cell in signs} == {"@"}


TABLES = (
    "Thiếu hụt",
    "Lịch theo ngày",
    "Bao phủ theo bản",
    "Luân phiên",
    "Năm của bác sĩ",
    "Ngày đi khám",
    "Công bằng",
)


@pytest.mark.parametrize("name", TABLES)
def test_tables_print_on_one_page_width_with_their_headings(book: Workbook, name: str) -> None:
    sheet = book[name]
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_area.replace("$", "").endswith(f"!{sheet.dimensions}")
    assert sheet.freeze_panes is not None


def test_every_page_tells_its_number_and_the_input_it_comes_from(book: Workbook) -> None:
    """Pages of last week's plan and of this one lie on the same table."""
    for sheet in book:
        assert sheet.oddFooter.left.text == f"Mã số liệu đầu vào: {('ab' * 32)[:12]}"
        assert sheet.oddFooter.center.text == "&P / &N"
        assert sheet.page_setup.paperSize == 9  # A4
        assert sheet.page_setup.orientation in ("portrait", "landscape")


def test_dates_and_numbers_are_formatted(book: Workbook) -> None:
    sheet = book["Lịch theo ngày"]
    assert sheet["A2"].number_format == "dd/mm/yyyy"
    assert sheet["C2"].number_format == "hh:mm"
    assert sheet["J2"].number_format == "#,##0"


def test_the_same_plan_gives_the_same_bytes_at_any_time(
    tmp_path: Path, instance: Instance, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two offices that compare their files must not find differences that are none."""
    (tmp_path / "a").mkdir()
    write_timetable(tmp_path / "a", Source(instance, plan, "vi"))
    later = clock.time() + 400_000
    monkeypatch.setattr(clock, "time", lambda: later)
    (tmp_path / "b").mkdir()
    write_timetable(tmp_path / "b", Source(instance, plan, "vi"))
    assert (tmp_path / "a" / "timetable.xlsx").read_bytes() == (
        tmp_path / "b" / "timetable.xlsx"
    ).read_bytes()
    with ZipFile(tmp_path / "a" / "timetable.xlsx") as made:
        assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_english_is_english(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    write_timetable(tmp_path, Source(instance, plan, "en"))
    book = load_workbook(tmp_path / "timetable.xlsx")
    assert book.sheetnames[0] == "Summary"
    assert rows(book, "Sessions by date")[0]["Weekday"] == "Wednesday"


def test_an_empty_plan_says_that_there_is_nothing(tmp_path: Path, instance: Instance) -> None:
    """A blank sheet looks like a fault of the program."""
    empty = Plan("ab" * 32, {"seed": 0}, Tiers(200, 0, 85, 0, 0, 0), {"T5": 0}, (), (), (), 2027)
    write_timetable(tmp_path, Source(instance, empty, "vi"))
    book = load_workbook(tmp_path / "timetable.xlsx")
    assert book["Thiếu hụt"]["A2"].value == "Không có thiếu hụt nào."
    assert book["Luân phiên"]["A2"].value == "Không có lượt luân phiên nào."
    assert "giảm thêm 0,00 %" in str([c.value for row in book["Tổng hợp"].iter_rows() for c in row])


def test_a_control_character_in_a_reason_does_not_break_the_file(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Text pasted from other systems carries them; Excel would refuse the whole file."""
    odd = replace(plan, shortfalls=(CoverageShortfall("V1", 1, 25, "a\x0bb <&> c"),))
    write_timetable(tmp_path, Source(instance, odd, "vi"))
    book = load_workbook(tmp_path / "timetable.xlsx")
    assert book["Thiếu hụt"]["G2"].value == "a\ufffdb <&> c"


class Anything(dict[str, object]):
    """A value for whatever a text asks for."""

    def __missing__(self, key: str) -> object:
        return 1


def test_every_word_exists_in_both_languages() -> None:
    languages: tuple[Language, Language] = ("vi", "en")
    for key in words.keys():  # noqa: SIM118
        for language in languages:
            template = words._texts[key][language]
            assert template.format_map(Anything())
