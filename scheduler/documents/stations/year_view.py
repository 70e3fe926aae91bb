"""The station's year on one page: days of visits, closures and holidays."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable
from datetime import date

from scheduler.documents.names import place_name
from scheduler.documents.stations.entries import Entry
from scheduler.documents.stations.words import words
from scheduler.documents.words import SHORT_WEEKDAYS, WEEKDAYS
from scheduler.instance import Instance
from scheduler.language import Language


def year_view(
    instance: Instance, station: str, entries: Iterable[Entry], language: Language
) -> dict[str, object]:
    """Twelve months of weeks; a day is its number and its marks, a letter each: v visits,
    h holiday, c a place of the station is closed, o not worked."""
    visited = {entry.outing.day.date for entry in entries}
    closed = closed_days(instance, station)
    working = frozenset(instance.calendar.working_days)
    holidays = instance.calendar.holiday_names
    year = instance.settings.year

    def marks(day: date) -> str:
        tests = (day in visited, day in holidays, day in closed, day not in working)
        return "".join(mark for mark, holds in zip("vhco", tests, strict=True) if holds)

    months = []
    for month in range(1, 13):
        weeks = Calendar().monthdatescalendar(year, month)
        days = [
            [(day.day, marks(day)) if day.month == month else (0, "") for day in week]
            for week in weeks
        ]
        months.append({"name": words.say("month_short", language, month=month), "weeks": days})
    return {"initials": SHORT_WEEKDAYS[language], "months": months}


def places_of(instance: Instance, station: str) -> list[str]:
    """The station, its points and its villages."""
    sites = [f.id for f in instance.facilities.values() if f.is_site and f.own_station == station]
    return sites + [v.id for v in instance.villages.values() if v.station == station]


def closed_days(instance: Instance, station: str) -> frozenset[date]:
    """Days of the year on which a Closure shuts a place of the station."""
    shut = [i for place in places_of(instance, station) for i in instance.closures.get(place, ())]
    first, last = date(instance.settings.year, 1, 1), date(instance.settings.year, 12, 31)
    return frozenset(
        date.fromordinal(day)
        for each in shut
        for day in range(max(each.start, first).toordinal(), min(each.end, last).toordinal() + 1)
    )


def closures_of(instance: Instance, station: str, language: Language) -> list[str]:
    """A line a Closure, then one a place with weekdays on which no crew may come."""
    lines = []
    for place in places_of(instance, station):
        name = place_name(instance, place)
        for each in instance.closures.get(place, ()):
            first, last = f"{each.start:%d/%m}", f"{each.end:%d/%m}"
            lines.append(words.say("place_closed", language, place=name, first=first, last=last))
        village = instance.villages.get(place)
        if village is not None and village.no_visit_weekdays:
            days = ", ".join(WEEKDAYS[language][day] for day in sorted(village.no_visit_weekdays))
            lines.append(words.say("place_weekdays", language, place=name, weekdays=days))
    return lines


def holidays_of(instance: Instance) -> list[str]:
    """Dates and names; neighbouring days of one name on one line."""
    lines: list[tuple[date, date, str]] = []
    for day, name in sorted(instance.calendar.holiday_names.items()):
        if lines and lines[-1][2] == name and (day - lines[-1][1]).days == 1:
            lines[-1] = (lines[-1][0], day, name)
        else:
            lines.append((day, day, name))
    return [
        f"{first:%d/%m}: {name}" if first == last else f"{first:%d/%m} – {last:%d/%m}: {name}"
        for first, last, name in lines
    ]
