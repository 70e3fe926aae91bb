"""What people read and print: the planner's timetable."""

from scheduler.documents.timetable import write_timetable

__all__ = ["write_timetable"]
