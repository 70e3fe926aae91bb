"""The commands as people and scripts meet them: exit codes, streams, files, and no traceback."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from scheduler.cli import (
    os_errors,
)
from scheduler.cli.messages import HELP, MESSAGES
from scheduler.plan import Tiers
from tests.office import Office, plan_of, small_instance, write_plan

# --- template ------------------------------------------------------------------------------------


def test_template_writes_a_workbook_that_check_accepts(office: Office) -> None:
    office.really_reads()
    assert office.run("template", "mới/sổ.xlsx").exit_code == 0
    assert office.run("check", "mới/sổ.xlsx").exit_code == 0
    assert [path.name for path in (office.folder / "mới").iterdir()] == ["sổ.xlsx"]


def test_template_in_english_and_for_a_province(office: Office) -> None:
    result = office.run("template", "en.xlsx", "--lang", "en", "--province", "lai_chau")
    assert result.exit_code == 0
    workbook = load_workbook(office.folder / "en.xlsx")
    assert workbook.sheetnames[:2] == ["Guide", "Settings"]
    assert workbook["Facilities"].max_row == 1 + 38 + 68 + 8 + 2


def test_template_never_takes_the_place_of_a_file(office: Office) -> None:
    """A planner who repeats the command would lose weeks of typing."""
    office.workbook.write_bytes(b"filled in")
    result = office.run("template", office.workbook)
    assert result.exit_code == 1
    assert "chọn tên khác" in result.stderr
    assert office.workbook.read_bytes() == b"filled in"


def test_template_leaves_nothing_behind_where_it_cannot_be_written(office: Office) -> None:
    def fail(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = sorted(office.folder.iterdir())
    office.patch.setattr(Path, "replace", fail)
    result = office.run("template", "sổ.xlsx")
    assert result.exit_code == 1 and "Ổ đĩa đã đầy" in result.stderr
    assert sorted(office.folder.iterdir()) == before


def test_template_wants_an_excel_name(office: Office) -> None:
    """Excel refuses to open a workbook called .xls or .csv."""
    assert office.run("template", "sổ.xls").exit_code == 2
    assert not (office.folder / "sổ.xls").exists()


# --- check, verify, report -----------------------------------------------------------------------


def test_check_says_fine(office: Office) -> None:
    result = office.run("check", office.workbook)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "không có lỗi" in result.stdout


def test_check_tells_problems(office: Office) -> None:
    office.really_reads()
    result = office.run("check", office.workbook)
    assert result.exit_code == 2
    assert "tỉnh.xlsx" in result.stdout


def test_verify_tells_valid_from_not_valid(office: Office) -> None:
    plan = plan_of(small_instance())
    assert office.run("verify", office.workbook, write_plan(office, plan)).exit_code == 0
    wrong = replace(plan, tiers=Tiers(0, 0, 0, 0, 1, 0))
    result = office.run("verify", office.workbook, write_plan(office, wrong))
    assert result.exit_code == 4
    assert "T5" in result.stdout


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"[]", b'{"a": 1, "a": 2}'])
def test_a_plan_that_is_no_json_object_is_unreadable(office: Office, content: bytes) -> None:
    """A script must tell a broken file (2) from a broken rule (4)."""
    path = office.folder / "plan.json"
    path.write_bytes(content)
    result = office.run("verify", office.workbook, path)
    assert result.exit_code == 2
    assert "plan.json" in result.stderr


@pytest.mark.parametrize("command", ["verify", "report"])
def test_a_missing_plan_or_a_folder_is_unreadable(office: Office, command: str) -> None:
    for path in ("none.json", "tmp"):
        result = office.run(command, office.workbook, path)
        assert result.exit_code == 2
        assert path in result.stderr


# --- the command itself --------------------------------------------------------------------------


def test_version_and_help(office: Office) -> None:
    assert office.run("--version").stdout.startswith("scheduler 0.")
    for args in ([], ["--help"], ["solve", "--help"]):
        result = office.run(*args)
        assert result.exit_code == 0
        assert "Lập kế hoạch" in result.stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["solve"], "Thiếu WORKBOOK."),
        (["solve", "a.xlsx", "--sead", "1"], "Không có tùy chọn --sead."),
        (["solve", "a.xlsx", "--seed", "one"], "Giá trị của --seed không dùng được."),
        (["solve", "a.xlsx", "--time-limit", "0"], "Giá trị của --time-limit"),
        (["solve", "a.xlsx", "--time-limit", "inf"], "Giá trị của --time-limit"),
        (["solve", "a.xlsx", "--time-limit", "nan"], "Giá trị của --time-limit"),
        (["solve", "a.xlsx", "--effort", "-1"], "Giá trị của --effort"),
        (["solve", "a.xlsx", "--effort", "1.5"], "Giá trị của --effort"),
        (["solve", "a.xlsx", "--jobs", "0"], "Giá trị của --jobs"),
        (["plan", "a.xlsx"], "Không có lệnh “plan”. Các lệnh: "),
        (["check", "ten", "tep.xlsx"], "Thừa “tep.xlsx”. Tên tệp có dấu cách phải đặt trong"),
        (["check", "my", "own", "file.xlsx", "--lang", "en"], "“own file.xlsx” is too much."),
        (["template", "a.xlsx", "--province", "sa_pa"], "Các giá trị: lai_chau."),
        (["travel", "a.xlsx"], "Thiếu -o FILE.xlsx."),
        (["merge", "-o", "b.xlsx"], "Thiếu STATION.xlsx."),
        (["verify", "a.xlsx"], "Thiếu PLAN.json."),
        (["solve", "--lang", "en"], "WORKBOOK is missing."),
    ],
)
def test_a_command_that_is_not_right_is_told_in_words(
    office: Office, args: list[str], told: str
) -> None:
    result = office.run(*args)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "--help" in result.stderr


@pytest.mark.parametrize(
    "number",
    [
        errno.ENOENT,
        errno.EISDIR,
        errno.ENOTDIR,
        errno.EACCES,
        errno.EROFS,
        errno.ENAMETOOLONG,
        errno.ENOSPC,
        errno.EIO,
    ],
)
def test_each_refusal_of_the_system_has_its_sentence(number: int) -> None:
    error = OSError(number, os.strerror(number), "thư mục")
    for language in ("vi", "en"):
        assert os_errors.explain(error, language).endswith(".")


def test_every_message_exists_in_both_languages() -> None:
    names = "workbook place target reason plan detail name names log path command"
    names += " station known folder"
    values: dict[str, Any] = dict.fromkeys(names.split(), "1")
    for catalogue in (MESSAGES, HELP):
        for key in catalogue.keys():  # noqa: SIM118
            assert catalogue.say(key, "vi", **values)
            assert catalogue.say(key, "en", **values)


# --- Ctrl-C, in a process of its own -------------------------------------------------------------

PROGRAM = """
import importlib.util, multiprocessing, signal, sys, time
from pathlib import Path

def stubborn(ready):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready.set()
    time.sleep(600)

def main():
    spec = importlib.util.spec_from_file_location("case", sys.argv[1])
    case = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(case)
    from scheduler.cli import main as enter, plan_workbook, speaker
    interrupts = int(sys.argv[2])

    def solve_slowly(instance, options, report, stop):
        ready = multiprocessing.Event()
        child = multiprocessing.Process(target=stubborn, args=(ready,))
        child.start()
        ready.wait()
        for _ in range(interrupts):
            signal.raise_signal(signal.SIGINT)
        stop.wait()
        child.kill()
        child.join()
        return case.solve_at_once(instance, options, report, stop)

    reading = case.Reading(case.small_instance(40), (), (), "vi")
    speaker.read_workbook = lambda path: reading
    plan_workbook.solve = solve_slowly
    sys.argv[1:] = ["solve", "a.xlsx", "-o", "out", "--quiet"]
    enter()

if __name__ == "__main__":
    main()
"""


WORLD = Path(__file__).with_name("office.py")


def interrupt(folder: Path, times: int) -> subprocess.CompletedProcess[str]:
    program = folder / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(program), str(WORLD), str(times)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_ctrl_c_writes_the_best_plan_so_far(tmp_path: Path) -> None:
    """Whoever must leave at noon takes the plan of the morning along."""
    ended = interrupt(tmp_path, times=1)
    assert ended.returncode == 3, ended.stderr
    assert "Ctrl-C" in ended.stderr
    assert json.loads((tmp_path / "out" / "run.json").read_bytes())["stopped_by_user"] is True


def test_a_second_ctrl_c_ends_at_once_without_writing(tmp_path: Path) -> None:
    """Not even a solver process that ignores Ctrl-C may keep the terminal waiting."""
    ended = interrupt(tmp_path, times=2)
    assert ended.returncode == 130, ended.stderr
    assert "không ghi gì" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "out").exists()


def test_python_dash_m_scheduler_runs_and_speaks_utf_8(tmp_path: Path) -> None:
    """Solver processes on Windows start this way, with a console that knows no Vietnamese."""
    ended = subprocess.run(
        [sys.executable, "-m", "scheduler", "check", "không có.xlsx"],
        cwd=tmp_path,
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        check=False,
    )
    assert ended.returncode == 2
    assert "không có.xlsx" in (ended.stdout + ended.stderr).decode("utf-8")
