"""The Excel side of the input: layout, reading, messages, writing."""

from scheduler.workbook.annotate import (
    Annotated,
    NotAnnotatedError,
    annotate,
    has_macros,
    is_markable,
)
from scheduler.workbook.check_json import dump_findings
from scheduler.workbook.check_text import format_problems
from scheduler.workbook.read import Reading, read_workbook
from scheduler.workbook.write import write_workbook

__all__ = [
    "Annotated",
    "NotAnnotatedError",
    "Reading",
    "annotate",
    "dump_findings",
    "format_problems",
    "has_macros",
    "is_markable",
    "read_workbook",
    "write_workbook",
]
