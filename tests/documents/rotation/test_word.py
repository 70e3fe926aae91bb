"""rotation.docx and the decisions as Word will read them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm

from scheduler.documents import Source
from scheduler.documents.rotation import write_rotation
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan
from tests.documents.rotation.samples import table_with, text_of
from tests.libreoffice import convert


@pytest.fixture
def folder(tmp_path: Path, instance: Instance, plan: Plan) -> Path:
    write_rotation(tmp_path, Source(instance, plan, "vi"))
    return tmp_path


def renamed(instance: Instance, doctor: str, name: str) -> Instance:
    changed = replace(instance.doctors[doctor], name=name)
    return replace(instance, doctors={**instance.doctors, doctor: changed})


def test_the_annex_lists_every_posting_of_the_plan(
    folder: Path, instance: Instance, plan: Plan
) -> None:
    """A doctor who is missing here gets no decision."""
    rows = [row for row in table_with(folder / "rotation.docx", "Ghi chú") if row[0].isdecimal()]
    assert len(rows) == len(plan.postings)
    days = [instance.calendar.working_days_in(tuple(months)) for months in (range(3, 13), (1, 2))]
    assert rows[0] == [
        "1", "+Giàng Thị Sử", "", "Nội", "Trạm Y tế Bum Tở", "01/03/2027", "31/12/2027",
        str(days[0]), f"{days[0]}/132", "Mới",
    ]  # fmt: skip
    assert rows[1][1:3] == ["Trần Thị Lan", ""]
    assert rows[1][7:9] == [str(days[1]), f"{days[1]}/132"]


def test_units_have_a_heading_and_a_subtotal(folder: Path, instance: Instance) -> None:
    rows = table_with(folder / "rotation.docx", "Ghi chú")
    assert rows[1][:2] == ["I", "Bệnh viện tỉnh"]
    assert rows[-2][0] == "Cộng: 2 bác sĩ, 2 lượt, 12 tháng"
    assert rows[-1][0] == "Tổng cộng: 2 bác sĩ, 2 lượt, 12 tháng"
    year = instance.calendar.working_days_in(tuple(range(1, 13)))
    assert rows[-1][7] == rows[-2][7] == str(year)


def test_the_plan_says_what_is_missing_at_the_stations(folder: Path) -> None:
    text = text_of(folder / "rotation.docx")
    assert "So với mức sàn còn thiếu 0" not in text
    assert "Tất cả 1 trạm y tế đủ bác sĩ theo mức sàn trong cả 12 tháng" in text
    assert "so với mục tiêu còn thiếu 24 bác sĩ × tháng" in text
    (station,) = table_with(folder / "rotation.docx", "T12")[1:]
    assert station[2:] == ["2", "4", *["2*"] * 12, "0", "24"]


def test_no_tag_is_left_and_nothing_is_none(folder: Path) -> None:
    """Whoever signs must not find a bracket or a word of the program."""
    for path in (folder / "rotation.docx", *(folder / "decisions").iterdir()):
        text = text_of(path)
        assert not [sign for sign in ("{", "}", "%%", "None", "[]") if sign in text]


def test_a_decision_names_only_what_is_still_to_be_decided(folder: Path) -> None:
    """D3's posting is fixed: a second decision on it would contradict the first."""
    (decision,) = (folder / "decisions").iterdir()
    assert decision.name == "BV.docx"
    text = text_of(decision)
    assert "Cử 1 bác sĩ của Bệnh viện tỉnh" in text
    assert "GIÁM ĐỐC BỆNH VIỆN\u00a0TỈNH" in text
    assert "+Giàng Thị Sử" in text
    assert "Trần Thị Lan" not in text


def test_a_unit_whose_postings_are_all_fixed_gets_no_decision(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    fixed = replace(plan, postings=tuple(p for p in plan.postings if p.fixed))
    write_rotation(tmp_path, Source(instance, fixed, "vi"))
    assert list((tmp_path / "decisions").iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "{{ 7 * 7 }} Lò Văn",
        "{% for x in y %} Páo",
        'Vàng & <b>Súa</b> "A"',
        "{# Tẩn #}",
        "]]> Giàng",
    ],
)
def test_what_a_doctor_is_called_is_text(
    tmp_path: Path, instance: Instance, plan: Plan, name: str
) -> None:
    """A name from a pasted list must neither run as a formula or tag nor break the file."""
    write_rotation(tmp_path, Source(renamed(instance, "D2", name), plan, "vi"))
    for path in (tmp_path / "rotation.docx", tmp_path / "decisions" / "BV.docx"):
        names = [row[1] for row in table_with(path, "Ghi chú")]
        assert name in names


def test_control_characters_do_not_break_the_file(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Text pasted from other systems carries them; Word would refuse the whole document."""
    write_rotation(tmp_path, Source(renamed(instance, "D2", "Lò\x0bVăn\tPáo\n"), plan, "vi"))
    names = [row[1] for row in table_with(tmp_path / "rotation.docx", "Ghi chú")]
    assert "Lò Văn Páo " in names


@pytest.mark.parametrize("name", ["Bệnh viện " * 30, "Bệnh viện\x0btỉnh"])
def test_a_unit_of_any_name_gets_its_decision(
    tmp_path: Path, instance: Instance, plan: Plan, name: str
) -> None:
    """Word's properties hold 255 signs and no control characters; the program stopped there."""
    unit = replace(instance.facilities["BV"], name=name)
    changed = replace(instance, facilities={**instance.facilities, "BV": unit})
    write_rotation(tmp_path, Source(changed, plan, "vi"))
    title = Document(str(tmp_path / "decisions" / "BV.docx")).core_properties.title
    assert title.startswith("Quyết định cử viên chức luân phiên năm 2027 – Bệnh viện ")


def test_no_syllable_of_a_unit_stands_alone_in_its_letterhead(folder: Path) -> None:
    """“BỆNH VIỆN ĐA KHOA TỈNH LAI” above “CHÂU” would be mended by hand in every decision."""
    assert "BỆNH VIỆN\u00a0TỈNH" in text_of(folder / "decisions" / "BV.docx")


def test_a_known_head_signs_and_an_unknown_one_is_left_to_the_pen(
    tmp_path: Path, folder: Path, instance: Instance, plan: Plan
) -> None:
    assert "………………………" in text_of(folder / "decisions" / "BV.docx")
    headed = replace(instance.facilities["BV"], head="Nguyễn Thị Hoa")
    known = replace(instance, facilities={**instance.facilities, "BV": headed})
    write_rotation(tmp_path / "decisions", Source(known, plan, "vi"))
    text = text_of(tmp_path / "decisions" / "decisions" / "BV.docx")
    assert "Nguyễn Thị Hoa" in text


def test_the_first_decision_has_a_last_day(folder: Path) -> None:
    """R21: the notice of 10 days before 1 March."""
    assert "chậm nhất ngày 19/02/2027" in text_of(folder / "rotation.docx")


def test_an_empty_rotation_says_so(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    write_rotation(tmp_path, Source(instance, replace(plan, postings=()), "vi"))
    text = text_of(tmp_path / "rotation.docx")
    assert "Năm 2027 không có lượt luân phiên nào." in text
    assert "chậm nhất ngày" not in text


@pytest.mark.parametrize("name", ["rotation.docx", "decisions/BV.docx"])
def test_pages_are_laid_out_after_decree_30(folder: Path, name: str) -> None:
    """A4, margins 20/20/30/15 mm, numbers from page 2 at the top, the annex across the page."""
    document = Document(str(folder / name))
    assert document.styles["Normal"].font.name == "Times New Roman"
    for section in document.sections:
        sides = sorted((round(section.page_width / Mm(1)), round(section.page_height / Mm(1))))
        assert sides == [210, 297]
        margins = (
            section.top_margin,
            section.bottom_margin,
            section.left_margin,
            section.right_margin,
        )
        assert [round(margin / Mm(1)) for margin in margins] == [20, 20, 30, 15]
        assert section.different_first_page_header_footer
    assert document.sections[0].page_width < document.sections[0].page_height
    assert document.sections[1].page_width > document.sections[1].page_height
    header = document.sections[0].header._element.xml
    assert " PAGE " in header
    assert " PAGE " not in document.sections[0].first_page_header._element.xml
    text = text_of(folder / name)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" in text
    assert "Nơi nhận:" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ("KẾ HOẠCH", "Phụ lục II", "31/12/2027", "Đã định trước")),
        ("en", ("SOCIALIST REPUBLIC OF VIET NAM", "Annex II", "31/12/2027", "Fixed before")),
    ],
)
def test_another_program_prints_the_same(
    tmp_path: Path, instance: Instance, plan: Plan, language: Language, words: tuple[str, ...]
) -> None:
    """LibreOffice lays the plan out and pdftotext reads the print."""
    write_rotation(tmp_path, Source(renamed(instance, "D2", "{{ x }} & <y>"), plan, language))
    text = printed(convert(tmp_path / "rotation.docx", "pdf", tmp_path / "pdf"))
    for word in (*words, "{{ x }} & <y>", "Trần Thị Lan", "Bệnh viện tỉnh"):
        assert word in text
    days = instance.calendar.working_days_in(tuple(range(3, 13)))
    assert f"{days}/132" in text


def printed(pdf: Path) -> str:
    made = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return made.stdout


def every_file(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_the_same_plan_gives_the_same_bytes_at_any_time(
    tmp_path: Path, instance: Instance, plan: Plan, pass_time: Callable[[], None]
) -> None:
    """Two offices that compare their files must not find differences that are none."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_rotation(tmp_path / name, Source(instance, plan, "vi"))
        pass_time()
    assert every_file(tmp_path / "a") == every_file(tmp_path / "b")
    for path in (tmp_path / "a").rglob("*.docx"):
        with ZipFile(path) as made:
            assert {entry.date_time for entry in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = Document(str(tmp_path / "a" / "rotation.docx")).core_properties
    assert properties.title == "Kế hoạch luân phiên bác sĩ năm 2027"
    assert properties.modified == properties.created
    assert properties.modified is not None
    assert properties.modified.replace(tzinfo=None) == datetime(1980, 1, 1)
    assert date(2027, 1, 1) > properties.modified.date()


@pytest.fixture
def pass_time(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Calling it moves the clock by some days."""
    import time

    now = [time.time()]
    monkeypatch.setattr(time, "time", lambda: now[0])
    real = time.localtime

    def local(seconds: float | None = None) -> time.struct_time:
        return real(now[0] if seconds is None else seconds)

    monkeypatch.setattr(time, "localtime", local)

    def move() -> None:
        now[0] += 400_000

    return move
