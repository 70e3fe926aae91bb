"""How marked cells looked before, in a hidden sheet of the copy; and giving them that look back.

A row a mark: its style is that of a blank cell of the row. The comment's author carries the row's
number, so that a mark is found again after the planner has inserted rows or sorted; LibreOffice
forgets authors, so the row also holds the cell and the comment's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.workbook.sheets import MARKS_SHEET

AUTHOR = re.compile(r"scheduler #(\d+)")
# columns of the sheet: the planner's comment, the cell's look, and where we wrote what
_TEXT, _BY, _WIDE, _HIGH, _LOOK, _PLACE, _SAID = range(1, 8)


def new_memory(workbook: Workbook) -> Worksheet:
    """The hidden sheet, without a row yet."""
    memory: Worksheet = workbook.create_sheet(MARKS_SHEET)
    memory.sheet_state = "veryHidden"
    return memory


def remember(memory: Worksheet, number: int, cell: Cell, said: str) -> None:
    """Keep the cell's look and comment in row `number`, before `said` is written there."""
    _copy_look(cell, memory.cell(number, _LOOK))
    kept: dict[int, object] = {_PLACE: _place(cell), _SAID: said}
    own = cell.comment
    if own is not None:
        kept |= {_TEXT: clean(own.text or ""), _BY: own.author}
        kept |= {_WIDE: own.width, _HIGH: own.height}
    for column, value in kept.items():
        memory.cell(number, column).value = value  # type: ignore[assignment]
        memory.cell(number, column).data_type = "s" if isinstance(value, str) else "n"


def author(number: int) -> str:
    """Who signs the comment of row `number`."""
    return f"scheduler #{number}"


def unmark(workbook: Workbook) -> None:
    """Give every marked cell its own look and comment back."""
    if MARKS_SHEET not in workbook.sheetnames:
        return
    memory = workbook[MARKS_SHEET]
    for cell, number in list(_marked(workbook, memory)):
        _copy_look(memory.cell(number, _LOOK), cell)
        text = memory.cell(number, _TEXT).value
        cell.comment = Comment(str(text), str(memory.cell(number, _BY).value)) if text else None
        if cell.comment is not None:
            cell.comment.width = memory.cell(number, _WIDE).value
            cell.comment.height = memory.cell(number, _HIGH).value
    workbook.remove(memory)


def clean(text: str) -> str:
    """The text without signs that a workbook cannot hold."""
    return ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)


def _marked(workbook: Workbook, memory: Worksheet) -> Iterator[tuple[Cell, int]]:
    """Every cell that we marked, and its row in the hidden sheet."""
    numbers = _numbers(memory)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and isinstance(cell, Cell):
                    number = _number(cell, cell.comment, numbers)
                    if number is not None:
                        yield cell, number


def _numbers(memory: Worksheet) -> dict[tuple[str, str], int]:
    """Rows of the hidden sheet by place and text, and by text alone."""
    numbers: dict[tuple[str, str], int] = {}
    for number in range(1, memory.max_row + 1):
        said = _words(memory.cell(number, _SAID).value)
        for place in (str(memory.cell(number, _PLACE).value), ""):
            numbers.setdefault((place, said), number)
    return numbers


def _number(cell: Cell, comment: Comment, numbers: Mapping[tuple[str, str], int]) -> int | None:
    signed, said = AUTHOR.fullmatch(comment.author or ""), _words(comment.text)
    if signed is not None:
        return int(signed[1])
    return numbers.get((_place(cell), said), numbers.get(("", said)))


def _place(cell: Cell) -> str:
    return f"{cell.parent.title}!{cell.coordinate}"


def _words(text: object) -> str:
    """A text apart from spaces and line breaks, which programs write differently."""
    return " ".join(str(text).split())


def _copy_look(source: Any, target: Any) -> None:
    """All of a cell's format at once, which openpyxl has no public name for."""
    target._style = copy(source._style)
