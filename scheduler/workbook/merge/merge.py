"""`scheduler merge`: the files of the stations against each other and against the original."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scheduler.language import Language
from scheduler.workbook.annotate_losses import losses_of
from scheduler.workbook.edit import EditError
from scheduler.workbook.editable import is_editable, not_editable
from scheduler.workbook.faults import Words
from scheduler.workbook.merge.apply import apply_changes
from scheduler.workbook.merge.findings import Place, finding, format_findings
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
    told,
)
from scheduler.workbook.merge.stations import Stations, Touched
from scheduler.workbook.merge.villages import (
    merge_villages,
    removed_villages,
    touched_villages,
    versions,
)
from scheduler.workbook.sheet_names import language_of, sheet_words


@dataclass(frozen=True, slots=True)
class Merge:
    """`content` are the bytes of the merged workbook; None if and only if a finding blocks.

    `losses` tell what they lack of the original.
    """

    content: bytes | None
    text: str
    language: Language
    losses: tuple[Words, ...] = ()


def merge_files(paths: Sequence[Path], original_path: Path | None, asked: Language | None) -> Merge:
    """Merge the stations' files into the original; without one, into the first file."""
    every = [*paths, *([original_path] if original_path else [])]
    model = every[-1] if original_path else every[0]
    outcome = Outcome()
    names = dict(zip(every, _names(every), strict=True))
    files = {path: file for path in names if (file := _read(path, names[path], outcome))}
    original = files.get(model)
    if original is None:
        return _told(outcome, None, len(paths), asked or "vi")
    if not is_editable(original.content):
        outcome.findings.append(told(not_editable(original.name), original.name))
    if original_path:
        del files[model]
        original = replace(original, is_original=True)
    _compare(original, [*files.values()], outcome, original_path is not None)
    language = asked or language_of(original.tables)
    content = None if outcome.is_blocked else _applied(original, outcome)
    merge = _told(outcome, content, len(paths), language)
    if content is None:
        return merge
    return replace(merge, losses=losses_of(original.content, keep_macros=True))


def _applied(original: File, outcome: Outcome) -> bytes | None:
    try:
        return apply_changes(original, outcome.changes)
    except EditError as error:
        outcome.findings.append(told(error.problem(original.name), original.name))
        return None


def _read(path: Path, name: str, outcome: Outcome) -> File | None:
    read = read_file(path, name)
    if isinstance(read, File):
        return read
    outcome.findings += read
    return None


def _compare(original: File, files: list[File], outcome: Outcome, has_original: bool) -> None:
    for file in files:
        outcome.findings += own_problems(file, original if has_original else None)
    stations, touched = Stations([original] if has_original else files, files), Touched()
    villages = versions(original, files, outcome, has_original)
    touched_villages(villages, stations, touched)
    periods = {
        key: returned_rows(key, original, files, outcome, has_original) for key in PERIOD_SHEETS
    }
    for returned in periods.values():
        touched_periods(returned, stations, touched)
    merge_villages(villages, stations, touched, outcome)
    if has_original:
        outcome.findings += removed_villages(villages, files, stations, touched)
        _tell_others(original, files, touched, outcome)
    for key, returned in periods.items():
        merge_periods(key, original, returned, stations, touched, outcome)


def _tell_others(original: File, files: list[File], touched: Touched, outcome: Outcome) -> None:
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
            if key in MERGED or not table.name or _same(file, original, key):
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


def _same(file: File, original: File, key: str) -> bool:
    rows, known = (each.tables[key].rows for each in (file, original))
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
