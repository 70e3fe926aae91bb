"""The commands as people and scripts meet them: exit codes, streams, files, and no traceback."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Collection
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from scheduler.cli import (
    commands,
    judge_plan,
    keep_result,
    os_errors,
    plan_workbook,
    result_files,
    speaker,
)
from scheduler.cli.messages import HELP, MESSAGES
from scheduler.cli.tier_table import tier_table
from scheduler.instance import Facility, Instance, Kind, Serves, Settings, Village, WorkCalendar
from scheduler.plan import CoverageShortfall, Plan, Tiers
from scheduler.plan_file import dump_plan
from scheduler.solve import DEFAULT_EFFORT, Offer, Progress, SolveOptions, SolveResult
from scheduler.workbook import Reading


def small_instance(residents: int = 0) -> Instance:
    """One station that needs no doctors, and one village of `residents`, nobody of them late."""
    station = Facility(
        id="T1",
        name="Trạm Y tế Bum Tở",
        kind=Kind.STATION,
        serves=Serves.OWN,
        doctor_floor=0,
        doctor_goal=0,
    )
    village = Village(
        id="V1",
        name="Nậm Xả",
        station="T1",
        groups=(residents, 0, 0, 0, 0),
        minutes_per_person=Fraction(5),
        attendance=Fraction(1),
    )
    return Instance(
        settings=Settings.for_year(2027),
        calendar=WorkCalendar.of(2027),
        areas={},
        facilities={"T1": station},
        villages={"V1": village},
        doctors={},
        leave={},
        closures={},
        windows={},
        fixed_postings=(),
        links=(),
        sha256="ab" * 32,
    )


def plan_of(instance: Instance) -> Plan:
    """The plan that screens nobody, which is valid once it says so."""
    needed = instance.villages["V1"].persons_needed(1)
    short = (CoverageShortfall("V1", 1, needed, "Không có bác sĩ"),) if needed else ()
    tiers = Tiers(needed, 0, 0, 0, 0, 0)
    return Plan(instance.sha256, {"seed": 0}, tiers, {"T5": 0}, (), (), short, 2027)


def solve_at_once(
    instance: Instance,
    options: SolveOptions,
    report: Callable[[Progress], None],
    stop: threading.Event,
) -> SolveResult:
    plan = plan_of(instance)
    steps = (Progress("trips", 0.5, None, None, 1.0), Progress("improve", 1.0, plan.tiers, 0, 2.0))
    for step in steps:
        report(step)
    return SolveResult(plan=plan, log=steps, run={"trips": 0})


class Office:
    """A working folder with a workbook `tỉnh.xlsx`, and the program with a solver of no effort."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.patch = folder, monkeypatch
        self.workbook = folder / "tỉnh.xlsx"
        self.workbook.write_bytes(b"")
        self.target = folder / "outputs" / "tỉnh"
        monkeypatch.chdir(folder)
        monkeypatch.setattr(tempfile, "tempdir", str(folder / "tmp"))
        (folder / "tmp").mkdir()
        monkeypatch.setattr(plan_workbook, "solve", solve_at_once)
        self.reads(small_instance())

    def reads(self, instance: Instance) -> None:
        reading = Reading(instance, (), (), "vi")
        self.patch.setattr(speaker, "read_workbook", lambda path: reading)

    def really_reads(self) -> None:
        from scheduler.workbook import read_workbook

        self.patch.setattr(speaker, "read_workbook", read_workbook)

    def run(self, *args: str | Path) -> Result:
        result = CliRunner().invoke(commands.scheduler, [str(arg) for arg in args])
        assert "Traceback" not in result.output
        return result


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    return Office(tmp_path, monkeypatch)


# --- solve ---------------------------------------------------------------------------------------


def test_solve_writes_plan_run_and_timetable(office: Office) -> None:
    result = office.run("solve", office.workbook)
    assert result.exit_code == 0
    written = {path.name for path in office.target.iterdir()}
    assert {"plan.json", "run.json", "timetable.xlsx"} <= written  # and other kinds of documents
    plan = plan_of(small_instance())
    assert (office.target / "plan.json").read_bytes() == dump_plan(plan)
    assert load_workbook(office.target / "timetable.xlsx").sheetnames[0] == "Tổng hợp"


def test_solve_ends_with_the_tiers_the_bound_and_the_gap(office: Office) -> None:
    office.reads(small_instance(residents=1234))
    lines = office.run("solve", office.workbook).stdout.splitlines()
    assert [line[:2] for line in lines[-8:]] == ["T1", "T2", "T3", "T4", "T5", "T6", "  ", "  "]
    assert "Người chưa được khám" in lines[-8]
    assert lines[-8].endswith("1.234 người")
    assert lines[-1].endswith("0,00 %")


@pytest.mark.parametrize(
    ("bound", "told"), [(1234, "tối ưu"), (1000, "ít nhất 1.000"), (None, "1.234 người")]
)
def test_the_table_says_which_tiers_are_proved_to_be_the_best(bound: int | None, told: str) -> None:
    """A planner who is short of persons asks first whether another plan could do better."""
    bounds = {"T5": 0} if bound is None else {"T1": bound, "T5": 0}
    plan = replace(plan_of(small_instance(residents=1234)), bounds=bounds)
    lines = tier_table(plan, "vi").splitlines()
    assert lines[0].endswith(told)
    assert lines[4].endswith("tối ưu")  # a cost of 0
    assert lines[5].endswith("0 điểm")  # T6 has no bound


def test_a_coverage_shortfall_is_written_and_told_by_the_exit_code(office: Office) -> None:
    office.reads(small_instance(residents=40))
    assert office.run("solve", office.workbook).exit_code == 3
    assert (office.target / "plan.json").is_file()


def test_run_json_holds_versions_options_and_the_gap_over_time(office: Office) -> None:
    """Without it nobody can tell later why two runs differ."""
    office.run("solve", office.workbook, "--seed", "7", "--jobs", "2", "--effort", "1")
    run = json.loads((office.target / "run.json").read_bytes())
    options = {"seed": 7, "effort": 1, "jobs": 2, "time_limit": None, "language": "vi"}
    assert run["options"] == options
    assert set(run["versions"]) >= {"scheduler", "python", "ortools"}
    assert [entry["phase"] for entry in run["log"]] == ["trips", "improve"]
    assert run["solver"] == {"trips": 0}
    assert run["stopped_by_user"] is False
    assert str(office.folder) not in json.dumps(run)


@pytest.mark.parametrize(
    ("args", "effort", "time_limit"),
    [
        ([], DEFAULT_EFFORT, None),
        (["--time-limit", "9"], None, 9.0),
        (["--effort", "5"], 5, None),
        (["--effort", "0", "--time-limit", "9"], 0, 9.0),
    ],
)
def test_effort_limits_the_search_unless_only_a_time_is_given(
    office: Office, args: list[str], effort: int | None, time_limit: float | None
) -> None:
    """A planner who gives an hour wants an hour's plan, not that of the default effort."""
    office.run("solve", office.workbook, *args)
    options = json.loads((office.target / "run.json").read_bytes())["options"]
    assert (options["effort"], options["time_limit"]) == (effort, time_limit)


def test_what_a_higher_cost_would_buy_is_told_and_kept(office: Office) -> None:
    """The offer is no part of plan.json, so stdout, run.json and the summary must hold it."""

    def solve_with_offer(*args: Any) -> SolveResult:
        found = solve_at_once(*args)
        plan = replace(found.plan, tiers=Tiers(0, 0, 0, 0, 0, 0))
        return replace(found, plan=plan, offer=Offer(6_000_000, 2, 3230, 760))

    office.patch.setattr(plan_workbook, "solve", solve_with_offer)
    told = office.run("solve", office.workbook).stdout
    sentence = next(line for line in told.splitlines() if "chi thêm" in line)
    for figure in ("6.000.000 đồng", "2 lượt", "3.230", "760"):
        assert figure in sentence
    run = json.loads((office.target / "run.json").read_bytes())
    assert run["offer"] == {"extra_vnd": 6_000_000, "postings": 2, "before": 3230, "after": 760}
    summary = load_workbook(office.target / "timetable.xlsx")["Tổng hợp"]
    assert sentence in [cell for row in summary.iter_rows(values_only=True) for cell in row]


def test_two_runs_keep_both_results(office: Office) -> None:
    """The plan already handed out to the stations must stay."""
    office.run("solve", office.workbook)
    office.reads(small_instance(residents=40))
    office.run("solve", office.workbook)
    kept = [path for path in office.target.parent.iterdir() if path != office.target]
    assert len(kept) == 1
    assert (kept[0] / "plan.json").read_bytes() == dump_plan(plan_of(small_instance()))


def test_progress_goes_to_stderr_only_and_quiet_silences_it(office: Office) -> None:
    result = office.run("solve", office.workbook)
    assert "Lập chuyến khám" in result.stderr
    assert "Lập chuyến khám" not in result.stdout
    assert office.run("solve", office.workbook, "--quiet").stderr == ""


def test_english_where_asked_for(office: Office) -> None:
    result = office.run("solve", office.workbook, "--lang", "en", "-o", "en")
    assert "Persons not screened" in result.stdout
    assert load_workbook(office.folder / "en" / "timetable.xlsx").sheetnames[0] == "Summary"


def test_a_bad_workbook_is_told_and_nothing_is_written(office: Office) -> None:
    office.really_reads()
    result = office.run("solve", office.workbook)
    assert result.exit_code == 2
    assert "tỉnh.xlsx" in result.stderr
    assert result.stdout == ""
    assert not (office.folder / "outputs").exists()


def test_an_invalid_plan_is_never_written(office: Office) -> None:
    """A fault of the solver must not reach a station as a timetable."""

    def solve_wrongly(*args: Any) -> SolveResult:
        solved = solve_at_once(*args)
        return replace(solved, plan=replace(solved.plan, tiers=Tiers(0, 0, 0, 0, 1, 0)))

    office.patch.setattr(plan_workbook, "solve", solve_wrongly)
    result = office.run("solve", office.workbook)
    assert result.exit_code == 5
    assert "--seed" in result.stderr
    assert "T5" in result.stderr
    assert not office.target.exists()


def test_a_missing_workbook_or_a_folder_is_one_sentence(office: Office) -> None:
    office.really_reads()
    for path in ("không có.xlsx", "tmp"):
        result = office.run("solve", path)
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) <= 2


def test_an_output_folder_of_other_files_is_refused_before_the_search(office: Office) -> None:
    """`-o .` in a folder of documents must not move them, nor cost an hour first."""
    office.patch.setattr(plan_workbook, "solve", lambda *args: pytest.fail("searched"))
    result = office.run("solve", office.workbook, "-o", ".")
    assert result.exit_code == 2
    assert "chọn thư mục mới" in result.stderr
    assert office.workbook.exists()


def test_an_output_folder_under_a_file_is_one_sentence(office: Office) -> None:
    office.patch.setattr(plan_workbook, "solve", lambda *args: pytest.fail("searched"))
    result = office.run("solve", office.workbook, "-o", office.workbook / "out")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert f"{office.workbook / 'out'}”" in result.stderr  # not a work folder that nobody named


def test_a_disk_that_fills_up_loses_no_search_if_there_is_another(office: Office) -> None:
    """After an hour's search the plan goes to the temporary folder rather than nowhere."""
    publish, calls = keep_result.publish, []

    def fail_first(*args: Any) -> Path:
        calls.append(args)
        if len(calls) == 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return publish(*args)

    office.patch.setattr(keep_result, "publish", fail_first)
    result = office.run("solve", office.workbook)
    assert result.exit_code == 1
    assert "đĩa đã đầy" in result.stderr
    assert (office.folder / "tmp" / "screening-scheduler" / "tỉnh" / "plan.json").is_file()


def test_a_full_disk_everywhere_is_one_sentence(office: Office) -> None:
    def fail(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    office.patch.setattr(result_files, "write_documents", fail)
    result = office.run("solve", office.workbook, "--quiet")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert list(office.target.parent.iterdir()) == []


def test_a_disk_with_no_room_for_documents_still_takes_the_plan(office: Office) -> None:
    """Documents need ten times the room of plan.json; for want of it an hour's search was lost."""

    def fill_up(folder: Path, source: object, kinds: Collection[str]) -> None:
        if kinds:
            raise OSError(errno.ENOSPC, "No space left on device")

    office.patch.setattr(result_files, "write_documents", fill_up)
    result = office.run("solve", office.workbook, "--quiet")
    assert result.exit_code == 1
    assert "Ổ đĩa đã đầy" in result.stderr and "scheduler report" in result.stderr
    assert {path.name for path in office.target.iterdir()} == {"plan.json", "run.json"}


def test_files_put_into_the_folder_during_the_search_do_not_cost_the_plan(office: Office) -> None:
    """A colleague who saves a letter there would otherwise undo an hour's search."""

    def solve_meanwhile(*args: Any) -> SolveResult:
        office.target.mkdir(parents=True)
        (office.target / "thư.docx").write_bytes(b"")
        return solve_at_once(*args)

    office.patch.setattr(plan_workbook, "solve", solve_meanwhile)
    result = office.run("solve", office.workbook, "--quiet")
    assert result.exit_code == 1
    assert "đang chứa tệp khác" in result.stderr
    assert (office.folder / "tmp" / "screening-scheduler" / "tỉnh" / "timetable.xlsx").is_file()
    assert [path.name for path in office.target.iterdir()] == ["thư.docx"]


def test_a_fault_in_a_document_does_not_cost_the_plan(office: Office) -> None:
    """Minutes of search must not be lost because a table could not be drawn."""

    def crash(folder: Path, source: object, kinds: Collection[str]) -> None:
        if kinds:
            raise RuntimeError("boom")

    office.patch.setattr(result_files, "write_documents", crash)
    result = office.run("solve", office.workbook)
    assert result.exit_code == 5
    assert "scheduler report" in result.stderr
    assert {path.name for path in office.target.iterdir()} == {"plan.json", "run.json"}


class Panic(BaseException):
    """What a library written in Rust, such as Typst, raises where it fails: no Exception."""


def test_a_panic_of_typst_costs_neither_the_plan_nor_the_manners(office: Office) -> None:
    def panic(folder: Path, source: object, kinds: Collection[str]) -> None:
        if kinds:
            raise Panic("called `Option::unwrap()` on a `None` value")

    office.patch.setattr(result_files, "write_documents", panic)
    result = office.run("solve", office.workbook)
    assert result.exit_code == 5
    assert {path.name for path in office.target.iterdir()} == {"plan.json", "run.json"}


def test_a_result_open_in_excel_is_left_and_the_new_one_named(office: Office) -> None:
    beside = office.folder / "outputs" / "tỉnh (2026-11-22 10.15.03)"
    office.patch.setattr(keep_result, "publish", lambda *args: beside)
    result = office.run("solve", office.workbook)
    assert result.exit_code == 0
    assert "Excel" in result.stderr
    assert beside.name in result.stderr


def test_an_unexpected_error_is_a_sentence_and_a_log(office: Office) -> None:
    def crash(*args: Any) -> SolveResult:
        raise RuntimeError("boom")

    office.patch.setattr(plan_workbook, "solve", crash)
    result = office.run("solve", office.workbook)
    assert result.exit_code == 5
    (log,) = (office.folder / "tmp").glob("*.log")
    assert log.name in result.stderr
    assert "boom" in log.read_text(encoding="utf-8")


def test_a_crash_is_told_even_where_no_log_can_be_written(office: Office) -> None:
    def crash(*args: Any) -> SolveResult:
        raise RuntimeError("boom")

    office.patch.setattr(plan_workbook, "solve", crash)
    (office.folder / "tmp").rmdir()
    assert office.run("solve", office.workbook).exit_code == 5


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


def write_plan(office: Office, plan: Plan) -> Path:
    path = office.folder / "plan.json"
    path.write_bytes(dump_plan(plan))
    return path


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


def test_report_writes_the_documents_again_and_keeps_the_run(office: Office) -> None:
    """`report` into the folder of the plan must not lose how that plan came about."""
    office.run("solve", office.workbook)
    run = (office.target / "run.json").read_bytes()
    (office.target / "timetable.xlsx").unlink()
    result = office.run("report", office.workbook, office.target / "plan.json")
    assert result.exit_code == 0
    assert (office.target / "timetable.xlsx").is_file()
    assert (office.target / "run.json").read_bytes() == run


def test_report_of_one_kind_leaves_the_other_files_of_the_plan(office: Office) -> None:
    """Whoever prints one timetable again must not lose the schedules that are in use."""
    office.run("solve", office.workbook)
    (office.target / "timetable.xlsx").unlink()
    (office.target / "notes.txt").write_text("gọi lại trạm 07", encoding="utf-8")
    plan = office.target / "plan.json"
    result = office.run("report", office.workbook, plan, "--only", "timetable")
    assert result.exit_code == 0
    assert (office.target / "timetable.xlsx").is_file()
    assert (office.target / "notes.txt").is_file()


def test_report_of_one_kind_leaves_what_excel_locks(office: Office) -> None:
    """While a timetable is open, Excel's own file beside it cannot be read, nor is it wanted."""
    office.run("solve", office.workbook)
    (office.target / "~$timetable.xlsx").write_bytes(b"")
    office.run("report", office.workbook, office.target / "plan.json", "--only", "data")
    assert not (office.target / "~$timetable.xlsx").exists()
    assert (office.target / "stations").is_dir()


def test_report_of_one_kind_tells_when_the_disk_is_full_before_it_begins(office: Office) -> None:
    """Copying the other files fails first; that is no fault of the program."""

    def fail(*args: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    office.run("solve", office.workbook)
    office.patch.setattr(result_files.shutil, "copy2", fail)
    plan = office.target / "plan.json"
    result = office.run("report", office.workbook, plan, "--only", "data")
    assert result.exit_code == 1
    assert "Ổ đĩa đã đầy" in result.stderr
    assert (office.target / "timetable.xlsx").is_file()


def test_report_for_a_station_that_does_not_exist_names_those_that_do(office: Office) -> None:
    plan = write_plan(office, plan_of(small_instance()))
    result = office.run("report", office.workbook, plan, "--station", "T99")
    assert result.exit_code == 2
    assert "“T99”" in result.stderr
    assert small_instance().stations[0] in result.stderr


def test_report_with_a_folder_of_templates_that_does_not_exist_says_so(office: Office) -> None:
    plan = write_plan(office, plan_of(small_instance()))
    result = office.run("report", office.workbook, plan, "--template", "mẫu")
    assert result.exit_code == 2
    assert "“mẫu”" in result.stderr


def test_report_refuses_an_invalid_plan(office: Office) -> None:
    wrong = replace(plan_of(small_instance()), tiers=Tiers(0, 0, 0, 0, 1, 0))
    result = office.run("report", office.workbook, write_plan(office, wrong), "-o", "out")
    assert result.exit_code == 4
    assert "không hợp lệ" in result.stderr
    assert not (office.folder / "out").exists()


def test_report_tells_when_the_folder_is_in_use(office: Office) -> None:
    plan = write_plan(office, plan_of(small_instance()))
    office.patch.setattr(judge_plan, "publish", lambda *args: office.folder / "other")
    assert "other" in office.run("report", office.workbook, plan, "-o", "out").stderr


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


def interrupt(folder: Path, times: int) -> subprocess.CompletedProcess[str]:
    program = folder / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(program), __file__, str(times)],
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
