"""calendars/*.ics as phones and Outlook will read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scheduler.documents import Source
from scheduler.documents.calendars import write_calendars
from scheduler.documents.calendars.words import words
from scheduler.instance import Coordinates, Instance
from scheduler.plan import Day, Plan, Served, Session, Trip
from tests.documents.calendars.reading import blocks, by_summary, events, lines

TRIP_DAY = "Khám sàng lọc: =Nậm Xả, Phí Chi (80 người)"
NIGHT = "Nghỉ đêm: =Nậm Xả"
POSTING = "Luân phiên: +Giàng Thị Sử – Trạm Y tế Bum Tở"


@pytest.fixture
def folder(tmp_path: Path, instance: Instance, plan: Plan) -> Path:
    return written(tmp_path, Source(instance, plan, "vi"))


def written(folder: Path, source: Source) -> Path:
    folder.mkdir(exist_ok=True)
    write_calendars(folder, source)
    return folder / "calendars"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def shown(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def trips_with(plan: Plan, **changes: object) -> Plan:
    """The plan whose first trip has another day, doctor or the like."""
    first, *others = plan.trips
    return replace(plan, trips=(replace(first, **changes), *others))  # type: ignore[arg-type]


def test_there_is_a_calendar_for_whoever_has_something_in_it(folder: Path) -> None:
    """Doctors who stay at their unit all year would only get an empty file."""
    assert names(folder) == [
        "area-A.ics",
        "doctor-D1.ics",
        "doctor-D2.ics",
        "doctor-D3.ics",
        "station-T07.ics",
    ]


def test_a_doctor_without_trip_or_posting_has_no_calendar(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    idle = written(tmp_path, Source(instance, replace(plan, postings=()), "vi"))
    assert "doctor-D3.ics" not in names(idle)


def test_a_trip_day_says_when_where_whom_and_who(folder: Path) -> None:
    event = by_summary(folder / "doctor-D1.ics")[TRIP_DAY]
    assert event.dtstart.value.astimezone(UTC) == datetime(2027, 3, 31, 0, 0, tzinfo=UTC)
    assert event.dtend.value.astimezone(UTC) == datetime(2027, 3, 31, 8, 0, tzinfo=UTC)
    assert event.location.value == "=Nậm Xả (Trạm Y tế Bum Tở)"
    assert event.categories.value == ["Khám sàng lọc"]
    assert event.description.value.splitlines() == [
        "Xuất phát lúc 07:00 từ Trạm Y tế Bum Tở, đến =Nậm Xả lúc 15:00",
        "07:55–15:00 tại =Nậm Xả: =Nậm Xả, lượt 1, 60 người; Phí Chi, lượt 1, 20 người",
        "Bác sĩ: Lò Văn Páo",
        "Nhân viên khác: 4; mang theo bộ thiết bị lưu động",
        "Nghỉ đêm tại =Nậm Xả",
        "Chuyến T07-0001, ngày 1/2, do Trạm Y tế Bum Tở cử",
    ]


def test_the_last_day_ends_with_the_way_back(folder: Path) -> None:
    event = by_summary(folder / "doctor-D1.ics")["Khám sàng lọc: Phí Chi (15 người)"]
    assert event.dtend.value.astimezone(UTC) == datetime(2027, 4, 1, 5, 35, tzinfo=UTC)
    first, *_ = event.description.value.splitlines()
    assert first == "Xuất phát lúc 07:00 từ =Nậm Xả, đến Trạm Y tế Bum Tở lúc 12:35"


def test_a_station_trip_takes_nothing_along(folder: Path) -> None:
    event = by_summary(folder / "doctor-D2.ics")["Khám sàng lọc: =Nậm Xả (15 người)"]
    assert event.location.value == "Trạm Y tế Bum Tở"
    assert event.description.value.splitlines() == [
        "07:00–10:00 tại Trạm Y tế Bum Tở: =Nậm Xả, lượt 2, 15 người",
        "Bác sĩ: +Giàng Thị Sử",
        "Nhân viên khác: 4",
        "Chuyến T07-0002, ngày 1/1, do Trạm Y tế Bum Tở cử",
    ]


def test_a_night_lasts_from_the_evening_until_the_crew_leaves(folder: Path) -> None:
    night = by_summary(folder / "doctor-D1.ics")[NIGHT]
    assert night.dtstart.value.astimezone(UTC) == datetime(2027, 3, 31, 8, 0, tzinfo=UTC)
    assert night.dtend.value.astimezone(UTC) == datetime(2027, 4, 1, 0, 0, tzinfo=UTC)
    assert night.location.value == "=Nậm Xả (Trạm Y tế Bum Tở)"


def test_a_posting_fills_whole_days_up_to_its_last(folder: Path) -> None:
    """DTEND is the first day that is *not* part of it; otherwise 31 December would be missing."""
    event = by_summary(folder / "doctor-D2.ics")[POSTING]
    assert (event.dtstart.value, event.dtend.value) == (date(2027, 3, 1), date(2028, 1, 1))
    assert event.status.value == "TENTATIVE"  # the province has yet to sign it
    assert event.transp.value == "TRANSPARENT"  # the year must not look busy day and night
    assert event.description.value.splitlines() == [
        "Bác sĩ: +Giàng Thị Sử (Nội)",
        "Đơn vị công tác: Bệnh viện tỉnh",
        "Cơ sở tiếp nhận: Trạm Y tế Bum Tở",
        "Từ 01/03/2027 đến hết 31/12/2027, 214 ngày làm việc",
        "Dự kiến, chờ quyết định",
    ]


def test_a_fixed_posting_is_decided(folder: Path) -> None:
    [event] = events(folder / "doctor-D3.ics")
    assert event.status.value == "CONFIRMED"
    assert event.description.value.endswith("Đã định trước")


def test_a_station_and_its_area_see_all_that_happens_there(folder: Path) -> None:
    for name in ("station-T07.ics", "area-A.ics"):
        assert len(events(folder / name)) == 3 + 1 + 2  # trip days, nights, postings


def test_the_figures_are_those_of_the_plan(folder: Path, plan: Plan) -> None:
    """Persons, days, nights and postings, counted from the files of all doctors."""
    found = [block for path in folder.glob("doctor-*") for block in blocks(path, "VEVENT")]
    persons = [int(e["SUMMARY"].rsplit("(", 1)[1].split()[0]) for e in found if "người)" in str(e)]
    sessions = [s for t in plan.trips for d in t.days for s in d.sessions]
    assert sum(persons) == sum(served.persons for s in sessions for served in s.served)
    assert len(persons) == sum(len(trip.days) for trip in plan.trips)
    kinds = [event["CATEGORIES"] for event in found]
    assert (kinds.count("Nghỉ đêm"), kinds.count("Luân phiên")) == (1, len(plan.postings))


def test_every_file_is_what_strict_readers_ask_for(folder: Path) -> None:
    for path in folder.iterdir():
        [calendar] = blocks(path, "VCALENDAR")
        assert calendar["VERSION"] == "2.0"
        assert "screening-scheduler" in calendar["PRODID"]
        assert [zone["TZID"] for zone in blocks(path, "VTIMEZONE")] == ["Asia/Ho_Chi_Minh"]
        found = blocks(path, "VEVENT")
        assert all({"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(e) for e in found)
        assert len({event["UID"] for event in found}) == len(found)
        assert {e["DTSTART"].split(":")[0] for e in found} <= {
            "TZID=Asia/Ho_Chi_Minh",
            "VALUE=DATE",
        }


def test_places_are_found_on_the_map(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """Coordinates where the workbook has them, nothing where it has none."""
    villages = dict(instance.villages)
    villages["V1"] = replace(villages["V1"], coordinates=Coordinates(22.3862149, 103.4))
    folder = written(tmp_path, Source(replace(instance, villages=villages), plan, "vi"))
    found = {event["SUMMARY"]: event for event in blocks(folder / "doctor-D1.ics", "VEVENT")}
    assert found[NIGHT]["GEO"] == "22.386215;103.4"
    assert "GEO" not in found["Khám sàng lọc: Phí Chi (15 người)"]


def test_whom_to_ring_up_stands_in_the_event(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    villages = dict(instance.villages)
    villages["V1"] = replace(villages["V1"], health_worker="Vàng A Sà", health_worker_phone="0912")
    folder = written(tmp_path, Source(replace(instance, villages=villages), plan, "vi"))
    description = by_summary(folder / "doctor-D1.ics")[TRIP_DAY].description.value
    assert "Nhân viên y tế =Nậm Xả: Vàng A Sà 0912" in description


def test_odd_names_neither_break_a_line_nor_the_file(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Alt+Enter in a cell, control characters, and the signs that RFC 5545 gives a meaning."""
    villages = dict(instance.villages)
    villages["V1"] = replace(villages["V1"], name="Nậm\r\nXả; a,b\\c\x0b\ud800:" + "ạ" * 200)
    folder = written(tmp_path, Source(replace(instance, villages=villages), plan, "vi"))
    summaries = [event.summary.value for event in events(folder / "doctor-D1.ics")]
    assert f"Nghỉ đêm: Nậm Xả; a,b\\c :{'ạ' * 200}" in summaries
    lines(folder / "doctor-D1.ics")


def test_many_villages_leave_the_summary_short(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    villages = {
        f"W{i}": replace(instance.villages["V1"], id=f"W{i}", name=f"B{i}") for i in range(6)
    }
    served = tuple(Served(village, 1, 2) for village in villages)
    trip = Trip(
        "T07-0009",
        "T07",
        ("D1",),
        (Day(date(2027, 5, 4), (), (Session("T07", 420, 45, 600, served),), None),),
    )
    busy = replace(instance, villages={**instance.villages, **villages})
    folder = written(tmp_path, Source(busy, replace(plan, trips=(trip,)), "vi"))
    [event] = events(folder / "doctor-D1.ics")
    assert event.summary.value == "Khám sàng lọc: B0, B1, B2, B3 và 2 bản khác (12 người)"


def test_ids_that_windows_takes_for_one_have_files_of_their_own(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Otherwise one doctor's calendar would silently overwrite the other's."""
    doctors = dict(instance.doctors)
    for id in ("d1", "D/1", "D:1"):
        doctors[id] = replace(doctors["D1"], id=id, name=id)
    together = trips_with(plan, doctors=("D1", "d1", "D/1", "D:1"))
    source = Source(replace(instance, doctors=doctors), together, "vi")
    folder = written(tmp_path, source)
    found = [name for name in names(folder) if name.startswith("doctor-") and "1" in name]
    assert found == ["doctor-D1.ics", "doctor-D_1-2.ics", "doctor-D_1.ics", "doctor-d1-2.ics"]


def station_narrowed(instance: Instance, plan: Plan) -> Iterator[Source]:
    other = replace(instance.facilities["T07"], id="T08", name="Trạm Y tế Can Hồ")
    wider = replace(instance, facilities={**instance.facilities, "T08": other})
    for station in (None, "T07", "T08"):
        yield Source(wider, plan, "vi", station=station)


def test_a_station_can_be_written_alone_with_its_doctors(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    whole, own, other = (
        written(tmp_path / str(number), source)
        for number, source in enumerate(station_narrowed(instance, plan))
    )
    assert names(own) == ["doctor-D1.ics", "doctor-D2.ics", "doctor-D3.ics", "station-T07.ics"]
    assert names(other) == ["station-T08.ics"]
    assert events(other / "station-T08.ics") == []  # valid though there is nothing in it
    assert shown(own).items() <= shown(whole).items()  # a doctor's own calendar is whole


def test_a_month_leaves_what_touches_it(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """A trip into April counts its days in April; a posting through April stays whole.

    Without a folder of its own April's calendar would replace the year's.
    """
    folder = written(tmp_path, Source(instance, plan, "vi", month=4)) / "2027-04"
    assert list(by_summary(folder / "station-T07.ics")) == [
        POSTING,
        "Khám sàng lọc: Phí Chi (15 người)",
    ]
    assert names(folder) == ["area-A.ics", "doctor-D1.ics", "doctor-D2.ics", "station-T07.ics"]


def test_english_is_english(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    folder = written(tmp_path, Source(instance, plan, "en"))
    assert "Screening: =Nậm Xả, Phí Chi (80 persons)" in by_summary(folder / "doctor-D1.ics")


def test_every_word_exists_in_both_languages() -> None:
    fields = (
        "year name sha256 villages more persons place doctor facility trip number days base leave "
        "origin back destination start end site served village pass_number doctors others contact "
        "specialty unit working_days"
    )
    for key in words.keys():  # noqa: SIM118
        values = dict.fromkeys(fields.split(), "1")
        assert words.say(key, "vi", **values)
        assert words.say(key, "en", **values)
