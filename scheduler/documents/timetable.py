"""timetable.xlsx: the whole plan for the planner, one sheet a question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scheduler.documents.coverage import coverage_sheet
from scheduler.documents.postings import postings_sheet
from scheduler.documents.save import save_sheets
from scheduler.documents.sessions import sessions_sheet
from scheduler.documents.shortfalls import shortfalls_sheet
from scheduler.documents.summary import summary_sheet
from scheduler.documents.words import words
from scheduler.documents.workload import workload_sheet
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_SHEETS = (
    sessions_sheet,
    coverage_sheet,
    postings_sheet,
    workload_sheet,
    shortfalls_sheet,
)


def write_timetable(
    path: Path, instance: Instance, plan: Plan, language: Language, remarks: Sequence[str] = ()
) -> None:
    """Write the timetable to `path`; `plan` must be one that the verifier accepts. The summary
    holds `remarks`, what the search knows beyond the plan."""
    title = words.say("title", language, year=instance.settings.year)
    summary = summary_sheet(instance, plan, language, remarks)
    save_sheets(path, [summary, *(make(instance, plan, language) for make in _SHEETS)], title)
