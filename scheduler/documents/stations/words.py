"""Every word that a station's schedule prints, in both languages."""

from __future__ import annotations

from scheduler.language import Catalogue

_PAGES: dict[str, tuple[str, str]] = {
    "title": ("LỊCH KHÁM SÀNG LỌC NĂM {year}", "SCREENING SCHEDULE {year}"),
    "title_month": (
        "LỊCH KHÁM SÀNG LỌC THÁNG {month:02d} NĂM {year}",
        "SCREENING SCHEDULE {month:02d}/{year}",
    ),
    "subtitle": (
        "{station}: {villages} thôn, bản; {persons} người cần khám trong năm",
        "{station}: {villages} villages; {persons} persons to be screened in the year",
    ),
    "month": ("Tháng {month:02d} năm {year}", "{month:02d}/{year}"),
    "month_short": ("Tháng {month}", "Month {month}"),
    "idle_month": ("Tháng này không có buổi khám.", "There are no sessions in this month."),
    "idle_months": ("Tháng không có buổi khám: {months}.", "Months without sessions: {months}."),
    "notes": ("Cách đọc lịch", "How to read the schedule"),
    "totals": ("Tổng hợp theo tháng", "Totals by month"),
    "coverage": ("Bao phủ dự kiến theo thôn, bản", "Expected coverage by village"),
    "code": ("LKSL-TYT", "LKSL-TYT"),
    "foot": ("Mã số liệu đầu vào: {sha256}", "Input: {sha256}"),
}

_COLUMNS: dict[str, tuple[str, str]] = {
    "date": ("Ngày, giờ đi – về", "Date, leave – return"),
    "villages": ("Thôn, bản", "Village"),
    "site": ("Điểm khám, giờ làm việc", "Site, hours"),
    "pass": ("Lượt", "Pass"),
    "first_in_line": ("Khám trước (người)", "First in line (persons)"),
    "under_6": ("Dưới 6 tuổi", "Under 6"),
    "age_60_plus": ("Từ 60 tuổi", "60 and over"),
    "women_18_59": ("Nữ 18–59", "Women 18–59"),
    "persons": ("Dự kiến (người)", "Persons expected"),
    "doctors": ("Bác sĩ", "Doctors"),
    "others": ("Nhân viên khác", "Other staff"),
    "kit": ("Thiết bị", "Kit"),
    "night": ("Nghỉ đêm", "Night"),
    "worker": ("Y tế bản, điện thoại", "Health worker, phone"),
    "reserve": ("Ngày dự phòng", "Reserve date"),
    "remarks": ("Ghi chú", "Remarks"),
    "total_month": ("Tháng", "Month"),
    "total_sessions": ("Buổi khám", "Sessions"),
    "total_crew_days": ("Ngày tổ khám", "Crew days"),
    "total_nights": ("Đêm nghỉ", "Nights"),
    "total_pass_1": ("Người, lượt 1", "Persons, pass 1"),
    "total_pass_2": ("Người, lượt 2", "Persons, pass 2"),
    "total_persons": ("Tổng số người", "Persons"),
    "total_year": ("Cả năm", "Year"),
    "number": ("STT", "No."),
    "residents": ("Người cần khám", "To be screened"),
    "pass_1": ("Lượt 1", "Pass 1"),
    "pass_2": ("Lượt 2 (khám vét)", "Pass 2 (mop-up)"),
    "needed": ("Cần", "Needed"),
    "screened": ("Khám", "Screened"),
    "dates": ("Ngày khám", "Dates"),
    "share": ("Tỷ lệ", "Share"),
    "short": ("Còn thiếu", "Short"),
    "reason": ("Lý do thiếu", "Reason"),
    "sum": ("Cộng", "Total"),
}

_CELLS: dict[str, tuple[str, str]] = {
    "sum_month": (
        "Cộng tháng {month:02d}: {sessions} buổi khám, {crew_days} ngày tổ khám, {nights} đêm nghỉ",
        "Total of {month:02d}: sessions {sessions}, crew days {crew_days}, nights {nights}",
    ),
    "missing": (
        "Tháng {months}: thiếu {doctors} bác sĩ. {reason}",
        "Month {months}: doctors missing: {doctors}. {reason}",
    ),
    "village_of_several": ("{village}: {persons}", "{village}: {persons}"),
    "village_and_pass": (
        "{village}: {persons} (lượt {number})",
        "{village}: {persons} (pass {number})",
    ),
    "at_station": ("Tại trạm", "The station"),
    "at_base": ("Tại chỗ", "At base"),
    "kits": ("{number} bộ", "kits: {number}"),
    "crew_of": ("Tổ của {base}", "Crew of {base}"),
    "days": ("{first} – {last} ({number} ngày)", "{first} – {last} ({number} days)"),
    "all_gather": ("Dân đến khám{way}.", "Residents come{way}."),
    "gathers": ("Dân {village} đến khám{way}.", "Residents of {village} come{way}."),
    "gather": (
        "Dân {number} bản đến khám{way}.",
        "Residents of {number} villages come{way}.",
    ),
    "way": (" ({minutes} phút đường)", " ({minutes} min)"),
    "way_most": (" (xa nhất {minutes} phút đường)", " ({minutes} min at most)"),
    "wet": ("Mùa mưa.", "Wet season."),
    "speak": ("Cần người phiên dịch tiếng {tongue}.", "Interpreter needed: {tongue}."),
    "for_others": ("Khám cho dân của {station}.", "For residents of {station}."),
    "place_closed": ("{place}: {first} – {last}", "{place}: {first} – {last}"),
    "place_weekdays": ("{place}: {weekdays} hằng tuần", "{place}: every {weekdays}"),
}

_YEAR: dict[str, tuple[str, str]] = {
    "visit_day": ("ngày có buổi khám", "day with sessions"),
    "holiday": ("ngày lễ, ngày nghỉ", "holiday"),
    "closed_day": ("có nơi không đến được", "a place is closed"),
    "days_off": ("Ngày nghỉ và nơi không đến được", "Days off, and places that are closed"),
    "weekend": ("không làm việc", "no work"),
    "holidays": ("Ngày lễ, ngày nghỉ", "Holidays"),
    "closures": ("Nơi và thời gian không đến được", "Places that are closed, and when"),
    "no_closures": ("Không có.", "None."),
    "doctors_missing": ("Tháng thiếu bác sĩ", "Months that lack doctors"),
}

_NOTES: dict[str, tuple[str, str]] = {
    "note_duty": (
        "Trong ngày có tổ đi khám, tại trạm còn ít nhất {staff} trực.",
        "On days with a crew out, there stay on duty at least: {staff}.",
    ),
    "staff_others": ("{others_on_duty} nhân viên khác", "other staff {others_on_duty}"),
    "staff_both": (
        "{doctors_on_duty} bác sĩ và {others_on_duty} nhân viên khác",
        "doctors {doctors_on_duty}, other staff {others_on_duty}",
    ),
    "note_crew": (
        "Mỗi tổ khám gồm {doctors} bác sĩ (có tên trong lịch) và {others} nhân viên khác.",
        "Staff of a crew: doctors {doctors}, named here; others {others}.",
    ),
    "note_party": (
        "Các tổ cùng ngày, cùng giờ, cùng điểm khám ghi chung một dòng; số người, nhân viên và "
        "thiết bị là của tất cả các tổ đó.",
        "Crews of the same day, hours and sites share a row; its persons, staff and kits are "
        "those of all of them.",
    ),
    "note_times": (
        "Giờ đi – về là giờ tổ rời và về đơn vị, hoặc đến nơi nghỉ đêm. Giờ tại điểm khám gồm "
        "cả {setup} phút chuẩn bị lúc đầu; bắt đầu khám sau đó.",
        "Leave – return: from the base, and back at it or at the night's lodging. The hours at "
        "a site begin with {setup} minutes of setting up; screening starts after them.",
    ),
    "note_line": (
        "Khám trước, theo thứ tự: trẻ dưới 6 tuổi (không chờ lâu được), người từ 60 tuổi (sức "
        "yếu, khám lâu hơn), nữ 18–59 tuổi (có thể mang thai, có con nhỏ). Số người ước tính "
        "theo cơ cấu tuổi của bản.",
        "First in line, in this order: children under 6 (they cannot wait), people of 60 and "
        "over (frail, and examined longer), women 18–59 (may be pregnant or have small "
        "children). Estimated from the village's age groups.",
    ),
    "note_days": (
        "“(2/4)” là ngày thứ hai của chuyến bốn ngày.",
        "“(2/4)”: the second day of a trip of four.",
    ),
    "note_pass": (
        "Lượt 1 dành cho phần đông dân của bản; lượt 2 (khám vét) cho người chưa được khám.",
        "Pass 1 is for most residents of a village; pass 2, the mop-up, for those not yet seen.",
    ),
    "note_kit": (
        "Thiết bị: bộ lưu động dùng chung của {area}. Xe do đơn vị cử tổ khám bố trí.",
        "Kits are shared in {area}. The base sees to the vehicle.",
    ),
    "note_reserve": (
        "Ngày dự phòng là đề xuất khi cả chuyến (mọi tổ ghi chung một dòng) phải hoãn: ngày gần "
        "nhất trong vòng {days} ngày mà đường, điểm khám, bác sĩ và thiết bị đều cho phép, các "
        "chuyến khác giữ nguyên. Dấu * : cần mượn thêm nhân viên khác cho ngày đó. Dấu – : không "
        "có ngày phù hợp. Mỗi chuyến xét riêng nên nhiều chuyến có thể cùng một ngày dự phòng; "
        "khi đã dùng ngày đó cho một chuyến thì không còn cho chuyến khác.",
        "A reserve date is proposed in case the whole trip (all crews of its row) is put off: the "
        "next within {days} days on which roads, places, doctors and kits allow it, with all "
        "other trips unchanged. *: other staff must be lent for it. –: there is none. Each trip "
        "is looked at by itself, so several may share one reserve date; once it is used for one, "
        "it is gone for the others.",
    ),
    "recipients_title": ("Nơi nhận:", "Recipients:"),
    "recipient_1": ("- Sở Y tế (để báo cáo);", "- Department of Health;"),
    "recipient_2": (
        "- Ủy ban nhân dân {commune} (để báo cáo);",
        "- People's Committee of {commune};",
    ),
    "some_commune": ("cấp xã", "the commune"),
    "recipient_3": ("- Y tế thôn, bản (để thực hiện);", "- Village health workers;"),
    "recipient_4": ("- Lưu: TYT.", "- File."),
}

words = Catalogue(
    {
        key: {"vi": vietnamese, "en": english}
        for key, (vietnamese, english) in {
            **_PAGES,
            **_COLUMNS,
            **_CELLS,
            **_YEAR,
            **_NOTES,
        }.items()
    }
)
LABELS = (*_COLUMNS, "notes", "totals", "coverage", "idle_month", *_YEAR)
