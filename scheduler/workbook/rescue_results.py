"""Results of formulas, which openpyxl does not write: without them a preview shows blank cells,
and a copy could not be checked before Excel has saved it again."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

_CELL = re.compile(rb"<c ([^>]*[^>/])>(.*?)</c>", re.DOTALL)
_PLACE, _TYPE = re.compile(rb'\br="([A-Z]+\d+)"'), re.compile(rb'\bt="(\w+)"')
_RESULT, _NO_RESULT = re.compile(rb"<v>([^<]+)</v>"), re.compile(rb"<v ?/>|<v></v>")

_Result = tuple[bytes, bytes]  # what the attribute t says, and the value as it is written


def rescue_results(
    saved: bytes, content: bytes, parts: Mapping[str, str], titles: Sequence[str]
) -> bytes:
    """The workbook `saved` with the results that `content` has in the same cells.

    `parts` are the files of the sheets in `content`, `titles` the sheets of `saved` in order.
    """
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as given,
        zipfile.ZipFile(BytesIO(saved)) as bare,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        part_of = {
            f"xl/worksheets/sheet{number}.xml": parts[title]
            for number, title in enumerate(titles, start=1)
            if title in parts
        }
        for name in bare.namelist():
            xml = bare.read(name)
            if name in part_of and b"<f" in xml:
                xml = _with_results(xml, _results(given.read(part_of[name])))
            target.writestr(name, xml)
    return made.getvalue()


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
