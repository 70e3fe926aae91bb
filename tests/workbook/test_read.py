"""What a legal workbook says, however it is written."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time
from fractions import Fraction

import pytest

from scheduler.instance import Instance, Interval, Kind, Serves


def instance_of(book) -> Instance:
    reading = book.read()
    assert reading.problems == ()
    return reading.instance


def without_checksum(instance: Instance) -> Instance:
    return replace(instance, sha256="")


def test_small_workbook_has_neither_problems_nor_surprises(book):
    reading = book.read()
    assert reading.problems == ()
    assert [each.code for each in reading.warnings] == ["travel_estimated"]
    assert reading.language == "vi"


def test_checksum_is_that_of_the_files_bytes(book):
    """A plan would be refused for the very workbook that it was made from."""
    instance = instance_of(book)
    assert instance.sha256 == hashlib.sha256(book.path.read_bytes()).hexdigest()


def test_settings_are_exact_and_defaults_fill_the_rest(book):
    settings = instance_of(book).settings
    assert settings.attendance == Fraction(85, 100)
    assert settings.donor_cap == Fraction(1, 2)
    assert settings.day_start == 7 * 60 + 30
    assert settings.campaign_start == date(2027, 2, 1)
    assert settings.campaign_end == date(2027, 12, 15)
    assert settings.issue_date == date(2026, 12, 1)
    assert settings.workday_minutes == 480


def test_blank_setting_takes_its_default(book):
    """A planner clears a value to get the default, and gets nothing."""
    settings = instance_of(book.setting("attendance", None).setting("setup_minutes", " ")).settings
    assert (settings.attendance, settings.setup_minutes) == (Fraction(85, 100), 45)


def test_facilities_take_the_defaults_of_their_kind(book):
    facilities = instance_of(book).facilities
    assert [f.serves for f in facilities.values()] == [
        Serves.OWN,
        Serves.OWN,
        Serves.NONE,
        Serves.AREA,
        Serves.NONE,
    ]
    point = facilities["P01"]
    assert (point.kind, point.station, point.area) == (Kind.POINT, "T01", "KV1")
    assert facilities["BV1"].area is None
    assert (facilities["T02"].zone, facilities["T01"].zone) == (3, 1)
    assert (facilities["T01"].doctor_floor, facilities["T01"].doctor_goal) == (2, 4)
    assert (facilities["T01"].min_others_on_duty, facilities["T01"].head) == (1, "Lò A")


def test_villages_know_their_people_and_when_to_come(book):
    villages = instance_of(book).villages
    first, _, third, fourth = villages.values()
    assert (first.residents, first.persons_needed(1), first.persons_needed(2)) == (180, 153, 27)
    assert first.minutes_per_person == Fraction(20 * 5 + 40 * 4 + 60 * 6 + 55 * 5 + 15 * 7, 190)
    assert (third.attendance, third.has_site) == (Fraction(7, 10), False)
    assert third.no_visit_weekdays == {0, 4}
    assert (fourth.lodging, fourth.language) == (False, "H'Mông")


def test_village_without_residents_needs_nobody(book):
    """A deserted village divides by zero."""
    for group in ("under_6", "age_6_17", "women_18_59", "men_18_59"):
        book.put("Villages", 1, group, None)
    book.put("Villages", 1, "age_60_plus", 0).put("Villages", 1, "screened_elsewhere", None)
    village = instance_of(book).villages["V01"]
    assert (village.minutes_per_person, village.persons_needed(1)) == (0, 0)


def test_doctors_and_their_absences(book):
    instance = instance_of(book)
    first, second, third, fourth = instance.doctors.values()
    assert first.languages == {"Thái", "H'Mông"}
    assert (second.field_ok, second.sex, first.sex) == (False, "F", "")
    assert (third.rotation_days_done, third.birth_year) == (20, 1980)
    assert (fourth.rotation_exempt, fourth.exempt_reason) == (True, "con nhỏ")
    assert instance.leave == {"BS1": (Interval(date(2027, 7, 1), date(2027, 7, 14)),)}
    assert [p.months(2027) for p in instance.fixed_postings] == [(1, 2, 3), (1, 2)]


def test_dates_of_places_and_calendar(book):
    instance = instance_of(book)
    assert instance.closures["P01"] == (Interval(date(2027, 3, 1), date(2027, 3, 1)),)
    assert instance.windows == {("V02", 1): (Interval(date(2027, 3, 1), date(2027, 3, 31)),)}
    assert date(2027, 2, 20) in instance.calendar.working_days
    assert date(2027, 3, 8) not in instance.calendar.working_days


def test_travel_closed_in_the_wet_season(book):
    instance = instance_of(book)
    assert instance.travel("T02", "V03", "dry") == 40
    assert instance.travel("T02", "V03", "wet") is None


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_order_and_language_of_headings_do_not_matter(book, language, seed):
    """A planner moves a column, or writes in English, and the plan changes."""
    expected = without_checksum(instance_of(book))
    book.language = language
    reading = book.shuffle(seed).read()
    assert reading.language == language
    assert without_checksum(reading.instance) == expected


@pytest.mark.parametrize(
    "spell",
    [
        lambda text: unicodedata.normalize("NFD", text),
        str.upper,
        lambda text: (
            "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
            .replace("đ", "d")
            .replace("Đ", "D")
        ),
        lambda text: f"  {text.replace(' ', '  ')} ",
        lambda text: text.replace("–", "-"),
    ],
    ids=["decomposed letters", "capitals", "no diacritics", "spare spaces", "hyphens"],
)
def test_spelling_of_headings_and_fixed_words_does_not_matter(book, spell):
    """A workbook typed on another keyboard is refused."""
    expected = without_checksum(instance_of(book))
    book.spell = spell
    reading = book.read()
    assert reading.language == "vi"
    assert without_checksum(reading.instance) == expected


def test_line_break_in_a_heading_does_not_matter(book):
    book.spell = lambda text: text.replace(" ", "\n") if text == "Số bộ thiết bị lưu động" else text
    assert instance_of(book).areas["KV1"].kits == 2


def test_ids_stored_as_numbers_are_text(book):
    """Excel turns the id 1 into a number; it must not become 1.0, nor differ from the text 1."""
    book.put("Areas", 2, "area_id", 7).put("Facilities", 2, "area", "7")
    assert instance_of(book).facilities["T02"].area == "7"
    book.put("Areas", 2, "area_id", 7.0)
    assert list(instance_of(book).areas) == ["KV1", "7"]


def test_numbers_stored_as_text_are_numbers(book):
    book.put("Areas", 1, "kits", " 3 ").put("Facilities", 1, "lat", "22,3")
    book.setting("attendance", "85%").setting("crew_day_vnd", "1 500 000")
    instance = instance_of(book)
    assert (instance.areas["KV1"].kits, instance.facilities["T01"].coordinates.lat) == (3, 22.3)
    assert instance.settings.attendance == Fraction(17, 20)
    assert instance.settings.crew_day_vnd == 1_500_000


@pytest.mark.parametrize("given", [datetime(2027, 7, 1, 13, 45), "01/07/2027", "1/7/2027"])
def test_dates_may_be_text_or_carry_a_time(book, given):
    leave = instance_of(book.put("Leave", 1, "from", given)).leave
    assert leave["BS1"][0].start == date(2027, 7, 1)


@pytest.mark.parametrize("given", [time(6, 15), "06:15", "6h15", "6:15:00", 6.25 / 24])
def test_times_may_be_text_or_a_part_of_a_day(book, given):
    assert instance_of(book.setting("day_start", given)).settings.day_start == 6 * 60 + 15


@pytest.mark.parametrize("given", ["x", "X", "có", "CO", "yes", "true", "1", True, 1])
def test_words_for_yes(book, given):
    book.put("Doctors", 1, "rotation_exempt", given)
    assert instance_of(book).doctors["BS1"].rotation_exempt


@pytest.mark.parametrize("given", ["không", "khong", "NO", "false", False, 0])
def test_words_for_no(book, given):
    book.put("Villages", 1, "has_site", given)
    assert not instance_of(book).villages["V01"].has_site


def test_weekdays_in_both_languages_and_with_spare_commas(book):
    book.put("Villages", 1, "no_visit_weekday", "thứ 2,Sun, ")
    assert instance_of(book).villages["V01"].no_visit_weekdays == {0, 6}


def test_blank_rows_are_skipped(book):
    """A gap left between two groups of villages becomes a village without a name."""
    book.rows["Villages"].insert(1, {})
    book.rows["Villages"].insert(1, {"name": "  "})
    assert list(instance_of(book).villages) == ["V01", "V02", "V03", "V04"]


def test_optional_sheets_and_columns_may_be_missing(book):
    book.drop_sheet("Leave", "Closures", "Windows", "Postings", "Travel", "Calendar")
    book.drop_column("Villages", "priority", "has_site", "attendance", "lat", "lon")
    book.drop_column("Facilities", "serves", "zone", "doctor_floor")
    instance = instance_of(book)
    assert instance.links == () and instance.leave == {} and instance.fixed_postings == ()
    village = instance.villages["V03"]
    assert (village.priority, village.has_site, village.attendance) == (2, True, Fraction(17, 20))


def test_optional_sheet_may_be_empty(book):
    book.rows["Leave"] = []
    book.columns["Leave"] = []
    assert instance_of(book).leave == {}


def test_several_rows_of_one_place_are_kept_in_order(book):
    book.rows["Windows"].append(
        {"village_id": "V02", "pass": 1, "from": date(2027, 5, 1), "to": date(2027, 5, 9)}
    )
    assert [w.start.month for w in instance_of(book).windows["V02", 1]] == [3, 5]


def test_reference_in_decomposed_letters_finds_its_id(book):
    """Two ids look alike on the screen, yet the village's station is said to be unknown."""
    book.put("Facilities", 1, "facility_id", "Trạm").put("Doctors", 1, "facility", "Trạm")
    decomposed = unicodedata.normalize("NFD", "Trạm")
    for sheet, row, column in (
        ("Facilities", 3, "station"),
        ("Villages", 1, "station"),
        ("Villages", 2, "station"),
        ("Postings", 2, "facility"),
        ("Travel", 1, "from"),
    ):
        book.put(sheet, row, column, decomposed)
    instance = instance_of(book)
    assert instance.villages["V01"].station == "Trạm"
    assert instance.links[0].origin == "Trạm"
    assert instance.fixed_postings[1].facility == "Trạm"


def test_partner_may_serve_the_villages_of_a_station_that_it_names(book):
    """An army clinic in a commune helps its station, without being a site itself (R7)."""
    clinic = {"facility_id": "Q01", "name": "Quân y", "kind": "partner", "area": "KV1"}
    book.rows["Facilities"].append({**clinic, "serves": "own", "station": "T01"})
    instance = instance_of(book)
    assert instance.may_serve("Q01", "V01") and not instance.may_serve("Q01", "V03")
    assert instance.station_of("Q01") is None and "Q01" not in instance.sites
