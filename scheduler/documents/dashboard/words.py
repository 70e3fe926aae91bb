"""Every word of the dashboard, in both languages."""

from __future__ import annotations

from scheduler.language import Catalogue

_PAGE: dict[str, tuple[str, str]] = {
    "title": (
        "Kế hoạch khám sàng lọc và luân phiên bác sĩ năm {year}",
        "Screening and doctor rotation plan {year}",
    ),
    "subtitle": (
        "{stations} trạm y tế · {villages} thôn bản · {needed} người cần khám · "
        "đợt khám từ {first} đến {last}",
        "{stations} stations · {villages} villages · {needed} persons to be screened · "
        "campaign from {first} to {last}",
    ),
    "draft": (
        "Kế hoạch là bản dự thảo cho đến khi được cấp có thẩm quyền phê duyệt.",
        "The plan is a draft until the competent authority approves it.",
    ),
    "as_table": ("Xem dạng bảng", "Read as a table"),
    "total": ("Cộng", "Total"),
    "footer": (
        "Tệp này dùng được khi không có mạng. Mã SHA-256 của tệp số liệu đầu vào: {sha256}",
        "This file works without a network. SHA-256 of the workbook: {sha256}",
    ),
    "fault": (
        "Trang gặp lỗi và có thể hiển thị thiếu:",
        "The page has met an error and may be incomplete:",
    ),
    "no_script": (
        "Trình duyệt đang tắt JavaScript: hình vẽ vẫn xem được, thanh trượt và bộ lọc thì không.",
        "JavaScript is switched off: the figures can be read, slider and filters do not work.",
    ),
    "contents": ("Nội dung", "Contents"),
    "all": ("Tất cả", "All"),
    "none": ("Không có", "None"),
}

_TIERS: dict[str, tuple[str, str]] = {
    "tile_screened": ("Được khám", "Screened"),
    "all_screened": ("Đủ {needed} người cần khám", "All {needed} persons to be screened"),
    "some_screened": (
        "Trên {needed} người cần khám; còn {missing} người chưa xếp được lịch",
        "Of {needed} persons; {missing} have no session",
    ),
    "tile_deadline": ("Bản ưu tiên 1, hạn {deadline}", "Priority-1 villages by {deadline}"),
    "in_time": ("Đúng hạn", "In time"),
    "all_in_time": (
        "Mọi người cần khám lượt 1 đều được khám đúng hạn",
        "Everybody due for pass 1 is screened in time",
    ),
    "late": ("{late} người muộn", "{late} persons late"),
    "some_late": (
        "Thuộc lượt 1, hết hạn vẫn chưa được khám",
        "Due for pass 1, not screened by the deadline",
    ),
    "tile_doctors": ("Bác sĩ tại trạm", "Doctors at stations"),
    "floor_met": ("Đủ mức sàn", "Floor met"),
    "floor_missed": ("Thiếu {missing}", "{missing} short"),
    "goal_met": (
        "Đủ mục tiêu của mọi trạm, mọi tháng",
        "The goal of every station is met every month",
    ),
    "floor_missed_means": (
        "Bác sĩ × tháng so với mức sàn; thiếu {goal} so với mục tiêu",
        "Doctor-months below the floor; {goal} below the goal",
    ),
    "goal_missed": (
        "Còn thiếu {goal} bác sĩ × tháng so với mục tiêu",
        "{goal} doctor-months below the goal",
    ),
    "tile_cost": ("Chi phí", "Cost"),
    "tile_gap": ("Còn có thể giảm", "Could still be saved"),
    "gap": ("Nhiều nhất {gap}", "At most {gap}"),
    "bound": (
        "Không kế hoạch nào cùng kết quả T1–T4 rẻ hơn {bound} đồng",
        "No plan with the same T1–T4 costs less than {bound} VND",
    ),
    "tiers": ("Sáu chỉ tiêu của kế hoạch", "The six tiers of the plan"),
    "tiers_note": (
        "Chỉ tiêu ở trên quan trọng hơn tất cả các chỉ tiêu ở dưới; số càng nhỏ càng tốt.",
        "Each tier matters more than all those below it; the smaller the better.",
    ),
    "tier": ("Chỉ tiêu", "Tier"),
    "tier_value": ("Kế hoạch này", "This plan"),
    "tier_unit": ("Đơn vị", "Unit"),
    "tier_bound": ("Cận dưới", "Lower bound"),
    "T1": ("T1 – Người chưa được khám", "T1 – Persons not screened"),
    "T2": ("T2 – Thiếu bác sĩ so với mức sàn", "T2 – Doctors missing below the floor"),
    "T3": (
        "T3 – Người ở bản ưu tiên 1 được khám muộn",
        "T3 – Persons of priority-1 villages screened late",
    ),
    "T4": ("T4 – Thiếu bác sĩ so với mục tiêu", "T4 – Doctors missing below the goal"),
    "T5": ("T5 – Chi phí", "T5 – Cost"),
    "T6": ("T6 – Điểm bất tiện", "T6 – Discomfort"),
    "persons_unit": ("người", "persons"),
    "doctor_months_unit": ("bác sĩ × tháng", "doctor-months"),
    "vnd_unit": ("đồng", "VND"),
    "points_unit": ("điểm", "points"),
}

_MAP: dict[str, tuple[str, str]] = {
    "map": ("Bản đồ thôn bản theo tháng khám", "Villages by month of visit"),
    "map_lead": (
        "Màu cho biết tháng khám đầu tiên, cỡ chấm cho biết số người cần khám. Kéo thanh trượt "
        "hoặc dùng phím mũi tên để xem từng ngày; nét màu cam là các tổ đang khám trong ngày đó.",
        "Colour is the month of the first visit, size the persons to be screened. Drag the slider, "
        "or use the arrow keys, to see each day; orange lines are crews out on that day.",
    ),
    "map_label": (
        "Bản đồ {villages} thôn bản tô màu theo tháng khám đầu tiên; số liệu ở bảng bên dưới",
        "Map of {villages} villages coloured by month of first visit; the table below has all data",
    ),
    "without_boundaries": (
        "Chưa có ranh giới xã của tỉnh này; bản đồ vẽ theo tọa độ.",
        "There are no commune boundaries of this province; places are drawn by coordinates.",
    ),
    "no_map": (
        "Số liệu chưa có tọa độ nên không vẽ được bản đồ.",
        "The workbook has no coordinates, so there is no map.",
    ),
    "not_on_map": (
        "Có {count} thôn bản chưa có tọa độ, không vẽ được: {villages}.",
        "{count} villages have no coordinates and are not drawn: {villages}.",
    ),
    "month": ("Tháng {month}", "Month {month}"),
    "not_visited": ("Chưa khám", "Not yet"),
    "station": ("Trạm y tế", "Station"),
    "day": ("Ngày", "Day"),
    "play": ("Chạy", "Play"),
    "pause": ("Dừng", "Pause"),
    "week_back": ("Lùi một tuần", "One week back"),
    "week_on": ("Tới một tuần", "One week on"),
    "zoom_to": ("Phóng to trạm", "Zoom to station"),
    "whole_province": ("Toàn tỉnh", "Whole province"),
    "visited_villages": ("Thôn bản đã khám", "Villages visited"),
    "screened_so_far": ("Người đã được khám", "Persons screened"),
    "crews_out": ("Tổ khám trong ngày", "Crews out that day"),
    "no_crews": ("Không có tổ nào khám trong ngày này.", "No crew is out on this day."),
    "village": ("Thôn bản", "Village"),
    "priority": ("Ưu tiên", "Priority"),
    "needed": ("Cần khám", "Needed"),
    "screened": ("Được khám", "Screened"),
    "pass_dates": ("Lượt {number}: ngày", "Pass {number}: dates"),
    "persons": ("người", "persons"),
    "tip_priority": ("ưu tiên {priority}", "priority {priority}"),
    "tip_residents": ("{persons} người cần khám", "{persons} persons to be screened"),
    "tip_pass": (
        "Lượt {pass}: {screened}/{needed} người, {dates}",
        "Pass {pass}: {screened}/{needed} persons, {dates}",
    ),
    "tip_no_session": ("chưa xếp được lịch", "no session"),
    "tip_today": ("Hôm nay: {persons} người được khám", "Today: {persons} persons screened"),
}

_CURVE: dict[str, tuple[str, str]] = {
    "curve": ("Tiến độ bao phủ theo mức ưu tiên", "Coverage by priority"),
    "curve_lead": (
        "Tỷ lệ người cần khám đã được khám, cộng dồn. Đến hết ngày {deadline}, {share} người cần "
        "khám lượt 1 ở bản ưu tiên 1 đã được khám.",
        "Share of the persons needed who are screened, cumulative. By {deadline}, {share} of those "
        "due for pass 1 in priority-1 villages are screened.",
    ),
    "curve_lead_none": (
        "Tỷ lệ người cần khám đã được khám, cộng dồn theo ngày.",
        "Share of the persons needed who are screened, cumulative.",
    ),
    "curve_label": (
        "Đường cong bao phủ cộng dồn theo mức ưu tiên",
        "Cumulative coverage by priority",
    ),
    "priority_line": ("Ưu tiên {priority}", "Priority {priority}"),
    "priority_first_pass": ("Ưu tiên {priority}, riêng lượt 1", "Priority {priority}, pass 1 only"),
    "deadline": ("Hạn của ưu tiên 1: {day}", "Deadline of priority 1: {day}"),
    "until": ("Đến hết ngày", "Until"),
    "line_persons": ("{line}: người", "{line}: persons"),
    "line_share": ("{line}: tỷ lệ", "{line}: share"),
}

_LOAD: dict[str, tuple[str, str]] = {
    "load": ("Khối lượng theo tuần và trạm", "Load by week and station"),
    "load_lead": (
        "Số ngày công của các tổ khám phục vụ thôn bản của từng trạm. Tuần nhiều nhất là tuần "
        "{week} ({from_day} – {to_day}) với {days} ngày công.",
        "Crew days spent on the villages of each station. The fullest week is week {week} "
        "({from_day} – {to_day}) with {days} crew days.",
    ),
    "load_lead_none": ("Không có chuyến khám nào.", "There are no trips."),
    "load_label": (
        "Bản đồ nhiệt số ngày công theo tuần và trạm",
        "Heat map of crew days by week and station",
    ),
    "week": ("Tuần {week}", "Week {week}"),
    "crew_days": ("ngày công", "crew days"),
    "load_tip": (
        "{station}, tuần {week} ({from_day} – {to_day}): {days} ngày công, {persons} người",
        "{station}, week {week} ({from_day} – {to_day}): {days} crew days, {persons} persons",
    ),
    "weeks_by_monday": ("tuần bắt đầu ngày", "week from"),
}

_ROTATION: dict[str, tuple[str, str]] = {
    "rotation": ("Luân phiên bác sĩ về trạm", "Doctors posted to stations"),
    "rotation_lead": (
        "{postings} lượt của {doctors} bác sĩ đến {stations} trạm; {fixed} lượt đã định trước.",
        "{postings} postings of {doctors} doctors to {stations} stations; {fixed} decided before.",
    ),
    "no_postings": ("Không có lượt luân phiên nào.", "There are no postings."),
    "receiving": ("Trạm tiếp nhận", "Receiving station"),
    "unit": ("Đơn vị cử", "Sending unit"),
    "doctor": ("Bác sĩ", "Doctor"),
    "specialty": ("Chuyên khoa", "Specialty"),
    "from": ("Từ ngày", "From"),
    "to": ("Đến ngày", "To"),
    "months": ("Số tháng", "Months"),
    "kind": ("Hình thức", "Kind"),
    "new": ("Mới", "New"),
    "fixed": ("Đã định trước", "Fixed"),
    "posting_tip": (
        "{doctor} ({specialty}), {unit} → {station}: {first} – {last}, {kind}",
        "{doctor} ({specialty}), {unit} → {station}: {first} – {last}, {kind}",
    ),
    "rows_shown": ("Hiện {shown}/{all} bác sĩ", "{shown} of {all} doctors shown"),
}

_COST: dict[str, tuple[str, str]] = {
    "cost": ("Chi phí", "Cost"),
    "cost_lead": (
        "Tổng chi phí {cost} đồng, nhiều nhất là {kind} ({share}).",
        "The cost is {cost} VND, most of it for {kind} ({share}).",
    ),
    "cost_lead_none": ("Kế hoạch không tốn chi phí nào.", "The plan costs nothing."),
    "by_kind": ("Theo khoản mục", "By kind"),
    "by_area": ("Theo khu vực", "By area"),
    "by_month": ("Theo tháng", "By month"),
    "by_month_note": (
        "Chi phí luân phiên tính vào tháng bắt đầu.",
        "A posting counts in the month it begins.",
    ),
    "item": ("Khoản mục", "Kind"),
    "quantity": ("Số lượng", "Quantity"),
    "price": ("Đơn giá (đồng)", "Price (VND)"),
    "amount": ("Chi phí (đồng)", "Cost (VND)"),
    "area": ("Khu vực", "Area"),
    "no_area": ("Không thuộc khu vực nào", "No area"),
    "month_column": ("Tháng", "Month"),
    "away_days": ("Ngày đi khám lưu động", "Away trip days"),
    "station_days": ("Ngày khám tại trạm", "Station trip days"),
    "nights": ("Đêm nghỉ của tổ khám", "Crew nights"),
    "travel_minutes": ("Phút đi lại của tổ khám", "Travel minutes of crews"),
    "resident_minutes": ("Phút đi lại của người dân", "Travel minutes of residents"),
    "new_postings": ("Lượt luân phiên mới", "New postings"),
    "cost_label": ("Chi phí {what}", "Cost {what}"),
    "cost_tip": ("{where}, {kind}: {cost} đồng", "{where}, {kind}: {cost} VND"),
}

_SHORTFALLS: dict[str, tuple[str, str]] = {
    "shortfalls": ("Thiếu hụt và lý do", "Shortfalls and their reasons"),
    "no_shortfalls": (
        "Không có thiếu hụt: mọi người cần khám đều có lịch và mọi trạm đủ mức sàn bác sĩ.",
        "None: everybody has a session, and every station has its floor of doctors.",
    ),
    "shortfalls_lead": (
        "{count} chỗ chưa đáp ứng được, kèm lý do.",
        "{count} places where the plan falls short, with reasons.",
    ),
    "place": ("Nơi", "Place"),
    "when": ("Lượt hoặc tháng", "Pass or month"),
    "missing": ("Còn thiếu", "Missing"),
    "missing_unit": ("Đơn vị", "Unit"),
    "reason": ("Lý do", "Reason"),
    "pass": ("Lượt {number}", "Pass {number}"),
    "doctors_unit": ("bác sĩ", "doctors"),
}

words = Catalogue(
    {
        key: {"vi": vietnamese, "en": english}
        for part in (_PAGE, _TIERS, _MAP, _CURVE, _LOAD, _ROTATION, _COST, _SHORTFALLS)
        for key, (vietnamese, english) in part.items()
    }
)
