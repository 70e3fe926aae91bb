"""Where the boxes of comments stand: beside their cells.

openpyxl puts all of them in the sheet's upper left corner, where "show all comments" finds them in
a heap, and LibreOffice even the one that is pointed at.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_SHAPE = re.compile(
    rb"width:(\d+)(?:\.\d+)?px;height:(\d+)(?:\.\d+)?px(.*?)<(\w+):SizeWithCells ?/>"
    rb"(.*?<\w+:Row>(\d+)</\w+:Row><\w+:Column>(\d+)</\w+:Column>)",
    re.DOTALL,
)
_GAP, _PIXELS_A_LETTER, _PIXELS_A_POINT = 12, 7, 4 / 3
_USUAL_WIDTH, _USUAL_HEIGHT = 64, 20  # pixels of a column and a row that say nothing


def place_comments(saved: bytes, workbook: Workbook) -> bytes:
    """The bytes of `workbook` as openpyxl saved it, with every comment beside its cell."""
    sheets = {
        sheet.legacy_drawing.lstrip("/"): sheet
        for sheet in workbook.worksheets
        if sheet.legacy_drawing
    }
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(saved)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in given.namelist():
            part = given.read(name)
            target.writestr(name, _placed(part, sheets[name]) if name in sheets else part)
    return made.getvalue()


def _placed(drawing: bytes, sheet: Worksheet) -> bytes:
    def anchored(shape: re.Match[bytes]) -> bytes:
        width, height, row, column = (int(shape[group]) for group in (1, 2, 6, 7))
        right, right_gap = _end(width + _GAP, column + 1, lambda at: _column_pixels(sheet, at))
        bottom, bottom_gap = _end(height, row, lambda at: _row_pixels(sheet, at))
        corners = (column + 1, _GAP, row, 0, right, right_gap, bottom, bottom_gap)
        prefix, written = shape[4], ", ".join(map(str, corners)).encode()
        anchor = b"<%s:SizeWithCells/><%s:Anchor>%s</%s:Anchor>" % (prefix, prefix, written, prefix)
        sizes = b"width:%dpx;height:%dpx" % (width, height)
        return sizes + shape[3] + anchor + shape[5]

    return _SHAPE.sub(anchored, drawing)


def _end(pixels: int, start: int, size: Callable[[int], int]) -> tuple[int, int]:
    """The column or row, from 0, that lies `pixels` beyond the beginning of `start`; and how far
    into it."""
    at = start
    while pixels > size(at):
        pixels -= size(at)
        at += 1
    return at, pixels


def _column_pixels(sheet: Worksheet, column: int) -> int:
    letter = get_column_letter(column + 1)
    if letter not in sheet.column_dimensions:
        return _USUAL_WIDTH
    dimension = sheet.column_dimensions[letter]
    return 0 if dimension.hidden else round(dimension.width * _PIXELS_A_LETTER) + 5


def _row_pixels(sheet: Worksheet, row: int) -> int:
    if row + 1 not in sheet.row_dimensions:
        return _USUAL_HEIGHT
    dimension = sheet.row_dimensions[row + 1]
    height = dimension.height
    if dimension.hidden:
        return 0
    return _USUAL_HEIGHT if height is None else round(height * _PIXELS_A_POINT)
