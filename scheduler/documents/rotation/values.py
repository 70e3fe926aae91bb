"""What the tags of the Word templates stand for, for one plan (`tags:TAGS`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from scheduler.documents.rotation.annex import MONTHS, AnnexRow, SendingUnit
from scheduler.documents.rotation.presence import StationMonth
from scheduler.documents.rotation.printed import Values, in_capitals, percent, roman, texts
from scheduler.documents.rotation.remarks import remark
from scheduler.instance import Instance
from scheduler.language import Language

_BLANK = "………………………"  # to be filled in by hand


def plan_values(
    instance: Instance,
    units: tuple[SendingUnit, ...],
    presence: tuple[StationMonth, ...],
    language: Language,
) -> Values:
    """The tags of rotation.docx."""
    settings = instance.settings
    rows = [row for unit in units for row in unit.rows]
    standings = [row.standing for row in rows]
    floor_gap = sum(each.missing_to_floor for each in presence)
    goal_gap = sum(each.missing_to_goal for each in presence)
    return texts(
        language,
        {
            **_year_values(instance, rows),
            "tu_ngay_kham": settings.campaign_start,
            "den_ngay_kham": settings.campaign_end,
            "so_thang_it_nhat": settings.min_posting_months,
            "so_thang_nhieu_nhat": settings.max_posting_months,
            "ty_le_toi_da": percent(float(settings.donor_cap), language),
            "so_bac_si": len({row.doctor.id for row in rows}),
            "so_don_vi": len(units),
            "so_tram": len({row.station.id for row in rows}),
            "tong_so_tram": len(instance.stations),
            "so_luot": len(rows),
            "so_luot_moi": standings.count("new"),
            "so_luot_keo_dai": standings.count("extended"),
            "so_luot_da_dinh": standings.count("fixed"),
            "so_thang": sum(unit.months for unit in units),
            "so_ngay": sum(unit.working_days for unit in units),
            "co_luan_phien": bool(rows),
            "dat_muc_san": floor_gap == 0,
            "dat_muc_tieu": goal_gap == 0,
            "thieu_muc_san": floor_gap,
            "thieu_muc_tieu": goal_gap,
            "cac_don_vi": [
                _unit_values(number, unit, instance, language)
                for number, unit in enumerate(units, start=1)
            ],
            "cac_thang": [_month_values(month, presence) for month in MONTHS],
            "cac_tram": [
                _station_values(number, presence[12 * number - 12 : 12 * number])
                for number in range(1, len(presence) // 12 + 1)
            ],
        },
    )


def decision_values(instance: Instance, unit: SendingUnit, language: Language) -> Values:
    """The tags of the decision of one unit, whose rows are those to be decided."""
    stations = dict.fromkeys(row.station.name for row in unit.rows)
    return texts(
        language,
        {
            **_year_values(instance, unit.rows),
            "don_vi": unit.facility.name,
            "don_vi_in_hoa": in_capitals(unit.facility.name),
            "nguoi_dung_dau": unit.facility.head or _BLANK,
            "so_bac_si": unit.posted,
            "so_luot": len(unit.rows),
            "so_ngay": unit.working_days,
            "cac_tram_tiep_nhan": ", ".join(stations),
            "danh_sach": [_row_values(row, unit, instance, language) for row in unit.rows],
        },
    )


def _year_values(instance: Instance, rows: Iterable[AnnexRow]) -> Values:
    settings = instance.settings
    starts = [row.posting.start for row in rows if not row.posting.fixed]
    notice = timedelta(days=settings.notice_days)
    return {
        "nam": str(settings.year),
        "nam_sau": str(settings.year + 1),
        "so_ngay_toi_thieu": settings.rotation_min_days,
        "so_ngay_toi_da": settings.rotation_max_days,
        "so_ngay_bao_truoc": settings.notice_days,
        "han_giao_quyet_dinh": min(starts) - notice if starts else "",
    }


def _unit_values(number: int, unit: SendingUnit, instance: Instance, language: Language) -> Values:
    return {
        "tt": roman(number),
        "ten": unit.facility.name,
        "so_bac_si": unit.doctors,
        "so_mien": unit.exempt,
        "so_nguoi_di": unit.posted,
        "so_luot": len(unit.rows),
        "so_thang": unit.months,
        "so_ngay": unit.working_days,
        "nhieu_nhat": unit.most_away,
        "gioi_han": unit.away_limit,
        "danh_sach": [_row_values(row, unit, instance, language) for row in unit.rows],
    }


def _row_values(row: AnnexRow, unit: SendingUnit, instance: Instance, language: Language) -> Values:
    return {
        "tt": row.number,
        "ho_ten": row.doctor.name,
        "nam_sinh": str(row.doctor.birth_year or ""),
        "chuyen_khoa": row.doctor.specialty,
        "don_vi": unit.facility.name,
        "tram": row.station.name,
        "tu_ngay": row.posting.start,
        "den_ngay": row.posting.end,
        "so_thang": len(row.posting.months),
        "so_ngay": row.working_days,
        "luy_ke": f"{row.accumulated}/{instance.settings.rotation_min_days}",
        "ghi_chu": remark(row, instance, language),
    }


def _month_values(month: int, presence: Iterable[StationMonth]) -> Values:
    stations = [each for each in presence if each.month == month]
    return {
        "thang": month,
        "bac_si": sum(each.present for each in stations),
        "luan_phien": sum(each.posted_in for each in stations),
        "dat_san": sum(not each.missing_to_floor for each in stations),
        "dat_muc_tieu": sum(not each.missing_to_goal for each in stations),
        "thieu_san": sum(each.missing_to_floor for each in stations),
        "thieu_muc_tieu": sum(each.missing_to_goal for each in stations),
    }


def _station_values(number: int, year: tuple[StationMonth, ...]) -> Values:
    station = year[0].station
    return {
        "tt": number,
        "ten": station.name,
        "muc_san": station.doctor_floor,
        "muc_tieu": station.doctor_goal,
        **{f"thang_{each.month}": f"{each.present}{_mark(each)}" for each in year},
        "thieu_san": sum(each.missing_to_floor for each in year),
        "thieu_muc_tieu": sum(each.missing_to_goal for each in year),
    }


def _mark(each: StationMonth) -> str:
    return "**" if each.missing_to_floor else "*" if each.missing_to_goal else ""
