"""Colours and comments in cells, and taking them off again.

How a marked cell looked before is kept in a hidden sheet, a row a mark: its style is that of a
blank cell of the row. The comment's author carries the row's number, so that a mark is found again
after the planner has inserted rows or sorted; LibreOffice forgets authors, so the row also holds
the cell and the comment's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Catalogue, Language
from scheduler.workbook.problems import Problem
from scheduler.workbook.sheets import MARKS_SHEET

ERROR_COLOUR, WARNING_COLOUR = "FFC7CE", "FFEB9C"
_FILLS = {
    True: PatternFill("solid", fgColor=WARNING_COLOUR, bgColor=WARNING_COLOUR),
    False: PatternFill("solid", fgColor=ERROR_COLOUR, bgColor=ERROR_COLOUR),
}
AUTHOR = re.compile(r"scheduler #(\d+)")
_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE, _PADDING = 340, 18, 48, 16
# columns of the hidden sheet: the planner's comment, the cell's look, and where we wrote what
_TEXT, _BY, _WIDE, _HIGH, _LOOK, _PLACE, _SAID = range(1, 8)

_TEXTS = Catalogue(
    {
        "error": {"vi": "LỖI: {message}", "en": "ERROR: {message}"},
        "warning": {"vi": "LƯU Ý: {message}", "en": "WARNING: {message}"},
    }
)


def mark(workbook: Workbook, findings: Iterable[Problem], language: Language) -> None:
    """Colour each cell and say in its comment what was found, errors first.

    What concerns a sheet as a whole is marked in its first cell; what concerns the file nowhere.
    """
    by_cell: dict[tuple[str, str], list[Problem]] = {}
    for each in findings:
        if each.sheet in workbook.sheetnames:
            cell = _anchor(workbook[each.sheet], each.cell or "A1")
            by_cell.setdefault((each.sheet, cell), []).append(each)
    memory = _memory(workbook)
    for number, ((sheet, cell), found) in enumerate(by_cell.items(), start=1):
        _mark_cell(workbook[sheet][cell], found, language, memory, number)


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


def _memory(workbook: Workbook) -> Worksheet:
    memory: Worksheet = workbook.create_sheet(MARKS_SHEET)
    memory.sheet_state = "veryHidden"
    return memory


def _anchor(sheet: Worksheet, cell: str) -> str:
    """The cell itself, or the first one of the merged cells that it belongs to."""
    for merged in sheet.merged_cells.ranges:
        if cell in merged:
            return str(merged.start_cell.coordinate)
    return cell


def _mark_cell(
    cell: Cell, found: list[Problem], language: Language, memory: Worksheet, number: int
) -> None:
    _copy_look(cell, memory.cell(number, _LOOK))
    own = cell.comment
    text = _comment_text(found, own.text if own else "", language)
    kept = {_PLACE: _place(cell), _SAID: text}
    if own is not None:
        kept |= {_TEXT: own.text, _BY: own.author, _WIDE: own.width, _HIGH: own.height}
    for column, value in kept.items():
        memory.cell(number, column).value = value
        memory.cell(number, column).data_type = "s" if isinstance(value, str) else "n"
    cell.fill = copy(_FILLS[all(each.is_warning for each in found)])
    if _is_light(cell.font.color):
        cell.font = _darkened(cell.font)
    cell.comment = Comment(text, f"scheduler #{number}")
    cell.comment.width, cell.comment.height = _WIDTH, _height(text)


def _comment_text(found: list[Problem], own: str, language: Language) -> str:
    messages = [
        _TEXTS.say("warning" if each.is_warning else "error", language, message=message)
        for each in sorted(found, key=lambda each: each.is_warning)
        for message in (clean(each.message(language)),)
    ]
    return "\n\n".join([own, *messages] if own else messages)


def _height(text: str) -> int:
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in text.split("\n"))
    return lines * _LINE_HEIGHT + _PADDING


def _copy_look(source: Any, target: Any) -> None:
    """All of a cell's format at once, which openpyxl has no public name for."""
    target._style = copy(source._style)


def _darkened(font: Any) -> Font:
    dark: Font = copy(font)
    dark.color = Color(rgb="FF000000")
    return dark


def _is_light(colour: Color | None) -> bool:
    """White letters, which would vanish on a light ground; theme colour 0 is the paper's."""
    if colour is None:
        return False
    if colour.type == "theme":
        return colour.theme == 0
    rgb = colour.rgb if colour.type == "rgb" else ""
    return isinstance(rgb, str) and len(rgb) == 8 and min(bytes.fromhex(rgb[2:])) >= 0xC0


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
    author, said = AUTHOR.fullmatch(comment.author or ""), _words(comment.text)
    if author is not None:
        return int(author[1])
    return numbers.get((_place(cell), said), numbers.get(("", said)))


def _place(cell: Cell) -> str:
    return f"{cell.parent.title}!{cell.coordinate}"


def _words(text: object) -> str:
    """A text apart from spaces and line breaks, which programs write differently."""
    return " ".join(str(text).split())
