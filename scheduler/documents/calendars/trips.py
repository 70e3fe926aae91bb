"""The days and nights of trips as events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from scheduler.documents.calendars.entry import Category, Entry, uid_of
from scheduler.documents.calendars.places import (
    areas_of,
    long_name,
    name_of,
    position_of,
    stations_of,
)
from scheduler.documents.calendars.trip_text import day_text, night_text, summary, villages_of
from scheduler.documents.calendars.words import words
from scheduler.documents.outings import Outing, outings_of
from scheduler.documents.source import Source


def trip_entries(source: Source) -> Iterator[Entry]:
    """An event for each day of each trip, and one for the night that follows it, if any."""
    outings = {(o.trip.id, o.number): o for o in outings_of(source.plan)}
    for (trip, number), outing in outings.items():
        yield _day(source, outing)
        if outing.day.night is not None:
            yield _night(source, outing, outing.day.night, outings[trip, number + 1])


def _day(source: Source, outing: Outing) -> Entry:
    instance, day, trip = source.instance, outing.day, outing.trip
    sites = list(dict.fromkeys(session.site for session in day.sessions))
    villages = villages_of(outing)
    stations = stations_of(instance, [trip.base, *sites, *villages])
    return Entry(
        uid=uid_of(source.plan.year, Category.TRIP, trip.id, outing.number),
        category=Category.TRIP,
        start=_moment(day.date, outing.leave),
        end=_moment(day.date, outing.back),
        summary=summary(source, outing),
        place="; ".join(long_name(instance, site) for site in sites),
        position=position_of(instance, sites[0]),
        description=day_text(source, outing),
        months=(day.date.month,),
        doctors=trip.doctors,
        stations=stations,
        areas=areas_of(instance, [trip.base, *stations]),
    )


def _night(source: Source, outing: Outing, place: str, morning: Outing) -> Entry:
    instance, trip = source.instance, outing.trip
    stations = stations_of(instance, [trip.base, place])
    return Entry(
        uid=uid_of(source.plan.year, Category.NIGHT, trip.id, outing.number),
        category=Category.NIGHT,
        start=_moment(outing.day.date, outing.back),
        end=_moment(morning.day.date, morning.leave),
        summary=words.say("night", source.language, place=name_of(instance, place)),
        place=long_name(instance, place),
        position=position_of(instance, place),
        description=night_text(source, outing),
        months=(outing.day.date.month,),
        doctors=trip.doctors,
        stations=stations,
        areas=areas_of(instance, [trip.base, *stations]),
    )


def _moment(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time.min) + timedelta(minutes=minutes)
