"""Placeholders for the doctors, whose list is not public, and their leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lai_chau.draw import draw, draw_share, draw_weighted
from scheduler.workbook.provinces.lai_chau.facilities import (
    GENERAL_HOSPITAL,
    TOWNS,
    TRADITIONAL_HOSPITAL,
    centre_id,
)
from scheduler.workbook.provinces.lai_chau.facts import communes

Row = dict[str, object]

YEAR = 2027
CENTRE_DOCTORS = 48
HOSPITAL_DOCTORS = {GENERAL_HOSPITAL: 170, TRADITIONAL_HOSPITAL: 30}
SECOND_DOCTOR_FROM, THIRD_DOCTOR_FROM = 9_000, 20_000
FEMALE, JUNIOR, EXEMPT, ROTATED_BEFORE, FIELD_OK = 45, 18, 20, 30, 95  # percent
FIRST_LEAVE, LEAVE_WEEKS, LEAVE_DAYS = date(YEAR, 1, 4), 50, 14

_STATION = {"Đa khoa": 70, "Y học gia đình": 12, "Y học cổ truyền": 10, "Y học dự phòng": 8}
_GENERAL = {
    "Đa khoa": 26,
    "Nội": 15,
    "Ngoại": 11,
    "Sản phụ khoa": 11,
    "Nhi": 11,
    "Y học cổ truyền": 7,
    "Truyền nhiễm": 5,
    "Răng hàm mặt": 4,
    "Tai mũi họng": 4,
    "Mắt": 3,
    "Da liễu": 3,
}
_TRADITIONAL = {"Y học cổ truyền": 60, "Phục hồi chức năng": 25, "Đa khoa": 15}
_LANGUAGES = {"": 40, "Thái": 28, "Mông": 14, "Dao": 7, "Thái, Mông": 5, "Hà Nhì": 3, "Giáy": 3}

_CHILD = "Mang thai hoặc nuôi con dưới 36 tháng tuổi"
_SERVED = "Đã công tác từ 24 tháng trở lên ở vùng đặc biệt khó khăn"
_CARE = "Trực tiếp chăm sóc bố mẹ già yếu, khuyết tật"
_ILL = "Mắc bệnh nặng"
_RETIRING = "Sắp đến tuổi nghỉ hưu"


@dataclass(frozen=True, slots=True)
class Post:
    """A doctor's place: which facility, and the specialties that are usual there."""

    doctor: str
    number: int
    facility: str
    specialties: dict[str, int]
    is_donor: bool


@cache
def posts() -> tuple[Post, ...]:
    """One a doctor: stations in the order of communes, then centres, then hospitals."""
    return tuple(
        Post(f"BS{number:03d}", number, facility, specialties, is_donor)
        for number, (facility, specialties, is_donor) in enumerate(_units(), start=1)
    )


def _units() -> Iterator[tuple[str, dict[str, int], bool]]:
    for commune in communes():
        thresholds = (0, SECOND_DOCTOR_FROM, THIRD_DOCTOR_FROM)
        for _ in range(sum(commune.residents >= threshold for threshold in thresholds)):
            yield commune.station, _STATION, False
    for district in TOWNS:
        for _ in range(CENTRE_DOCTORS):
            yield centre_id(district), _GENERAL, True
    for hospital, count in HOSPITAL_DOCTORS.items():
        specialties = _TRADITIONAL if hospital == TRADITIONAL_HOSPITAL else _GENERAL
        for _ in range(count):
            yield hospital, specialties, True


def doctor_rows() -> list[Row]:
    return [_row(post) for post in posts()]


def leave_rows() -> list[Row]:
    """Two weeks a doctor, Monday to the second Sunday."""
    rows: list[Row] = []
    for post in posts():
        first = FIRST_LEAVE + timedelta(weeks=draw(post.doctor, "leave", LEAVE_WEEKS))
        last = first + timedelta(days=LEAVE_DAYS - 1)
        rows.append(
            {"doctor_id": post.doctor, "from": first, "to": last, "reason": "Nghỉ phép năm"}
        )
    return rows


def _row(post: Post) -> Row:
    id = post.doctor
    sex = "F" if draw_share(id, "sex", FEMALE) else "M"
    since = _practice_since(id)
    birth_year = since.year - 25 - draw(id, "age", 4)
    exempt = post.is_donor and draw_share(id, "exempt", EXEMPT)
    rotated = post.is_donor and draw_share(id, "rotated", ROTATED_BEFORE)
    return {
        "doctor_id": id,
        "name": f"Bác sĩ {post.number:03d}",
        "facility": post.facility,
        "sex": sex,
        "birth_year": birth_year,
        "specialty": draw_weighted(id, "specialty", post.specialties),
        "practice_since": since,
        "languages": draw_weighted(id, "languages", _LANGUAGES),
        "rotation_days_done": 20 + draw(id, "days done", 160) if rotated else 0,
        "rotation_exempt": exempt,
        "exempt_reason": _exempt_reason(id, sex, YEAR - birth_year) if exempt else "",
        "field_ok": draw_share(id, "field", FIELD_OK),
    }


def _practice_since(id: str) -> date:
    """Juniors have practised 4 to 48 months on 1 January, the others 5 to 33 years."""
    junior = draw_share(id, "junior", JUNIOR)
    months = 4 + draw(id, "months", 45) if junior else 60 + draw(id, "months", 336)
    years, month = divmod(YEAR * 12 - months, 12)
    return date(years, month + 1, 1 + draw(id, "day", 28))


def _exempt_reason(id: str, sex: str, age: int) -> str:
    if age >= 56:
        return draw_weighted(id, "reason", {_RETIRING: 2, _ILL: 1})
    if sex == "F" and age < 42:
        return draw_weighted(id, "reason", {_CHILD: 3, _SERVED: 1})
    return draw_weighted(id, "reason", {_SERVED: 2, _CARE: 2, _ILL: 1})
