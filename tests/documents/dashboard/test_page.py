"""report.html as a browser shows it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from scheduler.documents import Source
from scheduler.documents.dashboard import write_dashboard
from scheduler.instance import Coordinates, Instance
from scheduler.plan import Plan, Tiers
from tests.chromium import Dom, dom_of, screenshot

HOSTILE = "</script><img src=x onerror=\"document.title='broken'\">&amp;'\"<!--"


@pytest.fixture
def mapped(instance: Instance) -> Instance:
    """The small district with a place for everything but village V2, whose name is hostile."""
    villages, facilities = dict(instance.villages), dict(instance.facilities)
    villages["V1"] = replace(villages["V1"], coordinates=Coordinates(22.40, 103.10))
    villages["V2"] = replace(villages["V2"], name=HOSTILE)
    for id, lat in (("T07", 22.45), ("P07", 22.50)):
        facilities[id] = replace(facilities[id], coordinates=Coordinates(lat, 103.20))
    return replace(instance, villages=villages, facilities=facilities)


def written(folder: Path, source: Source) -> Path:
    write_dashboard(folder, source)
    return folder / "report.html"


def rows_of(dom: Dom, table: str) -> list[dict[str, str]]:
    head, *body = dom.tables[table]
    return [dict(zip(head, row, strict=True)) for row in body]


def is_whole(dom: Dom) -> bool:
    """Whether no script has failed."""
    return "hidden" in dom.attributes["fault"]


def test_figures_are_those_of_the_plan(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """The Department of Health would decide on other figures than the planners'."""
    dom = Dom(dom_of(written(tmp_path, Source(mapped, plan, "vi"))))
    assert is_whole(dom)
    assert dom.texts["screened"] == "110"
    assert dom.texts["visited"] == "2 / 2"
    assert "9,8 triệu đồng" in dom.texts["tile-cost"]
    assert "Nhiều nhất 5,00\u00a0%" in dom.texts["tile-gap"]
    assert "110" in dom.texts["tile-screened"] and "còn 90 người" in dom.texts["tile-screened"]
    tiers = {row["Chỉ tiêu"][:2]: row["Kế hoạch này"] for row in rows_of(dom, "tiers-table")}
    assert tiers == {"T1": "90", "T2": "9", "T3": "25", "T4": "20", "T5": "9.800.000", "T6": "95"}
    first, second, total = rows_of(dom, "map-table")
    assert (first["Cần khám"], first["Được khám"]) == ("100", "75")
    assert (first["Lượt 1: ngày"], first["Lượt 2: ngày"]) == ("31/03/2027", "01/06/2027")
    assert second["Thôn bản"] == HOSTILE and total["Được khám"] == "110"
    assert [row["Còn thiếu"] for row in rows_of(dom, "shortfalls-table")] == ["25", "65", "1"]


def test_cost_load_and_curve_are_those_of_the_plan(
    tmp_path: Path, mapped: Instance, plan: Plan
) -> None:
    """A figure that adds up to something else than T5 is a figure of another plan."""
    dom = Dom(dom_of(written(tmp_path, Source(mapped, plan, "vi"))))
    for table in ("cost-kind-table", "cost-area-table", "cost-month-table"):
        assert rows_of(dom, table)[-1]["Chi phí (đồng)"] == "9.800.000", table
    months = {row["Tháng"]: row["Chi phí (đồng)"] for row in rows_of(dom, "cost-month-table")}
    assert months["06/2027"] == "1.460.000"  # a station day, 1,200 resident minutes
    [load, _] = dom.tables["load-table"][1:]
    assert load[-1] == "3" and sorted(load[1:-1])[-2:] == ["1", "2"]
    curve = {row["Đến hết ngày"]: row for row in rows_of(dom, "curve-table")}
    assert curve["31/03/2027"]["Ưu tiên 1, riêng lượt 1: người"] == "60"
    assert curve["15/12/2027"]["Ưu tiên 1: tỷ lệ"] == "75,00 %"
    assert curve["30/06/2027"]["Ưu tiên 2: người"] == "35"
    fixed, new = (row["Hình thức"] for row in reversed(rows_of(dom, "rotation-table")))
    assert {fixed, new} == {"Mới", "Đã định trước"}


def test_slider_shows_the_day(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """Planners look up who is out on a day."""
    page = written(tmp_path, Source(mapped, plan, "vi"))
    dom = Dom(dom_of(page, "#day=2027-03-31"))
    assert is_whole(dom)
    assert dom.texts["date"] == "Thứ Tư, 31/03/2027"
    assert (dom.texts["screened"], dom.texts["crews"]) == ("80", "1")
    assert "Bum Tở → =Nậm Xả (80 người)" in dom.texts["crew-list"]
    assert "Lò Văn Páo" in dom.texts["crew-list"]
    before, after = Dom(dom_of(page, "#day=2027-03-30")), Dom(dom_of(page, "#week=22"))
    assert (before.texts["visited"], before.texts["crews"]) == ("0 / 2", "0")
    assert after.texts["date"] == "Thứ Ba, 01/06/2027"  # of the week, the day with a crew out
    assert after.attributes["curve-day"]["x1"] != before.attributes["curve-day"]["x1"]
    assert after.attributes["load-week"]["x"] != before.attributes["load-week"]["x"]


def test_another_week_is_another_picture(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """A map that stays as it is would show everybody as visited on the first day."""
    page = written(tmp_path, Source(mapped, plan, "vi"))
    early = screenshot(page, tmp_path / "early.png", "#week=2")
    late = screenshot(page, tmp_path / "late.png", "#week=13")
    assert early.startswith(b"\x89PNG") and early != late


def test_names_are_text_and_nothing_else(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """A village's name must not run as a program on the computers of the Department."""
    doctors = {id: replace(d, name=HOSTILE) for id, d in mapped.doctors.items()}
    facilities = {id: replace(f, name=HOSTILE) for id, f in mapped.facilities.items()}
    hostile = replace(mapped, doctors=doctors, facilities=facilities)
    source = Source(hostile, plan, "vi", remarks=(HOSTILE,))
    page = written(tmp_path, source)
    dom = Dom(dom_of(page, "#day=2027-03-31"))
    assert is_whole(dom)
    assert not [tag for tag, _ in dom.elements if tag == "img"]
    assert "onerror" not in {name for _, attributes in dom.elements for name in attributes}
    assert HOSTILE in dom.texts["crew-list"]
    assert page.read_text(encoding="utf-8").count("</script>") == 2


def test_a_fault_is_told_on_the_page(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """Half a picture must not look whole; nor would the tests above notice."""
    page = written(tmp_path, Source(mapped, plan, "vi"))
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('{"', '{broken"', 1), encoding="utf-8")
    with pytest.raises(AssertionError, match="SyntaxError"):
        dom_of(page)
    dom = Dom(dom_of(page, may_complain=True))
    assert not is_whole(dom)
    assert "Trang gặp lỗi" in dom.texts["fault"] and "SyntaxError" in dom.texts["fault"]


def test_needs_no_network(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """Commune offices read it without one; a link to elsewhere would also tell who reads it."""
    text = written(tmp_path, Source(mapped, plan, "vi")).read_text(encoding="utf-8")
    assert set(re.findall(r"https?://[\w./]+", text)) == {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in text
    dom = Dom(text)
    links = [str(a["href"]) for _, a in dom.elements if "href" in a]
    assert links and all(link.startswith("#") for link in links)
    sources = [a for tag, a in dom.elements if "src" in a or tag == "link"]
    assert not sources


def test_villages_without_a_place_are_named(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """Nobody must think that they were forgotten."""
    dom = Dom(written(tmp_path, Source(mapped, plan, "vi")).read_text(encoding="utf-8"))
    assert f"{HOSTILE} (Bum Tở)" in dom.texts["not-on-map"]
    circles = [a for tag, a in dom.elements if tag == "circle" and "data-v" in a]
    assert len(circles) == 1


def test_without_any_coordinates_all_else_is_there(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Most provinces have no coordinates at first."""
    dom = Dom(dom_of(written(tmp_path, Source(instance, plan, "vi")), "#day=2027-03-31"))
    assert is_whole(dom)
    assert "tọa độ" in dom.texts["no-map"]
    assert dom.texts["crews"] == "1" and len(rows_of(dom, "map-table")) == 3


def test_an_empty_plan_is_a_page_too(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """A first trial of a workbook may have nothing to plan."""
    empty = replace(
        plan,
        trips=(),
        postings=(),
        shortfalls=(),
        tiers=Tiers(200, 0, 85, 0, 0, 0),
        bounds={"T5": 0},
    )
    dom = Dom(dom_of(written(tmp_path, Source(mapped, empty, "vi"))))
    assert is_whole(dom)
    assert dom.texts["screened"] == "0"
    assert "Không có lượt luân phiên nào." in dom.texts["rotation"]


def test_english_page_has_no_vietnamese_words(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """Donors read it; names alone stay as they are."""
    dom = Dom(dom_of(written(tmp_path, Source(mapped, plan, "en")), "#day=2027-03-31"))
    assert is_whole(dom)
    assert dom.elements[0] == ("html", {"lang": "en"})
    assert dom.texts["date"] == "Wednesday, 31/03/2027"
    assert {row["Cost (VND)"] for row in rows_of(dom, "cost-kind-table")} >= {"9,800,000"}
    text = " ".join(dom.texts[name] for name in ("map", "curve", "load", "rotation", "cost"))
    assert not re.search(r"Ưu tiên|Tháng|Chi phí|người|Trạm tiếp nhận|Xem", text)


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path, mapped: Instance, plan: Plan) -> None:
    """Offices compare files by their hash."""
    (tmp_path / "again").mkdir()
    first = written(tmp_path, Source(mapped, plan, "vi")).read_bytes()
    assert first == written(tmp_path / "again", Source(mapped, plan, "vi")).read_bytes()
    assert b"\r" not in first


def test_one_station_and_one_unit_can_be_looked_at(
    tmp_path: Path, mapped: Instance, plan: Plan
) -> None:
    """A station's head looks for her own villages, HR for the doctors of one unit."""
    page = written(tmp_path, Source(mapped, plan, "vi"))
    choose = (
        "for (const [id, value] of [['zoom', '0'], ['by-unit', 'BV'], ['by-station', 'T07']]) {"
    )
    choose += "const list = document.getElementById(id); list.value = value;"
    choose += "list.dispatchEvent(new Event('change')); }"
    text = re.sub(r"<meta http-equiv[^>]*>", "", page.read_text(encoding="utf-8"))
    page.write_text(text.replace("</body>", f"<script>{choose}</script></body>"), encoding="utf-8")
    dom = Dom(dom_of(page))
    assert is_whole(dom)
    assert dom.texts["visited"] == "2 / 2" and dom.texts["rows-shown"] == "Hiện 2/2 bác sĩ"
    before = re.search(r'id="map-picture" viewBox="([^"]*)"', text)
    assert before and dom.attributes["map-picture"]["viewbox"] != before[1]
