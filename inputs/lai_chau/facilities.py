"""Areas and facilities with staff and kits: placeholders; the rest ships with templates."""

from __future__ import annotations

from math import ceil

from scheduler.workbook.provinces.lai_chau.facilities import (
    TOWNS,
    area_id,
    centre_rows,
    hospital_rows,
    point_rows,
    station_rows,
)
from scheduler.workbook.provinces.lai_chau.facts import communes

Row = dict[str, object]

CENTRE_OTHERS, CENTRE_DOCTORS_ON_DUTY = 30, 8
DOCTOR_FLOOR, DOCTOR_GOAL = 2, 4


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
    return [*_staffed_stations(), *point_rows(), *_staffed_centres(), *hospital_rows()]


def _staffed_stations() -> list[Row]:
    residents = {commune.station: commune.residents for commune in communes()}
    return [
        row
        | {
            "others": 8 + 2 * (residents[str(row["facility_id"])] // 8000),
            "doctor_floor": DOCTOR_FLOOR,
            "doctor_goal": DOCTOR_GOAL,
        }
        for row in station_rows()
    ]


def _staffed_centres() -> list[Row]:
    staff = {"others": CENTRE_OTHERS, "min_doctors_on_duty": CENTRE_DOCTORS_ON_DUTY}
    return [row | staff for row in centre_rows()]
