"""`merge` and `travel` at the command line: exit codes, languages, and files that stay whole."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from scheduler.cli import scheduler
from scheduler.workbook import read_workbook
from tests.libreoffice import convert

EXAMPLE = Path(__file__).parents[1] / "inputs" / "example.xlsx"
VILLAGES, TRAVEL = "Thôn bản", "Đi lại"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(scheduler, [str(argument) for argument in arguments])


def station(path: Path, cell: str, value: object) -> Path:
    book = load_workbook(EXAMPLE)
    book[VILLAGES][cell] = value
    book.save(path)
    return path


def test_merge_writes_and_says_where(tmp_path: Path) -> None:
    first = station(tmp_path / "t1.xlsx", "G2", 99)
    second = station(tmp_path / "t2.xlsx", "G12", 77)
    result = run("merge", first, second, "--original", EXAMPLE, "-o", tmp_path / "out.xlsx")
    assert result.exit_code == 0, result.output
    assert "Đã gộp 2 tệp: đổi 2 ô" in result.output
    instance = read_workbook(tmp_path / "out.xlsx").instance
    assert instance is not None
    assert [v.groups[0] for v in instance.villages.values() if v.id in ("V0101", "V0202")] == [
        99,
        77,
    ]


def test_wildcards_mean_the_files_of_a_folder(tmp_path: Path) -> None:
    """Nobody types 38 names, and a Windows console passes the sign on as it is."""
    station(tmp_path / "t1.xlsx", "G2", 99)
    station(tmp_path / "t2.xlsx", "G12", 77)
    (tmp_path / "~$t2.xlsx").write_bytes(b"open in Excel")
    target = tmp_path / "merged" / "out.xlsx"
    result = run("merge", tmp_path / "*.xlsx", "--original", EXAMPLE, "-o", target)
    assert result.exit_code == 0, result.output
    assert "Đã gộp 2 tệp: đổi 2 ô" in result.output


def test_conflicts_end_with_2_and_write_nothing(tmp_path: Path) -> None:
    """A half-merged workbook would be taken for a merged one."""
    first = station(tmp_path / "t1.xlsx", "G2", 99)
    second = station(tmp_path / "t2.xlsx", "G2", 98)
    target = tmp_path / "out.xlsx"
    arguments = ("merge", first, second, "--original", EXAMPLE, "-o", target, "--lang", "en")
    result = run(*arguments)
    assert result.exit_code == 2
    assert "CONFLICTS AND ERRORS TO CORRECT: 1" in result.output
    assert sorted(p.name for p in tmp_path.iterdir()) == ["t1.xlsx", "t2.xlsx"]


@pytest.mark.parametrize("command", ["merge", "travel"])
def test_an_input_is_never_overwritten(command: str, tmp_path: Path) -> None:
    """The only copy of a station's numbers may be the file itself."""
    path = station(tmp_path / "t1.xlsx", "G2", 99)
    before = path.read_bytes()
    result = run(command, path, "-o", path)
    assert result.exit_code == 2
    assert "là một trong các tệp đầu vào" in result.output
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", ["merge", "travel"])
def test_an_earlier_result_is_kept(command: str, tmp_path: Path) -> None:
    """Somebody may have worked on it since."""
    path, target = station(tmp_path / "t1.xlsx", "G2", 99), tmp_path / "out.xlsx"
    target.write_bytes(b"earlier")
    result = run(command, path, "-o", target)
    [kept] = tmp_path.glob("out (*).xlsx")
    assert result.exit_code == 0 and kept.name in result.stderr
    assert kept.read_bytes() == b"earlier"
    assert read_workbook(target).instance is not None


@pytest.mark.parametrize("command", ["merge", "travel"])
@pytest.mark.parametrize("name", ["out.csv", "folder"])
def test_a_target_that_excel_would_not_open_is_refused(
    command: str, name: str, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    path = station(tmp_path / "t1.xlsx", "G2", 99)
    result = run(command, path, "-o", tmp_path / name)
    assert result.exit_code == 2
    assert "-o" in result.output


@pytest.mark.parametrize("command", ["merge", "travel", "check"])
def test_what_is_not_saved_by_excel_is_refused_with_one_advice(
    command: str, tmp_path: Path
) -> None:
    """Three commands with three sentences for it would look like three faults to mend."""
    path, target = convert(EXAMPLE, "ods", tmp_path), tmp_path / "out.xlsx"
    result = run(command, path, "--annotate" if command == "check" else "-o", target)
    assert result.exit_code == 2 and not target.exists()
    advice = "“example.ods” không phải tệp như vậy. Hãy mở bằng Excel và lưu thành “Excel Workbook"
    assert advice in result.output


@pytest.mark.parametrize("command", ["merge", "travel", "check"])
def test_a_strict_workbook_does_not_come_back_empty(command: str, tmp_path: Path) -> None:
    """openpyxl sees none of its sheets; the copy would hold what was written into it alone."""
    path, target = tmp_path / "t1.xlsx", tmp_path / "out.xlsx"
    old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    with ZipFile(EXAMPLE) as given, ZipFile(path, "w") as made:
        for name in given.namelist():
            part = given.read(name).replace(old + b"spreadsheetml/2006/", new + b"spreadsheetml/")
            part = part.replace(old + b"officeDocument/2006/rel", new + b"officeDocument/rel")
            made.writestr(name, part)
    result = run(command, path, "--annotate" if command == "check" else "-o", target)
    assert result.exit_code == 2 and not target.exists()
    assert "“Strict Open XML”" in result.output


@pytest.mark.parametrize("command", ["merge", "travel", "check"])
def test_a_workbook_for_macros_without_any_stays_one(command: str, tmp_path: Path) -> None:
    """Excel does not open a file in .xlsm that is no workbook for macros: “format not valid”."""
    path, target = tmp_path / "t1.xlsm", tmp_path / "out.xlsm"
    kind = "openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    with ZipFile(EXAMPLE) as given, ZipFile(path, "w") as made:
        for name in given.namelist():
            part = given.read(name).decode() if name.endswith(".xml") else given.read(name)
            if isinstance(part, str):
                part = part.replace(f"vnd.{kind}", "vnd.ms-excel.sheet.macroEnabled.main+xml")
            made.writestr(name, part)
    result = run(command, path, "--annotate" if command == "check" else "-o", target)
    assert result.exit_code == 0, result.output
    with ZipFile(target) as written:
        assert b"macroEnabled" in written.read("[Content_Types].xml")
    assert read_workbook(target).instance is not None


def test_travel_fills_what_the_example_lacks(tmp_path: Path) -> None:
    """The filled workbook is read without a problem, and no village stays estimated."""
    book = load_workbook(EXAMPLE)
    sheet = book[TRAVEL]
    for row in range(sheet.max_row, 1, -1):
        if str(sheet.cell(row, 1).value).startswith("V02"):
            sheet.delete_rows(row)
    book.save(tmp_path / "few.xlsx")
    result = run("travel", tmp_path / "few.xlsx", "-o", tmp_path / "out.xlsx")
    assert result.exit_code == 0, result.output
    instance = read_workbook(tmp_path / "out.xlsx").instance
    assert instance is not None
    assert not instance.roads.estimated
    ways = {village: instance.travel("TTYT", village, "dry") for village in instance.villages}
    assert None not in ways.values()


def test_travel_tells_problems_and_writes_nothing(tmp_path: Path) -> None:
    path = station(tmp_path / "t1.xlsx", "D2", "phía bắc")
    result = run("travel", path, "-o", tmp_path / "out.xlsx")
    assert result.exit_code == 2
    assert "D2" in result.output
    assert not (tmp_path / "out.xlsx").exists()


@pytest.mark.parametrize("command", ["merge", "travel"])
def test_nothing_is_called_written_that_is_not(command: str, tmp_path: Path) -> None:
    """“55 rows were added” would stand above an error, and the planner would look for them."""
    (tmp_path / "file").touch()
    result = run(command, EXAMPLE, "-o", tmp_path / "file" / "out.xlsx")
    assert result.exit_code == 1
    assert not result.stdout and "file" in result.stderr
