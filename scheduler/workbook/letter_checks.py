"""Text of old fonts in a sheet: one problem a column, since whole columns are converted at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from scheduler.workbook.cells import shown
from scheduler.workbook.faults import Words
from scheduler.workbook.heading_rows import SEARCHED
from scheduler.workbook.old_letters import OldLetters, is_unicode_vietnamese, old_letters
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.raw_sheet import RawSheet
from scheduler.workbook.tables import Table

_Found = tuple[Where, str, OldLetters, str]
_UNIKEY = {"TCVN3": "TCVN3 (ABC)", "VNI": "VNI Windows"}
_SHOWN = 10  # cells named beside the first
_WHOLE_COLUMN = Words("Hãy chép cả cột", "Copy the whole column")
_THESE_CELLS = Words(
    "Hãy chép riêng các ô đó, từng ô một (những ô đã là Unicode sẽ hỏng nếu chuyển cùng)",
    "Copy these cells alone, one by one (those that are Unicode already would be spoilt)",
)


def check_letters(raw: RawSheet, table: Table) -> Iterator[Problem]:
    """At the first such cell of each column that is read, its heading included.

    Where no heading is known, the first cell of the sheet's first rows stands for all of them.
    """
    if not table.columns:
        width = max((len(row) for row in raw.rows[:SEARCHED]), default=0)
        cells = (cell for index in range(width) for cell in _column(raw, table, index, 0, SEARCHED))
        yield from _first(cells, _WHOLE_COLUMN)
        return
    for index in sorted({*table.columns.values(), *_old_headings(raw, table)}):
        found = list(_column(raw, table, index, table.heading_row - 1))
        if found:
            is_mixed = any(_is_unicode(row, index) for row in raw.rows[table.heading_row :])
            yield from _first(found, _THESE_CELLS if is_mixed else _WHOLE_COLUMN)


def sheet_name_letters(name: str) -> Iterator[Problem]:
    """The name of a sheet that is not known by it."""
    found = old_letters(name)
    if found:
        yield from _first([(Where(name), name, *found)], _WHOLE_COLUMN)


def _old_headings(raw: RawSheet, table: Table) -> Iterator[int]:
    for index, value in enumerate(raw.rows[table.heading_row - 1]):
        if isinstance(value, str) and old_letters(value):
            yield index


def _column(
    raw: RawSheet, table: Table, index: int, start: int, stop: int | None = None
) -> Iterator[_Found]:
    headings = {column: table.headings[key] for key, column in table.columns.items()}
    heading = headings.get(index, "")
    for number, row in enumerate(islice(raw.rows, start, stop), start=start + 1):
        value = row[index] if index < len(row) else None
        found = old_letters(value) if isinstance(value, str) else None
        if found and isinstance(value, str):
            yield (replace(table.cell(number, index), heading=heading), value, *found)


def _is_unicode(row: Sequence[Any], index: int) -> bool:
    value = row[index] if index < len(row) else None
    return isinstance(value, str) and is_unicode_vietnamese(value)


def _first(cells: Iterable[_Found], take: Words) -> Iterator[Problem]:
    """The first cell of the commonest kind of letters, for single cells may look like another."""
    found = list(cells)
    if found:
        ((commonest, _),) = Counter(letters for _, _, letters, _ in found).most_common(1)
        where, value, letters, meant = next(each for each in found if each[2] == commonest)
        code = "old_letters" if letters in _UNIKEY else "misread_letters"
        yield problem(
            code,
            where,
            shown(value),
            meant=shown(meant),
            letters=_UNIKEY.get(letters, letters),
            others=_others([each.cell for each, *_ in found if each is not where]),
            **({"take": take} if code == "old_letters" else {}),
        )


def _others(cells: Sequence[str]) -> Words:
    if not cells:
        return Words("", "")
    named = ", ".join(cells[:_SHOWN]) + ("…" if len(cells) > _SHOWN else "")
    return Words(
        f", cùng ít nhất {len(cells)} ô khác của cột ({named}),",
        f", like {len(cells)} other cells of the column or more ({named}),",
    )
