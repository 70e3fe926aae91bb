"""Names that readers know, for the ids of a plan."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.instance import Instance


def place_name(instance: Instance, place: str) -> str:
    """The name of a facility or village."""
    if place in instance.villages:
        return instance.villages[place].name
    return instance.facilities[place].name


def station_name(instance: Instance, place: str) -> str:
    """The name of the station that a place belongs to, empty for centres, hospitals, partners."""
    station = instance.station_of(place)
    return "" if station is None else instance.facilities[station].name


def doctor_names(instance: Instance, doctors: Iterable[str]) -> str:
    return ", ".join(instance.doctors[doctor].name for doctor in doctors)
