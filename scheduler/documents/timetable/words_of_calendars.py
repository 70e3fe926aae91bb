"""Words of the calendars: headings, letters of the cells, legend and hover texts."""

from __future__ import annotations

CALENDARS: dict[str, tuple[str, str]] = {
    "calendar_title": ("Lịch các tổ khám năm {year} – {area}", "Calendar of crews {year} – {area}"),
    "calendar_kits": (
        "Bộ thiết bị đang dùng (có {kits} bộ)",
        "Kits in use (of {kits})",
    ),
    "month_heading": ("Tháng {month}/{year}", "{month:02d}/{year}"),
    **{
        f"weekday_{number}": pair
        for number, pair in enumerate(
            (
                ("T2", "Mo"),
                ("T3", "Tu"),
                ("T4", "We"),
                ("T5", "Th"),
                ("T6", "Fr"),
                ("T7", "Sa"),
                ("CN", "Su"),
            )
        )
    },
    "letter_away": ("L", "A"),
    "letter_night": ("Đ", "N"),
    "letter_station": ("T", "S"),
    "letter_visited": ("K", "V"),
    "letter_closed": ("×", "×"),
    "legend_away": ("L – khám lưu động, về trong ngày", "A – away trip, back that day"),
    "legend_night": ("Đ – khám lưu động, nghỉ đêm", "N – away trip, night out"),
    "legend_station": ("T – khám tại trạm", "S – station trip"),
    "legend_several": (
        "Nhiều loại; 3L: ba chuyến loại L",
        "Several kinds; 3A: three trips A",
    ),
    "legend_visited": ("K – tổ của đơn vị khác đến khám", "V – a crew from elsewhere works here"),
    "legend_closed": ("× – trạm đóng cửa, không khám tại trạm", "× – the station is closed"),
    "legend_off": ("Thứ Bảy, Chủ nhật, ngày nghỉ lễ", "Weekend or public holiday"),
    "note_closed": (
        "Trạm đóng cửa hoặc không tiếp đoàn: không khám tại trạm.",
        "Closed: no sessions at the station.",
    ),
    "note_trip": (
        "Chuyến {trip}, ngày {number}/{days}: {leave}–{back}, {persons} người\nBác sĩ: {doctors}",
        "Trip {trip}, day {number}/{days}: {leave}–{back}, {persons} persons\nDoctors: {doctors}",
    ),
    "note_visited": (
        "Tổ của {base}, chuyến {trip}\nBác sĩ: {doctors}",
        "Crew of {base}, trip {trip}\nDoctors: {doctors}",
    ),
    "note_session": (
        "• {site}, {start}–{end}: {villages}",
        "• {site}, {start}–{end}: {villages}",
    ),
    "note_village": (
        "{village} (lượt {number}: {persons} người)",
        "{village} (pass {number}: {persons} persons)",
    ),
    "note_night": ("Nghỉ đêm tại {place}", "Night at {place}"),
}
