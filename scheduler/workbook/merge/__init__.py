"""Putting together what the stations return."""

from scheduler.workbook.merge.merge import Merge, merge_files

__all__ = ["Merge", "merge_files"]
