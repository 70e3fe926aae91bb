"""What a station head should know about a session beyond its figures; mostly nothing."""

from __future__ import annotations

from scheduler.documents.stations.parties import Party
from scheduler.documents.stations.words import words
from scheduler.instance import Instance, Season
from scheduler.language import Language
from scheduler.plan import Session, Trip


def remarks_of(
    instance: Instance, station: str, party: Party, session: Session, wet: bool, language: Language
) -> str:
    """Residents who come from elsewhere, the wet season on the road, a language nobody speaks."""
    found = _gathering(instance, session, wet, language)
    others = _other_stations(instance, station, session)
    if others:
        found.append(words.say("for_others", language, station=", ".join(others)))
    if wet and party[0].is_away:
        found.append(words.say("wet", language))
    found += [
        words.say("speak", language, tongue=tongue)
        for tongue in _unspoken(instance, party, session)
    ]
    return " ".join(found)


def _gathering(instance: Instance, session: Session, wet: bool, language: Language) -> list[str]:
    comers = [each.village for each in session.served if each.village != session.site]
    if not comers:
        return []
    season: Season = "wet" if wet else "dry"
    minutes = max(instance.travel(village, session.site, season) or 0 for village in comers)
    key = "way" if len(comers) == 1 else "way_most"
    way = words.say(key, language, minutes=minutes) if minutes else ""
    if len(session.served) == 1:
        return [words.say("all_gather", language, way=way)]
    if len(comers) == 1:
        name = instance.villages[comers[0]].name
        return [words.say("gathers", language, village=name, way=way)]
    return [words.say("gather", language, number=len(comers), way=way)]


def _other_stations(instance: Instance, station: str, session: Session) -> list[str]:
    found = {instance.villages[each.village].station for each in session.served} - {station}
    return [instance.facilities[other].name for other in instance.stations if other in found]


def _unspoken(instance: Instance, party: Party, session: Session) -> list[str]:
    """Languages of the villages that the doctors of one of the crews, or of all, do not speak."""
    asked = {instance.villages[each.village].language for each in session.served}
    crews = [_spoken_by(instance, trip) for trip in party]
    lacking = {tongue for tongue in asked for spoken in crews if tongue not in spoken}
    return sorted(tongue for tongue in lacking if tongue is not None)


def _spoken_by(instance: Instance, trip: Trip) -> set[str]:
    return {tongue for doctor in trip.doctors for tongue in instance.doctors[doctor].languages}
