"""data/sessions: what each session screens."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.documents.data.table import Column, Table, Type, Value
from scheduler.documents.names import doctor_names, place_name, station_name
from scheduler.documents.outings import Outing, outings_of
from scheduler.documents.source import Source
from scheduler.instance import Instance
from scheduler.plan import Served, Session

_COLUMNS = (
    Column("trip_id"),
    Column("trip_day", Type.INTEGER),
    Column("date", Type.DATE),
    Column("is_away", Type.YES_NO),
    Column("base_id"),
    Column("base_name"),
    Column("depart_time", Type.TIME),
    Column("back_time", Type.TIME),
    Column("site_id"),
    Column("site_name"),
    Column("start_time", Type.TIME),
    Column("end_time", Type.TIME),
    Column("setup_minutes", Type.INTEGER),
    Column("village_id"),
    Column("village_name"),
    Column("station_id"),
    Column("station_name"),
    Column("pass", Type.INTEGER),
    Column("persons", Type.INTEGER),
    Column("resident_minutes", Type.INTEGER),
    Column("doctor_ids"),
    Column("doctor_names"),
    Column("night_id", may_be_blank=True),
    Column("night_name", may_be_blank=True),
)


def sessions_table(source: Source) -> Table:
    """A row for each village and pass that a session screens, in order of date and time."""
    return Table.of("sessions", _COLUMNS, _rows(source))


def _rows(source: Source) -> Iterator[dict[str, Value]]:
    instance = source.instance
    for outing in outings_of(source.plan):
        crew = _of_outing(instance, outing)
        for session in outing.day.sessions:
            there = _of_session(instance, session)
            for served in session.served:
                village = _of_village(instance, outing, session, served)
                yield {**crew, **there, **village}


def _of_outing(instance: Instance, outing: Outing) -> dict[str, Value]:
    """What all sessions of one day of a trip share."""
    trip, night = outing.trip, outing.day.night
    return {
        "trip_id": trip.id,
        "trip_day": outing.number,
        "date": outing.day.date,
        "is_away": trip.is_away,
        "base_id": trip.base,
        "base_name": place_name(instance, trip.base),
        "depart_time": outing.leave,
        "back_time": outing.back,
        "doctor_ids": ", ".join(trip.doctors),
        "doctor_names": doctor_names(instance, trip.doctors),
        "night_id": night,
        "night_name": None if night is None else place_name(instance, night),
    }


def _of_session(instance: Instance, session: Session) -> dict[str, Value]:
    return {
        "site_id": session.site,
        "site_name": place_name(instance, session.site),
        "start_time": session.start,
        "end_time": session.end,
        "setup_minutes": session.setup_minutes,
    }


def _of_village(
    instance: Instance, outing: Outing, session: Session, served: Served
) -> dict[str, Value]:
    season = instance.season(outing.day.date)
    return {
        "village_id": served.village,
        "village_name": place_name(instance, served.village),
        "station_id": instance.station_of(served.village),
        "station_name": station_name(instance, served.village),
        "pass": served.pass_number,
        "persons": served.persons,
        "resident_minutes": instance.travel(served.village, session.site, season) or 0,
    }
