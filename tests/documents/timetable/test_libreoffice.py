"""timetable.xlsx opened by another program than the one it is made with."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from scheduler.documents import Source
from scheduler.documents.timetable import write_timetable
from scheduler.instance import Area, Instance
from scheduler.plan import Plan
from tests.libreoffice import convert, read_sheets


@pytest.fixture
def path(tmp_path: Path, instance: Instance, plan: Plan) -> Path:
    area = Area(id="A", name="=Khu vực: Mường Tè", kits=2)
    write_timetable(tmp_path, Source(replace(instance, areas={"A": area}), plan, "vi"))
    return tmp_path / "timetable.xlsx"


def test_the_printed_pages_are_whole_and_marked(path: Path, tmp_path: Path) -> None:
    """A column that slips onto a page of its own, or charts that another program cannot draw."""
    pdf = convert(path, "pdf", tmp_path / "pdf")
    run = ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"]
    text = subprocess.run(run, check=True, capture_output=True).stdout.decode()
    pages = text.split("\f")[:-1]
    assert all(f"Mã số liệu đầu vào: {'ab' * 6}" in page for page in pages)
    months = [page for page in pages if "Lịch các tổ khám năm 2027 – =Khu vực" in page]
    assert len(months) == 12
    assert all("Trạm Y tế Bum Tở" in page and f"Tháng {number}/2027" in page
               for number, page in enumerate(months, start=1))  # fmt: skip
    charts = next(page for page in pages if "Biểu đồ của kế hoạch" in page)
    for word in ("Ưu tiên 1", "Chi phí theo tháng", "Tháng", "Khu vực", "100%"):
        assert word in charts
    assert len(pages) == 26


def test_the_figures_read_elsewhere_are_those_of_the_plan(
    path: Path, tmp_path: Path, plan: Plan
) -> None:
    """A formula, or a number that became text, would come out otherwise."""
    rows = read_sheets(path, tmp_path / "csv")
    months = [row for row in rows["Tổng hợp"] if row[0].startswith("Tháng ") and "/" in row[0]]
    assert sum(int(row[6]) for row in months) == plan.tiers.T5
    calendar = rows["=Khu vực Mường Tè"]
    assert sorted("".join(calendar[3][1:])) == sorted("ĐLT")
    assert calendar[0][0] == "=Khu vực: Mường Tè"
    session = rows["Lịch theo ngày"][1]
    assert (session[6], session[9]) == ("=Nậm Xả", "80")
    assert {row[2] for row in rows["Thiếu hụt"][1:3]} == {"=Nậm Xả", "Phí Chi"}
