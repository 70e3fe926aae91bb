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
