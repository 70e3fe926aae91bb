"""The table of a month: each day of the crews that go together, and its sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from scheduler.documents.letterhead import DOTS
from scheduler.documents.names import doctor_names, place_name
from scheduler.documents.queue_groups import first_in_line
from scheduler.documents.stations.entries import Entry
from scheduler.documents.stations.parties import JointEntry, joint_entries
from scheduler.documents.stations.remarks import remarks_of
from scheduler.documents.stations.reserve import ReserveDates
from scheduler.documents.stations.totals import totals_of
from scheduler.documents.stations.words import words
from scheduler.documents.words import WEEKDAYS, clock
from scheduler.instance import Instance
from scheduler.language import Language, format_number
from scheduler.plan import Session


@dataclass(frozen=True, slots=True)
class MonthTable:
    """Makes the tables of one station; a table is what the template lays out."""

    instance: Instance
    station: str
    reserves: ReserveDates
    language: Language

    def table(self, month: int, entries: Sequence[Entry]) -> dict[str, object]:
        totals = totals_of(entries)
        days = [self._day(entry) for entry in joint_entries(entries, self.reserves.parties)]
        first = [session["first"] for day in days for session in day["sessions"]]
        year = self.instance.settings.year
        return {
            "title": words.say("month", self.language, month=month, year=year),
            "days": days,
            "sum": words.say("sum_month", self.language, month=month, **asdict(totals)),
            "first": [
                format_number(sum(column), self.language) for column in zip(*first, strict=True)
            ],
            "persons": format_number(totals.persons, self.language),
        }

    def _day(self, entry: JointEntry) -> dict[str, Any]:
        trip, day, number = entry.outing.trip, entry.outing.day, entry.outing.number
        hours = f"{clock(entry.outing.leave)}–{clock(entry.outing.back)}"
        days = len(trip.days)
        is_own = trip.base == self.station
        base = place_name(self.instance, trip.base)
        crews = len(entry.party)
        doctors = (doctor_names(self.instance, each.doctors) for each in entry.party)
        kit = "kits" if trip.is_away else "at_base"
        return {
            "date": f"{WEEKDAYS[self.language][day.date.weekday()]} {day.date:%d/%m}",
            "hours": hours,
            "part": f"({number}/{days})" if days > 1 else "",
            "doctors": list(doctors),
            "base": "" if is_own else words.say("crew_of", self.language, base=base),
            "others": self.instance.settings.crew_others * crews,
            "kit": words.say(kit, self.language, number=crews),
            "night": "–" if day.night is None else place_name(self.instance, day.night),
            "reserve": self._reserve(entry, day.date),
            "sessions": [self._session(entry, session) for session in entry.sessions],
        }

    def _reserve(self, entry: JointEntry, day: date) -> str:
        found = self.reserves.of(entry.outing.trip)
        if found is None:
            return "–"
        return f"{day + timedelta(found.days_later):%d/%m}{'*' if found.lacks_staff else ''}"

    def _session(self, entry: JointEntry, session: Session) -> dict[str, object]:
        wet = self.instance.season(entry.outing.day.date) == "wet"
        villages = [self.instance.villages[each.village] for each in session.served]
        return {
            "villages": self._villages(session),
            "site": self._site(session),
            "hours": f"{clock(session.start)}–{clock(session.end)}",
            "pass": ", ".join(sorted({str(each.pass_number) for each in session.served})),
            "first": first_in_line(self.instance, session.served),
            "persons": sum(each.persons for each in session.served),
            "workers": [_worker(v.health_worker, v.health_worker_phone) for v in villages],
            "remarks": remarks_of(
                self.instance, self.station, entry.party, session, wet, self.language
            ),
        }

    def _site(self, session: Session) -> str:
        """The reader's own station needs no name."""
        if session.site == self.station:
            return words.say("at_station", self.language)
        return place_name(self.instance, session.site)

    def _villages(self, session: Session) -> list[str]:
        """Names; persons where there are several villages, the pass where they differ in it."""
        villages = self.instance.villages
        if len(session.served) == 1:
            return [villages[session.served[0].village].name]
        passes = {each.pass_number for each in session.served}
        key = "village_of_several" if len(passes) == 1 else "village_and_pass"
        return [
            words.say(
                key,
                self.language,
                village=villages[each.village].name,
                persons=each.persons,
                number=each.pass_number,
            )
            for each in session.served
        ]


def _worker(name: str, phone: str) -> tuple[str, str]:
    """Name and phone, or dots to write on where neither is known."""
    return (name, phone) if name or phone else (DOTS, "")
