"""data/*.csv as Excel, LibreOffice and other programs will read them."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.documents import Source
from scheduler.documents.data import write_data
from scheduler.documents.data.csv_text import csv_bytes, guarded
from scheduler.documents.data.table import Column, Table, Type
from scheduler.instance import Instance
from scheduler.plan import Plan
from tests.documents.data.reading import csv_rows
from tests.libreoffice import convert

# Semicolons, quotes, UTF-8, from line 1; then no column formats, and numbers, dates and formulas
# found and calculated: as Excel does it, and more eagerly than LibreOffice itself.
AS_EXCEL_DOES = "CSV:59,34,76,1,,0,false,true,false,false,false,0,true"


@pytest.fixture
def folder(tmp_path: Path, instance: Instance, plan: Plan) -> Path:
    write_data(tmp_path, Source(instance, plan, "vi"))
    return tmp_path / "data"


def test_excel_finds_encoding_columns_and_lines_by_itself(folder: Path) -> None:
    """Byte order mark, semicolons, CRLF: what a double-click needs on a Vietnamese computer."""
    for path in folder.glob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        assert content.count(b"\n") == content.count(b"\r\n")
        assert b";" in content.splitlines()[0]


def test_a_session_has_a_row_for_each_village_and_pass(folder: Path) -> None:
    first, second, third, fourth = csv_rows(folder / "sessions.csv")
    assert first == {
        "trip_id": "T07-0001",
        "trip_day": "1",
        "date": "2027-03-31",
        "is_away": "yes",
        "base_id": "T07",
        "base_name": "Trạm Y tế Bum Tở",
        "depart_time": "07:00",
        "back_time": "15:00",
        "site_id": "V1",
        "site_name": "=Nậm Xả",
        "start_time": "07:55",
        "end_time": "15:00",
        "setup_minutes": "45",
        "village_id": "V1",
        "village_name": "=Nậm Xả",
        "station_id": "T07",
        "station_name": "Trạm Y tế Bum Tở",
        "pass": "1",
        "persons": "60",
        "resident_minutes": "0",
        "doctor_ids": "D1",
        "doctor_names": "Lò Văn Páo",
        "night_id": "V1",
        "night_name": "=Nậm Xả",
    }
    assert (second["village_id"], second["resident_minutes"]) == ("V2", "20")
    assert (third["trip_day"], third["night_id"]) == ("2", "")
    assert (fourth["is_away"], fourth["doctor_names"]) == ("no", "+Giàng Thị Sử")


def test_postings_are_in_order_of_doctors(folder: Path) -> None:
    new, fixed = csv_rows(folder / "postings.csv")
    assert (new["doctor_name"], new["unit_id"], new["facility_id"]) == (
        "+Giàng Thị Sử",
        "BV",
        "T07",
    )
    assert (new["from_date"], new["to_date"], new["months"]) == ("2027-03-01", "2027-12-31", "10")
    assert (new["working_days"], new["is_fixed"]) == ("214", "no")
    assert (fixed["doctor_id"], fixed["is_fixed"]) == ("D3", "yes")


def test_coverage_tells_why_somebody_is_left_out(folder: Path) -> None:
    first, _, never, _ = csv_rows(folder / "coverage.csv")
    assert (first["needed"], first["screened"], first["shortfall"]) == ("85", "60", "25")
    assert first["reason"] == "-Hết bộ thiết bị lưu động"
    assert (first["first_date"], first["last_date"], first["days"]) == ("2027-03-31",) * 2 + ("1",)
    assert (never["site_id"], never["first_date"]) == ("V1", "2027-03-31")


def test_a_visit_that_never_takes_place_has_blanks(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    write_data(tmp_path, Source(instance, replace(plan, trips=(), postings=()), "vi"))
    for row in csv_rows(tmp_path / "data" / "coverage.csv"):
        assert (row["screened"], row["site_id"], row["first_date"], row["days"]) == (
            "0",
            "",
            "",
            "0",
        )
    assert csv_rows(tmp_path / "data" / "postings.csv") == []


def test_the_figures_are_those_of_the_plan(folder: Path, plan: Plan) -> None:
    """Persons by session and by village agree; what is short is what T1 counts."""
    sessions, coverage = csv_rows(folder / "sessions.csv"), csv_rows(folder / "coverage.csv")
    planned = sum(
        served.persons
        for trip in plan.trips
        for day in trip.days
        for session in day.sessions
        for served in session.served
    )
    assert sum(int(row["persons"]) for row in sessions) == planned
    assert sum(int(row["screened"]) for row in coverage) == planned
    assert sum(int(row["shortfall"]) for row in coverage) == plan.tiers.T1
    assert sum(int(row["needed"]) for row in coverage) == planned + plan.tiers.T1


def test_data_do_not_change_with_language_station_or_month(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A part that is taken for the whole would empty the province's database."""
    sources = (
        Source(instance, plan, "vi"),
        Source(instance, plan, "en"),
        Source(instance, plan, "vi", station="T07", month=3),
    )
    written = []
    for number, source in enumerate(sources):
        write_data(tmp_path / str(number), source)
        folder = tmp_path / str(number) / "data"
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert len(written[0]) == 6
    assert written[0] == written[1] == written[2]


ODD = (
    "=1+1",
    "+Giàng",
    "-Hết",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "＝1+1",
    "'a",
    "00123",
    "1-2",
    "3/4",
    "1E5",
    "12345678901234567",
    'a"b;c\nd',
    "T07-0001",
    "7",
    "",
)


@pytest.mark.parametrize("text", ODD)
def test_every_text_can_be_had_back(text: str) -> None:
    """One apostrophe is taken away, as docs/data.md says, and it is the text of the workbook."""
    assert guarded(text).removeprefix("'") == text


def test_a_plain_name_or_id_is_left_alone() -> None:
    assert [guarded(text) for text in ("Nậm Xả", "T07-0001", "7", "1572702")] == [
        "Nậm Xả",
        "T07-0001",
        "7",
        "1572702",
    ]


def test_no_text_becomes_a_formula_or_a_number_in_a_spreadsheet(tmp_path: Path) -> None:
    """Opened by a program that calculates what it finds; an unguarded copy shows that it does."""
    table = Table("odd", (Column("text"), Column("n", Type.INTEGER)), tuple((t, 5) for t in ODD))
    (tmp_path / "odd.csv").write_bytes(csv_bytes(table))
    (tmp_path / "bare.csv").write_bytes(csv_bytes(table).replace(b"'", b""))
    odd = load_workbook(convert(tmp_path / "odd.csv", "xlsx", tmp_path / "a", AS_EXCEL_DOES)).active
    bare = load_workbook(
        convert(tmp_path / "bare.csv", "xlsx", tmp_path / "b", AS_EXCEL_DOES)
    ).active
    assert odd is not None and bare is not None
    assert {cell.data_type for cell in odd["A"][1:-2]} == {"s"}
    assert [cell.value for cell in odd["B"][1:]] == [5] * len(ODD)  # numbers stay numbers
    assert "f" in {cell.data_type for cell in bare["A"]}
    assert "n" in {cell.data_type for cell in bare["A"][1:-2]}
    shown = [str(cell.value) for cell in odd["A"][1:-2]]
    wanted = [text.replace("\r", "\n") for text in ODD[:-2]]
    assert [text.removeprefix("'") for text in shown] == wanted


def test_dates_are_dates_in_a_spreadsheet(tmp_path: Path, folder: Path) -> None:
    made = convert(folder / "sessions.csv", "xlsx", tmp_path / "c", AS_EXCEL_DOES)
    sheet = load_workbook(made).active
    assert sheet is not None
    assert sheet["C2"].is_date
    assert sheet["J2"].value == "'=Nậm Xả"
    assert (sheet["S2"].value, sheet["S1"].value) == (60, "persons")


def test_the_files_are_plain_csv_for_programs(folder: Path) -> None:
    with (folder / "coverage.csv").open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.reader(opened, delimiter=";"))
    assert {len(row) for row in rows} == {18}
