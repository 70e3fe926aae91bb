"""timetable.xlsx: the whole plan for the planner, one sheet a question."""

from __future__ import annotations

from pathlib import Path

from scheduler.documents.sheets.save import save_sheets
from scheduler.documents.source import Source
from scheduler.documents.timetable.coverage import coverage_sheet
from scheduler.documents.timetable.postings import postings_sheet
from scheduler.documents.timetable.sessions import sessions_sheet
from scheduler.documents.timetable.shortfalls import shortfalls_sheet
from scheduler.documents.timetable.summary import summary_sheet
from scheduler.documents.timetable.words import words
from scheduler.documents.timetable.workload import workload_sheet

NAME = "timetable.xlsx"

_SHEETS = (
    sessions_sheet,
    coverage_sheet,
    postings_sheet,
    workload_sheet,
    shortfalls_sheet,
)


def write_timetable(folder: Path, source: Source) -> None:
    """Write timetable.xlsx into `folder`. Raises OSError."""
    instance, plan, language = source.instance, source.plan, source.language
    title = words.say("title", language, year=instance.settings.year)
    summary = summary_sheet(instance, plan, language, source.remarks)
    sheets = [summary, *(make(instance, plan, language) for make in _SHEETS)]
    save_sheets(folder / NAME, sheets, title)
