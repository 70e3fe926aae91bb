"""notices/<id>.pdf: who reads a wrong date walks a day for nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scheduler.documents import Source
from scheduler.documents.notices import write_notices
from scheduler.instance import Instance
from scheduler.plan import Plan
from tests.pdf import facts_of, pages_of, words_of


def written(folder: Path, source: Source) -> Path:
    write_notices(folder, source)
    return folder / "notices"


def test_each_date_has_its_hours_and_place(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """Residents are asked to come when the crew has set up: 45 minutes after 07:55."""
    path = written(tmp_path, Source(instance, plan, "vi")) / "V1.pdf"
    text = words_of(path)
    first = "Lượt 1: tất cả bà con Nơi khám: =Nậm Xả Ngày Giờ khám Số người"
    assert f"{first} Thứ Tư, 31/03/2027 08:40 – 15:00 60" in text
    second = "Lượt 2: bà con chưa được khám Nơi khám: Trạm Y tế Bum Tở Ngày Giờ khám Số người"
    assert f"{second} Thứ Ba, 01/06/2027 07:45 – 10:00 15" in text
    assert "thẻ bảo hiểm y tế, căn cước" in text
    assert len(pages_of(path)) == 1
    assert "A5" in facts_of(path)["Page size"] or "419.5" in facts_of(path)["Page size"]


def test_residents_without_a_date_are_told_so(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    folder = written(tmp_path, Source(instance, plan, "vi"))
    assert "Ngày khám cho 25 người còn lại sẽ được thông báo sau." in words_of(folder / "V1.pdf")
    folder = written(tmp_path, Source(instance, replace(plan, trips=()), "vi"))
    text = words_of(folder / "V2.pdf")
    assert "Ngày khám sẽ được thông báo sau." in text and "Lượt" not in text and "2027 " in text


def test_a_village_with_nobody_to_screen_gets_no_notice(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """It would promise dates that never come."""
    village = replace(instance.villages["V1"], screened_elsewhere=100)
    done = replace(instance, villages={**instance.villages, "V1": village})
    folder = written(tmp_path, Source(done, replace(plan, trips=()), "vi"))
    assert [path.name for path in folder.iterdir()] == ["V2.pdf"]


def test_crews_side_by_side_are_one_appointment(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Two lines of one date would look like two visits."""
    twin = replace(plan.trips[1], id="T07-0003")
    doubled = replace(plan, trips=(*plan.trips, twin))
    text = words_of(written(tmp_path, Source(instance, doubled, "vi")) / "V1.pdf")
    assert text.count("01/06/2027") == 1
    assert "01/06/2027 07:45 – 10:00 30" in text


def test_thirty_dates_fit_on_one_sheet(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """Of two sheets one is lost or hangs behind the other: neighbouring days share a row."""
    days = [day for day in instance.campaign_days if day.month in (5, 6)][:30]
    [one] = plan.trips[1].days
    trips = tuple(
        replace(plan.trips[1], id=f"T07-{number}", days=(replace(one, date=day),))
        for number, day in enumerate(days)
    )
    folder = written(tmp_path, Source(instance, replace(plan, trips=trips), "vi"))
    text = words_of(folder / "V1.pdf")
    assert len(pages_of(folder / "V1.pdf")) == 1
    assert "T3, 04/05 – T6, 07/05/2027 07:45 – 10:00 60" in text
    assert "mỗi người chỉ cần đến một ngày" in text


def test_long_names_fit_on_one_sheet_too(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    name = "Điểm tái định cư tập trung thôn Nậm Cười, xã Bum Tở, cách trung tâm 12 km " * 3
    long = replace(instance.villages["V1"], name=name, health_worker=name)
    world = replace(instance, villages={**instance.villages, "V1": long})
    folder = written(tmp_path, Source(world, plan, "vi"))
    assert len(pages_of(folder / "V1.pdf")) == 1
    assert words_of(folder / "V1.pdf").count("Nậm Cười") >= 6


def test_one_date_needs_no_choice(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """Words about several days would make people look for the others."""
    folder = written(tmp_path, Source(instance, plan, "vi"))
    assert "chỉ cần đến một ngày" not in words_of(folder / "V1.pdf")


def test_the_health_worker_is_named_or_left_to_the_pen(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    village = replace(
        instance.villages["V1"], health_worker="Lò Thị Ín", health_worker_phone="0900 000 201"
    )
    known = replace(instance, villages={**instance.villages, "V1": village})
    folder = written(tmp_path, Source(known, plan, "vi"))
    assert "Y tế thôn, bản: Lò Thị Ín, điện thoại 0900 000 201" in words_of(folder / "V1.pdf")
    assert "Y tế thôn, bản: …………………, điện thoại …………………" in words_of(folder / "V2.pdf")


def test_a_month_takes_the_villages_visited_in_it_with_all_their_dates(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A notice with June alone would hide March."""
    folder = written(tmp_path, Source(instance, plan, "vi", month=6))
    assert [path.name for path in folder.iterdir()] == ["V1.pdf"]
    assert "31/03/2027" in words_of(folder / "V1.pdf")


def test_notices_of_other_stations_are_not_written(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    folder = written(tmp_path, Source(instance, plan, "vi", station="T99"))
    assert list(folder.iterdir()) == []


def test_the_same_plan_gives_the_same_bytes_in_english_too(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    contents = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        path = written(tmp_path / name, Source(instance, plan, "en")) / "V1.pdf"
        contents.append(path.read_bytes())
    assert contents[0] == contents[1]
    assert "Wednesday, 31/03/2027" in words_of(path)
    assert "health insurance card" in words_of(path)
