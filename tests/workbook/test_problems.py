"""Every kind of mistake: one bad cell, one problem, at that cell, in both languages."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from scheduler.workbook.problems import MESSAGES, WARNING_MESSAGES, Problem, Where, problem
from scheduler.workbook.read import Reading

BAD_CELLS = [
    # a value of the wrong type
    ("Areas", 1, "kits", "hai", "not_whole"),
    ("Areas", 1, "kits", 1.5, "not_whole"),
    ("Areas", 1, "kits", True, "not_whole"),
    ("Areas", 1, "kits", "1.500", "whole_two_ways"),
    ("Areas", 1, "kits", date(2027, 1, 5), "not_whole"),
    ("Villages", 2, "under_6", "khoảng 20", "not_whole"),
    ("Facilities", 1, "lat", "22°18'", "not_number"),
    ("Facilities", 1, "elevation_m", False, "not_number"),
    ("Villages", 1, "attendance", "nhiều", "not_share"),
    ("Leave", 1, "to", "31/02/2027", "not_date"),
    ("Leave", 1, "to", "2027-07-14", "not_date"),
    ("Leave", 1, "to", "hết tháng 7", "not_date"),
    ("Leave", 1, "to", 46217, "not_date"),
    ("Leave", 1, "to", time(7, 0), "not_date"),
    ("Doctors", 1, "practice_since", True, "not_date"),
    ("Villages", 1, "has_site", "có lẽ", "not_yes_no"),
    ("Doctors", 1, "field_ok", 2, "not_yes_no"),
    ("Facilities", 4, "kind", "trung tam y te", "not_choice"),
    ("Facilities", 1, "serves", "trạm", "not_choice"),
    ("Facilities", 4, "kind", 3, "not_choice"),
    ("Doctors", 1, "sex", "ông", "not_choice"),
    ("Calendar", 1, "kind", "Lễ", "not_choice"),
    ("Villages", 1, "no_visit_weekday", "thứ 2, thứ 9", "not_weekday"),
    ("Areas", 1, "name", "#REF!", "error_value"),
    ("Areas", 1, "kits", "#DIV/0!", "error_value"),
    ("Villages", 1, "village_id", datetime(2027, 2, 1), "not_id"),
    # a value out of range
    ("Areas", 1, "kits", -1, "out_of_range"),
    ("Facilities", 1, "lat", 103.4, "out_of_range"),
    ("Facilities", 1, "lon", -181, "out_of_range"),
    ("Facilities", 1, "zone", 4, "out_of_range"),
    ("Villages", 1, "priority", 0, "out_of_range"),
    ("Windows", 1, "pass", 3, "out_of_range"),
    ("Travel", 1, "dry_minutes", -5, "out_of_range"),
    ("Villages", 1, "attendance", 85, "share_out_of_range"),
    ("Villages", 1, "attendance", -0.01, "share_out_of_range"),
    ("Doctors", 1, "practice_since", "01/09/0201", "date_out_of_range"),
    ("Doctors", 2, "doctor_id", "K" * 33, "id_too_long"),
    # a required cell that is blank
    ("Areas", 1, "name", None, "blank"),
    ("Areas", 1, "kits", "  ", "blank"),
    ("Doctors", 2, "doctor_id", None, "blank"),
    ("Facilities", 5, "kind", None, "blank"),
    ("Villages", 1, "station", None, "blank"),
    ("Doctors", 1, "specialty", None, "blank"),
    ("Doctors", 1, "practice_since", None, "blank"),
    ("Travel", 1, "dry_minutes", None, "blank"),
    ("Facilities", 1, "area", None, "area_missing"),
    ("Facilities", 3, "station", None, "point_without_station"),
    # an id that is used twice or not known
    ("Doctors", 2, "doctor_id", "BS1", "id_twice"),
    ("Villages", 1, "village_id", "T02", "place_twice"),
    ("Facilities", 1, "area", "KV9", "unknown_id"),
    ("Facilities", 3, "station", "T9", "unknown_id"),
    ("Villages", 1, "station", "t01", "unknown_id"),
    ("Doctors", 1, "facility", "V01", "unknown_id"),
    ("Leave", 1, "doctor_id", "BS9", "unknown_id"),
    ("Closures", 1, "place", "KV1", "unknown_id"),
    ("Windows", 1, "village_id", "T01", "unknown_id"),
    ("Postings", 1, "doctor_id", "BS33", "unknown_id"),
    ("Postings", 1, "facility", "V01", "unknown_id"),
    ("Travel", 1, "from", "BS1", "unknown_id"),
    ("Travel", 1, "to", "TT2", "unknown_id"),
    ("Villages", 1, "station", "TT1", "not_station"),
    ("Facilities", 3, "station", "P01", "not_station"),
    # cells that contradict each other
    ("Leave", 1, "from", date(2027, 7, 15), "from_after_to"),
    ("Closures", 1, "from", date(2027, 8, 16), "from_after_to"),
    ("Windows", 1, "from", date(2028, 3, 1), "from_after_to"),
    ("Postings", 1, "from", date(2027, 4, 1), "from_after_to"),
    ("Villages", 1, "screened_elsewhere", 191, "too_many_elsewhere"),
    ("Calendar", 2, "date", date(2027, 2, 20), "date_twice"),
    ("Postings", 1, "facility", "TT1", "posting_at_home"),
    # settings
    ("Settings", 1, "value", "năm tới", "not_whole"),
    ("Settings", 1, "value", 27, "out_of_range"),
    ("Settings", 2, "value", 1.01, "share_out_of_range"),
    ("Settings", 3, "value", "sáng", "not_time"),
    ("Settings", 3, "value", "24:00", "not_time"),
    ("Settings", 3, "value", "#N/A", "error_value"),
    ("Settings", 4, "value", "1-2-2027", "not_date"),
    ("Settings", 4, "value", date(2026, 2, 1), "campaign_outside_year"),
    ("Settings", 4, "value", date(2027, 12, 16), "setting_order"),
    ("Settings", 3, "value", "16:01", "day_too_long"),
    ("Settings", 5, "key", "donor_cup", "setting_unknown"),
    ("Settings", 5, "key", "attendance", "setting_twice"),
    ("Settings", 5, "key", None, "blank"),
]


def findings(reading: Reading) -> list[tuple[str, str, str]]:
    return [(each.code, each.sheet, each.cell) for each in reading.problems]


def only(reading: Reading) -> Problem:
    (found,) = reading.problems
    assert reading.instance is None
    return found


@pytest.mark.parametrize(("sheet", "row", "column", "value", "code"), BAD_CELLS)
def test_one_bad_cell_is_one_problem_at_that_cell(book, sheet, row, column, value, code):
    """A mistake goes unnoticed, is reported elsewhere, or drags others along."""
    reading = book.put(sheet, row, column, value).read()
    where = column
    if code in ("setting_order", "day_too_long", "campaign_outside_year"):
        where = "value"
    assert findings(reading) == [(code, book.name(sheet), book.cell(sheet, row, where))]
    assert reading.instance is None


def test_legal_edges_are_no_problems(book):
    """The last legal value is refused along with the first illegal one."""
    book.put("Villages", 1, "attendance", 0).put("Villages", 2, "attendance", 1)
    book.put("Villages", 1, "screened_elsewhere", 190).put("Areas", 1, "kits", 0)
    book.put("Areas", 2, "area_id", "K" * 32).put("Facilities", 2, "area", "K" * 32)
    book.put("Leave", 1, "from", date(2027, 7, 14))
    book.setting("day_start", "16:00").setting("campaign_start", date(2027, 12, 15))
    book.setting("max_posting_months", 1).setting("rotation_min_days", 264)
    assert book.read().problems == ()


def test_all_problems_are_reported_at_once(book):
    """The planner corrects one cell, checks again, and finds the next: for days."""
    chosen = [
        ("Settings", 2, "value", 1.5, "share_out_of_range"),
        ("Areas", 1, "kits", "hai", "not_whole"),
        ("Facilities", 1, "lat", 200, "out_of_range"),
        ("Facilities", 3, "station", "T9", "unknown_id"),
        ("Villages", 1, "station", "t01", "unknown_id"),
        ("Villages", 1, "screened_elsewhere", 900, "too_many_elsewhere"),
        ("Villages", 2, "has_site", "có lẽ", "not_yes_no"),
        ("Doctors", 1, "specialty", None, "blank"),
        ("Leave", 1, "from", date(2027, 7, 15), "from_after_to"),
        ("Windows", 1, "pass", 3, "out_of_range"),
        ("Postings", 1, "facility", "TT1", "posting_at_home"),
        ("Travel", 1, "to", "TT2", "unknown_id"),
        ("Calendar", 2, "date", date(2027, 2, 20), "date_twice"),
    ]
    for sheet, row, column, value, _ in chosen:
        book.put(sheet, row, column, value)
    book.setting("campaign_end", date(2028, 1, 1))
    expected = [(code, book.name(s), book.cell(s, r, c)) for s, r, c, _, code in chosen]
    expected.insert(1, ("campaign_outside_year", book.name("Settings"), "B7"))
    assert findings(book.read()) == expected


def test_setting_checks_go_on_when_the_year_is_missing(book):
    book.rows["Settings"] = [
        {"key": "min_posting_months", "value": 6},
        {"key": "max_posting_months", "value": 5},
    ]
    found = [(each.code, each.cell) for each in book.read().problems]
    assert found == [("setting_missing", ""), ("setting_order", "B3")]


def test_blank_year_is_a_problem_at_its_cell(book):
    assert only(book.put("Settings", 1, "value", None).read()).cell == "B2"


def test_village_without_any_group(book):
    for group in ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus"):
        book.put("Villages", 2, group, None)
    found = only(book.read())
    assert (found.code, found.cell) == ("no_group", book.cell("Villages", 2, "under_6"))
    assert "Dưới 6 tuổi" in found.vi and "under_6" in found.en


def test_bad_group_is_not_called_missing_too(book):
    for group in ("age_6_17", "women_18_59", "men_18_59", "age_60_plus"):
        book.put("Villages", 1, group, None)
    assert only(book.put("Villages", 1, "under_6", "ít").read()).code == "not_whole"


def test_travel_row_twice_also_in_other_letters_but_not_the_way_back(book):
    way_back = {"from": "TT1", "to": "T01", "dry_minutes": 25}
    book.rows["Travel"].append(way_back)
    assert book.read().problems == ()
    book.rows["Travel"].append({**way_back, "dry_minutes": 30})
    found = only(book.read())
    assert (found.code, found.cell) == ("travel_twice", "A7")
    assert "A6" in found.vi


def test_fixed_postings_to_two_places_in_one_month(book):
    """A doctor is sent to two stations in March, and one of them waits in vain (R18)."""
    later = {"doctor_id": "BS3", "from": date(2027, 3, 31), "to": date(2027, 6, 30)}
    book.rows["Postings"].append({**later, "facility": "T01"})
    found = only(book.read())
    assert (found.code, found.cell) == ("posting_overlap", "C4")
    assert "03/2027" in found.vi and "C2" in found.en
    book.put("Postings", 3, "from", date(2027, 4, 1))
    assert book.read().problems == ()


def test_fixed_postings_to_one_place_may_share_a_month(book):
    later = {"doctor_id": "BS3", "from": date(2027, 3, 31), "to": date(2027, 6, 30)}
    book.rows["Postings"].append({**later, "facility": "T02"})
    assert book.read().problems == ()


def test_postings_of_another_year_do_not_clash(book):
    for station in ("T01", "T02"):
        dates = {"from": date(2025, 1, 1), "to": date(2025, 2, 1)}
        book.rows["Postings"].append({"doctor_id": "BS3", "facility": station, **dates})
    assert book.read().problems == ()


def test_missing_sheet_is_one_problem_however_many_rows_refer_to_it(book):
    """One forgotten sheet floods the screen with unknown ids."""
    book.drop_sheet("Facilities")
    found = only(book.read())
    assert (found.code, found.sheet, found.cell) == ("sheet_missing", "", "")
    assert "Cơ sở y tế" in found.vi and "Facilities" in found.en


def test_missing_column_is_one_problem(book):
    for sheet, column in (("Facilities", "area"), ("Doctors", "doctor_id"), ("Travel", "to")):
        assert column in [each.key for each in book.columns[sheet]]
        book.drop_column(sheet, column)
    found = [(each.code, each.sheet) for each in book.read().problems]
    assert found == [("heading_missing", book.name(s)) for s in ("Facilities", "Doctors", "Travel")]


def test_sheet_without_a_known_heading(book):
    """A sheet of another list is one problem, not one a column."""

    def other_list(workbook):
        for row in workbook[book.name("Areas")]["A1:C1"]:
            for cell in row:
                cell.value = f"Cột {cell.column}"

    book.touch_up = other_list
    reading = book.read()
    assert findings(reading) == [("headings_absent", "Khu vực", "A1")]
    assert "30 dòng" in reading.problems[0].vi


def test_column_twice(book):
    book.columns["Areas"].append(book.columns["Areas"][1])
    found = only(book.read())
    assert (found.code, found.cell) == ("heading_twice", "D1")


def test_sheet_in_both_languages(book):
    book.touch_up = lambda workbook: workbook.create_sheet("Villages")
    found = only(book.read())
    assert (found.code, found.sheet) == ("sheet_twice", "Villages")


def test_formula_without_a_stored_value_is_no_blank_cell(book):
    """A workbook made by a program holds =SUM(…) without its value; the default would be taken."""
    book.put("Villages", 1, "screened_elsewhere", "=2+3")
    found = only(book.read())
    where = book.cell("Villages", 1, "screened_elsewhere")
    assert (found.code, found.cell, found.value) == ("formula", where, "")


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "suggested"),
    [
        ("Facilities", 1, "area", "KV 1", "KV1"),
        ("Villages", 1, "station", "t01", "T01"),
        ("Facilities", 4, "kind", "trung tâmm", "trung tâm"),
        ("Settings", 5, "key", "Tỷ lệ cử tối đa", "Tỷ lệ cử đi tối đa"),
        ("Villages", 1, "no_visit_weekday", "chủ nhậtt", "chủ nhật"),
        ("Villages", 1, "no_visit_weekday", "Thứ Bảy", "thứ 7"),
        ("Villages", 1, "no_visit_weekday", "thứ tư", "thứ 4"),
        ("Villages", 1, "no_visit_weekday", "thứ 2, T5", "thứ 5"),
        ("Villages", 1, "no_visit_weekday", "CN", "chủ nhật"),
        ("Villages", 1, "no_visit_weekday", "Sunday", "Sun"),
    ],
)
def test_mistype_names_the_nearest_known_word(book, sheet, row, column, value, suggested):
    found = only(book.put(sheet, row, column, value).read())
    assert f"“{suggested}”?" in found.message("vi")
    assert f"Did you mean “{suggested}”?" in found.message("en")


def test_a_row_without_id_is_not_called_none(book):
    """“Bản “None””: the planner looks for a village of that name."""
    groups = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")
    for key in ("village_id", *groups):
        book.put("Villages", 1, key, None)
    book.put("Facilities", 1, "facility_id", None).put("Facilities", 1, "area", None)
    book.put("Doctors", 1, "doctor_id", None).put("Doctors", 1, "birth_year", 2000)
    book.put("Travel", 1, "from", None).put("Travel", 1, "dry_minutes", 999)
    reading = book.read()
    found = [*reading.problems, *reading.warnings]
    assert {"no_group", "area_missing", "practice_before_22", "travel_long"} <= {
        each.code for each in found
    }
    assert not any("None" in each.vi + each.en for each in found)


@pytest.mark.parametrize("word", ["thứ tám", "thứ 8"])
def test_thu_is_no_thursday(book, word):
    """“Thứ” begins every weekday; a planner who takes the hint would keep out the wrong day."""
    found = only(book.put("Villages", 1, "no_visit_weekday", word).read())
    assert "“Thu”" not in found.message("vi") and "Did you mean" not in found.message("en")


def test_many_unknown_ids_are_reported_without_searching_for_each(book):
    """A province whose ids all lack a letter keeps the planner waiting for minutes."""
    for number in range(2_000):
        origin = f"quite another id {number}"
        book.rows["Travel"].append({"from": origin, "to": "T01", "dry_minutes": 1})
    assert len(book.read().problems) == 2_000


@pytest.mark.parametrize("code", MESSAGES.keys())
def test_messages_exist_in_both_languages(code):
    vietnamese, english = (MESSAGES._texts[code][language] for language in ("vi", "en"))
    assert vietnamese != english
    assert vietnamese.count("{") == english.count("{")


def test_warning_codes_are_no_error_codes():
    assert problem("heading_blank", Where("Areas", "B2"), row=1).is_warning
    assert not problem("file_empty", Where(), "x.xlsx").is_warning
    assert set(WARNING_MESSAGES) < set(MESSAGES.keys())
