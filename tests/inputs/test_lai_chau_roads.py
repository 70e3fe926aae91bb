"""The Travel sheet of the Lai Châu workbook follows the stated rules."""

from __future__ import annotations

from collections import Counter
from math import asin, ceil, cos, radians, sin, sqrt

import pytest


@pytest.fixture(scope="module")
def dry(lai_chau):
    return {(row["from"], row["to"]): row["dry_minutes"] for row in lai_chau["Travel"]}


@pytest.fixture(scope="module")
def both_ways(dry):
    return dry | {(b, a): minutes for (a, b), minutes in dry.items()}


def km(a, b):
    lat_a, lon_a, lat_b, lon_b = (
        radians(float(x)) for x in (a["lat"], a["lon"], b["lat"], b["lon"])
    )
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * 6371.0088 * asin(sqrt(h))


def by_station(rows):
    groups = {}
    for row in rows:
        groups.setdefault(row["station"], []).append(row)
    return groups


def test_no_pair_is_listed_twice_or_joined_to_itself(lai_chau):
    pairs = Counter(frozenset((row["from"], row["to"])) for row in lai_chau["Travel"])
    assert max(pairs.values()) == 1
    assert min(map(len, pairs)) == 2


def test_wet_minutes_are_two_fifths_more_and_never_blank(lai_chau):
    for row in lai_chau["Travel"]:
        assert row["wet_minutes"] == (row["dry_minutes"] * 14 + 9) // 10


def test_every_village_and_block_is_joined_to_its_seat(lai_chau, facts, dry):
    places = {place["village_id"]: place for place in facts("villages")}
    for village in lai_chau["Villages"]:
        given = int(places[village["village_id"].split("-")[0]]["minutes_to_seat_model"])
        assert dry[village["village_id"], village["station"]] == max(3, given)


def test_every_place_is_joined_to_its_three_nearest_villages(lai_chau, both_ways):
    seen = set()
    for rows in by_station(lai_chau["Villages"]).values():
        places = [row for row in rows if row["village_id"].split("-")[1:] in ([], ["1"])]
        for place in places:
            others = [other for other in places if other is not place]
            for other in sorted(others, key=lambda o: (km(place, o), o["village_id"]))[:3]:
                climb = abs(place["elevation_m"] - other["elevation_m"])
                minutes = ceil(4.5 * km(place, other)) + ceil(climb / 60)
                pair = place["village_id"], other["village_id"]
                assert both_ways[pair] == minutes
                seen.add(frozenset(pair))
    villages = {row["village_id"] for row in lai_chau["Villages"]}
    between = {
        frozenset(pair)
        for pair in both_ways
        if villages.issuperset(pair) and pair[0].split("-")[0] != pair[1].split("-")[0]
    }
    assert between == seen


def test_blocks_of_one_place_are_no_minutes_apart(lai_chau, both_ways):
    blocks = {}
    for village in lai_chau["Villages"]:
        blocks.setdefault(village["village_id"].split("-")[0], []).append(village["village_id"])
    for ids in blocks.values():
        assert all(both_ways[a, b] == 0 for a in ids for b in ids if a < b)


def test_every_point_is_five_minutes_from_its_nearest_village(lai_chau, dry):
    villages = by_station(lai_chau["Villages"])
    for point in lai_chau["Facilities"]:
        if point["kind"] != "điểm trạm":
            continue
        here = villages[point["station"]]
        (link,) = [pair for pair in dry if point["facility_id"] in pair]
        nearest = next(row for row in here if row["village_id"] == link[1])
        assert km(point, nearest) == min(km(point, row) for row in here)
        assert dry[link] == 5


def test_seats_are_joined_where_communes_of_one_area_share_a_border(lai_chau, facts, both_ways):
    areas = {row["facility_id"]: row["area"] for row in lai_chau["Facilities"]}
    expected = {}
    for row in facts("seat_travel"):
        a, b = f"T{row['from_code']}", f"T{row['to_code']}"
        if row["shares_border"] == "1" and areas[a] == areas[b]:
            expected[a, b] = int(row["minutes_model"])
    made = {pair: m for pair, m in both_ways.items() if pair[0][0] == pair[1][0] == "T"}
    made = {pair: m for pair, m in made.items() if not "".join(pair).count("TTYT")}
    assert made == expected


def test_every_centre_reaches_all_seats_of_its_area(lai_chau, facts, dry):
    minutes = {(r["from_code"], r["to_code"]): r["minutes_model"] for r in facts("seat_travel")}
    facilities = lai_chau["Facilities"]
    for centre in (row for row in facilities if row["kind"] == "trung tâm"):
        town = centre["facility_id"].removeprefix("TTYT")
        for station in (row for row in facilities if row["kind"] == "trạm"):
            pair, seat = (centre["facility_id"], station["facility_id"]), station["facility_id"][1:]
            if station["area"] == centre["area"]:
                assert dry[pair] == int(minutes.get((town, seat), 3))
            else:
                assert pair not in dry
