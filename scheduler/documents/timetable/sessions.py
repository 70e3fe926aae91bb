"""Sheet "Lịch theo ngày": every session, by date."""

from __future__ import annotations

from scheduler.documents.names import doctor_names, place_name, station_name
from scheduler.documents.sheets.sheet import Column, Row, Sheet
from scheduler.documents.timetable.words import headings, words
from scheduler.documents.words import WEEKDAYS
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Day, Plan, Session, Trip

_MINUTES_A_DAY = 24 * 60
_COLUMNS: tuple[Column, ...] = (
    Column("date", 11.5, "date"),
    Column("weekday", 9.5, "centred"),
    Column("start", 8, "time"),
    Column("end", 8, "time"),
    Column("base", 28.5),
    Column("station", 28.5),
    Column("site", 21),
    Column("villages", 31),
    Column("pass", 7.5, "centred"),
    Column("persons", 8.5, "number"),
    Column("doctors", 22),
    Column("night", 19),
    Column("trip", 14),
)


def sessions_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a session, by date, start, base and trip."""
    found = [
        (day.date, session.start, trip.base, trip.id, trip, day, session)
        for trip in plan.trips
        for day in trip.days
        for session in day.sessions
    ]
    found.sort(key=lambda entry: entry[:4])
    return Sheet(
        title=words.say("sessions", language),
        printed_title=words.say("sessions_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=[_row(instance, *entry[4:], language) for entry in found],
        frozen_columns=2,
    )


def _row(instance: Instance, trip: Trip, day: Day, session: Session, language: Language) -> Row:
    passes = sorted({served.pass_number for served in session.served})
    is_last = session is day.sessions[-1]
    return (
        day.date,
        WEEKDAYS[language][day.date.weekday()],
        session.start / _MINUTES_A_DAY,
        session.end / _MINUTES_A_DAY,
        place_name(instance, trip.base),
        station_name(instance, session.site),
        place_name(instance, session.site),
        _villages(instance, session),
        passes[0] if len(passes) == 1 else ", ".join(map(str, passes)),
        sum(served.persons for served in session.served),
        doctor_names(instance, trip.doctors),
        place_name(instance, day.night) if day.night is not None and is_last else None,
        trip.id,
    )


def _villages(instance: Instance, session: Session) -> str:
    """Village names; with persons where there are several, so that each village knows its part."""
    if len(session.served) == 1:
        return instance.villages[session.served[0].village].name
    return ", ".join(f"{instance.villages[s.village].name} ({s.persons})" for s in session.served)
