"""Which sheet of the file is which sheet of the layout, and the language of its headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.language import Language
from scheduler.workbook.faults import Words
from scheduler.workbook.headings import read_headings
from scheduler.workbook.labels import find_sheet, label, plain
from scheduler.workbook.letter_checks import check_letters, sheet_name_letters
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.rows import read_rows
from scheduler.workbook.sheets import SHEETS, UNREAD_SHEETS
from scheduler.workbook.source import RawSheet
from scheduler.workbook.tables import Table, Tables

_NOTES = frozenset(plain(name) for names in UNREAD_SHEETS for name in names.values())


def read_tables(raws: Iterable[RawSheet]) -> tuple[Tables, list[Problem]]:
    """Every sheet of the layout with its rows, and what is wrong with sheets, headings, cells."""
    problems: list[Problem] = []
    tables: list[Table] = []
    found = _match(raws, problems)
    for sheet in SHEETS:
        raw = found.get(sheet.key)
        if raw is None:
            if not sheet.optional:
                problems.append(problem("sheet_missing", Where(), label=sheet_words(sheet.key)))
            continue
        table, headings = read_headings(raw, sheet)
        table, cells = read_rows(raw, table)
        problems += [*check_letters(raw, table), *headings, *cells]
        tables.append(table)
    return Tables(tables), problems


def sheet_words(key: str) -> Words:
    """The sheet's name as templates write it."""
    return Words(label(key, None, "vi"), label(key, None, "en"))


def title(tables: Tables, key: str) -> Words:
    """The sheet's name in the file; where the sheet is missing, as templates write it."""
    name = tables[key].name
    return Words(name, name) if name else sheet_words(key)


def language_of(tables: Tables) -> Language:
    """The language of most sheet names and headings; Vietnamese if equal."""
    english = [text == plain(key) for text, key in _names(tables)]
    return "en" if 2 * sum(english) > len(english) else "vi"


def _match(raws: Iterable[RawSheet], problems: list[Problem]) -> dict[str, RawSheet]:
    known = [label(sheet.key, None, language) for sheet in SHEETS for language in ("vi", "en")]
    nearest = Nearest(known, cutoff=0)
    found: dict[str, RawSheet] = {}
    for raw in raws:
        key, where = find_sheet(raw.name), Where(raw.name)
        if key is None:
            if plain(raw.name) not in _NOTES:
                problems += sheet_name_letters(raw.name)
                near = nearest.find(raw.name)
                problems.append(problem("sheet_unknown", where, raw.name, near=near))
        elif key in found:
            details = {"other": found[key].name, "label": sheet_words(key)}
            problems.append(problem("sheet_twice", where, raw.name, **details))
        else:
            found[key] = raw
    return found


def _names(tables: Tables) -> Iterator[tuple[str, str]]:
    """What the file calls each thing (plain), and that thing's key."""
    for table in tables:
        if table.name:
            yield plain(table.name), table.sheet.key
        for key, text in table.headings.items():
            yield plain(text), key
