"""Words of the summary."""

from __future__ import annotations

SUMMARY: dict[str, tuple[str, str]] = {
    "tiers": ("Chất lượng của kế hoạch", "How good the plan is"),
    "tiers_note": (
        "Chỉ tiêu ở trên quan trọng hơn tất cả các chỉ tiêu ở dưới; số càng nhỏ càng tốt.",
        "Each figure matters more than all those below it; the smaller the better.",
    ),
    "tier": ("Chỉ tiêu", "Tier"),
    "tier_value": ("Kế hoạch này", "This plan"),
    "tier_unit": ("Đơn vị", "Unit"),
    "tier_bound": ("Cận dưới", "Lower bound"),
    "tier_proved": ("Đã chứng minh", "Proved"),
    "optimal": ("tối ưu", "optimal"),
    "T1": ("Người chưa được khám (T1)", "Persons not screened (T1)"),
    "T1_means": (
        "Cần khám nhưng không xếp được buổi khám nào; xem trang “Thiếu hụt”.",
        "Needed, but no session could be found; see the sheet “Shortfalls”.",
    ),
    "T2": ("Thiếu bác sĩ so với mức sàn (T2)", "Doctors missing below the floor (T2)"),
    "T2_means": (
        "Cộng số bác sĩ còn thiếu của từng trạm, từng tháng để đủ mức sàn.",
        "Summed over stations and months.",
    ),
    "T3": ("Người ở bản ưu tiên 1 khám muộn (T3)", "Late persons of priority-1 villages (T3)"),
    "T3_means": (
        "Thuộc lượt 1 nhưng đến hết ngày {deadline} vẫn chưa được khám.",
        "Pass 1, not screened by {deadline}.",
    ),
    "T4": ("Thiếu bác sĩ so với mục tiêu (T4)", "Doctors missing below the goal (T4)"),
    "T4_means": (
        "Tính như T2, nhưng so với mục tiêu bác sĩ của trạm.",
        "Like T2, but against the goal of the station.",
    ),
    "T5": ("Chi phí (T5)", "Cost (T5)"),
    "T5_means": (
        "Ngày công, đêm nghỉ, đi lại của tổ khám và của người dân, luân phiên.",
        "Crew days and nights, travel of crews and residents, postings.",
    ),
    "T6": ("Điểm bất tiện (T6)", "Discomfort (T6)"),
    "T6_means": (
        "Số người được khám khi tổ không có bác sĩ nói tiếng của bản, cộng 10 lần mức chênh "
        "lệch ngày đi khám giữa các bác sĩ cùng trạm.",
        "Persons screened by a crew without a doctor who speaks their language, plus 10 times "
        "the spread of trip days among the doctors of a station.",
    ),
    "persons_unit": ("người", "persons"),
    "doctors_unit": ("bác sĩ", "doctors"),
    "doctor_months_unit": ("bác sĩ × tháng", "doctor-months"),
    "vnd_unit": ("đồng", "VND"),
    "points_unit": ("điểm", "points"),
    "bound": (
        "Không kế hoạch nào cùng kết quả T1–T4 có chi phí thấp hơn {bound} đồng; "
        "như vậy chi phí nhiều nhất chỉ có thể giảm thêm {gap}.",
        "No plan with the same T1–T4 can cost less than {bound} VND; "
        "so at most {gap} of the cost could still be saved.",
    ),
    "costs_by_kind": ("Chi phí theo khoản mục", "Cost by kind"),
    "cost_kind": ("Khoản mục", "Kind"),
    "quantity": ("Số lượng", "Quantity"),
    "price_vnd": ("Đơn giá (đồng)", "Price (VND)"),
    "cost_vnd": ("Chi phí (đồng)", "Cost (VND)"),
    "cost_away_days": ("Ngày đi khám lưu động", "Away trip days"),
    "cost_station_days": ("Ngày khám tại trạm", "Station trip days"),
    "cost_nights": ("Đêm nghỉ của tổ khám", "Crew nights"),
    "cost_travel_minutes": ("Phút đi lại của tổ khám", "Travel minutes of crews"),
    "cost_resident_minutes": ("Phút đi lại của người dân", "Travel minutes of residents"),
    "cost_new_postings": ("Lượt luân phiên mới", "New postings"),
    "total": ("Cộng", "Total"),
    "costs_by_area": ("Chi phí theo khu vực", "Cost by area"),
    "area": ("Khu vực", "Area"),
    "no_area": ("Không thuộc khu vực nào", "No area"),
    "away_days": ("Ngày lưu động", "Away days"),
    "station_days": ("Ngày tại trạm", "Station days"),
    "area_screened": ("Người được khám", "Screened"),
    "new_postings": ("Luân phiên mới", "New postings"),
    "costs_by_month": ("Chi phí theo tháng", "Cost by month"),
    "month": ("Tháng", "Month"),
    "counts": ("Số liệu chính", "Key figures"),
    "count_stations": ("Trạm y tế", "Stations"),
    "count_villages": ("Bản", "Villages"),
    "count_needed": ("Người cần khám trong năm", "Persons to be screened"),
    "count_screened": ("Người được khám theo kế hoạch", "Persons screened in this plan"),
    "count_trips": ("Chuyến khám", "Trips"),
    "count_away_trips": ("Chuyến khám lưu động", "Away trips"),
    "count_sessions": ("Buổi khám", "Sessions"),
    "count_dates": ("Ngày có khám trong năm", "Dates with sessions"),
    "count_doctors": ("Bác sĩ tham gia khám", "Doctors on trips"),
    "count_posted": ("Bác sĩ đi luân phiên", "Doctors posted"),
    "count_fixed": ("Lượt luân phiên đã định trước", "Fixed postings"),
    "input": ("Mã SHA-256 của tệp số liệu đầu vào: {sha256}", "SHA-256 of the workbook: {sha256}"),
}
