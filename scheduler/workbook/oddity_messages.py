"""What is legal but odd: more often a slip of the keyboard than a fact."""

from __future__ import annotations

from scheduler.language import Language

ODDITY_MESSAGES: dict[str, dict[Language, str]] = {
    "travel_long": {
        "vi": "Đi từ “{origin}” đến “{destination}” mất {value} phút, tức là quá {hours} giờ. "
        "Hãy kiểm tra lại: đơn vị là phút.",
        "en": "From “{origin}” to “{destination}” it takes {value} minutes, more than {hours} "
        "hours. Is this meant? The unit is minutes.",
    },
    "travel_dry_longer": {
        "vi": "Đi từ “{origin}” đến “{destination}” mùa khô mất {value} phút, lâu hơn mùa mưa "
        "({wet} phút). Có thể hai ô bị đổi chỗ.",
        "en": "From “{origin}” to “{destination}” it takes {value} minutes in the dry season, "
        "longer than in the wet one ({wet}). Perhaps the two cells are exchanged.",
    },
    "village_unlinked": {
        "vi": "Bản “{id}” không có đường nào trong trang “{travel}” và thiếu tọa độ để ước tính, "
        "nên không ai ở đó được khám. Hãy ghi một trong hai.",
        "en": "The village “{id}” has no way in the sheet “{travel}” and no coordinates for an "
        "estimate, so nobody there is screened. Write either.",
    },
    "village_far": {
        "vi": "Theo tọa độ, từ trạm “{station}” đến bản “{id}” mất khoảng {minutes} phút, tức là "
        "quá {hours} giờ. Hãy kiểm tra tọa độ, hoặc ghi đường đi.",
        "en": "By coordinates it takes some {minutes} minutes from the station “{station}” to the "
        "village “{id}”, more than {hours} hours. Check them, or write the way.",
    },
    "village_empty": {
        "vi": "Bản “{id}” không có ai cần khám. Hãy kiểm tra số dân.",
        "en": "The village “{id}” has nobody to screen. Check its residents.",
    },
    "village_large": {
        "vi": "Bản “{id}” có {total} người, gấp {times} lần một bản thường thấy ({median} người). "
        "Có thể thừa một chữ số.",
        "en": "The village “{id}” has {total} residents, {times} times as many as is usual here "
        "({median}). Perhaps there is a digit too many.",
    },
    "commune_residents": {
        "vi": "Các bản của trạm “{id}” có tổng cộng {total} người, còn xã có {official} người "
        "(năm {year}): lệch quá một phần mười. Hãy xem có bản nào thiếu, thừa hoặc ghi sai số.",
        "en": "The villages of the station “{id}” have {total} residents together, the commune "
        "{official} (in {year}): more than a tenth apart. Look for villages missing, counted "
        "twice or mistyped.",
    },
    "practice_before_22": {
        "vi": "Bác sĩ “{id}” sinh năm {born} mà hành nghề từ {value}, tức là trước 22 tuổi. "
        "Hãy kiểm tra cả hai.",
        "en": "The doctor “{id}”, born in {born}, has practised since {value}, so before the age "
        "of 22. Check both.",
    },
    "closed_all_campaign": {
        "vi": "“{id}” không đến được suốt đợt khám ({first} – {last}). Hãy kiểm tra ngày, nhất là "
        "năm.",
        "en": "“{id}” cannot be visited during the whole campaign ({first} – {last}). Check the "
        "dates, above all their years.",
    },
    "session_without_time": {
        "vi": "Chuẩn bị một điểm mất {value} phút, bằng hoặc hơn cả ngày làm việc ({workday} "
        "phút), nên không khám được ai. Hãy sửa một trong hai thiết lập.",
        "en": "Setting up a site takes {value} minutes, the whole working day ({workday} minutes) "
        "or more, so that nobody can be screened. Correct one of the settings.",
    },
    "station_without_crew": {
        "vi": "Không cơ sở nào phục vụ trạm “{id}” lập được một tổ khám: cần {doctors} bác sĩ đi "
        "lưu động được, trong đó có người phụ trách, và {others} nhân viên khác. Từng cơ sở: "
        "{bases}. Chỉ luân phiên mới bù được bác sĩ.",
        "en": "No facility that serves the station “{id}” can form a crew: it takes {doctors} "
        "doctors fit for field work, one of them able to lead, and {others} other staff. By "
        "facility: {bases}. Only rotation can bring doctors.",
    },
    "few_doctor_days": {
        "vi": "Trạm “{id}” cần ít nhất {need} ngày bác sĩ để khám {persons} người, nhưng các cơ "
        "sở phục vụ trạm chỉ dành được {have}; thiếu {missing} nếu luân phiên không bù.",
        "en": "The station “{id}” needs at least {need} doctor-days for {persons} persons, but "
        "the facilities that serve it have {have}; {missing} are missing unless rotation brings "
        "them.",
    },
    "few_crew_days": {
        "vi": "Trạm “{id}” cần ít nhất {need} ngày tổ khám cho {persons} người, nhưng nhân viên "
        "khác của các cơ sở phục vụ trạm chỉ đủ {have}; thiếu {missing}.",
        "en": "The station “{id}” needs at least {need} crew-days for {persons} persons, but the "
        "other staff of the facilities that serve it give {have}; {missing} are missing.",
    },
    "few_kit_days": {
        "vi": "Trạm “{id}” cần ít nhất {need} ngày bộ thiết bị lưu động cho {persons} người ở xa "
        "trạm, nhưng chỉ được {have}; thiếu {missing}.",
        "en": "The station “{id}” needs at least {need} kit-days for the {persons} persons who "
        "live far from it, but gets {have}; {missing} are missing.",
    },
}
