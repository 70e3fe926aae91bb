"""What a cell of the calendar says: letters, colour and hover text of a base on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.documents.names import doctor_names, place_name
from scheduler.documents.outings import Outing
from scheduler.documents.sheets.sheet import Style, Styled
from scheduler.documents.timetable.words import words
from scheduler.documents.words import clock
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Session

_MOST_LETTERS, _MOST_CHARACTERS = 3, 1_500
_STYLES: dict[str, Style] = {"away": "day_away", "night": "day_night", "station": "day_station"}


@dataclass(frozen=True, slots=True)
class Movements:
    """The plan by place and day: trips that a base sends, and those of others that work there."""

    sent: Mapping[tuple[str, date], Sequence[Outing]]
    received: Mapping[tuple[str, date], Sequence[Outing]]


def movements_of(instance: Instance, outings: Sequence[Outing]) -> Movements:
    sent: dict[tuple[str, date], list[Outing]] = {}
    received: dict[tuple[str, date], list[Outing]] = {}
    for outing in outings:
        base, day = outing.trip.base, outing.day.date
        sent.setdefault((base, day), []).append(outing)
        stations = {instance.station_of(session.site) for session in outing.day.sessions}
        for station in sorted(each for each in stations if each not in (None, base)):
            received.setdefault((str(station), day), []).append(outing)
    return Movements(sent, received)


def day_cell(
    instance: Instance, movements: Movements, base: str, day: date, language: Language
) -> tuple[Styled, str | None]:
    """The cell of a base on a day, and its hover text."""
    sent, received = movements.sent.get((base, day), ()), movements.received.get((base, day), ())
    texts = [_trip_text(instance, outing, language) for outing in sent]
    texts += [_visit_text(instance, base, outing, language) for outing in received]
    note = _shortened("\n\n".join(texts)) or None
    if sent:
        kinds = sorted(kind_of(outing) for outing in sent)
        return Styled(_letters(kinds, language), _style(kinds)), note
    if received:
        return Styled(words.say("letter_visited", language), "day_visited"), note
    if day not in instance.calendar.working_days:
        return Styled(None, "day_off"), None
    if instance.is_closed(base, day):
        closed = words.say("letter_closed", language)
        return Styled(closed, "day_closed"), words.say("note_closed", language)
    return Styled(None, "day_free"), None


def _shortened(text: str) -> str:
    """No longer than fits on a screen; the sheet of sessions has everything."""
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"


def kind_of(outing: Outing) -> str:
    """away: out and back, or the last day out; night: the crew sleeps out; station."""
    if not outing.trip.is_away:
        return "station"
    return "away" if outing.day.night is None else "night"


def _letters(kinds: Sequence[str], language: Language) -> str | int:
    """L, 3L for three of a kind, LT for two kinds, or how many trips there are."""
    letters = "".join(words.say(f"letter_{kind}", language) for kind in kinds)
    if len(set(letters)) == 1:
        return letters if len(letters) == 1 else f"{len(letters)}{letters[0]}"
    return letters if len(letters) <= _MOST_LETTERS else len(letters)


def _style(kinds: Sequence[str]) -> Style:
    return "day_several" if len(set(kinds)) > 1 else _STYLES[kinds[0]]


def _trip_text(instance: Instance, outing: Outing, language: Language) -> str:
    """Trip, times, doctors, each session, and the night."""
    head = words.say(
        "note_trip",
        language,
        trip=outing.trip.id,
        number=outing.number,
        days=len(outing.trip.days),
        leave=clock(outing.leave),
        back=clock(outing.back),
        doctors=doctor_names(instance, outing.trip.doctors),
        persons=outing.persons,
    )
    sites = [_session_text(instance, session, language) for session in outing.day.sessions]
    night = outing.day.night
    if night is not None:
        sites.append(words.say("note_night", language, place=place_name(instance, night)))
    return "\n".join([head, *sites])


def _visit_text(instance: Instance, station: str, outing: Outing, language: Language) -> str:
    """A crew from elsewhere that works at places of this station."""
    head = words.say(
        "note_visited",
        language,
        base=place_name(instance, outing.trip.base),
        trip=outing.trip.id,
        doctors=doctor_names(instance, outing.trip.doctors),
    )
    here = [s for s in outing.day.sessions if instance.station_of(s.site) == station]
    return "\n".join([head, *(_session_text(instance, session, language) for session in here)])


def _session_text(instance: Instance, session: Session, language: Language) -> str:
    villages = ", ".join(
        words.say(
            "note_village",
            language,
            village=place_name(instance, served.village),
            number=served.pass_number,
            persons=served.persons,
        )
        for served in session.served
    )
    return words.say(
        "note_session",
        language,
        site=place_name(instance, session.site),
        start=clock(session.start),
        end=clock(session.end),
        villages=villages,
    )
