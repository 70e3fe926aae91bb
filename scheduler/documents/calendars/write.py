"""Which calendars are written, and what stands in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scheduler.documents.calendars.entry import Entry, one_line
from scheduler.documents.calendars.ical import calendar_text, event_text
from scheduler.documents.calendars.postings import posting_entries
from scheduler.documents.calendars.trips import trip_entries
from scheduler.documents.calendars.words import words
from scheduler.documents.file_names import file_names
from scheduler.documents.source import Source

FOLDER = "calendars"


@dataclass(frozen=True, slots=True)
class _Owners:
    """All doctors, stations or areas: their names by id, whose an entry is, which to write."""

    kind: str
    names: Mapping[str, str]
    whose: Callable[[Entry], Iterable[str]]
    chosen: frozenset[str]


def write_calendars(folder: Path, source: Source) -> None:
    """calendars/<kind>-<id>.ics: one a station, an area, and a doctor with a trip or posting.

    `source.station` leaves that station's calendar and those of the doctors who have an event in
    it; `source.month` leaves the events that touch the month, in a folder of their own there,
    beside the year's. Raises OSError.
    """
    month = "" if source.month is None else f"{source.plan.year}-{source.month:02d}"
    target = folder / FOLDER / month
    target.mkdir(parents=True, exist_ok=True)
    entries = sorted(
        (e for e in _entries(source) if _is_wanted(e, source)), key=lambda e: e.sort_key
    )
    issued = source.instance.settings.issue_date
    texts = {entry.uid: event_text(entry, issued, source.language) for entry in entries}
    remark = words.say("calendar_source", source.language, sha256=source.plan.input_sha256)
    for owners in _owners(source, entries):
        files = file_names(f"{owners.kind}-{id}" for id in owners.names)
        for id, found in _by_owner(owners, entries).items():
            name = one_line(owners.names[id]) or id
            title = words.say(
                f"calendar_{owners.kind}", source.language, name=name, year=source.plan.year
            )
            events = (texts[entry.uid] for entry in found)
            content = calendar_text(title, remark, events, source.language)
            (target / f"{files[f'{owners.kind}-{id}']}.ics").write_bytes(content)


def _entries(source: Source) -> Iterator[Entry]:
    yield from trip_entries(source)
    yield from posting_entries(source)


def _is_wanted(entry: Entry, source: Source) -> bool:
    return source.month is None or source.month in entry.months


def _owners(source: Source, entries: Iterable[Entry]) -> Iterator[_Owners]:
    instance, station = source.instance, source.station
    doctors = {
        doctor
        for entry in entries
        if station is None or station in entry.stations
        for doctor in entry.doctors
    }
    stations = {id: instance.facilities[id].name for id in instance.stations}
    areas = {area.id: area.name for area in instance.areas.values()}
    names = {doctor.id: doctor.name for doctor in instance.doctors.values()}
    yield _Owners("doctor", names, lambda e: e.doctors, frozenset(doctors))
    yield _Owners("station", stations, lambda e: e.stations, frozenset(source.stations))
    if station is None:
        yield _Owners("area", areas, lambda e: e.areas, frozenset(areas))


def _by_owner(owners: _Owners, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries of each chosen owner, in their order; none where there are none."""
    found: dict[str, list[Entry]] = {id: [] for id in owners.names if id in owners.chosen}
    for entry in entries:
        for id in owners.whose(entry):
            if id in found:
                found[id].append(entry)
    return found
