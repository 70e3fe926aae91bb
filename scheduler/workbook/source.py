"""From a path to the bytes of a workbook, and from the bytes to the values of its sheets."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from scheduler.workbook.problems import Problem, Where, problem

_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's name and cell values; rows may differ in length.

    `lost_formulas` are the (row, column) indices, from 0, of formulas without a stored value.
    """

    name: str
    rows: tuple[tuple[object, ...], ...]
    lost_formulas: frozenset[tuple[int, int]] = frozenset()


def read_bytes(path: Path) -> bytes | Problem:
    """The bytes of an .xlsx file, or why there are none."""
    name = path.name or str(path)
    try:
        if path.is_dir():
            return problem("file_folder", Where(), name)
        content = path.read_bytes()
    except FileNotFoundError:
        return problem("file_missing", Where(), name)
    except PermissionError:
        return problem("file_denied", Where(), name)
    except (OSError, ValueError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        return problem("file_unreadable", Where(), name, detail=detail)
    code = _refused(content)
    return problem(code, Where(), name) if code else content


def raw_sheets(content: bytes, name: str) -> tuple[RawSheet, ...] | Problem:
    """The sheets of the workbook called `name`, in its order, or why they cannot be read."""
    try:
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves out, such as drop-downs: nothing that is read here
            warnings.simplefilter("ignore")
            sheets = _stored_values(content)
            return _mark_lost_formulas(sheets, content) if _has_formulas(content) else sheets
    except Exception as error:
        # a damaged workbook makes the parser raise whatever it happened to trip over
        return problem("file_damaged", Where(), name, detail=type(error).__name__)


def _refused(content: bytes) -> str | None:
    if not content:
        return "file_empty"
    if content.startswith(_OLD_OFFICE):
        return "file_password" if _ENCRYPTED in content else "file_old_excel"
    if not zipfile.is_zipfile(BytesIO(content)):
        return "file_not_excel"
    return None if _holds_workbook(content) else "file_not_excel"


def _holds_workbook(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return "[Content_Types].xml" in archive.namelist() and any(
                name.endswith("workbook.xml") for name in archive.namelist()
            )
    except zipfile.BadZipFile:
        return False


def _stored_values(content: bytes) -> tuple[RawSheet, ...]:
    return tuple(
        RawSheet(sheet.title, tuple(sheet.iter_rows(values_only=True)))
        for sheet in _open(content, stored=True).worksheets
    )


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        return any(_FORMULA.search(archive.read(name)) for name in sheets)


def _mark_lost_formulas(sheets: tuple[RawSheet, ...], content: bytes) -> tuple[RawSheet, ...]:
    """Formulas without a stored value look blank; only a second reading tells them apart."""
    formulas = _open(content, stored=False).worksheets
    return tuple(
        replace(stored, lost_formulas=_lost_formulas(stored, sheet.iter_rows()))
        for stored, sheet in zip(sheets, formulas, strict=True)
    )


def _lost_formulas(stored: RawSheet, rows: Iterable[tuple[Any, ...]]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (r, c)
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
        if cell.data_type == "f" and stored.rows[r][c] is None
    )


def _open(content: bytes, *, stored: bool) -> Workbook:
    workbook = load_workbook(BytesIO(content), read_only=True, data_only=stored)
    for sheet in workbook.worksheets:
        # the dimensions that a file states may be wrong, and cells beyond them would be lost
        sheet.reset_dimensions()
    return workbook
