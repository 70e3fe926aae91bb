"""timetable.xlsx: the planner's workbook."""

from scheduler.documents.timetable.book import write_timetable

__all__ = ["write_timetable"]
