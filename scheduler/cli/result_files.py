"""The files of a result folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scheduler.documents import write_timetable
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan
from scheduler.plan_file import load_plan
from scheduler.results import PLAN_NAME, RUN_NAME, TIMETABLE_NAME


@dataclass(frozen=True, slots=True)
class ResultFiles:
    """A verified plan, ready to be written; `run_content` is None where nobody kept it. `remarks`
    are sentences for the reader of the summary."""

    instance: Instance
    plan_content: bytes
    run_content: bytes | None
    language: Language
    remarks: tuple[str, ...] = ()

    @property
    def plan(self) -> Plan:
        return load_plan(self.plan_content, self.instance.settings.year)

    def write(self, folder: Path) -> None:
        """Write plan.json, run.json and timetable.xlsx into `folder`. Raises OSError."""
        (folder / PLAN_NAME).write_bytes(self.plan_content)
        if self.run_content is not None:
            (folder / RUN_NAME).write_bytes(self.run_content)
        timetable = folder / TIMETABLE_NAME
        write_timetable(timetable, self.instance, self.plan, self.language, self.remarks)
