"""Every word that the calendars print, in both languages."""

from __future__ import annotations

from scheduler.language import Catalogue

_TEXTS: dict[str, tuple[str, str]] = {
    "calendar_doctor": ("Lịch công tác {year} – {name}", "Schedule {year} – {name}"),
    "calendar_station": ("Lịch khám sàng lọc {year} – {name}", "Screening {year} – {name}"),
    "calendar_area": (
        "Lịch khám sàng lọc {year} – khu vực {name}",
        "Screening {year} – area {name}",
    ),
    "calendar_source": (
        "Lập từ số liệu đầu vào có mã SHA-256 {sha256}",
        "Made from the workbook with SHA-256 {sha256}",
    ),
    "category_trip": ("Khám sàng lọc", "Screening"),
    "category_night": ("Nghỉ đêm", "Night"),
    "category_posting": ("Luân phiên", "Posting"),
    "trip": (
        "Khám sàng lọc: {villages} ({persons} người)",
        "Screening: {villages} ({persons} persons)",
    ),
    "and_more": ("{villages} và {more} bản khác", "{villages} and {more} more"),
    "night": ("Nghỉ đêm: {place}", "Night: {place}"),
    "posting": ("Luân phiên: {doctor} – {facility}", "Posting: {doctor} – {facility}"),
    "trip_day": (
        "Chuyến {trip}, ngày {number}/{days}, do {base} cử",
        "Trip {trip} of {base}, day {number} of {days}",
    ),
    "trip_night": ("Chuyến {trip}, đêm {number}", "Trip {trip}, night {number}"),
    "way": (
        "Xuất phát lúc {leave} từ {origin}, đến {destination} lúc {back}",
        "Leaves {origin} at {leave}, arrives at {destination} at {back}",
    ),
    "way_and_back": (
        "Rời {origin} lúc {leave}, về lúc {back}",
        "Leaves {origin} at {leave}, is back at {back}",
    ),
    "session": ("{start}–{end} tại {site}: {served}", "{start}–{end} at {site}: {served}"),
    "served": (
        "{village}, lượt {pass_number}, {persons} người",
        "{village}, pass {pass_number}, {persons} persons",
    ),
    "doctors": ("Bác sĩ: {doctors}", "Doctors: {doctors}"),
    "crew": ("Nhân viên khác: {others}", "Other staff: {others}"),
    "crew_with_kit": (
        "Nhân viên khác: {others}; mang theo bộ thiết bị lưu động",
        "Other staff: {others}; takes a kit along",
    ),
    "night_at": ("Nghỉ đêm tại {place}", "Night at {place}"),
    "health_worker": (
        "Nhân viên y tế {village}: {contact}",
        "Health worker of {village}: {contact}",
    ),
    "doctor": ("Bác sĩ: {doctor} ({specialty})", "Doctor: {doctor} ({specialty})"),
    "unit": ("Đơn vị công tác: {unit}", "Home unit: {unit}"),
    "receiving": ("Cơ sở tiếp nhận: {facility}", "Receiving facility: {facility}"),
    "dates": (
        "Từ {start} đến hết {end}, {working_days} ngày làm việc",
        "From {start} to {end}, {working_days} working days",
    ),
    "fixed": ("Đã định trước", "Fixed before this plan"),
    "new": ("Dự kiến, chờ quyết định", "Proposed, not yet decided"),
}

words = Catalogue(
    {key: {"vi": vietnamese, "en": english} for key, (vietnamese, english) in _TEXTS.items()}
)
