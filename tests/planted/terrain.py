"""The land of a planted instance: stations, points, a centre, a partner, villages and roads."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

from scheduler.instance import (
    Area,
    Coordinates,
    Facility,
    Instance,
    Kind,
    Link,
    Serves,
    Settings,
    Village,
)
from tests.builders import YEAR, make_facility, make_instance, make_village, on
from tests.planted.dice import Dice

PACES = (Fraction(5), Fraction(4), Fraction(59, 11), Fraction(7), Fraction(131, 30))
ATTENDANCES = (Fraction(85, 100), Fraction(1), Fraction(3, 5), Fraction(1, 3))
KITS_OF_THE_LAND = 99  # until the plan says how many are used


def draw_land(dice: Dice) -> Instance:
    """Places and roads; no doctors yet, and as many kits and other staff as anybody may use."""
    settings = draw_settings(dice)
    facilities = _facilities(dice)
    villages = _villages(dice, [f for f in facilities if f.kind is Kind.STATION])
    links = _links(dice, settings, facilities, villages)
    land = make_instance(
        areas=[Area(id=a, name=f"Khu vực {a}", kits=KITS_OF_THE_LAND) for a in ("A1", "A2")],
        facilities=facilities,
        villages=villages,
        doctors=[],
        links=tuple(links),
    )
    return replace(land, settings=settings)


def draw_settings(dice: Dice) -> Settings:
    given: dict[str, Any] = {
        "crew_doctors": dice.pick((1, 1, 2)),
        "crew_others": dice.pick((4, 2, 3)),
        "max_trip_days": dice.pick((4, 1, 2, 3)),
        "max_stops_per_trip": dice.pick((4, 1, 2)),
        "attendance": dice.pick(ATTENDANCES),
        "mop_up_gap_days": dice.pick((28, 1, 14, 60)),
        "workday_minutes": dice.pick((480, 360, 600)),
        "setup_minutes": dice.pick((45, 0, 30)),
        "max_resident_minutes": dice.pick((45, 20, 90)),
        "campaign_start": on(dice.pick((1, 2)), 5),
        "campaign_end": on(dice.pick((12, 11)), 15),
    }
    return Settings.for_year(YEAR, **given)


def _facilities(dice: Dice) -> list[Facility]:
    found: list[Facility] = []
    has_centre, has_partner = dice.happens(40), dice.happens(20)
    for number in range(1, dice.number(1, 3) + 1):
        area = "A1" if number == 1 else dice.pick(("A1", "A2"))
        sends = not (has_centre and area == "A1" and dice.happens(30))
        serves = Serves.OWN if sends else Serves.NONE
        station = f"T0{number}"
        found.append(make_facility(station, Kind.STATION, area=area, serves=serves))
        if dice.happens(30):
            serves = dice.pick((Serves.NONE, Serves.OWN))
            point = make_facility(
                f"P0{number}", Kind.POINT, area=area, station=station, serves=serves
            )
            found.append(point)
    if has_centre:
        found.append(make_facility("C01", Kind.CENTRE, serves=Serves.AREA))
    if has_partner:
        found.append(make_facility("Q01", Kind.PARTNER, serves=Serves.PROVINCE))
    found.append(make_facility("H01", Kind.HOSPITAL, area=None))
    return found


def _villages(dice: Dice, stations: list[Facility]) -> list[Village]:
    found: list[Village] = []
    for station in stations:
        for number in range(1, dice.number(1, 3) + 1):
            village = make_village(
                f"V{station.id[-1]}{number}",
                station.id,
                groups=(0, 0, 0, dice.number(1, 160), 0),
                minutes_per_person=dice.pick(PACES),
                attendance=dice.pick(ATTENDANCES),
                priority=dice.pick((2, 1, 3)),
                language=dice.pick((None, "Thái", "Mông")),
                has_site=not dice.happens(25),
                lodging=not dice.happens(30),
            )
            found.append(village)
    return found


def _links(
    dice: Dice, settings: Settings, facilities: list[Facility], villages: list[Village]
) -> list[Link]:
    found: list[Link] = []
    stations = [f for f in facilities if f.kind is Kind.STATION]
    for one, other in pairwise(stations):
        found.append(_link(dice, one.id, other.id, 100))
    for facility in facilities:
        if facility.kind is Kind.POINT:
            found.append(_link(dice, str(facility.station), facility.id, 60))
        if facility.kind in (Kind.CENTRE, Kind.PARTNER):
            found.append(_link(dice, dice.pick(stations).id, facility.id, 40))
    for village in villages:
        nearby = [village.station, *(f.id for f in facilities if f.station == village.station)]
        nearby += [v.id for v in villages if v.station == village.station and v.id < village.id]
        far = 180 if village.has_site else settings.max_resident_minutes
        found.append(_link(dice, dice.pick(nearby), village.id, far))
        if dice.happens(30):
            found.append(_link(dice, village.id, dice.pick(stations).id, 120))
    pairs = {frozenset((link.origin, link.destination)): link for link in found}
    return [link for pair, link in pairs.items() if len(pair) == 2]


def _link(dice: Dice, origin: str, destination: str, most: int) -> Link:
    dry = dice.number(1, most)
    wet = None if dice.happens(15) else dry + dice.number(0, 40)
    return Link(origin, destination, dry, wet)


def estimated(dice: Dice, land: Instance) -> Instance:
    """Now and then a village that no road names, found by its coordinates."""
    if not dice.happens(15):
        return land
    last = list(land.villages.values())[-1]
    spot = Coordinates(22.0, 103.0)
    near = Coordinates(22.0 + dice.number(1, 9) / 100, 103.0)
    links = tuple(link for link in land.links if last.id not in (link.origin, link.destination))
    villages = dict(land.villages) | {last.id: replace(last, coordinates=near)}
    station = replace(land.facilities[last.station], coordinates=spot)
    facilities = dict(land.facilities) | {station.id: station}
    return replace(land, links=links, villages=villages, facilities=facilities)
