"""The Excel side of the input: layout, reading, messages, writing, merging, estimating travel."""

from scheduler.workbook.check_text import format_problems
from scheduler.workbook.merge import Merge, merge_files
from scheduler.workbook.read import Reading, read_workbook
from scheduler.workbook.travel import Filled, fill_travel
from scheduler.workbook.write import write_workbook

__all__ = [
    "Filled",
    "Merge",
    "Reading",
    "fill_travel",
    "format_problems",
    "merge_files",
    "read_workbook",
    "write_workbook",
]
