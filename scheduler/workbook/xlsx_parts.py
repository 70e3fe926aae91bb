"""What the parts of an .xlsx file say that the fast reader leaves out: errors, lost formulas.

The scan looks at the text of a part, since a full parse of a province takes half a minute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import join, normpath
from xml.etree import ElementTree
from zipfile import ZipFile

from openpyxl.utils.cell import column_index_from_string, coordinate_to_tuple

_P = rb"(?:\w+:)?"  # a name may carry a namespace
_FORMULA = rb"<" + _P + rb"f(?:\s[^>]*)?(?:/>|>[^<]*</" + _P + rb"f>)\s*"
_HAS_FORMULA = re.compile(rb"<" + _P + rb"f[ />]")
_HAS_ERROR = re.compile(rb"<" + _P + rb"c\s[^>]*\bt=[\"']e[\"']")
_ERROR = re.compile(
    rb"<" + _P + rb"c\s([^>]*\bt=[\"']e[\"'][^>]*)>\s*(?:" + _FORMULA + rb")?"
    rb"<" + _P + rb"v>([^<]*)</"
)
_LOST = re.compile(
    rb"<" + _P + rb"c(\s[^>]*)>\s*" + _FORMULA + rb"(?:<" + _P + rb"v\s*/>|<" + _P + rb"v>\s*</"
    rb"" + _P + rb"v>)?\s*</" + _P + rb"c>"
)
_TEXT_RESULT = re.compile(rb"\bt=[\"']str[\"']")
_CELL = re.compile(rb"\br=[\"']([A-Z]+\d+)[\"']")
_ROW = re.compile(rb"<" + _P + rb"row\b[^>]*?\br=[\"'](\d+)[\"']")
_WIDE = re.compile(rb"\br=[\"']([A-Z]{2,})\d+[\"'][^>]*[^/]>")
_NARROW = 26
_MOST_ROWS = 1_048_576
_ANYWHERE = _MOST_ROWS * 16_384


class CellWithoutAddressError(Exception):
    """A part does not say where its cells stand, which the format allows."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Errors by (row, column) from 0, formulas without a value, and how far the cells reach."""

    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    lost_formulas: frozenset[tuple[int, int]] = frozenset()
    area: int = 0


def part_names(archive: ZipFile) -> dict[str, str]:
    """The name in the archive of each sheet's part, by the sheet's name."""
    book = next(name for name in archive.namelist() if name.endswith("workbook.xml"))
    folder, _, base = book.rpartition("/")
    links = ElementTree.fromstring(archive.read(join(folder, "_rels", f"{base}.rels")))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    found = {}
    for element in ElementTree.fromstring(archive.read(book)).iter():
        if element.tag.rpartition("}")[2] == "sheet":
            id = next((v for k, v in element.attrib.items() if k.endswith("}id")), None)
            target = targets.get(id, "")
            path = target[1:] if target.startswith("/") else normpath(join(folder, target))
            found[element.get("name", "")] = path
    return found


def scan(part: bytes) -> Marks:
    """The marks of the sheet whose XML is `part`. Raises CellWithoutAddressError."""
    errors = dict(_errors(part)) if _HAS_ERROR.search(part) else {}
    lost = frozenset(_lost(part)) if _HAS_FORMULA.search(part) else frozenset()
    return Marks(errors, lost, _area(part))


def _area(part: bytes) -> int:
    """Cells of the table up to the last value; all of a sheet's where a cell names a later row.

    Raises ValueError for a row or column that no sheet has: the file is damaged.
    """
    row, column = _last_row(part), _last_column(part)
    if row > _MOST_ROWS:
        raise ValueError(f"row {row}")
    later = re.search(rb"\br=[\"'][A-Z]+(\d{%d,})[\"'][^>]*[^/]>" % (len(str(row)) + 1), part)
    if later is None:
        return row * column
    if int(later[1]) > _MOST_ROWS:
        raise ValueError(f"row {int(later[1])}")
    return _ANYWHERE


def _errors(part: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _ERROR.finditer(part):
        yield _index(match[1]), match[2].decode("utf-8", "replace").strip()


def _lost(part: bytes) -> Iterator[tuple[int, int]]:
    for match in _LOST.finditer(part):
        # a formula may well give an empty text
        if not _TEXT_RESULT.search(match[1]):
            yield _index(match[1])


def _index(attributes: bytes) -> tuple[int, int]:
    found = _CELL.search(attributes)
    if found is None:
        raise CellWithoutAddressError
    row, column = coordinate_to_tuple(found[1].decode("ascii"))
    return row - 1, column - 1


def _last_row(part: bytes) -> int:
    """Number of the last row in which a cell has a value."""
    value = max(part.rfind(end) for end in (b"</v>", b":v>", b"</is>", b":is>"))
    row = max(part.rfind(start, 0, max(value, 0)) for start in (b"<row", b":row "))
    found = _ROW.search(part, max(row - 20, 0)) if row >= 0 else None
    return int(found[1]) if found else part.count(b"<row")


def _last_column(part: bytes) -> int:
    letters = {match[1] for match in _WIDE.finditer(part)}
    return max(
        (column_index_from_string(each.decode("ascii")) for each in letters), default=_NARROW
    )
