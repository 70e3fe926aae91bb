"""What concerns a station: sessions for its residents, at its places, or by its own crews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from scheduler.documents.outings import Outing, outings_of
from scheduler.instance import Instance
from scheduler.plan import Plan, Session


@dataclass(frozen=True, slots=True)
class Entry:
    """One day of a trip with those of its sessions that concern a station."""

    outing: Outing
    sessions: tuple[Session, ...]


def entries_by_station(instance: Instance, plan: Plan) -> dict[str, tuple[Entry, ...]]:
    """The entries of every station, by date and time."""
    found: dict[str, list[tuple[Outing, Session]]] = {station: [] for station in instance.stations}
    for outing in outings_of(plan):
        home = instance.station_of(outing.trip.base)
        for session in outing.day.sessions:
            concerned = {instance.villages[served.village].station for served in session.served}
            concerned |= {instance.station_of(session.site) or "", home or ""} - {""}
            for station in sorted(concerned):
                found[station].append((outing, session))
    return {station: tuple(_join(pairs)) for station, pairs in found.items()}


def _join(pairs: Iterable[tuple[Outing, Session]]) -> Iterable[Entry]:
    for outing, group in groupby(pairs, key=lambda pair: pair[0]):
        yield Entry(outing, tuple(session for _, session in group))
