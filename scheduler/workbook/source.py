"""From a path to the bytes of a workbook, and from the bytes to the values of its sheets."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from scheduler.workbook.csv_source import csv_sheet
from scheduler.workbook.file_kind import format_of
from scheduler.workbook.files_beside import file_hint
from scheduler.workbook.ods_source import ods_sheets
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.raw_sheet import RawSheet
from scheduler.workbook.xlsx_source import xlsx_sheets

__all__ = ["RawSheet", "Source", "raw_sheets", "read_bytes", "read_source"]

_READERS = {"xlsx": xlsx_sheets, "ods": ods_sheets}


@dataclass(frozen=True, slots=True)
class Source:
    """The sheets of a workbook in its order, and its bytes with their checksum."""

    sheets: tuple[RawSheet, ...]
    sha256: str
    content: bytes = b""  # empty for a folder


def read_source(path: Path) -> Source | tuple[Problem, ...]:
    """The workbook at `path` (.xlsx, .xlsm, .ods or a folder of .csv files), or why not."""
    if _is_folder(path):
        return _read_folder(path)
    content = read_bytes(path)
    if isinstance(content, Problem):
        return (content,)
    sheets = raw_sheets(content, path.name)
    if isinstance(sheets, Problem):
        return (sheets,)
    return Source(sheets, hashlib.sha256(content).hexdigest(), content)


def read_bytes(path: Path) -> bytes | Problem:
    """The bytes of an .xlsx, .xlsm or .ods file, or why there are none."""
    name = path.name or str(path)
    if _is_folder(path):
        return problem("file_folder", Where(), name)
    content = _bytes(path)
    if isinstance(content, Problem):
        return content
    kind = format_of(content, name)
    return content if kind in _READERS else problem(kind, Where(), name)


def raw_sheets(content: bytes, name: str) -> tuple[RawSheet, ...] | Problem:
    """The sheets of the workbook called `name`, in its order, or why they cannot be read."""
    try:
        return _READERS[format_of(content, name)](content)
    except Exception as error:
        # a damaged workbook makes the parser raise whatever it happened to trip over
        return problem("file_damaged", Where(), name, detail=type(error).__name__)


def _read_folder(path: Path) -> Source | tuple[Problem, ...]:
    """Files by name; their checksum covers the names too, for they say which sheet is which."""
    files = _csv_files(path)
    if isinstance(files, Problem):
        return (files,)
    checksum = hashlib.sha256()
    read: list[RawSheet | Problem] = []
    for file in files:
        content = _bytes(file)
        if isinstance(content, bytes):
            checksum.update(f"{file.name}\0{len(content)}\0".encode() + content)
        read.append(content if isinstance(content, Problem) else _csv_sheet(file, content))
    problems = tuple(each for each in read if isinstance(each, Problem))
    if problems or not read:
        return problems or (problem("file_folder", Where(), path.name or str(path)),)
    return Source(tuple(each for each in read if isinstance(each, RawSheet)), checksum.hexdigest())


def _csv_sheet(file: Path, content: bytes) -> RawSheet | Problem:
    try:
        return csv_sheet(file.stem, content)
    except UnicodeDecodeError:
        return problem("csv_not_utf8", Where(), file.name)
    except csv.Error as error:
        return problem("file_damaged", Where(), file.name, detail=str(error))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _csv_files(folder: Path) -> list[Path] | Problem:
    try:
        return sorted(each for each in folder.iterdir() if each.suffix.lower() == ".csv")
    except OSError as error:
        return _unreadable(error, folder)


def _bytes(path: Path) -> bytes | Problem:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        return _unreadable(error, path)


def _unreadable(error: OSError | ValueError, path: Path) -> Problem:
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        return problem("file_missing", Where(), name, hint=file_hint(path))
    if isinstance(error, PermissionError):
        return problem("file_denied", Where(), name)
    detail = getattr(error, "strerror", None) or str(error)
    return problem("file_unreadable", Where(), name, detail=detail)
