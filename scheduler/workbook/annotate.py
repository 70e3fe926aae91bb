"""A copy of the planner's workbook with every finding marked in the cell where it stands."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO

from scheduler.language import Language
from scheduler.workbook.annotate_losses import losses_of
from scheduler.workbook.annotate_marks import mark
from scheduler.workbook.comment_places import place_comments
from scheduler.workbook.editable import is_editable
from scheduler.workbook.faults import Words
from scheduler.workbook.findings_sheet import add_findings_sheet, remove_findings_sheet
from scheduler.workbook.mark_memory import unmark
from scheduler.workbook.open_whole import open_whole
from scheduler.workbook.read import Reading
from scheduler.workbook.stable_zip import stable_zip
from scheduler.workbook.stored_results import keep_stored_results


class NotAnnotatedError(ValueError):
    """The file is no .xlsx or .xlsm workbook, or one that cannot be changed."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The bytes of the copy, and what it lacks of the original."""

    content: bytes
    losses: tuple[Words, ...]


def annotate(
    content: bytes, reading: Reading, language: Language, keep_macros: bool = False
) -> Annotated:
    """Mark what `reading` found in the workbook of these bytes.

    Each cell gets a colour and a comment, a first sheet lists all findings with links. Marks of an
    earlier copy are taken off again, so that a planner may correct the marked copy itself. The
    planner's formulas, formats, widths and drop-downs stay; `losses` tell what does not. Raises
    NotAnnotatedError.
    """
    if not is_editable(content):
        raise NotAnnotatedError("no workbook of Excel 2007 or later")
    try:
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves out; `losses_of` tells it in the planner's words
            warnings.simplefilter("ignore")
            saved = _annotated(content, reading, language, keep_macros)
    except Exception as error:
        # a workbook that can be read may still hold what openpyxl cannot write
        raise NotAnnotatedError(type(error).__name__) from error
    return Annotated(stable_zip(saved), losses_of(content, keep_macros))


def _annotated(content: bytes, reading: Reading, language: Language, keep_macros: bool) -> bytes:
    workbook, parts = open_whole(content, keep_macros=keep_macros)
    remove_findings_sheet(workbook)
    unmark(workbook)
    findings = (*reading.problems, *reading.warnings)
    mark(workbook, findings, language)
    add_findings_sheet(workbook, findings, language)
    saved = BytesIO()
    workbook.save(saved)
    placed = place_comments(saved.getvalue(), workbook)
    return keep_stored_results(placed, content, parts, workbook, {})
