"""What a spreadsheet program makes of the template: totals, drop-downs and limits at work."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.workbook.layout import find_column, label
from scheduler.workbook.read import read_workbook
from scheduler.workbook.template import make_template
from tests.libreoffice import convert

PERSONS = (10, 20, 30, 40, 5)
GROUPS = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")


def table_of(workbook: Workbook, key: str) -> Worksheet:
    return workbook[label(key, None, "vi")]


def put(workbook: Workbook, key: str, row: int, **values: Any) -> None:
    table = table_of(workbook, key)
    columns = {find_column(key, str(cell.value)): cell.column for cell in table[1]}
    for column, value in values.items():
        table.cell(row, columns[column]).value = value


def fill_in(workbook: Workbook) -> None:
    """A second station, a point, villages with a gap of a row, and one at an unknown station."""
    put(workbook, "Facilities", 4, facility_id="T02", name="Trạm hai", kind="trạm")
    put(workbook, "Facilities", 5, facility_id="P02", name="Điểm", kind="điểm trạm", station="T02")
    groups = dict(zip(GROUPS, PERSONS, strict=True))
    put(workbook, "Villages", 3, village_id="B1", station="T02", screened_elsewhere=5, **groups)
    put(workbook, "Villages", 5, village_id="B2", station="T02", **groups)
    put(workbook, "Villages", 6, village_id="B3", station="T99", under_6=7)


def ask(workbook: Workbook) -> None:
    """Cells beside the tables whose formulas try the named lists out."""
    sheet = workbook.create_sheet("Thử")
    for row, name in enumerate(sorted(workbook.defined_names), start=1):
        sheet.cell(row, 1).value = name
        sheet.cell(row, 2).value = f"=ROWS({name})"
        sheet.cell(row, 3).value = f'=INDEX({name},ROWS({name}))&""'


@pytest.fixture(scope="module")
def calculated(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    folder = tmp_path_factory.mktemp("calculated")
    (folder / "t.xlsx").write_bytes(make_template(2027, "vi"))
    workbook = load_workbook(folder / "t.xlsx")
    fill_in(workbook)
    ask(workbook)
    workbook.save(folder / "t.xlsx")
    return load_workbook(convert(folder / "t.xlsx", "xlsx", folder / "made"), data_only=True)


@pytest.fixture(scope="module")
def lai_chau(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The template of Lai Châu, and what a spreadsheet program saves of it."""
    folder = tmp_path_factory.mktemp("lai_chau")
    (folder / "lc.xlsx").write_bytes(make_template(2027, "vi", "lai_chau"))
    return folder / "lc.xlsx", convert(folder / "lc.xlsx", "xlsx", folder / "made")


def totals(workbook: Workbook) -> dict[str, list[Any]]:
    """Rows of the sheet of totals by their name."""
    rows = workbook["Tổng dân số"].iter_rows(min_row=4, values_only=True)
    return {str(row[1]): list(row[2:]) for row in rows if row[1]}


def test_residents_are_summed_by_station_and_for_the_province(calculated):
    """A commune's sum is what a station compares with its own books."""
    rows = totals(calculated)
    assert rows["Trạm hai"] == [2, 20, 40, 60, 80, 10, 210, 5, 205, 0]
    assert rows["Ví dụ: Trạm Y tế xã Nậm Pha"] == [1, 30, 55, 60, 58, 17, 220, 10, 210, 1]
    assert rows["Toàn tỉnh"] == [4, 57, 95, 120, 138, 27, 437, 15, 422, 2]


def test_villages_of_no_station_are_shown_apart(calculated):
    """Seven residents at a mistyped station would silently be missing from all sums."""
    assert totals(calculated)["Chưa thuộc trạm nào"][:9] == [1, 7, 0, 0, 0, 0, 7, 0, 7]


def test_drop_downs_end_at_the_last_id_and_hold_stations_only_where_they_must(calculated):
    """A list that ends in blanks lets any text in; one that ends early refuses real ids."""
    lists = {row[0]: row[1:] for row in calculated["Thử"].iter_rows(values_only=True)}
    assert lists == {
        "area_ids": (1, "VD-KV1"),
        "doctor_ids": (2, "VD-BS002"),
        "facility_ids": (4, "P02"),
        "place_ids": (9, "B3"),  # four facilities, and villages down to row 6
        "station_ids": (2, "T02"),
        "village_ids": (5, "B3"),
    }


def test_totals_of_lai_chau_stand_beside_the_official_population(lai_chau):
    rows = totals(load_workbook(lai_chau[1], data_only=True))
    assert len(rows) == 38 + 2
    assert rows["Toàn tỉnh"][-2:] == [512_601, 220 - 512_601]
    assert rows["Trạm Y tế phường Đoàn Kết"][-2:] == [25_403, 220 - 25_403]


def test_a_workbook_saved_by_another_program_is_read_as_before(lai_chau):
    """Formulas on the sheets of totals and lists must not reach the reader."""
    mine, saved = (read_workbook(path) for path in lai_chau)
    assert [p.code for p in saved.problems] == [p.code for p in mine.problems] == ["blank"] * 8
    assert [w.code for w in saved.warnings] == [w.code for w in mine.warnings]


def test_limits_notes_and_locks_survive_another_program(lai_chau):
    """A file that one program finds damaged loses them silently."""
    mine, saved = map(load_workbook, lai_chau)
    for sheet in mine.worksheets:
        other = saved[sheet.title]
        assert bool(other.protection.sheet) == bool(sheet.protection.sheet)
        assert cells_with_limits(other) == cells_with_limits(sheet), sheet.title
        notes = [cell.comment is not None for cell in sheet[1]]
        assert [cell.comment is not None for cell in other[1]][: len(notes)] == notes


def cells_with_limits(sheet: Worksheet) -> set[str]:
    """Letters of the columns, and for settings the cells, that have a limit."""
    found = set()
    for limit in sheet.data_validations.dataValidation:
        for area in limit.sqref.ranges:
            single = area.min_row == area.max_row
            letters = map(get_column_letter, range(area.min_col, area.max_col + 1))
            found |= {f"{letter}{area.min_row if single else ''}" for letter in letters}
    return found


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], object]:
    """What the formula of a limit says of values in its own column, by sheet and case."""
    folder = tmp_path_factory.mktemp("judged")
    (folder / "t.xlsx").write_bytes(make_template(2027, "vi"))
    workbook = load_workbook(folder / "t.xlsx")
    villages, leave = table_of(workbook, "Villages"), table_of(workbook, "Leave")
    settings = table_of(workbook, "Settings")
    put(workbook, "Villages", 2, village_id="B1")
    villages["Z2"] = "=" + formula(villages, "A2")
    villages["AA2"] = "=" + formula(villages, "L2", second=True)
    put(workbook, "Leave", 2, **{"from": date(2027, 7, 1)})
    leave["Z2"] = "=" + formula(leave, "C2")
    settings["Z1"] = "=" + formula(settings, "B10")
    workbook.save(folder / "t.xlsx")
    made = load_workbook(convert(folder / "t.xlsx", "xlsx", folder / "once"), data_only=True)
    found: dict[tuple[str, str], object] = {
        ("Villages", "once"): table_of(made, "Villages")["Z2"].value,
        ("Villages", "elsewhere"): table_of(made, "Villages")["AA2"].value,
        ("Leave", "from"): table_of(made, "Leave")["Z2"].value,
        ("Settings", "07:00"): table_of(made, "Settings")["Z1"].value,
    }
    put(workbook, "Villages", 3, village_id="b1")
    settings["B10"] = "7 giờ"
    workbook.save(folder / "t.xlsx")
    made = load_workbook(convert(folder / "t.xlsx", "xlsx", folder / "twice"), data_only=True)
    found["Villages", "twice"] = table_of(made, "Villages")["Z2"].value
    found["Settings", "7 giờ"] = table_of(made, "Settings")["Z1"].value
    return found


def formula(sheet: Worksheet, cell: str, *, second: bool = False) -> str:
    """The formula of the limit of `cell`, moved down from where the limit starts."""
    (limit,) = [v for v in sheet.data_validations.dataValidation if cell in v.sqref]
    start = str(limit.sqref).split(":")[0]
    text = f"={limit.formula2 if second else limit.formula1}"
    return Translator(text, origin=start).translate_formula(cell)[1:]


def test_limits_that_are_formulas_judge_as_they_should(judged):
    """One that is wrong refuses every entry, or none."""
    assert judged["Villages", "once"] is True
    assert judged["Villages", "twice"] is False
    assert judged["Villages", "elsewhere"] == 220
    assert judged["Leave", "from"] == (date(2027, 7, 1) - date(1899, 12, 30)).days
    assert judged["Settings", "07:00"] is True
    assert judged["Settings", "7 giờ"] is not True
