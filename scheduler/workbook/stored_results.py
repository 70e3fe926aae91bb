"""Results of formulas, which the Excel library leaves out when it saves a workbook.

Without them a preview shows blank cells, and the program, which does not calculate, could not read
a workbook that it has just written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from scheduler.workbook.stale_formulas import Formulas, stale_cells

_CELL = re.compile(rb"<c ([^>]*[^>/])>(.*?)</c>", re.DOTALL)
_PLACE, _TYPE = re.compile(rb'\br="([A-Z]+\d+)"'), re.compile(rb'\bt="(\w+)"')
_RESULT, _NO_RESULT = re.compile(rb"<v>([^<]+)</v>"), re.compile(rb"<v ?/>|<v></v>")
_TEXT = re.compile(rb"<f[^>]*>([^<]*)</f>")

_Result = tuple[bytes, bytes]  # what the attribute t says, and the value as it is written


def keep_stored_results(
    saved: bytes,
    content: bytes,
    parts: Mapping[str, str],
    workbook: Workbook,
    written: Mapping[str, set[int]],
) -> bytes:
    """The `workbook` whose bytes are `saved`, with the results that `content` has in its cells.

    `parts` are the files of the sheets in `content`; `written` are the rows that were changed, a
    sheet: formulas that look at them get no result, since the old one may be wrong. A spreadsheet
    program calculates them when it opens the file.
    """
    made = BytesIO()
    with (
        ZipFile(BytesIO(content)) as given,
        ZipFile(BytesIO(saved)) as bare,
        ZipFile(made, "w", ZIP_DEFLATED) as target,
    ):
        titles = _titles(bare, workbook)
        formulas = {title: _formulas(bare.read(name)) for name, title in titles.items()}
        stale = stale_cells(formulas, written, _defined_names(workbook))
        for name in bare.namelist():
            xml, title = bare.read(name), titles.get(name, "")
            if title in parts and formulas[title]:
                results = _results(given.read(parts[title]))
                for place in stale[title]:
                    results.pop(place.encode(), None)
                xml = _with_results(xml, results)
            target.writestr(name, xml)
    return made.getvalue()


def _titles(archive: ZipFile, workbook: Workbook) -> dict[str, str]:
    """Sheet name by its part; the library numbers the parts in the order of the sheets."""
    names = (f"xl/worksheets/sheet{n}.xml" for n in range(1, len(workbook.worksheets) + 1))
    titles = (sheet.title for sheet in workbook.worksheets)
    there = frozenset(archive.namelist())
    return {n: title for n, title in zip(names, titles, strict=True) if n in there}


def _defined_names(workbook: Workbook) -> dict[str, str]:
    found = dict[str, str]()
    for names in (workbook.defined_names, *(s.defined_names for s in workbook.worksheets)):
        for name, defined in names.items():
            found[name] = f"{found.get(name, '')} {defined.attr_text or ''}"
    return found


def _formulas(xml: bytes) -> Formulas:
    """What the formulas say, by cell."""
    if b"<f" not in xml:
        return {}
    found: Formulas = {}
    for attributes, body in _CELL.findall(xml):
        place, text = _PLACE.search(attributes), _TEXT.search(body)
        if place is not None and b"<f" in body:
            found[place[1].decode()] = unescape(text[1].decode()) if text else ""
    return found


def _results(xml: bytes) -> dict[bytes, _Result]:
    found: dict[bytes, _Result] = {}
    for attributes, body in _CELL.findall(xml):
        place, result = _PLACE.search(attributes), _RESULT.search(body)
        if place is not None and result is not None and b"<f" in body:
            kind = _TYPE.search(attributes)
            found[place[1]] = (kind[1] if kind else b"n", result[1])
    return found


def _with_results(xml: bytes, results: Mapping[bytes, _Result]) -> bytes:
    def filled(cell: re.Match[bytes]) -> bytes:
        attributes, body = cell[1], cell[2]
        place = _PLACE.search(attributes)
        result = results.get(place[1]) if place is not None else None
        if result is None or b"<f" not in body or not _NO_RESULT.search(body):
            return cell[0]
        kind, value = result
        typed = re.sub(rb' ?\bt="\w+"', b"", attributes) + b' t="' + kind + b'"'
        body = _NO_RESULT.sub(lambda _: b"<v>" + value + b"</v>", body)
        return b"<c " + typed + b">" + body + b"</c>"

    return _CELL.sub(filled, xml)
