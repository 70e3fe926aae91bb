"""Villages and blocks, their age groups, and when the rains close them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from shares import largest_remainders

from lai_chau.sources import Place, ages, places
from scheduler.workbook.provinces.lai_chau.facts import Commune, communes

Row = dict[str, object]

SPLIT_ABOVE = 1500
SITE_FROM, LODGING_FROM = 60, 150
REMOTE_FROM_MINUTES, RAIN_CLOSED_FROM_MINUTES = 60, 75
RAINS = (date(2027, 6, 15), date(2027, 8, 15))
GROUPS = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")


@dataclass(frozen=True, slots=True)
class Village:
    """A row of the Villages sheet: a place, or one of the equal blocks of a large one."""

    id: str
    name: str
    place: Place
    residents: int


@cache
def villages() -> tuple[Village, ...]:
    return tuple(village for place in places() for village in blocks_of(place))


def blocks_of(place: Place) -> list[Village]:
    """The place itself, or its blocks where it is large; residents differ by one at most."""
    if place.residents <= SPLIT_ABOVE or place.blocks == 1:
        return [Village(place.id, place.name, place, place.residents)]
    sizes = largest_remainders(place.residents, [Fraction(1)] * place.blocks)
    return [
        Village(f"{place.id}-{number}", f"{place.name}, khối {number}", place, size)
        for number, size in enumerate(sizes, start=1)
    ]


def village_rows() -> list[Row]:
    by_code = {commune.code: commune for commune in communes()}
    return [_row(village, by_code[village.place.commune]) for village in villages()]


def closure_rows() -> list[Row]:
    """Villages far from the seat cannot be reached in the rains."""
    return [
        {"place": village.id, "from": RAINS[0], "to": RAINS[1], "reason": "mùa mưa"}
        for village in villages()
        if village.place.minutes_to_seat >= RAIN_CLOSED_FROM_MINUTES
    ]


def age_groups(residents: int, district: str, is_ward: bool) -> list[int]:
    """Residents by group (order of GROUPS), in the census shares of the former district."""
    census = ages(district, "urban" if is_ward else "rural")
    under_6 = census["0-04"] + census["05-09"] / 5
    age_6_17 = census["05-09"] * 4 / 5 + census["10-14"] + census["15-19"] * 3 / 5
    age_60_plus = sum(
        (persons for age, persons in census.items() if int(age[:2].rstrip("-")) >= 60),
        Fraction(0),
    )
    age_18_59 = sum(census.values()) - under_6 - age_6_17 - age_60_plus
    weights = [under_6, age_6_17, age_18_59 / 2, age_18_59 / 2, age_60_plus]
    return largest_remainders(residents, weights)


def _row(village: Village, commune: Commune) -> Row:
    place = village.place
    groups = dict(
        zip(GROUPS, age_groups(village.residents, place.district, commune.is_ward), strict=True)
    )
    adults = groups["women_18_59"] + groups["men_18_59"]
    return {
        "village_id": village.id,
        "name": village.name,
        "station": commune.station,
        "lat": place.lat,
        "lon": place.lon,
        "elevation_m": place.elevation_m,
        **groups,
        "screened_elsewhere": _tenth(adults) if commune.is_ward else 0,
        "priority": _priority(place, commune),
        "has_site": village.residents >= SITE_FROM,
        "lodging": village.residents >= LODGING_FROM,
    }


def _tenth(persons: int) -> int:
    """10 %, a half rounded up."""
    return (persons + 5) // 10


def _priority(place: Place, commune: Commune) -> int:
    if place.minutes_to_seat >= REMOTE_FROM_MINUTES:
        return 1
    return 3 if commune.is_ward else 2
