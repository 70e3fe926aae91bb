"""Making a template: rows, then everything that guides whoever fills them in."""

from __future__ import annotations

from scheduler.language import Language
from scheduler.workbook.provinces import PROVINCES, Province
from scheduler.workbook.setting_rows import default_rows
from scheduler.workbook.sheets import GUIDE_SHEET
from scheduler.workbook.template.example_rows import (
    Rows,
    example_rows,
    example_rows_at,
)
from scheduler.workbook.template.guide import GUIDE
from scheduler.workbook.template.limits import add_limits
from scheduler.workbook.template.lists import add_lists
from scheduler.workbook.template.looks import decorate
from scheduler.workbook.template.ranges import Ranges
from scheduler.workbook.template.totals import add_totals
from scheduler.workbook.write import build_workbook, saved_workbook


def make_template(year: int, language: Language, province: str | None = None) -> bytes:
    """The bytes of the template for the plan of `year`; `province` is a key of PROVINCES."""
    known = PROVINCES[province] if province else None
    examples = _examples(known, year, language)
    rows = {"Settings": default_rows(year)} | examples
    notes = GUIDE[language]
    if known:
        rows |= {"Areas": list(known.areas), "Facilities": list(known.facilities)}
        notes += known.notes[language]
    workbook = build_workbook(rows, language, notes)
    workbook.worksheets[0].title = GUIDE_SHEET[language]
    ranges = Ranges(language)
    decorate(workbook, ranges, examples, year)
    add_limits(workbook, ranges, year)
    add_totals(workbook, ranges, known)
    add_lists(workbook, ranges, known)
    return saved_workbook(workbook)


def _examples(known: Province | None, year: int, language: Language) -> Rows:
    if known is None:
        return example_rows(year, language)
    return example_rows_at(known.example_station, known.example_centre, year, language)
