"""Provinces whose areas, stations and points a template can have filled in."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.workbook.provinces.lai_chau import LAI_CHAU
from scheduler.workbook.provinces.province import Province

PROVINCES: Mapping[str, Province] = {"lai_chau": LAI_CHAU}

__all__ = ["PROVINCES", "Province"]
