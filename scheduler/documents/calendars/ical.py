"""Events and calendars as iCalendar text (RFC 5545), by the library `icalendar`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, Timezone, TimezoneStandard

from scheduler.documents.calendars.entry import Category, Entry
from scheduler.documents.calendars.words import words
from scheduler.language import Language

ZONE = "Asia/Ho_Chi_Minh"
_VIETNAM = ZoneInfo(ZONE)
_OFFSET = timedelta(hours=7)
_SEQUENCE_START = date(2000, 1, 1)
_END = b"END:VCALENDAR\r\n"


def event_text(entry: Entry, issued: date, language: Language) -> bytes:
    """The event as it stands in every calendar; `issued` tells one edition from the next."""
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", datetime.combine(issued, time.min, UTC))
    event.add("sequence", max(0, (issued - _SEQUENCE_START).days))
    event.add("dtstart", _local(entry.start))
    event.add("dtend", _local(entry.end))
    event.add("summary", entry.summary)
    event.add("location", entry.place)
    if entry.position is not None:
        event.add("geo", (round(entry.position.lat, 6), round(entry.position.lon, 6)))
    event.add("description", entry.description)
    event.add("categories", [words.say(f"category_{entry.category}", language)])
    if entry.category is Category.POSTING:  # a doctor who is posted is not busy all day and night
        event.add("status", "CONFIRMED" if entry.is_decided else "TENTATIVE")
        event.add("transp", "TRANSPARENT")
    text: bytes = event.to_ical()
    return text


def calendar_text(name: str, remark: str, events: Iterable[bytes], language: Language) -> bytes:
    """A whole calendar from events that are text already: most stand in three calendars."""
    calendar = Calendar()
    calendar.add("prodid", f"-//screening-scheduler//calendars//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-caldesc", remark)
    calendar.add("x-wr-timezone", ZONE)
    calendar.add_component(_timezone())
    frame: bytes = calendar.to_ical()
    return b"".join((frame.removesuffix(_END), *events, _END))


def _local(moment: datetime | date) -> datetime | date:
    return moment.replace(tzinfo=_VIETNAM) if isinstance(moment, datetime) else moment


def _timezone() -> Component:
    """Vietnam since 1975, written out, so that no release of the time zone data changes a file."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone
