"""The Excel side of the input: layout, reading, messages, writing, merging."""

from scheduler.workbook.check_text import format_problems
from scheduler.workbook.merge import Merge, merge_files
from scheduler.workbook.read import Reading, read_workbook
from scheduler.workbook.write import write_workbook

__all__ = [
    "Merge",
    "Reading",
    "format_problems",
    "merge_files",
    "read_workbook",
    "write_workbook",
]
