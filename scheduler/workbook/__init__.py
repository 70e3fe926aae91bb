"""The Excel side of the input: layout, reading, messages, writing, merging, estimating travel."""

from scheduler.workbook.annotate import Annotated, NotAnnotatedError, annotate
from scheduler.workbook.check_json import dump_findings
from scheduler.workbook.check_text import format_problems
from scheduler.workbook.editable import is_editable, is_for_macros, not_editable
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
    "is_editable",
    "is_for_macros",
    "merge_files",
    "not_editable",
    "read_workbook",
    "write_workbook",
]
