"""Which rows of a sheet hold its headings: titles may stand above, and headings in two rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scheduler.workbook.cells import is_blank, shown
from scheduler.workbook.labels import find_column
from scheduler.workbook.raw_sheet import RawSheet
from scheduler.workbook.sheets import Sheet

SEARCHED = 30  # rows
_NUMBERED = re.compile(r"(\()?(\d{1,3}|[A-Za-z])\)?(?:\s*=.*)?", re.ASCII)
_FEWEST_BARE = 5  # four without brackets may be a link from 1 to 2, or A to B, of few minutes

Cells = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """Indices, from 0, of the row with most headings, of all rows with some, and of the first
    row of data."""

    main: int
    rows: tuple[int, ...]
    data: int


def find_heading_rows(raw: RawSheet, sheet: Sheet) -> HeadingRows | None:
    """The rows with headings of `sheet` among the first, None where there are none.

    The row with the most known headings counts; below the first filled row, two at least. The row
    above or below it belongs to it where half of its cells are headings too, as under a merged
    “residents by age”.
    """
    counts = [_known(sheet, row) for row in raw.rows[:SEARCHED]]
    main = max(range(len(counts)), key=counts.__getitem__, default=0)
    filled = next((i for i, row in enumerate(raw.rows) if _filled(row)), 0)
    if not counts or counts[main] < (1 if main == filled else 2):
        return None
    above = [main - 1] if main > 0 and _is_heading_row(sheet, raw.rows[main - 1]) else []
    below = [i for i in (main + 1,) if i < len(raw.rows) and _is_heading_row(sheet, raw.rows[i])]
    rows = (*above, main, *below)
    data = rows[-1] + 1
    if data < len(raw.rows) and _numbers_columns(raw.rows[data]):
        data += 1
    return HeadingRows(main, rows, data)


def _filled(row: Cells) -> list[object]:
    return [cell for cell in row if not is_blank(cell)]


def _known(sheet: Sheet, row: Cells) -> int:
    """How many columns of the sheet the row names."""
    return len({find_column(sheet.key, c) for c in row if isinstance(c, str)} - {None})


def _is_heading_row(sheet: Sheet, row: Cells) -> bool:
    known = _known(sheet, row)
    return known > 0 and 2 * known >= len(_filled(row))


def _numbers_columns(row: Cells) -> bool:
    """Whether the row is (1), (2), (3) … or A, B, 1, 2 …, as below the headings of many forms."""
    matches = [_NUMBERED.fullmatch(shown(cell)) for cell in _filled(row)]
    found = [match for match in matches if match]
    numbers = [int(match[2]) for match in found if match[2].isdigit()]
    letters = [match[2] for match in found if not match[2].isdigit()]
    if len(found) < max(3, len(matches)) or [m[2] for m in found[: len(letters)]] != letters:
        return False
    in_order = numbers == list(range(1, len(numbers) + 1)) and letters == sorted(set(letters))
    is_marked = any(match[1] for match in found)
    return in_order and (is_marked or len(found) >= _FEWEST_BARE)
