"""calendars/*.ics: trips, nights and postings for phones and Outlook (docs/calendars.md)."""

from scheduler.documents.calendars.write import write_calendars

__all__ = ["write_calendars"]
