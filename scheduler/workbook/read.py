"""Reading the input workbook: an Instance, or every problem that keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils.cell import coordinate_to_tuple

from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.workbook.advice import advise, advise_on_empty_sheets
from scheduler.workbook.build import build_instance
from scheduler.workbook.capacity_advice import advise_on_capacity
from scheduler.workbook.commune_advice import advise_on_communes
from scheduler.workbook.example_advice import advise_on_examples
from scheduler.workbook.ids import Ids
from scheduler.workbook.misspelt import join_misspelt
from scheduler.workbook.posting_checks import check_postings
from scheduler.workbook.problems import Problem
from scheduler.workbook.references import check_references
from scheduler.workbook.row_advice import advise_on_rows
from scheduler.workbook.row_checks import check_rows
from scheduler.workbook.setting_checks import check_settings
from scheduler.workbook.setting_values import GivenSettings, read_settings
from scheduler.workbook.sheet_names import language_of, read_tables
from scheduler.workbook.source import RawSheet, Source, read_source
from scheduler.workbook.tables import Tables
from scheduler.workbook.travel_advice import advise_on_travel


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook says.

    `instance` is None if and only if there are `problems`; `warnings` never prevent it. `language`
    is that of the workbook's headings. Problems stand in the order of sheets, rows and columns.
    """

    instance: Instance | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    language: Language = "vi"


def read_workbook(path: str | Path) -> Reading:
    """Read the workbook at `path`, an .xlsx, .xlsm or .ods file or a folder of .csv files.

    No problem with the file or its cells raises an error.
    """
    source = read_source(Path(path))
    if isinstance(source, Source):
        return read_sheets(source.sheets, source.sha256)
    return Reading(None, source, ())


def read_sheets(sheets: tuple[RawSheet, ...], sha256: str) -> Reading:
    """Read the sheets of a workbook whose bytes have that checksum."""
    tables, found = read_tables(sheets)
    ids = Ids(tables)
    given, setting_problems = read_settings(tables["Settings"])
    found += [*setting_problems, *_cross_checks(tables, given, ids)]
    found += [*advise_on_examples(tables), *advise_on_communes(tables)]
    found += [*advise_on_empty_sheets(tables), *advise_on_rows(tables, given, ids)]
    instance = None
    if all(each.is_warning for each in found):
        instance = build_instance(tables, given.settings, sha256, ids)
        for advice in (advise, advise_on_travel, advise_on_capacity):
            found += advice(tables, instance)
    found = _in_order(join_misspelt(found), sheets)
    errors = tuple(each for each in found if not each.is_warning)
    warnings = tuple(each for each in found if each.is_warning)
    return Reading(instance, errors, warnings, language_of(tables))


def _cross_checks(tables: Tables, given: GivenSettings, ids: Ids) -> Iterator[Problem]:
    yield from check_settings(given)
    yield from check_references(tables, ids)
    yield from check_rows(tables, ids)
    if given.knows("year"):
        yield from check_postings(tables, ids, given.settings.year)


def _in_order(found: Iterable[Problem], sheets: tuple[RawSheet, ...]) -> list[Problem]:
    """By sheet, row and column, and as they were found in one cell."""
    number = {sheet.name: number for number, sheet in enumerate(sheets)}

    def position(each: Problem) -> tuple[int, int, int]:
        row, column = coordinate_to_tuple(each.cell) if each.cell else (0, 0)
        return number.get(each.sheet, -1), row, column

    return sorted(found, key=position)
