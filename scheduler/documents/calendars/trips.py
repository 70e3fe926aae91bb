"""The days and nights of trips as events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from scheduler.documents.calendars.entry import Category, Entry, one_line, uid_of
from scheduler.documents.calendars.places import (
    areas_of,
    long_name,
    position_of,
    short_name,
    stations_of,
)
from scheduler.documents.calendars.words import words
from scheduler.documents.names import doctor_names
from scheduler.documents.outings import Outing, outings_of
from scheduler.documents.source import Source
from scheduler.documents.words import clock
from scheduler.plan import Session

_NAMES = 4  # of villages in a summary


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
    villages = _villages(outing)
    stations = stations_of(instance, [trip.base, *sites, *villages])
    return Entry(
        uid=uid_of(source.plan.year, Category.TRIP, trip.id, outing.number),
        category=Category.TRIP,
        start=_moment(day.date, outing.leave),
        end=_moment(day.date, outing.back),
        summary=_summary(source, outing),
        place="; ".join(long_name(instance, site) for site in sites),
        position=position_of(instance, sites[0]),
        description="\n".join(_lines(source, outing)),
        months=(day.date.month,),
        doctors=trip.doctors,
        stations=stations,
        areas=areas_of(instance, [trip.base, *stations]),
    )


def _night(source: Source, outing: Outing, place: str, morning: Outing) -> Entry:
    instance, trip = source.instance, outing.trip
    say = partial(words.say, language=source.language)
    stations = stations_of(instance, [trip.base, place])
    doctors = one_line(doctor_names(instance, trip.doctors))
    lines = [
        say("doctors", doctors=doctors),
        say("trip_night", trip=trip.id, number=outing.number),
    ]
    return Entry(
        uid=uid_of(source.plan.year, Category.NIGHT, trip.id, outing.number),
        category=Category.NIGHT,
        start=_moment(outing.day.date, outing.back),
        end=_moment(morning.day.date, morning.leave),
        summary=say("night", place=short_name(instance, place)),
        place=long_name(instance, place),
        position=position_of(instance, place),
        description="\n".join(lines),
        months=(outing.day.date.month,),
        doctors=trip.doctors,
        stations=stations,
        areas=areas_of(instance, [trip.base, *stations]),
    )


def _lines(source: Source, outing: Outing) -> Iterator[str]:
    instance, day, trip = source.instance, outing.day, outing.trip
    say = partial(words.say, language=source.language)
    if day.legs:
        yield _way(source, outing)
    for session in day.sessions:
        yield _session(source, session)
    yield say("doctors", doctors=one_line(doctor_names(instance, trip.doctors)))
    others = instance.settings.crew_others
    yield say("crew_with_kit" if trip.is_away else "crew", others=others)
    if day.night is not None:
        yield say("night_at", place=short_name(instance, day.night))
    yield from _contacts(source, outing)
    base = short_name(instance, trip.base)
    yield say("trip_day", trip=trip.id, number=outing.number, days=len(trip.days), base=base)


def _way(source: Source, outing: Outing) -> str:
    """Where the crew is when its day begins, and where when it ends."""
    legs, sessions = outing.day.legs, outing.day.sessions
    travels_first = legs[0].depart == outing.leave
    travels_last = legs[-1].depart + legs[-1].minutes == outing.back
    origin = legs[0].origin if travels_first else sessions[0].site
    destination = legs[-1].destination if travels_last else sessions[-1].site
    return words.say(
        "way_and_back" if origin == destination else "way",
        source.language,
        leave=clock(outing.leave),
        origin=short_name(source.instance, origin),
        back=clock(outing.back),
        destination=short_name(source.instance, destination),
    )


def _session(source: Source, session: Session) -> str:
    served = (
        words.say(
            "served",
            source.language,
            village=short_name(source.instance, each.village),
            pass_number=each.pass_number,
            persons=each.persons,
        )
        for each in session.served
    )
    return words.say(
        "session",
        source.language,
        start=clock(session.start),
        end=clock(session.end),
        site=short_name(source.instance, session.site),
        served="; ".join(served),
    )


def _contacts(source: Source, outing: Outing) -> Iterator[str]:
    """Whom the crew rings up in each village that it screens, where somebody is named."""
    for village in map(source.instance.villages.__getitem__, _villages(outing)):
        contact = one_line(f"{village.health_worker} {village.health_worker_phone}")
        if contact:
            name = short_name(source.instance, village.id)
            yield words.say("health_worker", source.language, village=name, contact=contact)


def _summary(source: Source, outing: Outing) -> str:
    """Who is screened, as far as a line has room; the place is told beside it."""
    names = [short_name(source.instance, village) for village in _villages(outing)]
    villages, more = ", ".join(names[:_NAMES]), len(names) - _NAMES
    if more > 0:
        villages = words.say("and_more", source.language, villages=villages, more=more)
    return words.say("trip", source.language, villages=villages, persons=outing.persons)


def _villages(outing: Outing) -> tuple[str, ...]:
    """The villages that are screened, in the order of the day."""
    served = (each.village for session in outing.day.sessions for each in session.served)
    return tuple(dict.fromkeys(served))


def _moment(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time.min) + timedelta(minutes=minutes)
