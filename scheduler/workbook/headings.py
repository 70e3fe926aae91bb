"""The first row of a sheet: which column of the file is which column of the layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.workbook.cells import is_blank, shown
from scheduler.workbook.faults import Words
from scheduler.workbook.labels import find_column, label
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.sheets import Column, Sheet
from scheduler.workbook.source import RawSheet
from scheduler.workbook.tables import Table

_MOST_COLUMNS = 16_384  # of an Excel sheet


@dataclass(slots=True)
class _Heads:
    columns: dict[str, int] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def read_headings(raw: RawSheet, sheet: Sheet) -> tuple[Table, list[Problem]]:
    """The table without rows, and what is wrong with its headings."""
    table, heads = Table(sheet, raw.name), _Heads()
    problems = list(_match(raw, table, heads))
    if not heads.columns:
        if sheet.optional and not any(_is_filled(row) for row in raw.rows):
            return table, []
        return table, [problem("headings_absent", table.cell(1, 0), "", **_examples(sheet))]
    problems += [*_without_heading(raw, table), *_missing(table, heads)]
    return Table(sheet, raw.name, heads.columns, heads.texts), problems


def column_words(sheet: Sheet, key: str) -> Words:
    """The heading as templates write it."""
    return Words(label(sheet.key, key, "vi"), label(sheet.key, key, "en"))


def _match(raw: RawSheet, table: Table, heads: _Heads) -> Iterator[Problem]:
    sheet, first = table.sheet, raw.rows[0] if raw.rows else ()
    known = [label(sheet.key, c.key, language) for c in sheet.columns for language in ("vi", "en")]
    nearest = Nearest(known, cutoff=0, limit=_MOST_COLUMNS)
    for index, value in enumerate(first):
        if is_blank(value):
            continue
        text, where = shown(value), table.cell(1, index)
        key = find_column(sheet.key, text)
        if key is None:
            yield problem("heading_unknown", where, text, near=nearest.find(text))
        elif key in heads.columns:
            other = table.cell(1, heads.columns[key]).cell
            yield problem("heading_twice", where, text, other=other)
        else:
            heads.columns[key], heads.texts[key] = index, text


def _without_heading(raw: RawSheet, table: Table) -> Iterator[Problem]:
    """At the first cell of each column that is filled below a blank heading."""
    headed = {index for index, value in enumerate(raw.rows[0]) if not is_blank(value)}
    for number, row in enumerate(raw.rows[1:], start=2):
        for index, value in enumerate(row):
            if index not in headed and not is_blank(value):
                headed.add(index)
                yield problem("heading_blank", table.cell(number, index), shown(value))


def _missing(table: Table, heads: _Heads) -> Iterator[Problem]:
    for column in table.sheet.columns:
        if column.required and column.key not in heads.columns:
            words = column_words(table.sheet, column.key)
            yield problem("heading_missing", Where(table.name), label=words)


def _is_filled(row: tuple[object, ...]) -> bool:
    return not all(map(is_blank, row))


def _examples(sheet: Sheet) -> dict[str, Words]:
    required: list[Column] = [column for column in sheet.columns if column.required]
    words = [column_words(sheet, column.key) for column in required]
    return {
        "label": Words(label(sheet.key, None, "vi"), label(sheet.key, None, "en")),
        "examples": Words(", ".join(w.vi for w in words), ", ".join(w.en for w in words)),
    }
