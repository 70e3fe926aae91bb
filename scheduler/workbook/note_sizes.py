"""How large the planner's notes are, which openpyxl forgets: it makes all of them alike."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from xml.etree import ElementTree

from openpyxl import Workbook

_PIXELS = {b"pt": 4 / 3, b"px": 1.0, b"in": 96.0, b"": 1.0}
_SHAPE = re.compile(rb"<\w+:shape\b.*?</\w+:shape>", re.DOTALL)
_WIDTH = re.compile(rb"[\"';\s]width:\s*([\d.]+)(pt|px|in|)\s*[;\"']")
_HEIGHT = re.compile(rb"[\"';\s]height:\s*([\d.]+)(pt|px|in|)\s*[;\"']")
_ROW, _COLUMN = re.compile(rb":Row>(\d+)<"), re.compile(rb":Column>(\d+)<")


def keep_note_sizes(workbook: Workbook, content: bytes, parts: Mapping[str, str]) -> None:
    """Give the notes of `workbook` the sizes that they have in `content`; `parts` are the files of
    its sheets there."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name, part in parts.items():
            for row, column, width, height in _sizes(b"".join(_drawings(archive, part))):
                note = workbook[name].cell(row, column).comment
                if note is not None:
                    note.width, note.height = width, height


def _drawings(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The boxes of the sheet whose file is `part`, and those of its page headers."""
    links = join(dirname(part), "_rels", f"{basename(part)}.rels")
    if links not in archive.namelist():
        return
    for link in ElementTree.fromstring(archive.read(links)):
        target = link.get("Target", "")
        path = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
        if link.get("Type", "").endswith("/vmlDrawing") and path in archive.namelist():
            yield archive.read(path)


def _sizes(drawing: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Row and column from 1, width and height in pixels, of each note."""
    for shape in _SHAPE.findall(drawing):
        row, column = _ROW.search(shape), _COLUMN.search(shape)
        width, height = _WIDTH.search(shape), _HEIGHT.search(shape)
        if row and column and width and height:
            yield int(row[1]) + 1, int(column[1]) + 1, _pixels(width), _pixels(height)


def _pixels(length: re.Match[bytes]) -> int:
    return max(1, round(float(length[1]) * _PIXELS[length[2]]))
