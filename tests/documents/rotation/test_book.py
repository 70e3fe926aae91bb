"""rotation.xlsx as Excel will read it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from scheduler.documents import Source
from scheduler.documents.rotation import write_rotation
from scheduler.instance import Instance
from scheduler.plan import Plan


@pytest.fixture
def book(tmp_path: Path, instance: Instance, plan: Plan) -> Workbook:
    write_rotation(tmp_path, Source(instance, plan, "vi"))
    return load_workbook(tmp_path / "rotation.xlsx")


def rows(book: Workbook, sheet: str) -> list[dict[object, object]]:
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_the_annex_is_the_one_of_the_word_document(book: Workbook, instance: Instance) -> None:
    """Two annexes that differ are worse than none."""
    new, fixed, subtotal, total = rows(book, "Danh sách")
    assert (new["Họ và tên"], new["Đơn vị cử đi"], new["Từ ngày"]) == (
        "+Giàng Thị Sử",
        "Bệnh viện tỉnh",
        datetime(2027, 3, 1),
    )
    days = instance.calendar.working_days_in(tuple(range(3, 13)))
    assert (new["Số ngày làm việc"], new["Lũy kế (ngày)"], new["Số ngày cần đạt"]) == (
        days,
        days,
        132,
    )
    assert (fixed["Ghi chú"], fixed["Năm sinh"]) == (
        "Đã định trước (từ 01/10/2026 đến 10/02/2027)",
        None,
    )
    assert (subtotal["Họ và tên"], subtotal["Số tháng"]) == ("Cộng: 2 bác sĩ", 12)
    assert total["Họ và tên"] == "Tổng cộng: 2 bác sĩ"


def test_each_station_and_month_says_who_is_there_and_who_is_missing(book: Workbook) -> None:
    first = rows(book, "Trạm theo tháng")[0]
    assert list(first.values()) == ["Trạm Y tế Bum Tở", 1, 1, 1, 2, 2, 4, 0, 2, None]
    assert len(rows(book, "Trạm theo tháng")) == 12
    (year,) = rows(book, "Cả năm")
    assert (year["Th. 12"], year["Thiếu so với mục tiêu"]) == (2, 24)


def test_no_name_becomes_a_formula(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    doctor = replace(instance.doctors["D2"], name="=HYPERLINK(1)", specialty="@Nội")
    odd = replace(instance, doctors={**instance.doctors, "D2": doctor})
    write_rotation(tmp_path, Source(odd, plan, "vi"))
    book = load_workbook(tmp_path / "rotation.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert "=HYPERLINK(1)" in [cell.value for cell in cells]


def test_an_empty_rotation_says_so(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    write_rotation(tmp_path, Source(instance, replace(plan, postings=()), "en"))
    book = load_workbook(tmp_path / "rotation.xlsx")
    assert book["Annex"]["A2"].value == "There are no postings."
