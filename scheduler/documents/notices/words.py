"""Every word that a notice prints, in both languages."""

from __future__ import annotations

from scheduler.language import Catalogue

_TEXTS: dict[str, tuple[str, str]] = {
    "title": ("THÔNG BÁO", "NOTICE"),
    "subject": ("Khám sàng lọc sức khỏe miễn phí năm {year}", "Free health screening {year}"),
    "invite": ("Kính mời bà con", "To the residents of"),
    "pass_1": ("Lượt 1: tất cả bà con", "First visit: all residents"),
    "pass_2": ("Lượt 2: bà con chưa được khám", "Second visit: those not yet screened"),
    "site": ("Nơi khám:", "Where:"),
    "date": ("Ngày", "Date"),
    "hours": ("Giờ khám", "Hours"),
    "persons": ("Số người", "Persons"),
    "later": ("Ngày khám sẽ được thông báo sau.", "The dates will be announced."),
    "one_day": (
        "Mỗi lượt, mỗi người chỉ cần đến một ngày, theo hướng dẫn của y tế thôn, bản.",
        "In each visit one day is enough for a person; your health worker tells you which.",
    ),
    "rest": (
        "Ngày khám cho {persons} người còn lại sẽ được thông báo sau.",
        "The dates for {persons} more persons will be announced.",
    ),
    "first": ("Khám trước:", "First in line:"),
    "first_text": (
        "trẻ dưới 6 tuổi, người từ 60 tuổi, phụ nữ từ 18 đến 59 tuổi.",
        "children under 6, people of 60 and over, women of 18 to 59.",
    ),
    "bring": ("Nhớ mang theo:", "Please bring:"),
    "bring_text": (
        "thẻ bảo hiểm y tế, căn cước; đơn thuốc và thuốc đang dùng (nếu có).",
        "your health insurance card and identity card; prescriptions and medicines in use.",
    ),
    "worker": ("Y tế thôn, bản:", "Health worker:"),
    "phone": ("điện thoại", "phone"),
    "station": ("Trạm y tế:", "Station:"),
}

words = Catalogue({key: {"vi": vi, "en": en} for key, (vi, en) in _TEXTS.items()})
LABELS = tuple(key for key in _TEXTS if key not in ("subject", "one_day", "rest"))
