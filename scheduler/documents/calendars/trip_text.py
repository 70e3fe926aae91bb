"""What a trip's events say: in a line, and below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from scheduler.documents.calendars.entry import one_line
from scheduler.documents.calendars.places import name_of
from scheduler.documents.calendars.words import words
from scheduler.documents.names import doctor_names
from scheduler.documents.outings import Outing
from scheduler.documents.source import Source
from scheduler.documents.words import clock
from scheduler.plan import Session

_NAMES = 4  # of villages in a summary


def summary(source: Source, outing: Outing) -> str:
    """Who is screened, as far as a line has room; the place is told beside it."""
    names = [name_of(source.instance, village) for village in villages_of(outing)]
    villages, more = ", ".join(names[:_NAMES]), len(names) - _NAMES
    if more > 0:
        villages = words.say("and_more", source.language, villages=villages, more=more)
    return words.say("trip", source.language, villages=villages, persons=outing.persons)


def villages_of(outing: Outing) -> tuple[str, ...]:
    """The villages that are screened, in the order of the day."""
    served = (each.village for session in outing.day.sessions for each in session.served)
    return tuple(dict.fromkeys(served))


def day_text(source: Source, outing: Outing) -> str:
    return "\n".join(_day_lines(source, outing))


def night_text(source: Source, outing: Outing) -> str:
    trip, language = outing.trip, source.language
    doctors = one_line(doctor_names(source.instance, trip.doctors))
    lines = (
        words.say("doctors", language, doctors=doctors),
        words.say("trip_night", language, trip=trip.id, number=outing.number),
    )
    return "\n".join(lines)


def _day_lines(source: Source, outing: Outing) -> Iterator[str]:
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
        yield say("night_at", place=name_of(instance, day.night))
    yield from _contacts(source, outing)
    base = name_of(instance, trip.base)
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
        origin=name_of(source.instance, origin),
        back=clock(outing.back),
        destination=name_of(source.instance, destination),
    )


def _session(source: Source, session: Session) -> str:
    served = (
        words.say(
            "served",
            source.language,
            village=name_of(source.instance, each.village),
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
        site=name_of(source.instance, session.site),
        served="; ".join(served),
    )


def _contacts(source: Source, outing: Outing) -> Iterator[str]:
    """Whom the crew rings up in each village that it screens, where somebody is named."""
    for village in map(source.instance.villages.__getitem__, villages_of(outing)):
        contact = one_line(f"{village.health_worker} {village.health_worker_phone}")
        if contact:
            name = name_of(source.instance, village.id)
            yield words.say("health_worker", source.language, village=name, contact=contact)
