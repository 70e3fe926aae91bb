"""Colours and comments in cells."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.language import Catalogue, Language
from scheduler.workbook.mark_memory import author, clean, new_memory, remember
from scheduler.workbook.problems import Problem

ERROR_COLOUR, WARNING_COLOUR = "FFC7CE", "FFEB9C"
_FILLS = {
    True: PatternFill("solid", fgColor=WARNING_COLOUR, bgColor=WARNING_COLOUR),
    False: PatternFill("solid", fgColor=ERROR_COLOUR, bgColor=ERROR_COLOUR),
}
_WIDTH, _LINE_HEIGHT, _LETTERS_A_LINE, _PADDING = 340, 18, 48, 16

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
    memory = new_memory(workbook)
    for number, ((sheet, cell), found) in enumerate(by_cell.items(), start=1):
        _mark_cell(workbook[sheet][cell], found, language, memory, number)


def _anchor(sheet: Worksheet, cell: str) -> str:
    """The cell itself, or the first one of the merged cells that it belongs to."""
    for merged in sheet.merged_cells.ranges:
        if cell in merged:
            return str(merged.start_cell.coordinate)
    return cell


def _mark_cell(
    cell: Cell, found: list[Problem], language: Language, memory: Worksheet, number: int
) -> None:
    own = cell.comment
    text = _comment_text(found, clean(own.text or "") if own else "", language)
    remember(memory, number, cell, text)
    cell.fill = copy(_FILLS[all(each.is_warning for each in found)])
    if _is_light(cell.font.color):
        cell.font = _darkened(cell.font)
    cell.comment = Comment(text, author(number))
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
