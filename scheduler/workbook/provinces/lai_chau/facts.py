"""The csv files of this folder as frozen facts; their sources stand in inputs/lai_chau."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A commune or ward since 1 July 2025, with the position of its seat."""

    code: str
    name: str
    district: str
    residents: int
    lat: float
    lon: float
    elevation_m: int
    is_ward: bool
    is_difficult: bool
    is_on_border: bool

    @property
    def station(self) -> str:
        return f"T{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerCommune:
    """A commune before 1 July 2025 that no longer holds a seat."""

    code: str
    name: str
    commune: str
    lat: float
    lon: float
    elevation_m: int


@cache
def communes() -> tuple[Commune, ...]:
    """In the order of their codes."""
    return tuple(
        Commune(
            code=row["code"],
            name=row["name"],
            district=row["former_district"],
            residents=int(row["population_2025"]),
            lat=float(row["seat_lat"]),
            lon=float(row["seat_lon"]),
            elevation_m=int(row["seat_elevation_m"]),
            is_ward=row["type"] == "phường",
            is_difficult=row["special_difficulty_2026_2030"] == "1",
            is_on_border=row["border"] == "1",
        )
        for row in _rows("communes")
    )


@cache
def former_communes() -> tuple[FormerCommune, ...]:
    return tuple(
        FormerCommune(
            code=row["code"],
            name=row["name"],
            commune=row["commune_code"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            elevation_m=int(row["elevation_m"]),
        )
        for row in _rows("former_commune_points")
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    table = files("scheduler.workbook.provinces.lai_chau").joinpath(f"{name}.csv")
    with table.open(encoding="utf-8") as lines:
        yield from csv.DictReader(lines)
