"""What `scheduler check` prints."""

from __future__ import annotations

from datetime import date

from scheduler.workbook.check_text import format_problems
from scheduler.workbook.read import read_workbook


def test_problems_stand_by_sheet_with_errors_before_warnings(book):
    """The planner hunts for the two errors among fifty warnings."""
    book.put("Areas", 1, "kits", "hai").put("Leave", 1, "from", date(2027, 7, 15))
    book.touch_up = lambda workbook: workbook.create_sheet("Thôn bảng")
    lines = format_problems(book.read(), "vi").splitlines()
    assert lines[0] == "LỖI CẦN SỬA: 2"
    assert lines[1] == "Trang “Khu vực”"
    assert lines[2].startswith("  C2 (Số bộ thiết bị lưu động): “hai” không phải là số nguyên.")
    assert lines[3] == "Trang “Nghỉ phép”"
    assert lines[4].startswith("  B2 (Từ ngày): ")
    assert lines[5:7] == ["", "LƯU Ý: 1"]
    assert lines[-3].startswith("  Trang “Thôn bảng” không được đọc.")
    assert lines[-1].startswith("Khi hết lỗi, đường đi")


def test_workbook_without_errors_says_so(book):
    text = format_problems(book.read(), "en")
    assert text.splitlines()[0] == "The workbook has no errors."
    assert "WARNINGS: 1" in text


def test_file_problem_needs_no_sheet(tmp_path):
    text = format_problems(read_workbook(tmp_path / "a.xlsx"), "en")
    assert text.splitlines()[1].startswith("  There is no file “a.xlsx”.")
