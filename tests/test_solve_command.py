"""`scheduler solve`: exit codes, streams, files, and a search that is never lost."""

from __future__ import annotations

import errno
import json
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from scheduler.cli import (
    keep_result,
    plan_workbook,
    result_files,
)
from scheduler.cli.tier_table import tier_table
from scheduler.plan import Tiers
from scheduler.plan_file import dump_plan
from scheduler.solve import DEFAULT_EFFORT, Offer, SolveResult
from tests.office import Office, plan_of, small_instance, solve_at_once


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
