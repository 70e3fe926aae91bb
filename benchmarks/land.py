"""The places of a benchmark instance as workbook rows: facilities, villages, roads, closures."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.recipes import Recipe, Span

Row = dict[str, object]

YEAR = 2027
GROUP_SHARES = (("under_6", 13), ("age_6_17", 24), ("women_18_59", 28), ("men_18_59", 27))
LANGUAGES = ("Thái", "Mông", "Dao", "Hà Nhì")


def draw_span(random: Random, span: Span) -> int:
    return random.randint(*span)


def area_rows(recipe: Recipe) -> list[Row]:
    return [
        {"area_id": f"A{area}", "name": f"Area {area}", "kits": recipe.kits}
        for area in range(1, recipe.areas + 1)
    ]


def station_ids(recipe: Recipe, area: int) -> list[str]:
    return [f"T{area}{number:02d}" for number in range(1, recipe.stations + 1)]


def facility_rows(recipe: Recipe) -> list[Row]:
    rows: list[Row] = []
    for area in range(1, recipe.areas + 1):
        for station in station_ids(recipe, area):
            rows.append(_base(station, "station", f"A{area}", "own", recipe.others, 1))
            rows[-1] |= {"doctor_floor": 2, "doctor_goal": 4}
        if recipe.centre:
            rows.append(_base(f"C{area}", "centre", f"A{area}", "area", 16, 4))
    if recipe.hospital_doctors:
        rows.append({"facility_id": "H", "name": "Hospital", "kind": "hospital", "serves": "none"})
    return rows


def _base(id: str, kind: str, area: str, serves: str, others: int, on_duty: int) -> Row:
    """A facility that sends crews; `on_duty` others and doctors stay when crews go."""
    return {
        "facility_id": id,
        "name": f"{kind.capitalize()} {id}",
        "kind": kind,
        "area": area,
        "serves": serves,
        "others": others,
        "min_others_on_duty": on_duty,
        "min_doctors_on_duty": 0 if kind == "station" else 2,
    }


def village_rows(random: Random, recipe: Recipe, station: str) -> list[Row]:
    rows: list[Row] = []
    language = random.choice(LANGUAGES)
    for number in range(1, recipe.villages + 1):
        residents = draw_span(random, recipe.residents)
        groups = {group: residents * share // 100 for group, share in GROUP_SHARES}
        rows.append(
            {
                "village_id": f"V{station[1:]}{number:02d}",
                "name": f"Village {station[1:]}{number:02d}",
                "station": station,
                **groups,
                "age_60_plus": residents - sum(groups.values()),
                "priority": random.choice((1, 2, 2, 2, 3)),
                "language": random.choice((language, language, random.choice(LANGUAGES))),
                "has_site": "yes" if random.randrange(100) < 92 else "no",
                "lodging": "yes" if random.randrange(100) < recipe.lodging else "no",
                "no_visit_weekday": random.choice(("Mon", "Fri"))
                if random.randrange(100) < 8
                else None,
            }
        )
    return rows


def road_rows(random: Random, recipe: Recipe, station: str, villages: list[Row]) -> list[Row]:
    """A tree of roads that grows out of the station; a village without a site lies near another."""
    rows: list[Row] = []
    places = [station]
    for village in villages:
        origin = random.choice(places[-4:] if random.randrange(3) else places)
        minutes = draw_span(random, recipe.leg_minutes)
        shut = random.randrange(100) < recipe.wet_closed
        if village["has_site"] == "no":
            origin, minutes, shut = station if len(places) == 1 else places[-1], 12, False
        rows.append(_road(origin, str(village["village_id"]), minutes, shut))
        if village["has_site"] == "yes":
            places.append(str(village["village_id"]))
    return rows


def main_road_rows(random: Random, recipe: Recipe) -> list[Row]:
    """Roads between stations, centres, areas and the hospital; they stay open."""
    rows: list[Row] = []
    hub = ""
    for area in range(1, recipe.areas + 1):
        stations = station_ids(recipe, area)
        if recipe.centre:
            rows.append(_road(f"C{area}", stations[0], 5, False))
        rows += [_road(stations[0], other, random.randint(25, 75), False) for other in stations[1:]]
        if hub:
            rows.append(_road(hub, stations[0], random.randint(40, 120), False))
        hub = hub or stations[0]
    if recipe.hospital_doctors:
        rows.append(_road("H", hub, 10, False))
    return rows


def _road(origin: str, destination: str, minutes: int, shut: bool) -> Row:
    """Minutes in the wet season are four tenths more; none where the road is shut then."""
    wet = None if shut else minutes * 14 // 10
    return {"from": origin, "to": destination, "dry_minutes": minutes, "wet_minutes": wet}


def closure_rows(random: Random, recipe: Recipe, villages: list[Row]) -> list[Row]:
    """Weeks in which a village cannot be visited, most of them in the first half of the year."""
    rows: list[Row] = []
    for village in villages:
        if random.randrange(100) < recipe.closed_villages:
            start = date(YEAR, 1, 5) + timedelta(random.randint(0, 250))
            end = start + timedelta(random.randint(20, 80))
            reason = "road works" if start.month < 5 else "wet season"
            rows.append(
                {"place": village["village_id"], "from": start, "to": end, "reason": reason}
            )
    return rows
