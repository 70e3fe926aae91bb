"""Places as a calendar names them, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.documents.calendars.entry import one_line
from scheduler.documents.names import place_name, station_name
from scheduler.instance import Coordinates, Instance


def name_of(instance: Instance, place: str) -> str:
    return one_line(place_name(instance, place)) or place


def long_name(instance: Instance, place: str) -> str:
    """With the station that it belongs to, since many villages share a name."""
    name, station = name_of(instance, place), one_line(station_name(instance, place))
    return name if station in ("", name) else f"{name} ({station})"


def position_of(instance: Instance, place: str) -> Coordinates | None:
    if place in instance.villages:
        return instance.villages[place].coordinates
    return instance.facilities[place].coordinates


def stations_of(instance: Instance, places: Iterable[str]) -> frozenset[str]:
    """The stations that the places belong to."""
    found = (instance.station_of(place) for place in places)
    return frozenset(station for station in found if station is not None)


def areas_of(instance: Instance, facilities: Iterable[str]) -> frozenset[str]:
    found = (instance.facilities[facility].area for facility in facilities)
    return frozenset(area for area in found if area is not None)
