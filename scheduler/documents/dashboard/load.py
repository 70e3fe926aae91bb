"""The load: crew days by week and station, as a heat map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.documents.dashboard.days import Days, monday_of, short
from scheduler.documents.dashboard.table import Cell, Table, summed
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Day


@dataclass(frozen=True, slots=True)
class Load:
    """Crew days and persons, by station and Monday; weeks without any are not held."""

    mondays: tuple[date, ...]
    crew_days: Mapping[tuple[str, date], int]
    persons: Mapping[tuple[str, date], int]

    def days_in(self, monday: date) -> int:
        return sum(days for (_, week), days in self.crew_days.items() if week == monday)

    def days_for(self, station: str) -> int:
        return sum(days for (served, _), days in self.crew_days.items() if served == station)


def load_of(source: Source) -> Load:
    """A crew day counts once for each station whose residents it screens."""
    crew_days: dict[tuple[str, date], int] = {}
    persons: dict[tuple[str, date], int] = {}
    for trip in source.plan.trips:
        for day in trip.days:
            for station, number in _served(source.instance, day).items():
                key = station, monday_of(day.date)
                crew_days[key] = crew_days.get(key, 0) + 1
                persons[key] = persons.get(key, 0) + number
    return Load(Days.of(source.instance).mondays, crew_days, persons)


def _served(instance: Instance, day: Day) -> dict[str, int]:
    found: dict[str, int] = {}
    for session in day.sessions:
        for served in session.served:
            station = instance.villages[served.village].station
            found[station] = found.get(station, 0) + served.persons
    return found


def load_lead(load: Load, language: Language) -> str:
    if not load.crew_days:
        return words.say("load_lead_none", language)
    fullest = max(load.mondays, key=lambda monday: (load.days_in(monday), -monday.toordinal()))
    return words.say("load_lead", language, days=load.days_in(fullest), **week_words(fullest))


def load_table(source: Source, load: Load) -> Table:
    """A row a week and a column a station would be too wide to print: stations by week."""
    language = source.language
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            source.instance.facilities[station].name,
            *(load.crew_days.get((station, monday), 0) for monday in load.mondays),
            load.days_for(station),
        )
        for station in source.instance.stations
    )
    weeks = (f"{monday.isocalendar().week} ({short(monday)})" for monday in load.mondays)
    first = f"{words.say('station', language)} / {words.say('weeks_by_monday', language)}"
    total = words.say("total", language)
    return Table("load-table", (first, *weeks, total), rows, summed(total, rows))


def week_words(monday: date) -> dict[str, object]:
    """Number, first and last day of a week, as texts name them."""
    last = monday + timedelta(6)
    return {
        "week": monday.isocalendar().week,
        "from_day": short(monday),
        "to_day": short(last),
    }
