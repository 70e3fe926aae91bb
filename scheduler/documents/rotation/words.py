"""Every word that the rotation documents print beside their templates, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.documents.sheets.sheet import Column, Row
from scheduler.language import Catalogue, Language

_TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Kế hoạch luân phiên bác sĩ năm {year}", "Doctor rotation plan {year}"),
    "decision_title": (
        "Quyết định cử viên chức luân phiên năm {year} – {unit}",
        "Decision on postings {year} – {unit}",
    ),
    "remark_new": ("Mới", "New"),
    "remark_extended": ("Kéo dài lượt đã định", "Extends a fixed posting"),
    "remark_fixed": ("Đã định trước", "Fixed before"),
    "remark_dates": ("từ {start} đến {end}", "{start} to {end}"),
    "remark_exempt": ("thuộc diện miễn: {reason}", "exempt: {reason}"),
    "remark_exempt_bare": ("thuộc diện miễn", "exempt"),
    "remark_goes_on": (
        "chưa đủ {least} ngày, tiếp tục sang năm {year}",
        "short of {least} days, goes on in {year}",
    ),
    "tags_intro": (
        "Các ô điền dùng được trong tệp mẫu. Ô đơn: {{{{ nam }}}}. Ô của danh sách "
        "cac_don_vi[].ten: giữa {{%tr for don_vi in cac_don_vi %}} và {{%tr endfor %}} "
        "viết {{{{ don_vi.ten }}}}.",
        "The tags that a template may use. A single one: {{{{ nam }}}}. One of a list, "
        "cac_don_vi[].ten: between {{%tr for don_vi in cac_don_vi %}} and {{%tr endfor %}} write "
        "{{{{ don_vi.ten }}}}.",
    ),
    "annex": ("Danh sách", "Annex"),
    "annex_title": (
        "Danh sách bác sĩ luân phiên về trạm y tế năm {year}",
        "Doctors posted to stations {year}",
    ),
    "by_month": ("Trạm theo tháng", "Stations by month"),
    "by_month_title": (
        "Bác sĩ tại từng trạm y tế, từng tháng, năm {year}",
        "Doctors of each station by month {year}",
    ),
    "year": ("Cả năm", "Year"),
    "year_title": (
        "Số bác sĩ tại từng trạm y tế trong năm {year}",
        "Doctors of each station through {year}",
    ),
    "subtotal": ("Cộng: {doctors} bác sĩ", "Subtotal: {doctors} doctors"),
    "total": ("Tổng cộng: {doctors} bác sĩ", "Total: {doctors} doctors"),
    "no_postings": ("Không có lượt luân phiên nào.", "There are no postings."),
}

_HEADINGS: dict[str, tuple[str, str]] = {
    "number": ("TT", "No."),
    "doctor": ("Họ và tên", "Name"),
    "birth_year": ("Năm sinh", "Year of birth"),
    "specialty": ("Chuyên khoa", "Specialty"),
    "unit": ("Đơn vị cử đi", "Sending unit"),
    "receiving": ("Trạm y tế tiếp nhận", "Receiving station"),
    "from": ("Từ ngày", "From"),
    "to": ("Đến ngày", "To"),
    "months": ("Số tháng", "Months"),
    "working_days": ("Số ngày làm việc", "Working days"),
    "accumulated": ("Lũy kế (ngày)", "Accumulated (days)"),
    "least_days": ("Số ngày cần đạt", "Days to reach"),
    "remark": ("Ghi chú", "Remarks"),
    "station": ("Trạm y tế", "Station"),
    "month": ("Tháng", "Month"),
    "own": ("Bác sĩ của trạm", "Own doctors"),
    "posted_in": ("Luân phiên đến", "Posted in"),
    "present": ("Có mặt", "Present"),
    "floor": ("Mức sàn", "Floor"),
    "goal": ("Mục tiêu", "Goal"),
    "missing_floor": ("Thiếu so với sàn", "Missing to floor"),
    "missing_goal": ("Thiếu so với mục tiêu", "Missing to goal"),
    "reason": ("Lý do dưới mức sàn", "Reason below the floor"),
    **{f"month_{m}": (f"Th. {m}", f"{m:02d}") for m in range(1, 13)},
}

words = Catalogue(
    {
        key: {"vi": vietnamese, "en": english}
        for key, (vietnamese, english) in {**_TEXTS, **_HEADINGS}.items()
    }
)


def headings(columns: tuple[Column, ...], language: Language) -> tuple[Column, ...]:
    """The columns with their headings, written as keys, in words."""
    return tuple(replace(c, heading=words.say(c.heading, language)) for c in columns)


def rows_or_none(rows: Sequence[Row], language: Language) -> Sequence[Row]:
    """`rows`, or one that says that there are none."""
    return rows or [[words.say("no_postings", language)]]
