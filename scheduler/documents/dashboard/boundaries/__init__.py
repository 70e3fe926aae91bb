"""Commune boundaries that ship with the program, for the map."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

Ring = tuple[tuple[int, int], ...]  # corners as (longitude, latitude) in 0.001°
UNIT_DEGREES = 0.001


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune or ward by its official code."""

    code: str
    name: str
    rings: tuple[Ring, ...]


def boundaries_of(stations: Iterable[str]) -> tuple[Commune, ...]:
    """The communes of the province whose codes are the stations' ids after the letter T, or none.

    A province is taken where most of the stations are found in it.
    """
    stations = tuple(stations)
    folder = files("scheduler.documents.dashboard.boundaries")
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".json")):
        communes = _read(folder.joinpath(name).read_text(encoding="utf-8"))
        ids = {f"T{commune.code}" for commune in communes}
        if 2 * sum(station in ids for station in stations) > len(stations):
            return communes
    return ()


def _read(text: str) -> tuple[Commune, ...]:
    return tuple(
        Commune(row["code"], row["name"], tuple(_corners(steps) for steps in row["rings"]))
        for row in json.loads(text)
    )


def _corners(steps: list[int]) -> Ring:
    corners: list[tuple[int, int]] = []
    lon = lat = 0
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        lon, lat = lon + east, lat + north
        corners.append((lon, lat))
    return tuple(corners)
