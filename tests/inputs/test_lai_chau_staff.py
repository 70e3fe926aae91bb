"""Doctors, leave, settings and notes of the Lai Châu workbook."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

LEAD_MONTHS = 54


def donors(sheets):
    kinds = {row["facility_id"]: row["kind"] for row in sheets["Facilities"]}
    return [
        row for row in sheets["Doctors"] if kinds[row["facility"]] in ("trung tâm", "bệnh viện")
    ]


def test_each_unit_has_the_doctors_that_the_rules_give_it(lai_chau, facts):
    counts = Counter(row["facility"] for row in lai_chau["Doctors"])
    for commune in facts("communes"):
        residents = int(commune["population_2025"])
        expected = 1 + (residents >= 9_000) + (residents >= 20_000)
        assert counts[f"T{commune['code']}"] == expected
    centres = [row["facility_id"] for row in lai_chau["Facilities"] if row["kind"] == "trung tâm"]
    assert {counts[centre] for centre in centres} == {48}
    assert (counts["BVDK"], counts["BVYHCT"]) == (170, 30)
    assert sum(counts.values()) == 657


def test_names_are_placeholders_and_no_real_person(lai_chau):
    for number, row in enumerate(lai_chau["Doctors"], start=1):
        assert (row["doctor_id"], row["name"]) == (f"BS{number:03d}", f"Bác sĩ {number:03d}")
    assert all(row["head"] is None and row["phone"] is None for row in lai_chau["Facilities"])


def test_about_a_fifth_of_the_donors_is_exempt_and_each_says_why(lai_chau):
    exempt = [row for row in donors(lai_chau) if row["rotation_exempt"] == "có"]
    assert 0.17 < len(exempt) / len(donors(lai_chau)) < 0.23
    for row in lai_chau["Doctors"]:
        assert (row["rotation_exempt"] == "có") == (row["exempt_reason"] is not None)
    children = [row for row in exempt if row["exempt_reason"].startswith("Mang thai")]
    assert {row["sex"] for row in children} == {"nữ"}
    assert max(2027 - row["birth_year"] for row in children) < 45


def test_most_doctors_may_lead_a_crew_but_not_all(lai_chau):
    new_year = datetime(2027, 1, 1)
    leads = [
        row
        for row in lai_chau["Doctors"]
        if (new_year - row["practice_since"]).days / 30.44 >= LEAD_MONTHS
    ]
    assert 0.75 < len(leads) / len(lai_chau["Doctors"]) < 0.88
    for row in lai_chau["Doctors"]:
        assert 24 <= row["practice_since"].year - row["birth_year"] <= 29


def test_earlier_rotation_days_stay_below_the_maximum(lai_chau):
    assert all(0 <= row["rotation_days_done"] < 264 for row in lai_chau["Doctors"])
    assert any(row["rotation_days_done"] for row in donors(lai_chau))


def test_everyone_has_two_weeks_off_in_the_year_spread_over_all_months(lai_chau):
    assert [row["doctor_id"] for row in lai_chau["Leave"]] == [
        row["doctor_id"] for row in lai_chau["Doctors"]
    ]
    for row in lai_chau["Leave"]:
        assert row["to"] - row["from"] == timedelta(days=13)
        assert row["from"].year == row["to"].year == 2027
    assert len({row["from"].month for row in lai_chau["Leave"]}) == 12
    assert max(Counter(row["from"] for row in lai_chau["Leave"]).values()) < 30


def test_settings_show_the_year_and_every_default(lai_chau):
    settings = {row["key"]: row["value"] for row in lai_chau["Settings"]}
    assert settings["Năm kế hoạch"] == 2027
    assert None not in settings.values()


def test_the_notes_begin_with_what_the_province_must_supply(lai_chau):
    texts = [row["text"] for row in lai_chau["notes"]]
    assert texts[1].startswith("Danh sách thôn bản, danh sách nhân sự và thời gian đi đường")
    everything = " ".join(texts)
    for word in ("GeoNames", "CC BY 4.0", "1,4 lần", "15/6 đến 15/8", "1.500 dân", "657 bác sĩ"):
        assert word in everything
