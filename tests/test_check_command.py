"""`scheduler check` as planners and scripts meet it: streams, exit codes, and the marked copy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from scheduler.cli import check_workbook as command
from scheduler.cli import scheduler

EXAMPLE = Path(__file__).parents[1] / "inputs" / "example.xlsx"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLE, tmp_path / "tỉnh.xlsx"))


@pytest.fixture
def bad(good: Path) -> Path:
    """The example with a mistyped station."""
    workbook = load_workbook(good)
    workbook["Thôn bản"]["C3"] = "Trạm T0 1"
    workbook.save(good)
    return good


def check(*args: str | Path) -> Result:
    result = CliRunner().invoke(scheduler, ["check", *map(str, args)])
    assert "Traceback" not in result.output
    return result


def test_a_good_workbook_is_copied_too_and_exits_with_0(good: Path) -> None:
    """A script that always asks for the copy must not fail when there is nothing to mark."""
    target = good.with_name("đã xem.xlsx")
    result = check(good, "--annotate", target)
    assert result.exit_code == 0
    assert "không có lỗi" in result.stdout and str(target) in result.stderr
    assert load_workbook(target)["Kết quả kiểm tra"]["A1"].value.startswith("Kết quả kiểm tra: 0")


def test_a_bad_workbook_exits_with_2_and_its_copy_is_there(bad: Path) -> None:
    before = bad.read_bytes()
    target = bad.with_name("mới") / "đã xem.xlsx"
    result = check(bad, "--annotate", target)
    assert result.exit_code == 2
    assert "Có phải ý là “T01”?" in result.stdout
    assert load_workbook(target)["Thôn bản"]["C3"].comment is not None
    assert bad.read_bytes() == before


def test_json_alone_is_on_stdout(bad: Path) -> None:
    """A program reads stdout as a whole; one sentence beside the JSON would break it."""
    result = check(bad, "--json", "--annotate", bad.with_name("a.xlsx"))
    assert result.exit_code == 2
    (error,) = json.loads(result.stdout)["errors"]
    assert (error["sheet"], error["cell"], error["nearest"]) == ("Thôn bản", "C3", ["T01"])
    assert json.loads(check(bad, "--json", "--lang", "en").stdout)["language"] == "en"


def test_json_of_a_missing_file_is_json_too(tmp_path: Path) -> None:
    result = check(tmp_path / "không có.xlsx", "--json", "--annotate", tmp_path / "a.xlsx")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["errors"][0]["code"] == "file_missing"
    assert not (tmp_path / "a.xlsx").exists()


def test_an_earlier_copy_is_kept(bad: Path) -> None:
    """The planner may have corrected half of it already."""
    target = bad.with_name("a.xlsx")
    target.write_bytes(b"earlier")
    result = check(bad, "--annotate", target)
    (kept,) = bad.parent.glob("a (*).xlsx")
    assert kept.read_bytes() == b"earlier" and kept.name in result.stderr
    assert load_workbook(target).sheetnames[0] == "Kết quả kiểm tra"


@pytest.mark.parametrize("name", ["tỉnh.xlsx", "../{folder}/tỉnh.xlsx"])
def test_the_workbook_itself_is_never_replaced(bad: Path, name: str) -> None:
    before = bad.read_bytes()
    result = check(bad, "--annotate", bad.parent / name.format(folder=bad.parent.name))
    assert result.exit_code == 2 and "--annotate" in result.stderr
    assert bad.read_bytes() == before


@pytest.mark.parametrize("name", ["a.xls", "a.xlsm", "a", "."])
def test_a_name_that_excel_would_not_open_is_refused(bad: Path, name: str) -> None:
    """Excel calls a workbook without macros damaged if its name ends in .xlsm."""
    result = check(bad, "--annotate", bad.parent / name)
    assert result.exit_code == 2 and ".xlsx" in result.stderr
    assert [path.name for path in bad.parent.iterdir()] == ["tỉnh.xlsx"]


def test_a_file_that_is_no_workbook_is_told_once_more_what_can_be_marked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("Mã bản;Tên bản", encoding="utf-8")
    result = check(path, "--annotate", tmp_path / "b.xlsx", "--lang", "en")
    assert result.exit_code == 2 and ".xlsx and .xlsm files" in result.stderr


def test_a_copy_that_is_open_in_excel_is_left_alone(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied", "a.xlsx")

    monkeypatch.setattr(command, "write_file", refuse)
    result = check(bad, "--annotate", bad.with_name("a.xlsx"))
    assert result.exit_code == 1 and "đóng tệp" in result.stderr


def test_a_copy_is_whole_or_not_there(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a workbook after a full disk would be sent on as if it were whole."""
    target = bad.with_name("a.xlsx")
    target.write_bytes(b"earlier")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied", "a.xlsx")

    monkeypatch.setattr(Path, "replace", refuse)
    assert check(bad, "--annotate", target).exit_code == 1
    assert sorted(path.name for path in bad.parent.iterdir()) == ["a.xlsx", "tỉnh.xlsx"]
    assert target.read_bytes() == b"earlier"
