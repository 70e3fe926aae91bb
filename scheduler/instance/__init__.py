"""The vocabulary of the input: frozen facts, and the questions that rules ask of them."""

from scheduler.instance.calendar import SEASONS, CalendarRow, Season, WorkCalendar, days_of
from scheduler.instance.instance import Instance
from scheduler.instance.places import Area, Coordinates, Facility, Kind, Serves, Village
from scheduler.instance.roads import Link, Roads
from scheduler.instance.settings import AGE_GROUPS, Settings
from scheduler.instance.staff import Doctor, FixedPosting, Interval

__all__ = [
    "AGE_GROUPS",
    "SEASONS",
    "Area",
    "CalendarRow",
    "Coordinates",
    "Doctor",
    "Facility",
    "FixedPosting",
    "Instance",
    "Interval",
    "Kind",
    "Link",
    "Roads",
    "Season",
    "Serves",
    "Settings",
    "Village",
    "WorkCalendar",
    "days_of",
]
