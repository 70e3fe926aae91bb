"""A folder to work in, and the program with a solver of no effort."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scheduler.cli import (
    commands,
    plan_workbook,
    speaker,
)
from scheduler.instance import Facility, Instance, Kind, Serves, Settings, Village, WorkCalendar
from scheduler.plan import CoverageShortfall, Plan, Tiers
from scheduler.plan_file import dump_plan
from scheduler.solve import Progress, SolveOptions, SolveResult
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


def write_plan(office: Office, plan: Plan) -> Path:
    path = office.folder / "plan.json"
    path.write_bytes(dump_plan(plan))
    return path
