"""The headings of a sheet: which column of the file is which column of the layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from scheduler.workbook.cells import is_blank, shown
from scheduler.workbook.faults import Words
from scheduler.workbook.heading_rows import SEARCHED, HeadingRows, find_heading_rows
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
    rows = find_heading_rows(raw, sheet)
    if rows is None:
        return _without_headings(raw, sheet)
    table, heads = (
        Table(sheet, raw.name, heading_row=rows.main + 1, first_row=rows.data + 1),
        _Heads(),
    )
    problems = list(_match(raw, table, rows, heads))
    problems += [*_without_heading(raw, table, rows), *_missing(table, heads)]
    return replace(table, columns=heads.columns, headings=heads.texts), problems


def column_words(sheet: Sheet, key: str) -> Words:
    """The heading as templates write it."""
    return Words(label(sheet.key, key, "vi"), label(sheet.key, key, "en"))


def _without_headings(raw: RawSheet, sheet: Sheet) -> tuple[Table, list[Problem]]:
    table = Table(sheet, raw.name)
    filled = next((number for number, row in enumerate(raw.rows, 1) if _is_filled(row)), None)
    if filled is None and sheet.optional:
        return table, []
    where, details = table.cell(filled or 1, 0), {"rows": SEARCHED, **_examples(sheet)}
    # what stands in the first filled row was meant to be the headings
    unknown = [] if filled is None else list(_unknown(raw, table, filled - 1))
    return table, [*unknown, problem("headings_absent", where, "", **details)]


def _match(raw: RawSheet, table: Table, rows: HeadingRows, heads: _Heads) -> Iterator[Problem]:
    sheet = table.sheet
    for row in (rows.main, *(each for each in rows.rows if each != rows.main)):
        taken = set(heads.columns.values())
        for index, value in enumerate(raw.rows[row]):
            key = None if is_blank(value) else find_column(sheet.key, shown(value))
            if key is None or index in taken:
                continue
            if key not in heads.columns:
                heads.columns[key], heads.texts[key] = index, shown(value)
            elif row == rows.main:
                other = table.cell(row + 1, heads.columns[key]).cell
                where = table.cell(row + 1, index)
                yield problem("heading_twice", where, shown(value), other=other)
    yield from _unknown(raw, table, rows.main, frozenset(heads.columns.values()))


def _unknown(
    raw: RawSheet, table: Table, row: int, known: frozenset[int] = frozenset()
) -> Iterator[Problem]:
    """Texts of a heading row that head none of the `known` columns."""
    sheet = table.sheet
    labels = [label(sheet.key, c.key, language) for c in sheet.columns for language in ("vi", "en")]
    nearest = Nearest(labels, cutoff=0, limit=_MOST_COLUMNS)
    for index, value in enumerate(raw.rows[row]):
        if index in known or is_blank(value) or find_column(sheet.key, shown(value)):
            continue
        where, text = table.cell(row + 1, index), shown(value)
        yield problem("heading_unknown", where, text, near=nearest.find(text))


def _without_heading(raw: RawSheet, table: Table, rows: HeadingRows) -> Iterator[Problem]:
    """At the first cell of each column that is filled below a blank heading."""
    headed = {
        index
        for row in rows.rows
        for index, value in enumerate(raw.rows[row])
        if not is_blank(value)
    }
    for number, row in enumerate(raw.rows[rows.data :], start=table.first_row):
        for index, value in enumerate(row):
            if index not in headed and not is_blank(value):
                headed.add(index)
                where = table.cell(number, index)
                yield problem("heading_blank", where, shown(value), row=table.heading_row)


def _missing(table: Table, heads: _Heads) -> Iterator[Problem]:
    for column in table.sheet.columns:
        if column.required and column.key not in heads.columns:
            words = column_words(table.sheet, column.key)
            yield problem("heading_missing", Where(table.name), label=words, row=table.heading_row)


def _is_filled(row: tuple[object, ...]) -> bool:
    return not all(map(is_blank, row))


def _examples(sheet: Sheet) -> dict[str, Words]:
    required: list[Column] = [column for column in sheet.columns if column.required]
    words = [column_words(sheet, column.key) for column in required]
    return {
        "label": Words(label(sheet.key, None, "vi"), label(sheet.key, None, "en")),
        "examples": Words(", ".join(w.vi for w in words), ", ".join(w.en for w in words)),
    }
