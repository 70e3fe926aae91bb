"""Where the rows of Lai Châu come from, and what they lack."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.language import Language

NOTES: Mapping[Language, tuple[str, ...]] = {
    "vi": (
        "# Đã điền sẵn cho tỉnh Lai Châu",
        "38 trạm (mã T + mã xã), 68 điểm trạm ở các xã cũ (mã P + mã xã cũ), 8 trung tâm y tế khu "
        "vực, 2 bệnh viện. Hãy kiểm tra từng dòng; xóa cơ sở không còn hoạt động.",
        "Tỉnh cần ghi: số bộ thiết bị của từng khu vực (các ô màu hồng), nhân viên khác và số "
        "người trực của từng cơ sở, trưởng trạm, điện thoại.",
        "Vị trí lấy từ GeoNames (geonames.org, CC BY 4.0, đã sửa) và một ít từ © OpenStreetMap "
        "contributors (ODbL); có nơi sai vài km. Xã, phường và dân số 2025 theo Nghị quyết "
        "1670/NQ-UBTVQH15. Vùng khó khăn là ước đoán: 3 nếu xã đặc biệt khó khăn và có biên giới, "
        "2 nếu xã đặc biệt khó khăn.",
    ),
    "en": (
        "# Filled in for the province of Lai Châu",
        "38 stations (T + code of the commune), 68 points in former communes (P + their code), "
        "8 area health centres, 2 hospitals. Check each row; delete what no longer "
        "works.",
        "The province must write: the kits of each area (pink cells), other staff and staff on "
        "duty of each facility, heads, phones.",
        "Positions from GeoNames (geonames.org, CC BY 4.0, changed), a few © OpenStreetMap "
        "contributors (ODbL); some are several km off. Communes and their population of 2025 by "
        "Resolution 1670/NQ-UBTVQH15. Zones are a guess: 3 for an especially difficult commune on "
        "the border, 2 for any other especially difficult one.",
    ),
}
