"""The Travel sheet: villages, points, seats and centres as one road graph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import ceil

from lai_chau.sources import Place, neighbours, places, seat_minutes
from lai_chau.villages import blocks_of, villages
from scheduler.instance import Coordinates
from scheduler.instance.roads import great_circle_km
from scheduler.workbook.provinces.lai_chau.facilities import TOWNS, centre_id
from scheduler.workbook.provinces.lai_chau.facts import communes, former_communes

Row = dict[str, object]
Link = tuple[str, str, int]

SHORTEST_TO_SEAT = 3
NEAREST_VILLAGES = 3
POINT_TO_VILLAGE = 5
CENTRE_IN_TOWN = 3


def travel_rows() -> list[Row]:
    """Each link once, both ways; no pair of places is listed twice."""
    return [
        {"from": a, "to": b, "dry_minutes": dry, "wet_minutes": wet_minutes(dry)}
        for a, b, dry in [
            *_village_to_seat(),
            *_between_blocks(),
            *_between_villages(),
            *_point_to_village(),
            *_between_seats(),
            *_centre_to_seats(),
        ]
    ]


def wet_minutes(dry_minutes: int) -> int:
    """ceil(1.4 · dry), in whole numbers so that 1.4 is exact."""
    return -(-dry_minutes * 14 // 10)


def path_minutes(a: Place, b: Place) -> int:
    """ceil(3 · 1.5 · km) + ceil(climb in m / 60); the climb counts whichever way one goes."""
    climb = abs(a.elevation_m - b.elevation_m)
    return ceil(3 * 1.5 * _km(a, b)) + ceil(climb / 60)


def _village_to_seat() -> Iterator[Link]:
    for village in villages():
        minutes = max(village.place.minutes_to_seat, SHORTEST_TO_SEAT)
        yield village.id, f"T{village.place.commune}", minutes


def _between_blocks() -> Iterator[Link]:
    """Blocks lie at one position: the formula of `path_minutes` gives 0."""
    for place in places():
        for a, b in combinations(blocks_of(place), 2):
            yield a.id, b.id, 0


def _between_villages() -> Iterator[Link]:
    """A place's first block stands for all its blocks, which are 0 minutes away."""
    seen = set()
    for commune in communes():
        here = [place for place in places() if place.commune == commune.code]
        for place in here:
            for other in _nearest(place, here):
                pair = tuple(sorted((place.id, other.id)))
                if pair not in seen:
                    seen.add(pair)
                    yield blocks_of(place)[0].id, blocks_of(other)[0].id, path_minutes(place, other)


def _nearest(place: Place, here: list[Place]) -> list[Place]:
    others = [other for other in here if other.id != place.id]
    return sorted(others, key=lambda other: (_km(place, other), other.id))[:NEAREST_VILLAGES]


def _point_to_village() -> Iterator[Link]:
    for former in former_communes():
        where = Coordinates(former.lat, former.lon)
        here = [place for place in places() if place.commune == former.commune]
        nearest = min(here, key=lambda place: (great_circle_km(where, _position(place)), place.id))
        yield f"P{former.code}", blocks_of(nearest)[0].id, POINT_TO_VILLAGE


def _between_seats() -> Iterator[Link]:
    for a, b in combinations(communes(), 2):
        if a.district == b.district and (a.code, b.code) in neighbours():
            yield a.station, b.station, seat_minutes()[a.code, b.code]


def _centre_to_seats() -> Iterator[Link]:
    for district, town in TOWNS.items():
        for commune in communes():
            if commune.district == district:
                minutes = seat_minutes().get((town, commune.code), CENTRE_IN_TOWN)
                yield centre_id(district), commune.station, minutes


def _km(a: Place, b: Place) -> float:
    return great_circle_km(_position(a), _position(b))


def _position(place: Place) -> Coordinates:
    return Coordinates(place.lat, place.lon)
