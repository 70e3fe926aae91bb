"""stations/<id>.pdf as a print shop's program reads it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scheduler.documents import Source
from scheduler.documents.stations import write_stations
from scheduler.instance import Instance
from scheduler.plan import FloorShortfall, Plan
from tests.pdf import facts_of, fonts_of, pages_of, words_of


@pytest.fixture
def schedule(tmp_path: Path, instance: Instance, plan: Plan) -> Path:
    return written(tmp_path, Source(instance, plan, "vi"))


def written(folder: Path, source: Source) -> Path:
    write_stations(folder, source)
    month = "" if source.month is None else f"2027-{source.month:02d}"
    return folder / "stations" / month / "T07.pdf"


def test_the_pages_are_the_year_the_months_and_the_coverage(schedule: Path) -> None:
    """Months without sessions have no page."""
    pages = pages_of(schedule)
    headings = ("LỊCH KHÁM SÀNG LỌC NĂM 2027", "Tổng hợp theo tháng", "Tháng 03 năm 2027")
    headings += ("Tháng 04 năm 2027", "Tháng 06 năm 2027", "Bao phủ dự kiến theo thôn, bản")
    assert len(pages) == len(headings)
    assert all(heading in page for heading, page in zip(headings, pages, strict=True))
    assert "Tháng không có buổi khám: 1, 2, 5, 7, 8, 9, 10, 11, 12." in pages[1]


def test_a_session_has_all_that_the_crew_needs(schedule: Path) -> None:
    """85 dry minutes … : left at 07:00, back at the night's lodging at 15:00; of 80 persons the
    villages' tenths are 8 under 6, 8 of 60 and over, 24 women."""
    march = " ".join(pages_of(schedule)[2].split())
    for expected in (
        "Thứ Tư 31/03",
        "07:00–15:00",
        "07:55–15:00",
        "(1/2)",
        "=Nậm Xả: 60",
        "Phí Chi: 20",
        "Lò Văn Páo",
        "Dân Phí Chi",
        "Cộng tháng 03: 1 buổi khám, 1 ngày tổ khám, 1 đêm nghỉ 8 8 24 80",
    ):
        assert expected in march


def test_crews_side_by_side_are_one_row_with_the_persons_of_both(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Two rows of one village and hour look like a misprint, and fill three pages a month."""
    twin = replace(plan.trips[1], id="T07-0003", doctors=("D3",))
    path = written(tmp_path, Source(instance, replace(plan, trips=(*plan.trips, twin)), "vi"))
    june = " ".join(pages_of(path)[4].split())
    assert june.count("01/06") == 1
    assert "+Giàng Thị Sử" in june and "Trần Thị Lan" in june
    assert "Cộng tháng 06: 2 buổi khám, 2 ngày tổ khám, 0 đêm nghỉ 3 3 9 30" in june
    assert f" {2 * instance.settings.crew_others} Tại chỗ" in june


def test_sums_are_those_of_the_plan(schedule: Path) -> None:
    pages = [" ".join(page.split()) for page in pages_of(schedule)]
    assert "Cả năm 3 3 1 80 30 110" in pages[1]
    assert "Cộng 200 170 80 30 30 55,00 % 90" in pages[-1]


def test_what_falls_short_is_told_with_its_reason(schedule: Path) -> None:
    text = words_of(schedule)
    assert "-Hết bộ thiết bị lưu động" in text
    assert "Tháng 2: thiếu 1 bác sĩ. Không còn bác sĩ để cử" in text


def test_one_reason_for_many_months_is_told_once(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Twelve times the same sentence would push the closures to the next page."""
    more = tuple(FloorShortfall("T07", month, 1, "Không còn ai") for month in (3, 4, 9))
    source = Source(instance, replace(plan, shortfalls=(*plan.shortfalls, *more)), "vi")
    assert "Tháng 3, 4, 9: thiếu 1 bác sĩ. Không còn ai" in words_of(written(tmp_path, source))


def test_reasons_have_no_column_where_nobody_falls_short(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """An empty column of every page looks like something that was forgotten."""
    assert "Lý do thiếu" in words_of(written(tmp_path, Source(instance, plan, "vi")))
    full = replace(plan, shortfalls=())
    assert "Lý do thiếu" not in words_of(written(tmp_path, Source(instance, full, "vi")))


def test_the_residents_of_another_village_and_the_season_are_remarked(schedule: Path) -> None:
    text = words_of(schedule)
    assert "Dân Phí Chi đến khám (20 phút đường)." in text
    assert "Dân đến khám (80 phút đường)." in text


def test_it_is_laid_out_as_the_decree_asks(schedule: Path) -> None:
    text, facts = words_of(schedule), facts_of(schedule)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Độc lập - Tự do - Hạnh phúc" in text
    assert "Nơi nhận:" in text and "TRƯỞNG TRẠM" in text
    assert "A4" in facts["Page size"]
    assert facts["Title"] == "LỊCH KHÁM SÀNG LỌC NĂM 2027"
    first, second, *_ = pages_of(schedule)
    assert second.split()[0] == "2"
    assert first.split()[0] != "1"


def test_the_committee_that_gets_a_copy_is_named(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Where the name of the station does not tell its commune, none is invented."""
    assert "Ủy ban nhân dân cấp xã" in words_of(written(tmp_path, Source(instance, plan, "vi")))
    named = replace(instance.facilities["T07"], name="Trạm Y tế xã Bum Tở")
    world = replace(instance, facilities={**instance.facilities, "T07": named})
    text = words_of(written(tmp_path, Source(world, plan, "vi")))
    assert "- Ủy ban nhân dân xã Bum Tở (để báo cáo);" in text


def test_every_letter_is_printed_and_can_be_searched(schedule: Path) -> None:
    """Typefaces are in the file, with Unicode."""
    rows = fonts_of(schedule)
    assert rows and all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_the_signature_never_stands_alone(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """A page with nothing but a signature can be put behind any other text; figures without
    headings mean nothing."""
    for number in range(22, 42, 4):
        more = {f"M{i}": replace(instance.villages["V2"], id=f"M{i}") for i in range(number)}
        world = replace(instance, villages={**instance.villages, **more})
        last = pages_of(written(tmp_path, Source(world, plan, "vi")))[-1]
        assert "TRƯỞNG TRẠM" in last and "Cộng" in last and f" {number + 2} " in last
        assert "STT" in last


def test_a_month_of_several_pages_is_named_on_each(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A loose page of dates and hours would be of no month."""
    days = [day for day in instance.campaign_days if day.month == 6]
    [one] = plan.trips[1].days
    trips = tuple(
        replace(plan.trips[1], id=f"T07-{number}", days=(replace(one, date=day),))
        for number, day in enumerate(days + days)
    )
    pages = pages_of(written(tmp_path, Source(instance, replace(plan, trips=trips), "vi")))
    assert [("Tháng 06 năm 2027" in page) for page in pages] == [False] * 2 + [True] * 2 + [False]


def test_names_are_text_not_commands(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    name = '#pagebreak() *đậm* "x" \\ $y$ <a>'
    village = replace(instance.villages["V1"], name=name)
    odd = replace(instance, villages={**instance.villages, "V1": village})
    path = written(tmp_path, Source(odd, plan, "vi"))
    assert name in words_of(path)
    assert len(pages_of(path)) == 6


def test_blanks_are_dotted_lines_and_known_names_are_printed(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    assert "…………………" in words_of(written(tmp_path, Source(instance, plan, "vi")))
    villages = {
        id: replace(village, health_worker="Lò Thị Ín", health_worker_phone="0900 000 201")
        for id, village in instance.villages.items()
    }
    station = replace(instance.facilities["T07"], head="Chu Xé Hừ")
    known = replace(instance, villages=villages, facilities={**instance.facilities, "T07": station})
    text = words_of(written(tmp_path, Source(known, plan, "vi")))
    assert "Lò Thị Ín" in text and "0900 000 201" in text and "Chu Xé Hừ" in text


def test_a_month_is_one_page_even_without_sessions(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """The head asks for the page to hang up; what it is for stands on it."""
    source = Source(instance, plan, "vi", station="T07")
    [march] = pages_of(written(tmp_path, replace(source, month=3)))
    assert "LỊCH KHÁM SÀNG LỌC THÁNG 03 NĂM 2027" in march
    assert "31/03" in march and "01/04" not in march and "TRƯỞNG TRẠM" in march
    [empty] = pages_of(written(tmp_path, replace(source, month=2)))
    assert "Tháng này không có buổi khám." in empty


def test_the_schedule_of_a_month_does_not_replace_that_of_the_year(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """`report --month 3` beside the whole result would leave the head without the year."""
    year = written(tmp_path, Source(instance, plan, "vi"))
    whole = year.read_bytes()
    march = written(tmp_path, Source(instance, plan, "vi", month=3))
    assert year.read_bytes() == whole and march.is_file() and march.parent.parent == year.parent


def test_a_year_without_any_trip_is_still_a_document(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    path = written(tmp_path, Source(instance, replace(plan, trips=()), "vi"))
    assert len(pages_of(path)) == 3
    assert "Cả năm – – – – – –" in words_of(path)


def test_english_has_no_vietnamese_words_of_ours(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    text = words_of(written(tmp_path, Source(instance, plan, "en")))
    assert "SCREENING SCHEDULE 2027" in text and "HEAD OF STATION" in text
    for vietnamese in ("Thứ", "Tháng", "buổi khám", "Nơi nhận", "lượt"):
        assert vietnamese not in text


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """A file that differs would be taken for a changed schedule; no date of making is kept."""
    contents = []
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        path = written(tmp_path / folder, Source(instance, plan, "vi"))
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]
    assert "CreationDate" not in facts_of(path)
