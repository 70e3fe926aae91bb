"""The rows that show how a sheet is filled in: together a tiny workbook that can be planned.

Their ids are such that nobody gives them to a real place: once an example is written over, rows
that still refer to it are found. A posting needs a station and somebody from elsewhere, so
Facilities and Doctors have two rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from scheduler.language import Language
from scheduler.workbook.example_mark import (
    ID_MARK,
    OTHER_DOCTOR,
    OWN_DOCTOR,
    TEXT_MARK,
    VILLAGE,
)

Rows = dict[str, list[dict[str, object]]]

_WORDS: dict[Language, Mapping[str, str]] = {
    "vi": {
        "area": "Khu vực Nậm Pha",
        "station": "Trạm Y tế xã Nậm Pha",
        "centre": "Trung tâm Y tế khu vực Nậm Pha",
        "village": "Bản Nà Khoang",
        "own_doctor": "Lò Văn A",
        "other_doctor": "Nguyễn Thị B",
        "specialty": "đa khoa",
        "other_specialty": "nội",
        "language": "Thái",
        "leave": "nghỉ phép năm",
        "rains": "đường ngập trong mùa mưa",
        "working": "làm bù",
    },
    "en": {
        "area": "Nậm Pha area",
        "station": "Nậm Pha commune health station",
        "centre": "Nậm Pha area health centre",
        "village": "Nà Khoang village",
        "own_doctor": "Lò Văn A",
        "other_doctor": "Nguyễn Thị B",
        "specialty": "general",
        "other_specialty": "internal",
        "language": "Thái",
        "leave": "annual leave",
        "rains": "road under water in the rains",
        "working": "make-up day",
    },
}


def example_rows(year: int, language: Language) -> Rows:
    """Example rows by sheet."""
    word = _WORDS[language]
    mark, id_mark = TEXT_MARK[language], ID_MARK[language]
    area = {"area_id": id_mark + "KV1", "name": mark + word["area"], "kits": 2}
    station = {
        "facility_id": id_mark + "T01",
        "name": mark + word["station"],
        "kind": "station",
        "area": id_mark + "KV1",
        "lat": 22.4,
        "lon": 103.0,
        "elevation_m": 650,
        "serves": "own",
        "others": 8,
        "doctor_floor": 1,
        "doctor_goal": 2,
    }
    centre = {
        "facility_id": id_mark + "TTYT1",
        "name": mark + word["centre"],
        "kind": "centre",
        "area": id_mark + "KV1",
        "lat": 22.402,
        "lon": 103.003,
        "elevation_m": 650,
        "serves": "area",
        "others": 20,
    }
    rows = example_rows_at(id_mark + "T01", id_mark + "TTYT1", year, language)
    rows["Villages"][0] |= {"lat": 22.43, "lon": 103.06, "elevation_m": 820}
    return {"Areas": [area], "Facilities": [station, centre]} | rows


def example_rows_at(station: str, centre: str, year: int, language: Language) -> Rows:
    """Example rows of all other sheets, at a `station` and a `centre` that exist."""
    word = _WORDS[language]
    mark, id_mark = TEXT_MARK[language], ID_MARK[language]
    village = {
        "village_id": id_mark + VILLAGE,
        "name": mark + word["village"],
        "station": station,
        "under_6": 30,
        "age_6_17": 55,
        "women_18_59": 60,
        "men_18_59": 58,
        "age_60_plus": 17,
        "screened_elsewhere": 10,
        "priority": 2,
        "language": word["language"],
        "has_site": True,
        "lodging": True,
        "no_visit_weekday": ("Sun",),
    }
    days = {"from": date(year, 7, 1), "to": date(year, 7, 14)}
    rains = {"from": date(year, 8, 1), "to": date(year, 8, 31)}
    spring = {"from": date(year, 3, 1), "to": date(year, 4, 30)}
    months = {"from": date(year, 2, 1), "to": date(year, 7, 31)}
    minutes = {"dry_minutes": 25, "wet_minutes": 35}
    return {
        "Villages": [village],
        "Doctors": _doctors(station, centre, language),
        "Leave": [{"doctor_id": id_mark + OWN_DOCTOR, **days, "reason": mark + word["leave"]}],
        "Closures": [{"place": id_mark + VILLAGE, **rains, "reason": mark + word["rains"]}],
        "Windows": [{"village_id": id_mark + VILLAGE, "pass": 1, **spring}],
        "Postings": [{"doctor_id": id_mark + OTHER_DOCTOR, "facility": station, **months}],
        "Travel": [{"from": station, "to": id_mark + VILLAGE, **minutes}],
        "Calendar": [{"date": _saturday(year), "kind": "working", "name": mark + word["working"]}],
    }


def _doctors(station: str, centre: str, language: Language) -> list[dict[str, object]]:
    word = _WORDS[language]
    mark, id_mark = TEXT_MARK[language], ID_MARK[language]
    own = {
        "doctor_id": id_mark + OWN_DOCTOR,
        "name": mark + word["own_doctor"],
        "facility": station,
        "sex": "M",
        "birth_year": 1985,
        "specialty": word["specialty"],
        "practice_since": date(2012, 9, 1),
        "languages": (word["language"],),
        "rotation_exempt": False,
        "field_ok": True,
    }
    other = {
        "doctor_id": id_mark + OTHER_DOCTOR,
        "name": mark + word["other_doctor"],
        "facility": centre,
        "sex": "F",
        "birth_year": 1988,
        "specialty": word["other_specialty"],
        "practice_since": date(2014, 3, 15),
        "rotation_days_done": 20,
        "rotation_exempt": False,
        "field_ok": True,
    }
    return [own, other]


def _saturday(year: int) -> date:
    """The first Saturday of October, when no public holiday is near."""
    first = date(year, 10, 1)
    return first.replace(day=1 + (5 - first.weekday()) % 7)
