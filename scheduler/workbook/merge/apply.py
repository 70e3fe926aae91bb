"""Writing the changes of a merge into the province's workbook."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.workbook.edit import Edit
from scheduler.workbook.merge.outcome import Change
from scheduler.workbook.merge.returned import File
from scheduler.workbook.sheet_names import language_of


def apply_changes(original: File, changes: Sequence[Change]) -> bytes:
    """The bytes of the original with `changes`; everything else stays as it was."""
    edit = Edit(original.content, language_of(original.tables))
    for change in changes:
        table = original.tables[change.sheet]
        if change.number is None:
            edit.append(table, change.values)
        else:
            edit.change(table, change.number, change.values)
    return edit.saved()
