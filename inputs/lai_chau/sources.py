"""The csv files of this folder as frozen facts."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place of the gazetteer; its district is that of its former commune."""

    id: str
    name: str
    commune: str
    district: str
    lat: float
    lon: float
    elevation_m: int
    residents: int
    blocks: int
    minutes_to_seat: int


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


@cache
def places() -> tuple[Place, ...]:
    return tuple(
        Place(
            id=row["village_id"],
            name=row["name"],
            commune=row["commune_code"],
            district=row["former_district"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            elevation_m=int(row["elevation_m"]),
            residents=int(row["population_estimate"]),
            blocks=int(row["blocks_suggested"]),
            minutes_to_seat=int(row["minutes_to_seat_model"]),
        )
        for row in _rows("villages")
    )


@cache
def seat_minutes() -> Mapping[tuple[str, str], int]:
    """Modelled road minutes between the seats of two communes; the same both ways."""
    return {
        (row["from_code"], row["to_code"]): int(row["minutes_model"])
        for row in _rows("seat_travel")
    }


@cache
def neighbours() -> frozenset[tuple[str, str]]:
    """Pairs of communes that share a border, in both orders."""
    return frozenset(
        (row["from_code"], row["to_code"])
        for row in _rows("seat_travel")
        if row["shares_border"] == "1"
    )


@cache
def ages(district: str, kind: str) -> Mapping[str, Fraction]:
    """Census 2019: persons by five-year age group, `kind` urban or rural."""
    return {
        row["age_group"]: Fraction(row["population_2019"])
        for row in _rows("ages_2019")
        if (row["district"], row["area"]) == (district, kind)
    }


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
