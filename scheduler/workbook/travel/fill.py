"""`scheduler travel`: the missing links, estimated and marked, in a copy of the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from scheduler.instance import Instance, Settings
from scheduler.language import Language
from scheduler.workbook.annotate_losses import losses_of
from scheduler.workbook.edit import Edit, EditError
from scheduler.workbook.editable import is_editable, not_editable
from scheduler.workbook.faults import Words
from scheduler.workbook.problems import Problem
from scheduler.workbook.read import Reading, read_sheets
from scheduler.workbook.sheet_names import read_tables, title
from scheduler.workbook.source import Source, read_source
from scheduler.workbook.tables import Tables
from scheduler.workbook.travel.messages import MESSAGES
from scheduler.workbook.travel.pairs import Pair, missing_pairs
from scheduler.workbook.travel.speeds import Way, estimate

_YELLOW = PatternFill("solid", "FFF2CC")
_AUTHOR = "scheduler travel"
_NOTE_SIZE = (330, 110)  # width and height in points
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Filled:
    """`content` are the bytes of the filled workbook; None where `reading` has problems.

    `losses` tell what they lack of the workbook.
    """

    reading: Reading
    content: bytes | None
    text: str
    language: Language
    losses: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row for the Travel sheet."""

    origin: str
    destination: str
    way: Way


def fill_travel(path: Path, asked: Language | None) -> Filled:
    """Estimate the missing links of the workbook at `path`; what stands there is left alone."""
    source = read_source(path)
    if not isinstance(source, Source):
        return _refused(source, asked)
    if not is_editable(source.content):
        return _refused((not_editable(path.name),), asked)
    reading = read_sheets(source.sheets, source.sha256)
    language = asked or reading.language
    if reading.instance is None:
        return Filled(reading, None, "", language)
    tables, _ = read_tables(source.sheets)
    pairs, without = missing_pairs(reading.instance)
    rows = [row for pair in pairs for row in _rows(pair, reading.instance.settings)]
    try:
        filled = _write(source.content, tables, rows, reading.instance, reading.language)
    except EditError as error:
        return _refused((error.problem(path.name),), language)
    summary = _summary(tables, rows, without, language)
    return Filled(reading, filled, summary, language, losses_of(source.content, keep_macros=True))


def _refused(problems: tuple[Problem, ...], language: Language | None) -> Filled:
    return Filled(Reading(None, problems, ()), None, "", language or "vi")


def _rows(pair: Pair, settings: Settings) -> Iterator[Row]:
    """One row, or one a direction where uphill takes longer than downhill."""
    there = estimate(pair.origin, pair.destination, pair.kind, settings)
    back = estimate(pair.destination, pair.origin, pair.kind, settings)
    yield Row(pair.origin.id, pair.destination.id, there)
    if (there.dry_minutes, there.wet_minutes) != (back.dry_minutes, back.wet_minutes):
        yield Row(pair.destination.id, pair.origin.id, back)


def _write(
    content: bytes, tables: Tables, rows: Sequence[Row], instance: Instance, language: Language
) -> bytes:
    edit = Edit(content, language)
    for row in rows:
        minutes = {"dry_minutes": row.way.dry_minutes, "wet_minutes": row.way.wet_minutes}
        values = {"from": row.origin, "to": row.destination, **minutes}
        cells = edit.append(tables["Travel"], values)
        for cell in cells.values():
            cell.fill = _YELLOW
        note = _note(row.way, instance.settings.detour_factor, language)
        comment = Comment(note, _AUTHOR)
        comment.width, comment.height = _NOTE_SIZE
        cells["dry_minutes"].comment = comment
    return edit.saved()


def _note(way: Way, detour_factor: float, language: Language) -> str:
    return MESSAGES.say(
        "note",
        language,
        kind=MESSAGES.say(way.kind, language),
        km=_decimal(way.km, language),
        straight=_decimal(way.straight_km, language),
        detour=_decimal(detour_factor, language),
        climb=_climb(way.climb_m, language),
        kmh=_decimal(way.kmh, language),
    )


def _climb(climb_m: float | None, language: Language) -> str:
    if climb_m is None:
        return MESSAGES.say("flat", language)
    key = "climb" if climb_m >= 0 else "descent"
    return MESSAGES.say(key, language, metres=round(abs(climb_m)))


def _decimal(value: float, language: Language) -> str:
    written = f"{value:.1f}"
    return written.replace(".", ",") if language == "vi" else written


def _summary(
    tables: Tables, rows: Sequence[Row], without: Sequence[str], language: Language
) -> str:
    sheet = getattr(title(tables, "Travel"), language)
    places = {end for row in rows for end in (row.origin, row.destination)}
    key = "summary" if rows else "complete"
    lines = [MESSAGES.say(key, language, sheet=sheet, rows=len(rows), places=len(places))]
    if without:
        ids = ", ".join(without[:_SHOWN]) + ("…" if len(without) > _SHOWN else "")
        lines.append(MESSAGES.say("without", language, count=len(without), ids=ids))
    return "\n".join(lines)
