"""The Excel side of the input: layout, reading, messages, writing, merging, estimating travel."""

from scheduler.workbook.annotate import (
    Annotated,
    NotAnnotatedError,
    annotate,
    has_macros,
    is_markable,
)
from scheduler.workbook.check_json import dump_findings
from scheduler.workbook.check_text import format_problems
from scheduler.workbook.merge import Merge, merge_files
from scheduler.workbook.read import Reading, read_workbook
from scheduler.workbook.travel import Filled, fill_travel
from scheduler.workbook.write import write_workbook

__all__ = [
    "Annotated",
    "Filled",
    "Merge",
    "NotAnnotatedError",
    "Reading",
    "annotate",
    "dump_findings",
    "fill_travel",
    "format_problems",
    "has_macros",
    "is_markable",
    "merge_files",
    "read_workbook",
    "write_workbook",
]
