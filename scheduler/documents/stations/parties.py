"""Crews that do the same side by side: what stops one stops all, and a schedule needs one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from scheduler.documents.outings import Outing
from scheduler.documents.stations.entries import Entry
from scheduler.plan import Day, Plan, Served, Session, Trip

Party = tuple[Trip, ...]


def parties_of(plan: Plan) -> dict[str, Party]:
    """The party of each trip, by its id: all trips that differ from it in doctors and persons
    alone, itself among them."""
    found: dict[tuple[object, ...], list[Trip]] = {}
    for trip in plan.trips:
        alike = (trip.base, *(_without_persons(day) for day in trip.days))
        found.setdefault(alike, []).append(trip)
    return {trip.id: tuple(trips) for trips in found.values() for trip in trips}


def _without_persons(day: Day) -> Day:
    sessions = (_with_persons(each, [0] * len(each.served)) for each in day.sessions)
    return replace(day, sessions=tuple(sessions))


def _with_persons(session: Session, persons: Iterable[int]) -> Session:
    pairs = zip(session.served, persons, strict=True)
    served = (Served(each.village, each.pass_number, number) for each, number in pairs)
    return replace(session, served=tuple(served))


@dataclass(frozen=True, slots=True)
class JointEntry:
    """One day of a party; the sessions hold the persons of all its crews."""

    party: Party
    outing: Outing
    sessions: tuple[Session, ...]


def joint_entries(entries: Iterable[Entry], parties: Mapping[str, Party]) -> tuple[JointEntry, ...]:
    """The entries with those of a party and date made one, in the order of the first of each."""
    found: dict[tuple[str, date], list[Entry]] = {}
    for entry in entries:
        first = parties[entry.outing.trip.id][0]
        found.setdefault((first.id, entry.outing.day.date), []).append(entry)
    return tuple(_join(group, parties) for group in found.values())


def _join(group: list[Entry], parties: Mapping[str, Party]) -> JointEntry:
    outing = group[0].outing
    sessions = zip(*(entry.sessions for entry in group), strict=True)
    return JointEntry(
        party=parties[outing.trip.id],
        outing=outing,
        sessions=tuple(_with_persons(alike[0], _sums(alike)) for alike in sessions),
    )


def _sums(sessions: tuple[Session, ...]) -> list[int]:
    columns = zip(*(session.served for session in sessions), strict=True)
    return [sum(served.persons for served in column) for column in columns]
