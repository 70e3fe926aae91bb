"""The load: crew days by week and station, as a heat map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from scheduler.documents.dashboard.colours import load_colour
from scheduler.documents.dashboard.days import Days, monday_of, short
from scheduler.documents.dashboard.naming import short_name
from scheduler.documents.dashboard.svg import element, picture, rect, text
from scheduler.documents.dashboard.table import Cell, Table, summed
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Day

_LEFT, _TOP, _ROW, _CELL, _WIDTH, _TOTAL = 118.0, 36.0, 16.0, 14.0, 1000.0, 44.0


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
    return words.say("load_lead", language, days=load.days_in(fullest), **_week(fullest))


def load_picture(source: Source, load: Load) -> Markup:
    """A row a station; `#load-week` is the frame that the slider moves."""
    stations, language = source.instance.stations, source.language
    width = (_WIDTH - _LEFT - _TOTAL) / len(load.mondays)
    height = _TOP + len(stations) * _ROW + 6
    most = max(load.crew_days.values(), default=1)
    parts: list[Markup] = _heads(load, width)
    for row, station in enumerate(stations):
        y = _TOP + row * _ROW
        name = short_name(source.instance.facilities[station].name)
        parts.append(text(_LEFT - 8, y + 11.5, name, "right"))
        parts += _cells(source, load, station, (width, y, most))
        parts.append(text(_WIDTH - 4, y + 11.5, str(load.days_for(station)), "right number"))
    frame = rect(
        _LEFT + (len(load.mondays) - 1) * width - 1.0,
        _TOP - 2.0,
        width + 0.5,
        len(stations) * _ROW + 2,
        id="load-week",
        class_="frame",
        data_left=_LEFT - 1.0,
        data_step=f"{width:.3f}",
    )
    label = words.say("load_label", language)
    return picture("load-picture", _WIDTH, height, label, *parts, frame)


def _cells(
    source: Source, load: Load, station: str, place: tuple[float, float, int]
) -> list[Markup]:
    width, y, most = place
    name = source.instance.facilities[station].name
    found = []
    for column, monday in enumerate(load.mondays):
        days = load.crew_days.get((station, monday), 0)
        if days:
            persons = load.persons[station, monday]
            values = {"station": name, "days": days, "persons": persons, **_week(monday)}
            tip = words.say("load_tip", source.language, **values)
            colour = load_colour(days / most)
            x = _LEFT + column * width
            found.append(rect(x, y, width - 1.5, _CELL, fill=colour, data_tip=tip))
    return found


def _heads(load: Load, width: float) -> list[Markup]:
    """The months above the weeks that begin in them; the number of every other week."""
    parts, month = [], 0
    for column, monday in enumerate(load.mondays):
        x = _LEFT + column * width
        thursday = monday + timedelta(3)  # a week belongs to the year and month of its Thursday
        if thursday.month != month:
            month = thursday.month
            parts.append(text(x, 12, f"{thursday:%m/%Y}" if column == 0 else f"{month:02d}"))
        if column % 2 == 0:
            week = str(monday.isocalendar().week)
            parts.append(text(x + width / 2, 28, week, "mid faint"))
    return parts


def load_legend(load: Load, language: Language) -> Markup:
    most = max(load.crew_days.values(), default=1)
    steps = sorted({max(1, round(most * share / 4)) for share in range(1, 5)} | {1})
    swatches = [
        element("li", element("i", style=f"background:{load_colour(step / most)}"), str(step))
        for step in steps
    ]
    unit = element("li", words.say("crew_days", language))
    return element("ul", *swatches, unit, class_="legend")


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


def _week(monday: date) -> dict[str, object]:
    last = monday + timedelta(6)
    return {
        "week": monday.isocalendar().week,
        "from_day": short(monday),
        "to_day": short(last),
    }
