"""`scheduler report`: the documents of a plan that is there, whole or in part."""

from __future__ import annotations

import errno
from dataclasses import replace
from typing import Any

from scheduler.cli import (
    judge_plan,
    result_files,
)
from scheduler.plan import Tiers
from tests.office import Office, plan_of, small_instance, write_plan


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
