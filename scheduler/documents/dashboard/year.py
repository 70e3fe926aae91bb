"""The campaign day by day, for the page's slider: who is visited when, and which crews are out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.documents.dashboard.atlas import Atlas
from scheduler.documents.dashboard.days import Days
from scheduler.documents.dashboard.words import words
from scheduler.documents.names import doctor_names, place_name, short_name
from scheduler.documents.outings import Outing, outings_of
from scheduler.documents.source import Source
from scheduler.documents.visits import Visit, visits_of
from scheduler.documents.words import WEEKDAYS
from scheduler.instance import Instance

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
_SAID = (
    "play",
    "pause",
    "no_crews",
    "persons",
    "tip_priority",
    "tip_residents",
    "tip_pass",
    "tip_no_session",
    "tip_today",
    "rows_shown",
)


# Places in these texts that the page fills in.
_LEFT_OPEN = ("priority", "persons", "pass", "screened", "needed", "dates", "shown", "all")


def year_data(source: Source, atlas: Atlas | None) -> dict[str, Json]:
    """Days count from the first of the campaign; villages and places are named by their number."""
    instance, days = source.instance, Days.of(source.instance)
    places = {id: number for number, id in enumerate([*instance.facilities, *instance.villages])}
    left_open = {place: f"{{{place}}}" for place in _LEFT_OPEN}
    out: list[list[Json]] = [[] for _ in range(len(days))]
    for outing in outings_of(source.plan):
        out[days.index(outing.day.date)].append(_crew(outing, places, instance))
    return {
        "first": days.first.isoformat(),
        "places": [_place(instance, id, atlas) for id in places],
        "stations": [instance.facilities[station].name for station in instance.stations],
        "firstVillage": len(instance.facilities),
        "villages": _villages(instance, visits_of(instance, source.plan), days),
        "days": out,
        "weekdays": WEEKDAYS[source.language],
        "thousands": "." if source.language == "vi" else ",",
        "words": {key: words.say(key, source.language, **left_open) for key in _SAID},
    }


def _place(instance: Instance, id: str, atlas: Atlas | None) -> Json:
    point = atlas.points.get(id) if atlas else None
    name = place_name(instance, id)
    return [
        name if id in instance.villages else short_name(name),
        *(round(c, 1) for c in point or ()),
    ]


def _crew(outing: Outing, places: Mapping[str, int], instance: Instance) -> Json:
    """Base, doctors, then for each session the site, and village and persons of each served."""
    first = len(instance.facilities)
    return [
        places[outing.trip.base],
        doctor_names(instance, outing.trip.doctors),
        [
            [places[session.site], [[places[s.village] - first, s.persons] for s in session.served]]
            for session in outing.day.sessions
        ],
    ]


def _villages(instance: Instance, visits: Sequence[Visit], days: Days) -> list[Json]:
    """Station, priority, residents, then for each pass: number, needed, screened, days."""
    stations = {station: number for number, station in enumerate(instance.stations)}
    passes: dict[str, list[Json]] = {id: [] for id in instance.villages}
    for visit in visits:
        dates = [days.index(day) for day in visit.dates]
        passes[visit.village].append([visit.pass_number, visit.needed, visit.screened, dates])
    return [
        [stations[village.station], village.priority, village.residents, passes[village.id]]
        for village in instance.villages.values()
    ]
