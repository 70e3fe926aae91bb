"""Names that readers know, for the ids of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scheduler.instance import Instance

_STATION = re.compile(
    r"^\s*(trạm y tế|tyt)(\s+(xã|phường|thị trấn|đặc khu))?\s+"
    r"|^\s*(commune )?health station( of)?\s+",
    re.IGNORECASE,
)


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


def short_name(name: str) -> str:
    """A station's name without what all stations are called: "Trạm Y tế xã Bum Tở" as "Bum Tở"."""
    return _STATION.sub("", name) or name
