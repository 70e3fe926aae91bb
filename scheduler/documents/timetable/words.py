"""Every word that the timetable prints, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.documents.sheets.sheet import Column, Row, Styled
from scheduler.documents.timetable.words_of_calendars import CALENDARS
from scheduler.documents.timetable.words_of_figures import FIGURES
from scheduler.documents.timetable.words_of_summary import SUMMARY
from scheduler.language import Catalogue, Language

_SHEETS: dict[str, tuple[str, str]] = {
    "title": (
        "KẾ HOẠCH KHÁM SÀNG LỌC VÀ LUÂN PHIÊN BÁC SĨ NĂM {year}",
        "SCREENING AND DOCTOR ROTATION PLAN {year}",
    ),
    "summary": ("Tổng hợp", "Summary"),
    "sessions": ("Lịch theo ngày", "Sessions by date"),
    "sessions_title": ("Lịch khám sàng lọc theo ngày năm {year}", "Screening sessions {year}"),
    "coverage": ("Bao phủ theo bản", "Coverage by village"),
    "coverage_title": ("Bao phủ khám sàng lọc theo bản năm {year}", "Coverage by village {year}"),
    "postings": ("Luân phiên", "Postings"),
    "postings_title": ("Danh sách luân phiên bác sĩ năm {year}", "Doctor postings {year}"),
    "workload": ("Ngày đi khám", "Workload"),
    "workload_title": (
        "Số ngày đi khám của từng bác sĩ năm {year}",
        "Trip days of each doctor {year}",
    ),
    "shortfalls": ("Thiếu hụt", "Shortfalls"),
    "shortfalls_title": ("Những chỗ chưa đáp ứng được năm {year}", "Shortfalls {year}"),
    "no_postings": ("Không có lượt luân phiên nào.", "There are no postings."),
    "no_trips": ("Không có chuyến khám nào.", "There are no trips."),
    "no_shortfalls": ("Không có thiếu hụt nào.", "There are no shortfalls."),
}

_HEADINGS: dict[str, tuple[str, str]] = {
    "date": ("Ngày", "Date"),
    "weekday": ("Thứ", "Weekday"),
    "start": ("Bắt đầu", "Start"),
    "end": ("Kết thúc", "End"),
    "base": ("Đơn vị cử tổ khám", "Base"),
    "station": ("Trạm", "Station"),
    "site": ("Điểm khám", "Site"),
    "villages": ("Bản được khám (số người)", "Villages served (persons)"),
    "pass": ("Lượt", "Pass"),
    "persons": ("Số người", "Persons"),
    "doctors": ("Bác sĩ", "Doctors"),
    "night": ("Nghỉ đêm tại", "Night at"),
    "trip": ("Mã chuyến", "Trip"),
    "village_id": ("Mã bản", "Village id"),
    "village": ("Bản", "Village"),
    "priority": ("Ưu tiên", "Priority"),
    "residents": ("Số dân cần khám", "Residents"),
    "needed": ("Cần khám", "Needed"),
    "screened": ("Được khám", "Screened"),
    "shortfall": ("Còn thiếu", "Short"),
    "coverage_share": ("Tỷ lệ", "Share"),
    "first_date": ("Ngày đầu", "First date"),
    "last_date": ("Ngày cuối", "Last date"),
    "day_count": ("Số ngày", "Days"),
    "doctor_id": ("Mã bác sĩ", "Doctor id"),
    "doctor": ("Họ tên", "Name"),
    "specialty": ("Chuyên khoa", "Specialty"),
    "unit": ("Đơn vị công tác", "Home unit"),
    "receiving": ("Trạm tiếp nhận", "Receiving station"),
    "from": ("Từ ngày", "From"),
    "to": ("Đến ngày", "To"),
    "months": ("Số tháng", "Months"),
    "working_days": ("Ngày làm việc", "Working days"),
    "fixed": ("Hình thức", "Kind"),
    "fixed_yes": ("Đã định trước", "Fixed"),
    "fixed_no": ("Mới", "New"),
    **{f"month_{m}": (f"Th. {m}", f"{m:02d}") for m in range(1, 13)},
    "trip_days": ("Cả năm", "Year"),
    "nights": ("Số đêm", "Nights"),
    "trips": ("Số chuyến", "Trips"),
    "shortfall_kind": ("Loại", "Kind"),
    "when": ("Lượt hoặc tháng", "Pass or month"),
    "missing": ("Còn thiếu", "Missing"),
    "unit_of_count": ("Đơn vị", "Unit"),
    "reason": ("Lý do", "Reason"),
    "kind_coverage": ("Chưa được khám", "Not screened"),
    "kind_doctor_floor": ("Dưới mức sàn bác sĩ", "Below the doctor floor"),
    "pass_number": ("Lượt {number}", "Pass {number}"),
    "month_number": ("{month}", "{month}"),
}

words = Catalogue(
    {
        key: {"vi": vietnamese, "en": english}
        for key, (vietnamese, english) in {
            **_SHEETS,
            **_HEADINGS,
            **SUMMARY,
            **CALENDARS,
            **FIGURES,
        }.items()
    }
)


def headings(columns: tuple[Column, ...], language: Language) -> tuple[Column, ...]:
    """The columns with their headings, written as keys, in words."""
    return tuple(replace(c, heading=words.say(c.heading, language)) for c in columns)


def rows_or_none(rows: Sequence[Row], key: str, language: Language) -> Sequence[Row]:
    """`rows`, or one that says that there are none."""
    return rows or [[words.say(key, language)]]


def heading_row(language: Language, *keys: str) -> Row:
    """Headings within a sheet that is no table."""
    return [Styled(words.say(key, language), "heading") for key in keys]


def section_row(key: str, language: Language) -> Row:
    """The title of a part of a sheet."""
    return [Styled(words.say(key, language), "section")]
