"""Whether the people and kits of the workbook are enough, counted before any search."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.workbook.capacity import crew_days, doctor_days, kit_days


def shares(found):
    return {share.station: (share.need, share.have) for share in found}


def found_in(book):
    reading = book.read()
    assert reading.instance is not None
    return [(each.code, each.cell) for each in reading.warnings]


def busy(book):
    """V03 and V04 have 1,000 women each: 12,000 minutes, 27.6 days of 435 minutes."""
    for row in (3, 4):
        book.put("Villages", row, "women_18_59", 1000)
        for group in ("under_6", "age_6_17", "men_18_59", "age_60_plus"):
            book.put("Villages", row, group, 0)
    return book


def test_need_is_service_minutes_by_days_without_set_up(book):
    instance = busy(book).read().instance
    assert shares(crew_days(instance))["T02"][0] == 28
    assert shares(doctor_days(instance))["T02"][0] == 28
    instance = book.setting("crew_doctors", 2).read().instance
    assert shares(doctor_days(instance))["T02"][0] == 56


def test_a_small_workbook_lacks_nothing(book):
    assert {code for code, _ in found_in(book)} == {"travel_estimated"}


def test_days_of_doctors_end_with_campaign_leave_and_month(book):
    """T02 has its own doctor from April on only, who does no field work, and BS3 until March."""
    book.setting("campaign_start", date(2027, 3, 1)).setting("campaign_end", date(2027, 3, 31))
    busy(book)
    assert shares(doctor_days(book.read().instance))["T02"] == (28, 12)
    found = [each for each in book.read().warnings if each.code == "few_doctor_days"]
    assert [each.cell for each in found] == [book.cell("Facilities", 2, "facility_id")]
    assert "28" in found[0].vi and "12" in found[0].vi and "16" in found[0].vi
    book.rows["Leave"].append(
        {"doctor_id": "BS3", "from": date(2027, 3, 1), "to": date(2027, 3, 30), "reason": "học"}
    )
    assert shares(doctor_days(book.read().instance))["T02"] == (28, 1)


def test_crews_end_where_other_staff_end(book):
    """9 others of whom 1 stays make 2 crews; 8 of whom 1 stays make 1."""
    book.setting("campaign_start", date(2027, 4, 5)).setting("campaign_end", date(2027, 4, 23))
    busy(book)
    assert shares(crew_days(book.read().instance))["T02"] == (28, 28)
    book.put("Facilities", 2, "others", 8)
    assert ("few_crew_days", book.cell("Facilities", 2, "others")) in found_in(book)


def test_kits_are_asked_for_only_where_nobody_can_come_to_the_station(book):
    """V03 and V04 lie 40 and 30 minutes away; from 45 minutes on a crew must take a kit along."""
    busy(book).put("Areas", 2, "kits", 0)
    assert "few_kit_days" not in {code for code, _ in found_in(book)}
    book.put("Travel", 2, "dry_minutes", 46)
    assert shares(kit_days(book.read().instance))["T02"] == (14, 0)
    assert ("few_kit_days", book.cell("Facilities", 2, "area")) in found_in(book)


def test_a_shared_centre_is_handed_out_once(book):
    """Each of two stations sees the centre's days, but both together cannot use them twice."""
    book.setting("campaign_start", date(2027, 4, 5)).setting("campaign_end", date(2027, 4, 9))
    book.put("Facilities", 2, "area", "KV1").put("Facilities", 4, "others", 9)
    for row in (1, 2):
        book.put("Facilities", row, "serves", "none")
    instance = book.read().instance
    need = {station: need for station, (need, _) in shares(crew_days(instance)).items()}
    have = {station: have for station, (_, have) in shares(crew_days(instance)).items()}
    assert need == {"T01": 5, "T02": 5}
    assert have == {"T01": 5, "T02": 5}
    book.put("Facilities", 4, "others", 5)
    assert sum(have for _, have in shares(crew_days(book.read().instance)).values()) == 5


def test_a_station_without_a_crew_is_named_with_what_each_base_has(book):
    """Nobody notices that the only doctor of the station does no field work."""
    book.rows["Postings"] = []
    (found,) = [each for each in book.read().warnings if each.code == "station_without_crew"]
    assert found.cell == book.cell("Facilities", 2, "facility_id")
    assert "“T02” 0 bác sĩ (0 phụ trách được), 8 nhân viên khác" in found.vi
    assert "“T02” 0 doctors" in found.en


@pytest.mark.parametrize("since", [date(2023, 6, 15), date(2023, 6, 16)])
def test_a_crew_needs_somebody_who_may_lead_it_before_the_campaign_ends(book, since):
    """54 months after 15 June 2023 is 15 December 2027, the campaign's last day."""
    book.rows["Postings"] = []
    book.put("Doctors", 2, "field_ok", "yes").put("Doctors", 2, "practice_since", since)
    codes = {code for code, _ in found_in(book)}
    assert ("station_without_crew" in codes) == (since.day == 16)
