"""Hover texts: comments of cells, written as text, far faster than openpyxl writes them.

openpyxl makes a file's parts for them, for one comment a sheet; these fill the parts.
"""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.utils import get_column_letter

from scheduler.documents.sheets.xml_text import xml_text

_MOST_LINES, _CHARACTERS_A_LINE, _PIXELS_A_LINE, _WIDTH = 24, 52, 17, 330
_IDS_A_BLOCK, _BLOCKS_A_SHEET = 1024, 64  # shapes of two sheets must not share a number
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout><v:shapetype id="_x0000_t202" '
    'coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;width:{width}px;'
    'height:{height}px;z-index:{order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


def comments_part(notes: Mapping[tuple[int, int], str], author: str) -> bytes:
    """The comments of a sheet: a text for each row and column, counted from 1."""
    comments = "".join(
        f'<comment ref="{get_column_letter(column)}{row}" authorId="0" shapeId="0"><text><r><rPr>'
        f'<sz val="10"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">'
        f"{xml_text(text)}</t></r></text></comment>"
        for (row, column), text in sorted(notes.items())
    )
    return (
        f'<comments xmlns="{_MAIN}"><authors><author>{xml_text(author)}</author></authors>'
        f"<commentList>{comments}</commentList></comments>"
    ).encode()


def shapes_part(notes: Mapping[tuple[int, int], str], sheet: int) -> bytes:
    """The boxes that show the comments of a sheet (its number, from 1), as high as their text."""
    first = sheet * _BLOCKS_A_SHEET
    blocks = range(first, first + len(notes) // _IDS_A_BLOCK + 1)
    parts = [_VML.format(blocks=",".join(map(str, blocks)))]
    for order, ((row, column), text) in enumerate(sorted(notes.items()), start=1):
        height = _PIXELS_A_LINE * min(_lines(text), _MOST_LINES) + 8
        parts.append(
            _SHAPE.format(
                id=first * _IDS_A_BLOCK + order,
                order=order,
                width=_WIDTH,
                height=height,
                anchor=_anchor(row, column, height),
                row=row - 1,
                column=column - 1,
            )
        )
    return "".join([*parts, "</xml>"]).encode()


def _anchor(row: int, column: int, height: int) -> str:
    """Right of the cell: left, top, right and bottom, each a column or row and pixels in it.

    Excel goes on by whole cells; with the usual 26 pixels a day and 32 a row the box has its size.
    """
    columns, rows = _WIDTH // 26, max(1, -(-height // 32))
    return f"{column}, 8, {max(row - 2, 0)}, 4, {column + columns}, 8, {max(row - 2, 0) + rows}, 4"


def _lines(text: str) -> int:
    return sum(1 + len(line) // _CHARACTERS_A_LINE for line in text.split("\n"))
