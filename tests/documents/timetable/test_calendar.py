"""The calendar sheets: an area's bases by day, as planners look at them and print them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.documents import Source
from scheduler.documents.sheets.titles import sheet_title
from scheduler.documents.timetable import write_timetable
from scheduler.instance import Area, Facility, Instance, Interval, Kind, Serves
from scheduler.plan import Plan

STATION_ROW, HOSPITAL_ROW, KITS_ROW = 4, 5, 5


def calendar(folder: Path, instance: Instance, plan: Plan, title: str = "Mường Tè") -> Worksheet:
    write_timetable(folder, Source(instance, plan, "vi"))
    return load_workbook(folder / "timetable.xlsx")[title]


def on(sheet: Worksheet, row: int, day: date) -> Cell:
    return sheet.cell(row, 1 + day.timetuple().tm_yday)


@pytest.fixture
def sheet(tmp_path: Path, instance: Instance, plan: Plan) -> Worksheet:
    return calendar(tmp_path, instance, plan)


def test_each_day_shows_its_kind_by_letter_and_colour(sheet: Worksheet) -> None:
    """Letters, because offices print in black and white."""
    assert sheet.cell(STATION_ROW, 1).value == "Trạm Y tế Bum Tở"
    days = [date(2027, 3, 31), date(2027, 4, 1), date(2027, 6, 1), date(2027, 6, 2)]
    cells = [on(sheet, STATION_ROW, day) for day in days]
    assert [cell.value for cell in cells] == ["Đ", "L", "T", None]
    colours = [cell.fill.start_color.rgb[2:] for cell in cells]
    assert colours == ["9DC3E6", "FFD966", "A9D18E", "000000"]


def test_the_days_stand_under_their_month_and_weekday(sheet: Worksheet) -> None:
    assert on(sheet, 1, date(2027, 3, 1)).value == "Tháng 3/2027"
    assert on(sheet, 2, date(2027, 3, 31)).value == "T4"
    assert on(sheet, 2, date(2027, 4, 4)).value == "CN"
    assert on(sheet, 3, date(2027, 12, 31)).value == 31


def test_weekends_holidays_and_closures_are_told_apart(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    closed = {"T07": (Interval(date(2027, 7, 1), date(2027, 7, 5)),)}
    sheet = calendar(tmp_path, replace(instance, closures=closed), plan)
    friday, saturday = on(sheet, 4, date(2027, 7, 2)), on(sheet, 4, date(2027, 7, 3))
    assert (friday.value, saturday.value) == ("×", None)
    assert friday.fill.start_color.rgb != saturday.fill.start_color.rgb
    assert on(sheet, 3, date(2027, 9, 2)).comment.text == "Quốc khánh"


def test_the_hover_text_tells_the_whole_day(sheet: Worksheet) -> None:
    note = on(sheet, STATION_ROW, date(2027, 3, 31)).comment
    assert note.text == (
        "Chuyến T07-0001, ngày 1/2: 07:00–15:00, 80 người\n"
        "Bác sĩ: Lò Văn Páo\n"
        "• =Nậm Xả, 07:55–15:00: =Nậm Xả (lượt 1: 60 người), Phí Chi (lượt 1: 20 người)\n"
        "Nghỉ đêm tại =Nậm Xả"
    )
    assert on(sheet, STATION_ROW, date(2027, 6, 2)).comment is None


def test_a_very_long_hover_text_ends_with_dots(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A box that is higher than the screen hides the cells and cannot be scrolled."""
    trips = tuple(replace(plan.trips[0], id=f"T07-{number:04}") for number in range(1, 20))
    sheet = calendar(tmp_path, instance, replace(plan, trips=trips))
    cell = on(sheet, STATION_ROW, date(2027, 3, 31))
    assert (cell.value, len(cell.comment.text), cell.comment.text[-1]) == ("19Đ", 1_500, "…")


def test_the_shapes_that_excel_shows_hover_texts_in_match_them(
    tmp_path: Path, sheet: Worksheet
) -> None:
    """Without its shape a comment stays invisible in Excel, and openpyxl does not notice."""
    with ZipFile(tmp_path / "timetable.xlsx") as made:
        comments = ElementTree.fromstring(made.read("xl/comments/comment1.xml"))
        shapes = ElementTree.fromstring(made.read("xl/drawings/commentsDrawing1.vml"))
    data = "{urn:schemas-microsoft-com:office:excel}"
    rows = [int(row.text or "") + 1 for row in shapes.iter(f"{data}Row")]
    columns = [int(column.text or "") + 1 for column in shapes.iter(f"{data}Column")]
    places = [sheet[each.attrib["ref"]] for each in comments.iter() if "ref" in each.attrib]
    assert [(cell.row, cell.column) for cell in places] == list(zip(rows, columns, strict=True))
    ids = [shape.attrib["id"] for shape in shapes.iter("{urn:schemas-microsoft-com:vml}shape")]
    assert len(ids) == len(set(ids)) == len(rows) > 3


def test_trips_of_a_kind_are_counted_and_of_two_kinds_are_spelled(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    away, at_station = plan.trips
    day = replace(at_station.days[0], date=date(2027, 4, 1))
    second = replace(at_station, id="T07-0003", days=(day,))
    twin = replace(at_station, id="T07-0004")
    sheet = calendar(tmp_path, instance, replace(plan, trips=(away, at_station, second, twin)))
    assert on(sheet, STATION_ROW, date(2027, 4, 1)).value == "LT"
    assert on(sheet, STATION_ROW, date(2027, 6, 1)).value == "2T"
    assert on(sheet, STATION_ROW, date(2027, 6, 1)).comment.text.count("Chuyến") == 2


def test_a_crew_from_elsewhere_shows_at_the_station_that_it_visits(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A station head must know of it, though the station sends nobody."""
    centre = Facility(
        id="TT", name="Trung tâm", kind=Kind.CENTRE, area="A", serves=Serves.AREA, others=9
    )
    other = replace(instance, facilities=dict(instance.facilities) | {"TT": centre})
    trips = tuple(replace(trip, base="TT") for trip in plan.trips)
    sheet = calendar(tmp_path, other, replace(plan, trips=trips))
    visited = on(sheet, STATION_ROW, date(2027, 3, 31))
    assert (visited.value, sheet.cell(5, 1).value) == ("K", "Trung tâm")
    assert visited.comment.text.startswith("Tổ của Trung tâm, chuyến T07-0001\n")
    assert on(sheet, 5, date(2027, 3, 31)).value == "Đ"


def test_kits_in_use_stand_below_the_bases(sheet: Worksheet) -> None:
    assert sheet.cell(KITS_ROW, 1).value == "Bộ thiết bị đang dùng (có 2 bộ)"
    assert on(sheet, KITS_ROW, date(2027, 3, 31)).value == 1
    assert on(sheet, KITS_ROW, date(2027, 6, 1)).value is None  # a station trip takes none


def test_a_month_is_a_page_with_names_and_headings(sheet: Worksheet) -> None:
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B4", "$1:$3")
    assert sheet.print_title_cols == "$A:$A"
    ends = [each.id for each in sheet.col_breaks.brk]
    assert [on(sheet, 3, date(2027, m, 1)).column - 1 for m in range(2, 13)] == ends
    assert (
        not sheet.sheet_properties.pageSetUpPr.fitToPage
    )  # Excel forgets breaks where it has to fit
    assert 90 <= sheet.page_setup.scale <= 100


def test_the_legend_stays_on_the_page_of_its_month(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """With few bases of long names the legend's end was printed on twelve more pages."""
    places = {
        f"T{number}": Facility(
            id=f"T{number}",
            name="Trạm Y tế xã có tên dài hơn ba dòng của cột này trên giấy " * 2,
            kind=Kind.STATION,
            area="A",
            serves=Serves.OWN,
        )
        for number in range(10, 15)
    }
    facilities = dict(instance.facilities) | places
    sheet = calendar(tmp_path, replace(instance, facilities=facilities), plan)
    points = sum(each.height or 0 for each in sheet.row_dimensions.values())
    inches = 8.27 - sheet.page_margins.top - sheet.page_margins.bottom
    assert points * sheet.page_setup.scale / 100 <= inches * 72
    assert sheet.page_setup.scale >= 60


def test_a_very_long_name_of_an_area_does_not_break_the_file(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Excel repairs a workbook whose page header has more than 255 signs, codes counted."""
    areas = {"A": Area(id="A", name="A\ufffe & B " * 60, kits=2)}
    sheet = calendar(tmp_path, replace(instance, areas=areas), plan, ("A\ufffd & B " * 6)[:30])
    with ZipFile(tmp_path / "timetable.xlsx") as made:
        parts = [made.read(name).decode() for name in made.namelist() if "worksheets/" in name]
    headers = [unescape(h) for part in parts for h in re.findall("<oddHeader>(.*?)</", part)]
    assert max(map(len, headers)) <= 255
    assert sheet.oddHeader.center.text.endswith("…")


@pytest.mark.parametrize(
    ("name", "taken", "title"),
    [
        ("Mường Tè", [], "Mường Tè"),
        ("Khu [1]: */?\\ vực", [], "Khu 1 vực"),
        ("=Khu vực", [], "=Khu vực"),
        ("'Khu vực'", [], "Khu vực"),
        ("K" * 40, [], "K" * 31),
        ("K" * 40, ["k" * 31], "K" * 27 + " (2)"),
        ("Tổng hợp", ["Tổng Hợp", "tổng hợp (2)"], "Tổng hợp (3)"),
        ("[]", [], "_"),
        ("History", [], "History (2)"),
    ],
)
def test_any_name_of_an_area_makes_a_title_that_excel_takes(
    name: str, taken: list[str], title: str
) -> None:
    """Excel repairs a workbook with a bad title by throwing the sheet away."""
    assert sheet_title(name, taken) == title


def test_areas_of_the_same_name_and_bases_without_one_get_sheets(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    areas = dict(instance.areas) | {"B": Area(id="B", name="Mường Tè", kits=0)}
    station = Facility(id="T08", name="@Trạm", kind=Kind.STATION, area="B", serves=Serves.OWN)
    lost = Facility(id="T09", name="Trạm lẻ", kind=Kind.STATION, serves=Serves.OWN)
    places = dict(instance.facilities) | {"T08": station, "T09": lost}
    sheet = calendar(
        tmp_path, replace(instance, areas=areas, facilities=places), plan, "Mường Tè (2)"
    )
    assert (sheet["A4"].value, sheet["A4"].number_format) == ("@Trạm", "@")
    assert sheet.parent["Không thuộc khu vực nào"]["A4"].value == "Trạm lẻ"
