"""Words for places in the plan, and the lines of the table at the end."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.language import Language

VERDICT_MESSAGES: Mapping[str, Mapping[Language, str]] = {
    "at.file": {"vi": "tệp kế hoạch", "en": "plan file"},
    "at.path": {"vi": "{path}", "en": "{path}"},
    "at.trip": {"vi": "chuyến {trip}", "en": "trip {trip}"},
    "at.trip_day": {"vi": "chuyến {trip} ngày {day}", "en": "trip {trip} {day}"},
    "at.village_pass": {
        "vi": "bản {village} lượt {pass_number}",
        "en": "village {village} pass {pass_number}",
    },
    "at.doctor": {"vi": "bác sĩ {doctor}", "en": "doctor {doctor}"},
    "at.doctor_day": {"vi": "bác sĩ {doctor} ngày {day}", "en": "doctor {doctor} {day}"},
    "at.doctor_month": {
        "vi": "bác sĩ {doctor} tháng {month}",
        "en": "doctor {doctor} {month}",
    },
    "at.base_day": {"vi": "cơ sở {base} ngày {day}", "en": "base {base} {day}"},
    "at.area_day": {"vi": "khu vực {area} ngày {day}", "en": "area {area} {day}"},
    "at.no_area_day": {"vi": "ngoài khu vực ngày {day}", "en": "outside areas {day}"},
    "at.posting": {
        "vi": "luân phiên {doctor}–{facility} từ {start}",
        "en": "posting {doctor}–{facility} {start}",
    },
    "at.posting_month": {
        "vi": "luân phiên {doctor}–{facility} tháng {month}",
        "en": "posting {doctor}–{facility} {month}",
    },
    "at.unit_month": {"vi": "đơn vị {unit} tháng {month}", "en": "unit {unit} {month}"},
    "at.station_month": {
        "vi": "trạm {station} tháng {month}",
        "en": "station {station} {month}",
    },
    "at.tier": {"vi": "bậc {tier}", "en": "tier {tier}"},
    "none": {"vi": "không có", "en": "none"},
    "T1": {"vi": "người chưa được khám", "en": "persons not screened"},
    "T2": {"vi": "bác sĩ-tháng thiếu so với sàn", "en": "doctor-months below the floor"},
    "T3": {
        "vi": "người ở bản ưu tiên 1 chưa khám lượt 1 khi đến hạn",
        "en": "persons of priority-1 villages without pass 1 by the deadline",
    },
    "T4": {"vi": "bác sĩ-tháng thiếu so với mục tiêu", "en": "doctor-months below the goal"},
    "T5": {"vi": "chi phí (đồng)", "en": "cost (VND)"},
    "T6": {
        "vi": "điểm bất tiện (ngôn ngữ, chênh lệch ngày khám)",
        "en": "discomfort (language, workload spread)",
    },
    "bound": {
        "vi": "Cận dưới của chi phí: {bound} đồng, khoảng cách {gap}",
        "en": "Lower bound on the cost: {bound} VND, gap {gap}",
    },
    "more": {
        "vi": "{rule} … và {number} vi phạm nữa",
        "en": "{rule} … and {number} more",
    },
    "total": {"vi": "Vi phạm: {rules}", "en": "Violations: {rules}"},
    "valid": {"vi": "HỢP LỆ", "en": "VALID"},
    "not_valid": {"vi": "KHÔNG HỢP LỆ", "en": "NOT VALID"},
}
