"""timetable.xlsx: the whole plan for the planner, one sheet a question."""

from __future__ import annotations

from pathlib import Path

from scheduler.documents.sheets.save import save_sheets
from scheduler.documents.sheets.sheet import Sheet
from scheduler.documents.source import Source
from scheduler.documents.timetable.calendar import calendar_sheets
from scheduler.documents.timetable.charts import chart_sheets
from scheduler.documents.timetable.coverage import coverage_sheet
from scheduler.documents.timetable.doctors import doctors_sheet
from scheduler.documents.timetable.fairness import fairness_sheet
from scheduler.documents.timetable.kits import kits_sheet
from scheduler.documents.timetable.postings import postings_sheet
from scheduler.documents.timetable.sessions import sessions_sheet
from scheduler.documents.timetable.shortfalls import shortfalls_sheet
from scheduler.documents.timetable.summary import summary_sheet
from scheduler.documents.timetable.words import words
from scheduler.documents.timetable.workload import workload_sheet

NAME = "timetable.xlsx"
_HASH_LENGTH = 12

_SHEETS = (
    sessions_sheet,
    coverage_sheet,
    postings_sheet,
    doctors_sheet,
    workload_sheet,
    fairness_sheet,
    kits_sheet,
)


def write_timetable(folder: Path, source: Source) -> None:
    """Write timetable.xlsx into `folder`. Raises OSError."""
    instance, plan, language = source.instance, source.plan, source.language
    title = words.say("title", language, year=instance.settings.year)
    footer = words.say("footer", language, sha256=plan.input_sha256[:_HASH_LENGTH])
    save_sheets(folder / NAME, _sheets(source), title, footer)


def _sheets(source: Source) -> list[Sheet]:
    """In the order in which one reads: the whole, its pictures, then by day, place and person."""
    instance, plan, language = source.instance, source.plan, source.language
    summary = summary_sheet(instance, plan, language, source.remarks)
    charts, figures = chart_sheets(instance, plan, language)
    shortfalls = shortfalls_sheet(instance, plan, language)
    others = [make(instance, plan, language) for make in _SHEETS]
    fixed = [summary, shortfalls, charts, *others, figures]
    taken = tuple(sheet.title for sheet in fixed)
    calendars = calendar_sheets(instance, plan, language, taken)
    return [summary, shortfalls, charts, *calendars, *others, figures]
