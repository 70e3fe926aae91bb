"""What the planner is told about a workbook that can be planned all the same."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.workbook.read import Reading

D, PRACTICE = date, "practice_before_22"


def warnings_of(reading: Reading) -> list[tuple[str, str]]:
    """Codes and cells, without the estimate that the small workbook has anyway."""
    assert reading.instance is not None
    found = [(each.code, each.cell) for each in reading.warnings]
    return [each for each in found if each[0] != "travel_estimated"]


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "code"),
    [
        ("Facilities", 1, "doctor_goal", 1, "goal_below_floor"),
        ("Facilities", 5, "serves", "area", "serves_nothing"),
        ("Facilities", 5, "serves", "own", "serves_nothing"),
        ("Villages", 1, "lat", 12.31, "far_from_station"),
        ("Villages", 2, "language", "Thai", "language_unspoken"),
        ("Postings", 2, "facility", "TT1", "posting_not_station"),
        ("Calendar", 1, "date", date(2026, 2, 20), "calendar_outside_year"),
        ("Travel", 3, "to", "T02", "travel_to_itself"),
    ],
)
def test_suspicious_cell_is_a_warning_there(book, sheet, row, column, value, code):
    found = warnings_of(book.put(sheet, row, column, value).read())
    assert (code, book.cell(sheet, row, column)) in found


def test_one_coordinate_of_two_is_told_at_the_one_that_stands_there(book):
    reading = book.put("Villages", 2, "lat", None).read()
    found = [(each.code, each.cell) for each in reading.warnings]
    assert ("half_coordinates", book.cell("Villages", 2, "lon")) in found
    assert reading.instance.villages["V02"].coordinates is None


def test_unspoken_language_names_the_nearest_spoken_one(book):
    """Two spellings of one language keep every doctor from being matched."""
    book.put("Villages", 2, "language", "Thai").put("Villages", 3, "language", "Thai")
    (found,) = [each for each in book.read().warnings if each.code == "language_unspoken"]
    assert "Có phải ý là “Thái”?" in found.vi and "2" in found.en


def test_window_after_the_campaign(book):
    book.put("Windows", 1, "to", date(2027, 12, 31)).put("Windows", 1, "from", date(2027, 12, 16))
    assert warnings_of(book.read()) == [("window_outside_campaign", "C2")]
    book.put("Windows", 1, "from", date(2027, 12, 15))
    assert warnings_of(book.read()) == []


def test_dates_of_last_year_left_in_the_settings(book):
    """Last year's workbook is reused, and no day of the new year is wet."""
    book.setting("wet_season_start", date(2026, 5, 15)).setting("wet_season_end", date(2026, 9, 15))
    book.setting("priority_deadline", date(2026, 6, 30))
    found = warnings_of(book.read())
    assert [code for code, _ in found] == ["setting_outside_year"] * 3


def test_estimated_travel_is_one_warning_a_station(book):
    found = [each for each in book.read().warnings if each.code == "travel_estimated"]
    assert [(each.sheet, each.cell) for each in found] == [("Cơ sở y tế", "A2")]
    assert "P01, V01, V02" in found[0].vi


def test_village_that_nobody_can_reach(book):
    """A village without link and coordinates drops out of the plan unnoticed."""
    book.put("Villages", 1, "lat", None).put("Villages", 1, "lon", None)
    assert warnings_of(book.read()) == [("village_unlinked", "A2")]


def test_village_whose_road_leads_nowhere(book):
    book.rows["Travel"].append({"from": "V01", "to": "V02", "dry_minutes": 10})
    found = warnings_of(book.read())
    assert found == [("village_unreachable", "A2"), ("village_unreachable", "A3")]


def test_village_that_no_base_serves(book):
    book.put("Facilities", 2, "serves", "none")
    found = warnings_of(book.read())
    assert found == [("village_without_base", "A4"), ("village_without_base", "A5")]


def test_unknown_sheets_and_columns_name_the_nearest_known_one(book):
    """A mistyped heading is dropped, and its column silently takes the default."""

    def touch_up(workbook):
        workbook.create_sheet("Thôn bảng")
        workbook.create_sheet("Ghi chú")
        areas = workbook["Khu vực"]
        areas["D1"], areas["E3"] = "Tên khu", "nhớ hỏi lại"

    book.touch_up = touch_up
    reading = book.read()
    found = {each.code: each for each in reading.warnings}
    assert reading.problems == ()
    assert found["heading_unknown"].cell == "D1" and "“Tên khu vực”" in found["heading_unknown"].vi
    assert found["heading_blank"].cell == "E3"
    assert found["sheet_unknown"].sheet == "Thôn bảng" and "“Thôn bản”" in found["sheet_unknown"].vi
    assert len(found) == len(reading.warnings)


def test_sheets_without_rows(book):
    for sheet in book.rows:
        if sheet != "Settings":
            book.rows[sheet] = []
    reading = book.read()
    assert [each.sheet for each in reading.warnings] == [
        "Khu vực",
        "Cơ sở y tế",
        "Thôn bản",
        "Bác sĩ",
    ]
    assert reading.instance.sites == ()


def test_a_sheet_without_rows_is_told_beside_the_errors_that_it_causes(book):
    """“BS1 is not in the sheet Bác sĩ”, ten times, hides that nobody is."""
    book.rows["Doctors"] = []
    reading = book.read()
    assert {each.code for each in reading.problems} == {"unknown_id"}
    assert "sheet_without_rows" in {each.code for each in reading.warnings}


@pytest.mark.parametrize(
    ("sheet", "row", "column", "last_usual", "odd", "code", "marked"),
    [
        ("Travel", 2, "dry_minutes", 240, 241, "travel_long", "dry_minutes"),
        ("Travel", 4, "wet_minutes", 240, 241, "travel_long", "wet_minutes"),
        ("Travel", 3, "dry_minutes", 55, 56, "travel_dry_longer", "dry_minutes"),
        (
            "Doctors",
            3,
            "practice_since",
            D(2002, 1, 1),
            D(2001, 12, 31),
            PRACTICE,
            "practice_since",
        ),
        ("Villages", 1, "screened_elsewhere", 189, 190, "village_empty", "village_id"),
        ("Closures", 2, "from", D(2027, 2, 2), D(2027, 2, 1), "closed_all_campaign", "from"),
        ("Closures", 2, "to", D(2027, 12, 14), D(2027, 12, 15), "closed_all_campaign", "from"),
    ],
)
def test_what_is_odd_begins_one_step_beyond_what_is_usual(
    book, sheet, row, column, last_usual, odd, code, marked
):
    book.put("Closures", 2, "from", D(2027, 1, 1)).put("Closures", 2, "to", D(2027, 12, 31))
    here = (code, book.cell(sheet, row, marked))
    assert here not in warnings_of(book.put(sheet, row, column, last_usual).read())
    assert here in warnings_of(book.put(sheet, row, column, odd).read())


def test_closures_that_follow_each_other_cover_the_campaign_together(book):
    """A road closed by months, row after row, leaves no day that the planner could see."""
    book.rows["Closures"] = [
        {"place": "V03", "from": date(2027, 6, 1), "to": date(2027, 12, 31)},
        {"place": "V03", "from": date(2027, 1, 1), "to": date(2027, 5, 30)},
    ]
    assert "closed_all_campaign" not in dict(warnings_of(book.read()))
    book.put("Closures", 2, "to", date(2027, 5, 31))
    assert ("closed_all_campaign", "B2") in warnings_of(book.read())


def test_a_digit_too_many_shows_beside_twenty_villages(book):
    """3,930 residents in place of 393 would take a crew away for weeks."""
    for number in range(5, 22):
        village = {**book.rows["Villages"][2], "village_id": f"V{number:02d}"}
        book.rows["Villages"].append(village)
        book.rows["Travel"].append({"from": "T02", "to": f"V{number:02d}", "dry_minutes": 9})
    book.put("Villages", 20, "men_18_59", 1765)
    assert "village_large" in dict(warnings_of(book.read()))
    book.put("Villages", 20, "men_18_59", 1764)
    assert "village_large" not in dict(warnings_of(book.read()))


def test_a_village_that_is_hours_away_by_coordinates(book):
    """At 22 km/h, and 1.6 km of road for one of flight, four hours end at 55 km."""
    assert "village_far" not in dict(warnings_of(book.put("Villages", 1, "lat", 22.78).read()))
    found = warnings_of(book.put("Villages", 1, "lat", 22.80).read())
    assert ("village_far", book.cell("Villages", 1, "lat")) in found
    book.rows["Travel"].append({"from": "T01", "to": "V01", "dry_minutes": 90})
    assert "village_far" not in dict(warnings_of(book.read()))


def test_a_set_up_that_fills_the_day_is_told_at_the_setting(book):
    book.setting("setup_minutes", 480)
    found = [each for each in book.read().warnings if each.code == "session_without_time"]
    assert [each.cell for each in found] == ["B7"]


def test_odd_rows_are_told_beside_errors(book):
    """Otherwise every correction would bring new findings, round after round."""
    book.put("Areas", 1, "kits", "hai").put("Travel", 3, "dry_minutes", 56)
    reading = book.read()
    assert [each.code for each in reading.problems] == ["not_whole"]
    assert "travel_dry_longer" in [each.code for each in reading.warnings]


def test_travel_sheet_without_its_columns_accuses_no_village(book):
    """One missing heading would be followed by a warning for each of 1,036 villages."""
    book.put("Villages", 3, "lat", None).drop_column("Travel", "to")
    assert "village_unlinked" not in [each.code for each in book.read().warnings]
