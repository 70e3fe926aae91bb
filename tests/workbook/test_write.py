"""Workbooks are written so that people and the reader understand them, always the same bytes."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from scheduler.workbook.layout import SHEETS, label
from scheduler.workbook.write import write_workbook

ROWS = {
    "Settings": [
        {"key": "year", "value": 2027},
        {"key": "day_start", "value": 450},
        {"key": "attendance", "value": Fraction(85, 100)},
        {"key": "issue_date", "value": date(2026, 12, 1)},
    ],
    "Villages": [
        {
            "village_id": "0101",
            "name": "Bản A",
            "station": "T1",
            "under_6": 12,
            "has_site": False,
            "no_visit_weekday": ("Mon", "Sun"),
        }
    ],
    "Facilities": [{"facility_id": "T1", "name": "=1+1", "kind": "station", "phone": "+84 1"}],
    "Doctors": [{"doctor_id": "-B1", "name": "@a", "sex": "F", "practice_since": date(2015, 3, 9)}],
}


@pytest.fixture
def written(tmp_path: Path) -> Workbook:
    write_workbook(tmp_path / "w.xlsx", ROWS, "vi", ["Sổ mẫu", "# Mục", "Lời dặn"])
    return load_workbook(tmp_path / "w.xlsx")


def cell(workbook: Workbook, sheet: str, column: str, language: str = "vi"):
    table = workbook[label(sheet, None, language)]
    headings = [c.value for c in table[1]]
    return table.cell(2, headings.index(label(sheet, column, language)) + 1)


def test_the_notes_come_first_and_every_sheet_of_the_layout_follows(written):
    titles = ["Ghi chú", *(label(sheet.key, None, "vi") for sheet in SHEETS)]
    assert written.sheetnames == titles
    assert [row[0].value for row in written["Ghi chú"].iter_rows()][:3] == [
        "Sổ mẫu",
        "Mục",
        "Lời dặn",
    ]
    assert written["Ghi chú"]["A2"].font.bold
    assert not written["Ghi chú"]["A3"].font.bold


def test_fixed_words_are_in_the_language_of_the_headings(written, tmp_path):
    assert cell(written, "Facilities", "kind").value == "trạm"
    assert cell(written, "Villages", "has_site").value == "không"
    assert cell(written, "Villages", "no_visit_weekday").value == "thứ 2, chủ nhật"
    write_workbook(tmp_path / "en.xlsx", ROWS, "en")
    english = load_workbook(tmp_path / "en.xlsx")
    assert cell(english, "Facilities", "kind", "en").value == "station"
    assert cell(english, "Villages", "has_site", "en").value == "no"
    assert cell(english, "Villages", "no_visit_weekday", "en").value == "Mon, Sun"


def test_dates_are_dates_that_show_day_first(written):
    since = cell(written, "Doctors", "practice_since")
    assert since.value == datetime(2015, 3, 9)
    assert since.number_format == "dd/mm/yyyy"


def test_text_that_looks_like_a_formula_is_not_run_by_the_spreadsheet(written):
    suspects = [("Facilities", "name"), ("Facilities", "phone"), ("Doctors", "doctor_id")]
    for sheet, column in [*suspects, ("Doctors", "name")]:
        assert cell(written, sheet, column).data_type == "s"
        assert cell(written, sheet, column).quotePrefix
    assert cell(written, "Facilities", "name").value == "=1+1"


def test_ids_keep_their_leading_zeros(written):
    assert cell(written, "Villages", "village_id").value == "0101"
    assert cell(written, "Villages", "village_id").number_format == "@"


def test_settings_are_named_and_typed_row_by_row(written):
    rows = list(written["Thiết lập"].iter_rows(min_row=2, values_only=True))
    assert rows == [
        ("Năm kế hoạch", 2027),
        ("Giờ bắt đầu ngày", "07:30"),
        ("Tỷ lệ đến khám lượt 1", 0.85),
        ("Ngày ban hành", datetime(2026, 12, 1)),
    ]


def test_headings_stay_in_sight_and_can_be_filtered(written):
    villages = written["Thôn bản"]
    assert villages["A1"].font.bold
    assert villages["A1"].fill.fgColor.rgb != villages["D1"].fill.fgColor.rgb  # required, optional
    assert villages.freeze_panes == "C2"
    assert villages.auto_filter.ref == villages.dimensions
    assert villages.column_dimensions["B"].width >= 9


def test_nothing_in_the_file_says_when_it_was_written(tmp_path, written):
    with ZipFile(tmp_path / "w.xlsx") as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert written.properties.modified == written.properties.created == datetime(1980, 1, 1)


def test_the_same_rows_give_the_same_bytes(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(tmp_path / name, ROWS, "vi")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ({"Roads": []}, "Roads"),
        ({"Areas": [{"area": "KV1"}]}, "area"),
        ({"Settings": [{"key": "yaer", "value": 2027}]}, "yaer"),
        ({"Facilities": [{"kind": "castle"}]}, "castle"),
    ],
)
def test_a_script_with_a_misspelt_key_is_stopped(tmp_path, rows, named):
    with pytest.raises(KeyError, match=named):
        write_workbook(tmp_path / "w.xlsx", rows, "vi")


def test_a_value_that_no_cell_can_hold_is_stopped(tmp_path):
    with pytest.raises(TypeError, match="cell cannot hold"):
        write_workbook(tmp_path / "w.xlsx", {"Areas": [{"kits": object()}]}, "vi")
