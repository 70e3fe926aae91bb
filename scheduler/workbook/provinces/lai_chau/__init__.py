"""Lai Châu since 1 July 2025."""

from __future__ import annotations

from scheduler.workbook.provinces.lai_chau.facilities import (
    area_rows,
    centre_id,
    centre_rows,
    hospital_rows,
    point_rows,
    station_rows,
)
from scheduler.workbook.provinces.lai_chau.facts import communes
from scheduler.workbook.provinces.lai_chau.notes import NOTES
from scheduler.workbook.provinces.province import Province

LAI_CHAU = Province(
    areas=tuple(area_rows()),
    facilities=(*station_rows(), *point_rows(), *centre_rows(), *hospital_rows()),
    residents={commune.station: commune.residents for commune in communes()},
    residents_year=2025,
    notes=NOTES,
    example_station=communes()[0].station,
    example_centre=centre_id(communes()[0].district),
)
