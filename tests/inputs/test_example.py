"""The example shows a planner every sheet, and can be planned without shortfall."""

from __future__ import annotations

from collections import Counter

import pytest

from scheduler.workbook.layout import SHEETS

GROUPS = ("under_6", "age_6_17", "women_18_59", "men_18_59", "age_60_plus")


def column(rows, key):
    return [row[key] for row in rows if row[key] is not None]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_every_sheet_has_rows_and_every_column_an_example(example, sheet):
    assert example[sheet.key]
    for key in (c.key for c in sheet.columns):
        assert column(example[sheet.key], key), f"{sheet.key}.{key} is blank everywhere"


def test_it_is_one_area_with_three_stations_and_every_kind_of_facility(example):
    kinds = Counter(column(example["Facilities"], "kind"))
    assert kinds == {"trạm": 3, "điểm trạm": 2, "trung tâm": 1, "bệnh viện": 1, "phối hợp": 1}
    assert len(example["Areas"]) == 1
    assert "toàn tỉnh" in column(example["Facilities"], "serves")


def test_the_villages_show_what_makes_planning_hard(example):
    villages = example["Villages"]
    linked = {row[end] for row in example["Travel"] for end in ("from", "to")}
    unlinked = [row for row in villages if row["village_id"] not in linked]
    assert [row["lat"] is not None for row in unlinked] == [True]
    assert column(villages, "has_site").count("không") == 1
    assert {"thứ 4", "thứ 3, thứ 6"} <= set(column(villages, "no_visit_weekday"))
    assert any(row["priority"] == 1 for row in villages)
    assert any(row["wet_minutes"] is None for row in example["Travel"])
    for row in villages:
        assert 80 <= sum(row[group] for group in GROUPS) <= 500


def test_stations_are_short_of_doctors_and_donors_can_help(example):
    doctors = Counter(column(example["Doctors"], "facility"))
    stations = [row for row in example["Facilities"] if row["kind"] == "trạm"]
    below_floor = [max(0, row["doctor_floor"] - doctors[row["facility_id"]]) for row in stations]
    below_goal = [max(0, row["doctor_goal"] - doctors[row["facility_id"]]) for row in stations]
    may_leave = sum(doctors[unit] // 5 for unit in ("TTYT", "BVDK"))
    assert 0 < sum(below_floor) <= may_leave < sum(below_goal)


def test_crew_days_are_plentiful(example):
    """A crew screens some 75 people a day; three kits and five bases work 230 days."""
    people = sum(row[group] for row in example["Villages"] for group in GROUPS)
    crew_days_needed, kit_days = people / 75, 3 * 230
    assert crew_days_needed * 4 < kit_days
