"""Areas, facilities and villages of the Lai Châu workbook follow the stated rules."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import ceil

GROUPS = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")


def persons(village):
    return sum(village[group] for group in GROUPS)


def of_kind(sheets, kind):
    return [row for row in sheets["Facilities"] if row["kind"] == kind]


def test_kits_are_one_and_a_half_a_station_so_that_no_area_is_starved(lai_chau):
    stations = Counter(row["area"] for row in of_kind(lai_chau, "trạm"))
    assert len(lai_chau["Areas"]) == 8
    for area in lai_chau["Areas"]:
        assert area["kits"] == ceil(1.5 * stations[area["area_id"]])


def test_every_commune_has_its_station_at_the_seat(lai_chau, facts):
    stations = {row["facility_id"]: row for row in of_kind(lai_chau, "trạm")}
    communes = facts("communes")
    assert list(stations) == [f"T{commune['code']}" for commune in communes]
    for commune in communes:
        station = stations[f"T{commune['code']}"]
        assert station["lat"] == float(commune["seat_lat"])
        assert station["others"] == 8 + 2 * (int(commune["population_2025"]) // 8000)
        assert (station["doctor_floor"], station["doctor_goal"]) == (2, 4)
        assert station["serves"] == "trạm mình"


def test_zones_tell_difficult_and_border_communes_apart(lai_chau, facts):
    zones = {row["facility_id"]: row["zone"] for row in of_kind(lai_chau, "trạm")}
    for commune in facts("communes"):
        difficult, border = commune["special_difficulty_2026_2030"], commune["border"]
        expected = {("1", "1"): 3, ("1", "0"): 2}.get((difficult, border), 1)
        assert zones[f"T{commune['code']}"] == expected
    assert Counter(zones.values()) == {3: 11, 2: 21, 1: 6}


def test_each_former_commune_keeps_a_point_of_the_right_station(lai_chau, facts):
    points = {row["facility_id"]: row["station"] for row in of_kind(lai_chau, "điểm trạm")}
    assert len(points) == 68
    for former in facts("former_commune_points"):
        assert points[f"P{former['code']}"] == f"T{former['commune_code']}"


def test_each_area_has_one_centre_that_stands_in_its_town(lai_chau, facts):
    centres = of_kind(lai_chau, "trung tâm")
    areas = {row["facility_id"]: row["area"] for row in of_kind(lai_chau, "trạm")}
    assert sorted(row["area"] for row in centres) == sorted(set(areas.values()))
    towns = {"T03408"} | {
        f"T{place['commune_code']}"
        for place in facts("villages")
        if place["former_commune"].startswith("Thị trấn")
    }
    seats = {(row["lat"], row["lon"]): row["facility_id"] for row in of_kind(lai_chau, "trạm")}
    assert {seats[row["lat"], row["lon"]] for row in centres} == towns
    for row in centres:
        assert (row["serves"], row["others"], row["min_doctors_on_duty"]) == ("khu vực", 30, 8)


def test_the_two_hospitals_of_tan_phong_send_no_crews(lai_chau):
    hospitals = of_kind(lai_chau, "bệnh viện")
    seat = next(row for row in lai_chau["Facilities"] if row["facility_id"] == "T03408")
    assert [row["serves"] for row in hospitals] == ["không đi", "không đi"]
    assert {(row["lat"], row["lon"]) for row in hospitals} == {(seat["lat"], seat["lon"])}


def test_nobody_is_lost_or_counted_twice_when_people_are_shared_out(lai_chau, facts):
    assert sum(map(persons, lai_chau["Villages"])) == 512_601
    by_station = Counter()
    for village in lai_chau["Villages"]:
        by_station[village["station"]] += persons(village)
    for commune in facts("communes"):
        assert by_station[f"T{commune['code']}"] == int(commune["population_2025"])


def test_only_large_places_are_split_and_their_blocks_are_equal(lai_chau, facts):
    rows = {row["village_id"]: row for row in lai_chau["Villages"]}
    expected = []
    for place in facts("villages"):
        id, residents, blocks = place["village_id"], int(place["population_estimate"]), 1
        if residents > 1500:
            blocks = int(place["blocks_suggested"])
        ids = [f"{id}-{n}" for n in range(1, blocks + 1)] if blocks > 1 else [id]
        expected += ids
        sizes = [persons(rows[i]) for i in ids]
        assert sum(sizes) == residents
        assert max(sizes) - min(sizes) <= 1
        assert len({(rows[i]["lat"], rows[i]["lon"]) for i in ids}) == 1
        if blocks > 1:
            assert rows[ids[0]]["name"] == f"{place['name']}, khối 1"
    assert list(rows) == expected


def census_shares(rows, district, kind):
    """Group shares of a former district, spelt out age by age."""
    ages = {r["age_group"]: int(r["population_2019"]) for r in rows
            if (r["district"], r["area"]) == (district, kind)}  # fmt: skip
    total, old = sum(ages.values()), ("60-64", "65-69", "70-74", "75-79", "80-84", "85+")
    under_6 = ages["0-04"] + Fraction(ages["05-09"], 5)
    school = Fraction(4 * ages["05-09"], 5) + ages["10-14"] + Fraction(3 * ages["15-19"], 5)
    aged = sum(ages[age] for age in old)
    adults = total - under_6 - school - aged
    return [x / total for x in (under_6, school, adults / 2, adults / 2, Fraction(aged))]


def test_age_groups_follow_the_census_of_the_former_district(lai_chau, facts):
    wards = {c["code"] for c in facts("communes") if c["type"] == "phường"}
    places = {place["village_id"]: place for place in facts("villages")}
    census, shares = facts("ages_2019"), {}
    for village in lai_chau["Villages"]:
        place = places[village["village_id"].split("-")[0]]
        key = place["former_district"], "urban" if place["commune_code"] in wards else "rural"
        if key not in shares:
            shares[key] = census_shares(census, *key)
        for group, share in zip(GROUPS, shares[key], strict=True):
            assert abs(village[group] - persons(village) * share) < 1


def test_priority_sites_lodging_and_people_screened_elsewhere(lai_chau, facts):
    places = {place["village_id"]: place for place in facts("villages")}
    for village in lai_chau["Villages"]:
        minutes = int(places[village["village_id"].split("-")[0]]["minutes_to_seat_model"])
        in_ward = village["station"] in ("T03388", "T03408")
        assert village["priority"] == (1 if minutes >= 60 else 3 if in_ward else 2)
        assert village["has_site"] == ("không" if persons(village) < 60 else "có")
        assert village["lodging"] == ("có" if persons(village) >= 150 else "không")
        adults = village["women_18_59"] + village["men_18_59"]
        assert abs(village["screened_elsewhere"] - (adults / 10 if in_ward else 0)) <= 0.5
        assert village["language"] is None


def test_far_villages_are_closed_in_the_rains_and_no_others(lai_chau, facts):
    far = {p["village_id"] for p in facts("villages") if int(p["minutes_to_seat_model"]) >= 75}
    closed = [row["place"] for row in lai_chau["Closures"]]
    ids = [row["village_id"] for row in lai_chau["Villages"]]
    assert closed == [id for id in ids if id.split("-")[0] in far]
    for row in lai_chau["Closures"]:
        assert f"{row['from']:%d/%m/%Y} {row['to']:%d/%m/%Y}" == "15/06/2027 15/08/2027"
        assert row["reason"] == "mùa mưa"
