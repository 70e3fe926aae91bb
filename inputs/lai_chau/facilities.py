"""Areas, stations, points, centres and hospitals."""

from __future__ import annotations

from math import ceil

from lai_chau.sources import Commune, communes, former_communes

Row = dict[str, object]

# former district: the commune or ward where its town lies now; areas follow this order
TOWNS = {
    "Lai Châu": "03408",
    "Tam Đường": "03390",
    "Mường Tè": "03433",
    "Sìn Hồ": "03478",
    "Phong Thổ": "03549",
    "Than Uyên": "03595",
    "Tân Uyên": "03598",
    "Nậm Nhùn": "03434",
}
GENERAL_HOSPITAL, TRADITIONAL_HOSPITAL = "BVDK", "BVYHCT"
HOSPITALS = {
    GENERAL_HOSPITAL: "Bệnh viện Đa khoa tỉnh Lai Châu",
    TRADITIONAL_HOSPITAL: "Bệnh viện Y học cổ truyền tỉnh Lai Châu",
}
HOSPITAL_WARD = "03408"
CENTRE_OTHERS, CENTRE_DOCTORS_ON_DUTY = 30, 8
DOCTOR_FLOOR, DOCTOR_GOAL = 2, 4


def area_id(district: str) -> str:
    return f"KV{list(TOWNS).index(district) + 1}"


def centre_id(district: str) -> str:
    return f"TTYT{TOWNS[district]}"


def area_rows() -> list[Row]:
    """The former districts; kits = ceil(1.5 · stations)."""
    return [
        {
            "area_id": area_id(district),
            "name": f"Khu vực {district}",
            "kits": ceil(sum(c.district == district for c in communes()) * 3 / 2),
        }
        for district in TOWNS
    ]


def facility_rows() -> list[Row]:
    """Stations, points, centres, hospitals, in this order."""
    return [*map(_station, communes()), *_points(), *map(_centre, TOWNS), *_hospitals()]


def _station(commune: Commune) -> Row:
    return {
        "facility_id": commune.station,
        "name": f"Trạm Y tế {_lower_first(commune.name)}",
        "kind": "station",
        "zone": _zone(commune),
        "serves": "own",
        "others": 8 + 2 * (commune.residents // 8000),
        "doctor_floor": DOCTOR_FLOOR,
        "doctor_goal": DOCTOR_GOAL,
    } | _at_seat(commune)


def _points() -> list[Row]:
    by_code = {commune.code: commune for commune in communes()}
    return [
        {
            "facility_id": f"P{former.code}",
            "name": f"Điểm trạm {_without_rank(former.name)}",
            "kind": "point",
            "area": area_id(by_code[former.commune].district),
            "station": by_code[former.commune].station,
            "lat": former.lat,
            "lon": former.lon,
            "elevation_m": former.elevation_m,
            "zone": _zone(by_code[former.commune]),
            "serves": "none",
        }
        for former in former_communes()
    ]


def _centre(district: str) -> Row:
    return {
        "facility_id": centre_id(district),
        "name": f"Trung tâm Y tế khu vực {district}",
        "kind": "centre",
        "serves": "area",
        "others": CENTRE_OTHERS,
        "min_doctors_on_duty": CENTRE_DOCTORS_ON_DUTY,
    } | _at_seat(_commune(TOWNS[district]))


def _hospitals() -> list[Row]:
    return [
        {"facility_id": id, "name": name, "kind": "hospital", "serves": "none"}
        | _at_seat(_commune(HOSPITAL_WARD))
        for id, name in HOSPITALS.items()
    ]


def _at_seat(commune: Commune) -> Row:
    return {
        "area": area_id(commune.district),
        "lat": commune.lat,
        "lon": commune.lon,
        "elevation_m": commune.elevation_m,
    }


def _commune(code: str) -> Commune:
    return next(commune for commune in communes() if commune.code == code)


def _zone(commune: Commune) -> int:
    if not commune.is_difficult:
        return 1
    return 3 if commune.is_on_border else 2


def _lower_first(name: str) -> str:
    return name[0].lower() + name[1:]


def _without_rank(name: str) -> str:
    """A commune's name without "Xã", "Phường" or "Thị trấn"."""
    for rank in ("Xã ", "Phường ", "Thị trấn "):
        name = name.removeprefix(rank)
    return name
