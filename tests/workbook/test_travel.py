"""Estimated travel: nothing given may change, and no estimate may pass for a measured time."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler.instance import Coordinates, Settings
from scheduler.workbook import Filled, fill_travel, read_workbook
from scheduler.workbook.travel.places import Place
from scheduler.workbook.travel.speeds import driving_kmh, estimate, walking_kmh
from tests.workbook.conftest import Book

KM = 1 / 111.1951  # degrees of latitude
SETTINGS = Settings.for_year(2027)


def place(id: str, km: float, elevation_m: float | None = 0) -> Place:
    """A place `km` north of the origin."""
    return Place(id, "T", Coordinates(km * KM, 0), elevation_m, False, None)


def filled(book: Book) -> Filled:
    return fill_travel(book.save(), None)


def links_of(filled: Filled, path: Path) -> dict[tuple[str, str], tuple[int, int | None]]:
    """The Travel sheet of the workbook written, as the program reads it again."""
    assert filled.content is not None
    path.write_bytes(filled.content)
    reading = read_workbook(path)
    assert reading.instance is not None, reading.problems
    return {
        (k.origin, k.destination): (k.dry_minutes, k.wet_minutes) for k in reading.instance.links
    }


@pytest.fixture
def valley(book: Book) -> Book:
    """One station; three villages up a valley, 2 km apart, and one aside; one link."""
    up = {"V01": 0.0, "V02": 0.0, "V03": 0.0, "V04": 0.03}
    for number, (id, east) in enumerate(up.items(), start=1):
        row = next(row for row in book.rows["Villages"] if row["village_id"] == id)
        row.update({"station": "T01", "lat": 22.3 + 2 * number * KM, "lon": 103.4 + east})
        row["elevation_m"] = 500 + 80 * number
    for row in book.rows["Facilities"]:
        if row["facility_id"] == "T01":
            row["elevation_m"] = 500
    book.rows["Travel"] = [{"from": "T01", "to": "TT1", "dry_minutes": 15, "wet_minutes": 20}]
    return book


@pytest.mark.parametrize(("slope", "kmh"), [(0, 5.04), (-0.05, 6), (0.1, 3.55), (-0.27, 2.78)])
def test_walking_is_as_fast_as_tobler_says(slope: float, kmh: float) -> None:
    """Values of the published function, up and down."""
    assert walking_kmh(slope) == pytest.approx(kmh, abs=0.01)


def test_driving_slows_down_on_a_slope() -> None:
    """At 11 % about as the standard for mountain roads says: by a quarter to a third."""
    assert driving_kmh(22, 0) == 22
    assert driving_kmh(22, 0.11) == driving_kmh(22, -0.11)
    assert 0.66 < driving_kmh(1, 0.11) < 0.75


def test_a_level_road_takes_what_the_settings_say() -> None:
    """Else planners could not tune the estimate to what they know."""
    way = estimate(place("a", 0), place("b", 10), "road", SETTINGS)
    assert way.dry_minutes == math.ceil(16 / 22 * 60)
    assert way.wet_minutes == math.ceil(16 / 14 * 60)


def test_a_path_takes_longer_uphill() -> None:
    """The same minutes both ways would make the crew late for its session on the hill."""
    low, high = place("a", 0, 500), place("b", 2, 900)
    up, down = (estimate(a, b, "path", SETTINGS) for a, b in ((low, high), (high, low)))
    assert up.dry_minutes > down.dry_minutes


def test_what_is_too_steep_for_a_road_is_walked() -> None:
    low = place("a", 0, 0)
    assert estimate(low, place("b", 1, 239), "road", SETTINGS).kind == "road"
    assert estimate(low, place("b", 1, 242), "road", SETTINGS).kind == "path"


def test_without_elevation_a_way_is_level() -> None:
    """A blank cell is not sea level."""
    way = estimate(place("a", 0, 1500), place("b", 1, None), "road", SETTINGS)
    assert way.climb_m is None
    assert way.kind == "road"


def test_places_on_one_spot_are_a_minute_apart() -> None:
    assert estimate(place("a", 0), place("b", 0), "path", SETTINGS).dry_minutes == 1


def test_villages_without_link_reach_station_and_next_place(valley: Book, tmp_path: Path) -> None:
    """The villages of a valley lie on one road: the last is reached by way of those before."""
    links = links_of(filled(valley), tmp_path / "out.xlsx")
    assert {("V01", "T01"), ("V02", "T01"), ("V03", "T01"), ("V04", "T01")} <= links.keys()
    assert ("V03", "V02") in links
    assert ("V02", "V01") in links
    assert all(wet is not None and wet >= dry for dry, wet in links.values())


def test_nothing_given_is_changed(book: Book, tmp_path: Path) -> None:
    """A time that somebody measured, or a road that the rain closes, is worth more."""
    before = read_workbook(book.save()).instance
    assert before is not None
    links = links_of(filled(book), tmp_path / "out.xlsx")
    for link in before.links:
        assert links[link.origin, link.destination] == (link.dry_minutes, link.wet_minutes)
    assert ("T02", "V03") in links
    assert links["T02", "V03"][1] is None
    named = {end for link in before.links for end in (link.origin, link.destination)}
    added = list(links)[len(before.links) :]
    assert added
    assert all({"V01", "V02", "P01"} & set(pair) for pair in added)
    assert not any(set(pair) <= named for pair in added)


def test_villages_joined_to_each_other_alone_get_a_way_out(valley: Book, tmp_path: Path) -> None:
    """They are named by a link, so that nothing else would notice."""
    link = {"from": "V03", "to": "V04", "dry_minutes": 9, "wet_minutes": 9}
    valley.rows["Travel"].append(link)
    links = links_of(filled(valley), tmp_path / "out.xlsx")
    assert ("V03", "T01") in links
    assert ("V04", "T01") not in links
    assert links["V03", "V04"] == (9, 9)


def test_a_station_that_no_link_names_is_joined_to_its_area(book: Book, tmp_path: Path) -> None:
    """Else the centre's crews could not get there, however good the roads around it are."""
    book.rows["Travel"] = []
    for row in book.rows["Facilities"]:
        row.update({"area": "KV1"} if row["kind"] != "hospital" else {})
    book.put("Facilities", 4, "lat", 22.4).put("Facilities", 4, "lon", 103.3)
    path = tmp_path / "out.xlsx"
    links_of(filled(book), path)
    instance = read_workbook(path).instance
    assert instance is not None
    for village in ("V01", "V02"):
        assert instance.travel("TT1", village, "wet") is not None
    assert instance.travel("TT1", "T02", "dry") is not None


def test_estimates_are_marked(valley: Book, tmp_path: Path) -> None:
    """What looks like a given number is never looked at again."""
    result = filled(valley)
    links_of(result, tmp_path / "out.xlsx")
    sheet = load_workbook(tmp_path / "out.xlsx")["Đi lại"]
    given, *added = list(sheet.iter_rows(min_row=2))
    assert given[2].comment is None
    assert given[2].fill.fill_type is None
    for row in added:
        assert row[2].comment.text.startswith("ƯỚC TÍNH, cần xác nhận. Đường")
        assert all(cell.fill.start_color.rgb == "00FFF2CC" for cell in row)
    assert f"{len(added)} dòng ước tính" in result.text


def test_in_an_english_workbook_the_notes_are_english(valley: Book) -> None:
    valley.language = "en"
    result = filled(valley)
    assert "estimated rows were added to the sheet “Travel”" in result.text


def test_places_without_coordinates_are_named(valley: Book) -> None:
    """They need a person: nothing can be estimated for them."""
    valley.rows["Villages"][1]["lat"] = None
    assert "1 nơi vì thiếu tọa độ" in filled(valley).text
    assert "V02" in filled(valley).text


def test_a_missing_travel_sheet_is_made(valley: Book, tmp_path: Path) -> None:
    """It may be missing; the command is most useful then."""
    valley.drop_sheet("Travel")
    links = links_of(filled(valley), tmp_path / "out.xlsx")
    assert ("V01", "T01") in links


def test_a_station_without_position_is_reached_by_a_village_that_a_link_names(
    valley: Book, tmp_path: Path
) -> None:
    for row in valley.rows["Facilities"]:
        if row["facility_id"] == "T01":
            row["lat"] = row["lon"] = None
    valley.rows["Travel"].append({"from": "V01", "to": "T01", "dry_minutes": 9, "wet_minutes": 9})
    links = links_of(filled(valley), tmp_path / "out.xlsx")
    assert ("V02", "V01") in links


def test_a_second_run_adds_nothing(valley: Book, tmp_path: Path) -> None:
    """Otherwise every run would add estimates of estimates."""
    links = links_of(filled(valley), tmp_path / "out.xlsx")
    again = fill_travel(tmp_path / "out.xlsx", None)
    assert links_of(again, tmp_path / "again.xlsx") == links
    assert "không thiếu đường nào" in again.text


def test_a_workbook_with_problems_is_not_filled(valley: Book) -> None:
    valley.put("Villages", 1, "lat", "phía bắc")
    result = filled(valley)
    assert result.content is None
    assert [problem.cell for problem in result.reading.problems] == ["D2"]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.write_text("nothing")])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "no.xlsx")
    result = fill_travel(tmp_path / "no.xlsx", None)
    assert result.content is None
    assert len(result.reading.problems) == 1
