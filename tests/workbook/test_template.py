"""The template is the first thing that a planner sees: it must explain itself and prevent typos."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Language
from scheduler.workbook.layout import SHEETS, Column, Sheet, label
from scheduler.workbook.read import read_workbook
from scheduler.workbook.template import make_template

LANGUAGES: tuple[Language, ...] = ("vi", "en")
COLUMNS = [(s, c) for s in SHEETS if s.key != "Settings" for c in s.columns]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    for language in LANGUAGES:
        (folder / f"{language}.xlsx").write_bytes(make_template(2027, language))
    (folder / "lai_chau.xlsx").write_bytes(make_template(2027, "vi", "lai_chau"))
    return folder


@pytest.fixture(scope="module")
def vi(folder: Path) -> Workbook:
    return load_workbook(folder / "vi.xlsx")


def sheet_of(workbook: Workbook, key: str, language: Language = "vi") -> Worksheet:
    return workbook[label(key, None, language)]


def limit_of(workbook: Workbook, sheet: str, column: str) -> DataValidation | None:
    """The validation of the column's first cell below the heading."""
    table = sheet_of(workbook, sheet)
    headings = [cell.value for cell in table[1]]
    cell = table.cell(2, headings.index(label(sheet, column, "vi")) + 1)
    found = [v for v in table.data_validations.dataValidation if cell.coordinate in v.sqref]
    assert len(found) <= 1, f"two limits at {table.title} {cell.coordinate}"
    return found[0] if found else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_untouched_template_is_a_workbook_without_problems(folder, language):
    """Examples that fail their own check would teach planners to ignore it."""
    reading = read_workbook(folder / f"{language}.xlsx")
    assert (reading.problems, reading.language) == ((), language)
    assert reading.instance is not None
    assert len(reading.instance.villages) == 1


def test_every_sheet_has_an_example_row_that_is_marked(vi):
    """An example that looks like data would be planned as if it were a village."""
    for sheet in SHEETS[1:]:
        table = sheet_of(vi, sheet.key)
        assert table.max_row >= 2, sheet.key
        assert {cell.fill.fgColor.rgb for cell in table[2]} == {"00FFF2CC"}, sheet.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_check_names_every_example_that_is_left(folder, language):
    """A forgotten make-up Saturday or village would be in the plan of a real province."""
    reading = read_workbook(folder / f"{language}.xlsx")
    left = [warning.sheet for warning in reading.warnings if warning.code == "example_left"]
    titles = [label(sheet.key, None, language) for sheet in SHEETS[1:]]
    assert sorted(left) == sorted([*titles, titles[1], titles[3]])  # two facilities, two doctors


def test_real_rows_at_an_example_are_no_examples(folder, tmp_path):
    """A planner who begins with the villages and leaves the example station for later would be
    told to delete them all."""
    workbook = load_workbook(folder / "vi.xlsx")
    for key in ("Villages", "Doctors", "Leave", "Closures", "Windows", "Postings"):
        for row in sheet_of(workbook, key).iter_rows(min_row=3):
            for cell in row:
                cell.value = None
    real = {
        "Villages": {"A": "B1", "B": "Bản Một", "C": "VD-T01", "G": 10},
        "Doctors": {"A": "BS1", "B": "Lò A", "C": "VD-T01", "F": "nội", "G": "01/02/2010"},
        "Leave": {"A": "VD-BS001", "B": "03/03/2027", "C": "04/03/2027", "D": "họp"},
        "Closures": {"A": "VD-T01", "B": "03/03/2027", "C": "04/03/2027"},
        "Windows": {"A": "B1", "B": 1, "C": "03/03/2027", "D": "04/03/2027"},
        "Postings": {"A": "BS1", "B": "VD-T01", "C": "01/03/2027", "D": "31/03/2027"},
        "Travel": {"A": "B1", "B": "VD-T01", "C": 30},
    }
    for key, cells in real.items():
        for column, value in cells.items():
            sheet_of(workbook, key)[f"{column}3"].value = value
    workbook.save(tmp_path / "t.xlsx")
    left = [w for w in read_workbook(tmp_path / "t.xlsx").warnings if w.code == "example_left"]
    third = {warning.sheet for warning in left if warning.cell[1:] == "3"}
    assert third == {"Cơ sở y tế"}  # its second example stands in row 3


def test_rows_that_refer_to_an_example_are_found_once_it_is_written_over(folder, tmp_path):
    """The example's appointment would otherwise hold for the real village in its place."""
    workbook = load_workbook(folder / "vi.xlsx")
    sheet_of(workbook, "Villages")["A2"].value = "B001"
    workbook.save(tmp_path / "t.xlsx")
    found = {(p.code, p.sheet) for p in read_workbook(tmp_path / "t.xlsx").problems}
    titles = ("Không đến được", "Hẹn ngày", "Đi lại")
    assert found == {("unknown_id", title) for title in titles}


def test_the_first_sheet_explains_ten_steps(vi):
    lines = [str(cell.value) for cell in vi.worksheets[0]["A"]]
    assert vi.sheetnames[0] == "Hướng dẫn"
    assert [line.split(".")[0] for line in lines[1:]] == [str(n) for n in range(1, 11)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_has_a_note(folder, language):
    workbook = load_workbook(folder / f"{language}.xlsx")
    required = {"vi": "BẮT BUỘC", "en": "REQUIRED"}[language]
    for sheet in SHEETS:
        table = sheet_of(workbook, sheet.key, language)
        for cell, column in zip(table[1], sheet.columns, strict=True):
            assert cell.comment is not None, (sheet.key, column.key)
            assert (required in cell.comment.text) == column.required, (sheet.key, column.key)


def test_notes_stand_beside_their_headings(folder):
    """LibreOffice would show the note of the last column in the corner of the first."""
    with ZipFile(folder / "vi.xlsx") as archive:
        drawings = [archive.read(n) for n in archive.namelist() if n.endswith(".vml")]
    shapes = [shape for drawing in drawings for shape in drawing.split(b"ClientData ")[1:]]
    placed = re.compile(rb":Anchor>(\d+), .*:Column>(\d+)<", re.DOTALL)
    found = [placed.search(shape) for shape in shapes]
    assert len(found) > 60 and all(found)
    assert all(int(each[1]) == int(each[2]) + 1 for each in found if each)


def test_required_columns_bear_a_star_and_the_heading_stays_as_the_reader_knows_it(vi):
    for sheet in SHEETS:
        for cell, column in zip(sheet_of(vi, sheet.key)[1], sheet.columns, strict=True):
            assert ("*" in cell.number_format) == column.required
            assert cell.value == label(sheet.key, column.key, "vi")


@pytest.mark.parametrize(("sheet", "column"), COLUMNS, ids=lambda each: each.key)
def test_every_cell_that_is_not_free_text_has_a_limit(vi, sheet: Sheet, column: Column):
    """A column without one lets a typo through until somebody runs `check`."""
    limit = limit_of(vi, sheet.key, column.key)
    free = column.type.name in ("text", "list") and not column.refers_to
    assert (limit is None) == free
    if limit is not None:
        assert limit.showErrorMessage
        # Excel calls a file with longer ones damaged
        assert 0 < len(limit.error) <= 225
        assert max(len(str(limit.formula1)), len(str(limit.formula2))) <= 255


def test_every_setting_has_a_note_and_a_limit(vi):
    """The name alone does not tell what “Tỷ lệ cử đi tối đa” is a share of."""
    table = sheet_of(vi, "Settings")
    notes = [str(table.cell(row, 1).comment.text) for row in range(2, table.max_row + 1)]
    assert all(len(note.splitlines()) == 3 for note in notes)
    assert "Để trống: 0,85." in notes[14]
    limited = {cell for v in table.data_validations.dataValidation for cell in str(v.sqref).split()}
    assert limited == {f"B{row}" for row in range(2, table.max_row + 1)}


def test_ids_come_from_their_own_sheets(vi):
    wanted = {
        ("Facilities", "area"): "area_ids",
        ("Facilities", "station"): "station_ids",
        ("Villages", "station"): "station_ids",
        ("Doctors", "facility"): "facility_ids",
        ("Leave", "doctor_id"): "doctor_ids",
        ("Closures", "place"): "place_ids",
        ("Windows", "village_id"): "village_ids",
        ("Postings", "facility"): "station_ids",
        ("Travel", "from"): "place_ids",
    }
    for (sheet, column), name in wanted.items():
        limit = limit_of(vi, sheet, column)
        assert (limit.type, limit.formula1) == ("list", name)
        assert name in vi.defined_names


def test_fixed_words_are_drop_downs(vi):
    assert limit_of(vi, "Villages", "has_site").formula1 == '"có,không"'
    assert limit_of(vi, "Doctors", "sex").formula1 == '"nữ,nam"'
    assert limit_of(vi, "Facilities", "kind").formula1.startswith('"trạm,điểm trạm,')
    assert limit_of(vi, "Calendar", "kind").formula1 == '"nghỉ,làm bù"'


def test_several_weekdays_can_be_written_in_one_cell(vi):
    """A list alone would refuse “thứ 3, thứ 6”, which is legal."""
    assert limit_of(vi, "Villages", "no_visit_weekday").errorStyle == "warning"


def test_only_sheets_of_formulas_are_locked(vi):
    locked = [sheet.title for sheet in vi.worksheets if sheet.protection.sheet]
    assert locked == ["Tổng dân số", "Danh mục"]
    for sheet in vi.worksheets:
        formulas = any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        assert formulas == (sheet.title in locked)
    assert vi["Danh mục"].sheet_state == "hidden"


def test_no_formula_names_a_row_that_planners_delete(vi):
    """They are told to delete the examples; a reference to such a row would become #REF!."""
    titles = "|".join(re.escape(label(sheet.key, None, "vi")) for sheet in SHEETS)
    column = re.compile(r"\$([A-Z]+)\$1:\$\1\$\d+")
    formulas = [name.attr_text for name in vi.defined_names.values()]
    for sheet in vi.worksheets:
        cells = (cell for row in sheet.iter_rows() for cell in row)
        formulas += [str(cell.value) for cell in cells if cell.data_type == "f"]
    assert len(formulas) > 1_000
    for formula in formulas:
        for place in re.findall(rf"'(?:{titles})'!([$A-Z0-9:]+)", formula):
            assert column.fullmatch(place), formula


def test_limits_that_look_at_their_row_start_at_the_heading(vi):
    """A formula that starts at the example's row is lost with it in some programs."""
    for sheet in SHEETS[1:]:
        table = sheet_of(vi, sheet.key)
        for limit in table.data_validations.dataValidation:
            own_row = "$" in f"{limit.formula1}{limit.formula2}"
            assert str(limit.sqref).split(":")[0].endswith("1" if own_row else "2")
        for marked in table.conditional_formatting:
            assert str(marked.sqref).split(":")[0].endswith("1")


def test_headings_stay_in_sight(vi):
    for sheet in SHEETS:
        assert sheet_of(vi, sheet.key).freeze_panes is not None


def test_lai_chau_is_filled_in_and_lacks_what_only_the_province_knows(folder):
    """Invented numbers of kits would be planned with."""
    reading = read_workbook(folder / "lai_chau.xlsx")
    assert {(p.code, p.sheet, p.cell[0]) for p in reading.problems} == {("blank", "Khu vực", "C")}
    assert len(reading.problems) == 8
    kinds = [row[2] for row in load_workbook(folder / "lai_chau.xlsx")["Cơ sở y tế"].values]
    counts = {kind: kinds.count(kind) for kind in ("trạm", "điểm trạm", "trung tâm", "bệnh viện")}
    assert counts == {"trạm": 38, "điểm trạm": 68, "trung tâm": 8, "bệnh viện": 2}


def test_lai_chau_can_be_planned_once_kits_are_written(folder, tmp_path):
    workbook = load_workbook(folder / "lai_chau.xlsx")
    for row in range(2, 10):
        workbook["Khu vực"].cell(row, 3).value = 4
    workbook.save(tmp_path / "filled.xlsx")
    assert read_workbook(tmp_path / "filled.xlsx").problems == ()


def test_the_same_template_has_the_same_bytes(folder, tmp_path):
    (tmp_path / "again.xlsx").write_bytes(make_template(2027, "vi", "lai_chau"))
    assert (tmp_path / "again.xlsx").read_bytes() == (folder / "lai_chau.xlsx").read_bytes()


@pytest.mark.parametrize("year", range(2025, 2032))
def test_examples_are_legal_in_any_year(tmp_path, year):
    (tmp_path / "t.xlsx").write_bytes(make_template(year, "vi"))
    reading = read_workbook(tmp_path / "t.xlsx")
    assert reading.problems == ()
    saturday = load_workbook(tmp_path / "t.xlsx")["Lịch nghỉ"]["A2"].value
    assert date.weekday(saturday) == 5
