"""`scheduler merge`: the files of the stations against each other and against the base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scheduler.language import Language
from scheduler.workbook.merge.apply import apply_changes
from scheduler.workbook.merge.findings import Finding, Place, finding, format_findings
from scheduler.workbook.merge.messages import MESSAGES
from scheduler.workbook.merge.outcome import Outcome
from scheduler.workbook.merge.periods import (
    PERIOD_SHEETS,
    merge_periods,
    returned_rows,
    touched_periods,
)
from scheduler.workbook.merge.returned import (
    MERGED,
    NO_SHEET,
    File,
    merged_sheets,
    own_problems,
    read_file,
)
from scheduler.workbook.merge.stations import Stations, Touched
from scheduler.workbook.merge.villages import (
    merge_villages,
    removed_villages,
    touched_villages,
    versions,
)
from scheduler.workbook.sheet_names import language_of, sheet_words

EXCEL_SUFFIXES = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Merge:
    """`content` are the bytes of the merged workbook; None if and only if a finding blocks."""

    content: bytes | None
    text: str
    language: Language


def merge_files(paths: Sequence[Path], base_path: Path | None, asked: Language | None) -> Merge:
    """Merge the stations' files into the base workbook; without one, into the first file."""
    names = _names([*paths, *([base_path] if base_path else [])])
    outcome, files = Outcome(), []
    for path, name in zip([*paths, *([base_path] if base_path else [])], names, strict=True):
        read = read_file(path, name)
        if isinstance(read, Finding):
            outcome.findings.append(read)
        else:
            files.append(read)
    if (base_path or paths[0]).suffix.lower() not in EXCEL_SUFFIXES:
        place = Place(names[-1] if base_path else names[0])
        outcome.findings.append(finding("base_not_excel", NO_SHEET, [place]))
    if outcome.is_blocked:
        return _told(outcome, None, len(paths), asked or "vi")
    base = replace(files.pop(), is_base=True) if base_path else files[0]
    _compare(base, files, outcome, base_path is not None)
    language = asked or language_of(base.tables)
    content = None if outcome.is_blocked else apply_changes(base, outcome.changes)
    return _told(outcome, content, len(paths), language)


def _compare(base: File, files: list[File], outcome: Outcome, has_base: bool) -> None:
    for file in files:
        outcome.findings += own_problems(file, base if has_base else None)
    stations, touched = Stations(base, files), Touched()
    villages = versions(base, files, outcome, has_base)
    touched_villages(villages, stations, touched)
    periods = {key: returned_rows(key, base, files, outcome, has_base) for key in PERIOD_SHEETS}
    for returned in periods.values():
        touched_periods(returned, stations, touched)
    merge_villages(villages, stations, touched, outcome)
    if has_base:
        outcome.findings += removed_villages(villages, files, stations, touched)
        _tell_others(base, files, touched, outcome)
    for key, returned in periods.items():
        merge_periods(key, base, returned, stations, touched, outcome)


def _tell_others(base: File, files: list[File], touched: Touched, outcome: Outcome) -> None:
    """Notes about what a file changes beside the rows of one station."""
    for name, rows in touched.several():
        stations = ", ".join(f"{station} ({count})" for station, count in rows.items())
        place = Place(name)
        outcome.findings.append(
            finding("several_stations", NO_SHEET, [place], blocks=False, stations=stations)
        )
    for file in files:
        for table in file.tables:
            key = table.sheet.key
            if key in MERGED or not table.name or _same(file, base, key):
                continue
            outcome.findings.append(
                finding(
                    "other_sheet",
                    sheet_words(key),
                    [Place(file.name, table.name)],
                    blocks=False,
                    sheets=merged_sheets(),
                )
            )


def _same(file: File, base: File, key: str) -> bool:
    rows, known = (each.tables[key].rows for each in (file, base))
    return [dict(row.values) for row in rows] == [dict(row.values) for row in known]


def _told(outcome: Outcome, content: bytes | None, files: int, language: Language) -> Merge:
    blocks = [format_findings(outcome.findings, language)] if outcome.findings else []
    if content is None:
        blocks.append(MESSAGES.say("nothing_written", language))
    else:
        counts = {"cells": outcome.cells, "rows": outcome.rows, "same": outcome.same}
        blocks.append(MESSAGES.say("summary", language, files=files, **counts))
    return Merge(content, "\n\n".join(blocks), language)


def _names(paths: Sequence[Path]) -> list[str]:
    """File names; where two files are called alike, with their folders."""
    names = [path.name for path in paths]
    return [
        str(path) if names.count(name) > 1 else name
        for path, name in zip(paths, names, strict=True)
    ]
