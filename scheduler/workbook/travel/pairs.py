"""Which links are missing: those of places that no link names, and those between parts of the
road graph that belong together but are not joined (docs/travel.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scheduler.instance import Instance
from scheduler.instance.roads import great_circle_km
from scheduler.workbook.travel.places import Place, places_of, regions
from scheduler.workbook.travel.speeds import Kind, estimate

_NEIGHBOURS = 2
_ON_THE_WAY = 1.25  # a detour of a quarter at most
_NEXT = 0.8  # of the distance to the station: what is hardly nearer lies at the station


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places to be joined by an estimate."""

    origin: Place
    destination: Place
    kind: Kind


class Joined:
    """Which places hang together (union-find)."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._parents: dict[str, str] = {}
        for a, b in pairs:
            self.join(a, b)

    def part(self, id: str) -> str:
        """The place that stands for the part of the graph that holds `id`."""
        while (parent := self._parents.get(id, id)) != id:
            self._parents[id] = self._parents.get(parent, parent)
            id = parent
        return id

    def join(self, a: str, b: str) -> None:
        self._parents[self.part(a)] = self.part(b)


def missing_pairs(instance: Instance) -> tuple[list[Pair], list[str]]:
    """The pairs to estimate, each once, and the places that stay without a way to their station."""
    places, without = places_of(instance)
    given = [(link.origin, link.destination) for link in instance.links]
    named = {end for pair in given for end in pair}
    found: dict[frozenset[str], Pair | None] = {frozenset(pair): None for pair in given}
    joined = Joined(given)

    def add(pairs: Iterable[Pair]) -> None:
        for pair in pairs:
            key = frozenset((pair.origin.id, pair.destination.id))
            if len(key) == 2 and key not in found:
                found[key] = pair
                joined.join(pair.origin.id, pair.destination.id)

    groups = _groups(places)
    for station, group in groups.items():
        if station in places:
            add(_bridges(places[station], [p for p in group if p.id in named], joined))
    for place in places.values():
        if place.id in named or place.station in (None, place.id):
            continue
        group = groups[str(place.station)]
        hub = places.get(str(place.station)) or _nearest_named(place, group, named)
        if hub is None:
            without.append(place.id)
        else:
            add(_links_of(place, hub, group, instance))
    for region in regions(places.values(), instance):
        add(_between_hubs(region, named, joined))
    pairs = [pair for pair in found.values() if pair is not None]
    return pairs, [id for id in without if id not in named]


def _groups(places: dict[str, Place]) -> dict[str, list[Place]]:
    """Places by station."""
    groups: dict[str, list[Place]] = {}
    for place in places.values():
        if place.station is not None:
            groups.setdefault(place.station, []).append(place)
    return groups


def _nearest_named(place: Place, group: list[Place], named: set[str]) -> Place | None:
    """Where the road graph is entered if the station's position is not known."""
    entries = (other for other in group if other.id in named)
    return min(entries, key=lambda other: (_km(place, other), other.id), default=None)


def _km(a: Place, b: Place) -> float:
    return great_circle_km(a.coordinates, b.coordinates)


def _links_of(
    place: Place, station: Place, group: list[Place], instance: Instance
) -> Iterator[Pair]:
    """By road to the station and to the next place on the way there, on foot to neighbours."""
    others = sorted((o for o in group if o.id != place.id), key=lambda o: (_km(place, o), o.id))
    yield Pair(place, station, "road")
    whole = _km(place, station)
    for other in others:
        to_other, on = _km(place, other), _km(other, station)
        if (
            other.id != station.id
            and to_other <= _NEXT * whole
            and (on < whole and to_other + on <= _ON_THE_WAY * whole)
        ):
            yield Pair(place, other, "road")
            break
    for other in others[:_NEIGHBOURS]:
        if other.id != station.id and _is_short_cut(place, other, station, instance):
            yield Pair(place, other, "path")


def _is_short_cut(place: Place, other: Place, station: Place, instance: Instance) -> bool:
    """Whether walking takes less time than driving by way of the station: nobody would else."""
    settings = instance.settings
    walked = estimate(place, other, "path", settings).dry_minutes
    legs = estimate(place, station, "road", settings), estimate(station, other, "road", settings)
    return walked < sum(leg.dry_minutes for leg in legs)


def _bridges(station: Place, group: list[Place], joined: Joined) -> Iterator[Pair]:
    """For places that links join to each other but not to their station: the nearest of them."""
    for place in group:
        if joined.part(place.id) != joined.part(station.id):
            part = [o for o in group if joined.part(o.id) == joined.part(place.id)]
            nearest = min(part, key=lambda o: (_km(o, station), o.id))
            yield Pair(nearest, station, "road")


def _between_hubs(hubs: list[Place], named: set[str], joined: Joined) -> Iterator[Pair]:
    """A hub that no link names to its nearest two; then parts still apart, the nearest first."""
    for hub in hubs:
        if hub.id not in named:
            others = sorted((o for o in hubs if o.id != hub.id), key=lambda o: (_km(hub, o), o.id))
            yield from (Pair(hub, other, "road") for other in others[:_NEIGHBOURS])
    apart = [(_km(a, b), a.id, b.id, a, b) for i, a in enumerate(hubs) for b in hubs[i + 1 :]]
    for *_, a, b in sorted(apart, key=lambda each: each[:3]):
        if joined.part(a.id) != joined.part(b.id):
            yield Pair(a, b, "road")
