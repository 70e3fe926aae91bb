"""Areas, stations, points, centres and hospitals: what is known of them without asking."""

from __future__ import annotations

from scheduler.workbook.provinces.lai_chau.facts import Commune, communes, former_communes

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


def area_id(district: str) -> str:
    return f"KV{list(TOWNS).index(district) + 1}"


def centre_id(district: str) -> str:
    return f"TTYT{TOWNS[district]}"


def area_rows() -> list[Row]:
    """The former districts."""
    return [{"area_id": area_id(name), "name": f"Khu vực {name}"} for name in TOWNS]


def station_rows() -> list[Row]:
    """One a commune, at its seat."""
    return [
        {
            "facility_id": commune.station,
            "name": f"Trạm Y tế {_lower_first(commune.name)}",
            "kind": "station",
            "zone": _zone(commune),
            "serves": "own",
        }
        | _at_seat(commune)
        for commune in communes()
    ]


def point_rows() -> list[Row]:
    """One a former commune that holds no seat."""
    return [
        {
            "facility_id": f"P{former.code}",
            "name": f"Điểm trạm {_without_rank(former.name)}",
            "kind": "point",
            "area": area_id(_commune(former.commune).district),
            "station": _commune(former.commune).station,
            "lat": former.lat,
            "lon": former.lon,
            "elevation_m": former.elevation_m,
            "zone": _zone(_commune(former.commune)),
            "serves": "none",
        }
        for former in former_communes()
    ]


def centre_rows() -> list[Row]:
    """One an area, in its town."""
    return [
        {
            "facility_id": centre_id(district),
            "name": f"Trung tâm Y tế khu vực {district}",
            "kind": "centre",
            "serves": "area",
        }
        | _at_seat(_commune(TOWNS[district]))
        for district in TOWNS
    ]


def hospital_rows() -> list[Row]:
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
