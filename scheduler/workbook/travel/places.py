"""The places between which travel can be estimated: those with coordinates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scheduler.instance import Coordinates, Instance, Kind, Serves


@dataclass(frozen=True, slots=True)
class Place:
    """A village, site or base; `station` is the one whose crews come here, None where none does."""

    id: str
    station: str | None
    coordinates: Coordinates
    elevation_m: float | None
    is_hub: bool  # a station or base: what roads between communes lead to
    area: str | None


def places_of(instance: Instance) -> tuple[dict[str, Place], list[str]]:
    """Every place with coordinates by id, facilities first, and the ids of those without."""
    found: dict[str, Place] = {}
    without: list[str] = []
    for f in instance.facilities.values():
        if not (f.is_site or f.is_base):
            continue
        if f.coordinates is None:
            without.append(f.id)
            continue
        is_hub = f.kind is Kind.STATION or f.is_base
        found[f.id] = Place(f.id, f.own_station, f.coordinates, f.elevation_m, is_hub, f.area)
    for v in instance.villages.values():
        if v.coordinates is None:
            without.append(v.id)
            continue
        area = instance.facilities[v.station].area
        found[v.id] = Place(v.id, v.station, v.coordinates, v.elevation_m, False, area)
    return found, without


def regions(places: Iterable[Place], instance: Instance) -> list[list[Place]]:
    """Stations and bases that must reach each other: by area, all where a base serves all."""
    hubs = [place for place in places if place.is_hub]
    bases = instance.facilities.values()
    by_area: dict[str | None, list[Place]] = {}
    for hub in hubs:
        by_area.setdefault(hub.area, []).append(hub)
    whole = [hubs] if any(base.serves is Serves.PROVINCE for base in bases) else []
    return [*(each for area, each in by_area.items() if area is not None), *whole]
