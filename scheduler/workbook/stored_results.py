"""Results of formulas, which the Excel library leaves out when it saves a workbook.

Without them the program could not read a workbook that it has just written: it does not calculate.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from scheduler.workbook.stable_zip import stable_zip

_FORMULA_CELL = re.compile(
    r'<c r="([A-Z]+[0-9]+)"([^>]*?)>(<f[ >].*?</f>|<f[^>]*/>)<v\s*/?>(?:</v>)?</c>', re.DOTALL
)
_FORMULA = re.compile(rb"<f[ />]")
_REFERENCE = re.compile(r"\$?[A-Z]{1,3}\$?([0-9]+)")
_COLUMN = re.compile(r"\$?[A-Z]{1,3}:\$?[A-Z]{1,3}")
_TYPE = re.compile(r' t="[^"]*"')

Results = dict[str, dict[str, object]]  # by sheet and cell


def keep_stored_results(before: bytes, after: bytes, written: Mapping[str, set[int]]) -> bytes:
    """`after` with the results that its formulas had in `before`.

    `written` are the rows that were changed, a sheet; formulas that look at them get no result,
    since the old one may be wrong. A spreadsheet program calculates them when it opens the file.
    """
    if not _has_formulas(after):
        return stable_zip(after)
    formulas = load_workbook(BytesIO(after))
    results = _results(before, formulas, written)
    made = BytesIO()
    with ZipFile(BytesIO(after)) as given, ZipFile(made, "w", ZIP_DEFLATED) as target:
        paths = _paths(given, formulas)
        for entry in given.namelist():
            part = given.read(entry)
            found = results.get(paths.get(entry, ""), {})
            target.writestr(entry, _filled(part.decode(), found).encode() if found else part)
    return stable_zip(made.getvalue())


def _has_formulas(content: bytes) -> bool:
    with ZipFile(BytesIO(content)) as archive:
        parts = (n for n in archive.namelist() if n.startswith("xl/worksheets/"))
        return any(_FORMULA.search(archive.read(name)) for name in parts)


def _formula_cells(sheet: Worksheet) -> list[tuple[str, str]]:
    return [
        (cell.coordinate, str(getattr(cell.value, "text", cell.value)))
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def _results(before: bytes, formulas: Workbook, written: Mapping[str, set[int]]) -> Results:
    stored = load_workbook(BytesIO(before), data_only=True)
    found: Results = {}
    for sheet in formulas.worksheets:
        if sheet.title not in stored.sheetnames:
            continue
        known = stored[sheet.title]
        found[sheet.title] = {
            coordinate: known[coordinate].value
            for coordinate, formula in _formula_cells(sheet)
            if known[coordinate].value is not None and _is_sound(sheet.title, formula, written)
        }
    return found


def _is_sound(sheet: str, formula: str, written: Mapping[str, set[int]]) -> bool:
    """Whether no written row lies in or between the rows that the formula names."""
    if any(name in formula for name in written if name != sheet):
        return False
    rows = written.get(sheet, set())
    if not rows:
        return True
    if _COLUMN.search(formula) or "[" in formula:
        return False
    named = [int(number) for number in _REFERENCE.findall(formula)]
    return not named or not any(min(named) <= row <= max(named) for row in rows)


def _paths(archive: ZipFile, workbook: Workbook) -> dict[str, str]:
    """Sheet name by its part; the library numbers the parts in the order of the sheets."""
    names = [n for n in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)]
    names.sort(key=lambda name: int(re.sub(r"\D", "", name)))
    return dict(zip(names, (sheet.title for sheet in workbook.worksheets), strict=True))


def _filled(part: str, results: Mapping[str, object]) -> str:
    def fill(match: re.Match[str]) -> str:
        value = results.get(match[1])
        if value is None:
            return match[0]
        kind, text = _stored(value)
        attributes = _TYPE.sub("", match[2]) + (f' t="{kind}"' if kind else "")
        return f'<c r="{match[1]}"{attributes}>{match[3]}<v>{escape(text)}</v></c>'

    return _FORMULA_CELL.sub(fill, part)


def _stored(value: object) -> tuple[str, str]:
    """The type and text of a result in the file."""
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, (date, datetime, time, timedelta)):
        return "", repr(to_excel(value))  # type: ignore[no-untyped-call]
    if isinstance(value, (int, float)):
        return "", repr(value)
    return ("e" if str(value).startswith("#") else "str"), str(value)
