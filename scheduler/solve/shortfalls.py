"""Why something could not be met, in the planner's words and rows of the workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from scheduler.instance import SEASONS
from scheduler.language import Catalogue, Language
from scheduler.plan import CoverageShortfall, FloorShortfall, Posting, Shortfall, Trip
from scheduler.solve.tally import doctor_months, floor_gaps, missing_persons
from scheduler.timetable.board import Board
from scheduler.timetable.refusals import Refusal, main_refusal
from scheduler.trips.ground import Ground
from scheduler.trips.stays import stays
from scheduler.trips.visits import Visit, by_key, clusters

REASONS = Catalogue(
    {
        "no_site": {
            "vi": "Không có điểm khám nào trong {minutes} phút đi của người dân {village} (R6): "
            "ghi “Có điểm khám” cho bản, hoặc thêm đường ở trang Đi lại.",
            "en": "No site within {minutes} minutes of the residents of {village} (R6): give the "
            "village a site, or add a road to the Travel sheet.",
        },
        "no_base": {
            "vi": "Không cơ sở nào được phép và đủ nhân viên để cử tổ khám đến {village} "
            "(R7, R16): "
            "xem “Phạm vi phục vụ” và “Nhân viên khác” của {station}.",
            "en": "No facility may send a crew to {village} and has the staff for one (R7, R16): "
            "see `serves` and `others` of {station}.",
        },
        "no_kit": {
            "vi": "Khu vực không có bộ thiết bị lưu động cho {village} (R17): "
            "xem “Số bộ thiết bị lưu động”.",
            "en": "The area has no kit for {village} (R17): see `kits` on the Areas sheet.",
        },
        "too_far": {
            "vi": "Đi đến {village} rồi về không còn đủ giờ khám trong ngày làm việc, kể "
            "cả nghỉ đêm "
            "(R9, R10): xem đường đi và “Nghỉ đêm được”.",
            "en": "The way to {village} and back leaves no time to screen, nights "
            "included (R9, R10): "
            "see the road and `lodging`.",
        },
        Refusal.DAY.value: {
            "vi": "Không còn ngày nào mở cho {village} (R1–R3): xem Không đến được, Hẹn ngày, "
            "Thứ không đến và mùa mưa.",
            "en": "No day is open for {village} (R1–R3): see Closures, Windows, "
            "`no_visit_weekday` and the wet season.",
        },
        Refusal.ORDER.value: {
            "vi": "Hai lượt khám của {village} không đủ {gap} ngày cách nhau trong những "
            "ngày còn mở "
            "(R4): nới Hẹn ngày hoặc đợt khám.",
            "en": "The two passes of {village} cannot be {gap} days apart on the days "
            "that are open "
            "(R4): widen the windows or the campaign.",
        },
        Refusal.KITS.value: {
            "vi": "Hết bộ thiết bị lưu động của khu vực trong những ngày {village} mở (R17): "
            "thêm bộ thiết bị.",
            "en": "The area's kits are all in use on the days when {village} is open "
            "(R17): add a kit.",
        },
        Refusal.OTHERS.value: {
            "vi": "{base} không đủ nhân viên khác cho thêm một tổ trong những ngày "
            "{village} mở (R16): "
            "thêm “Nhân viên khác”.",
            "en": "{base} has no other staff for one more crew on the days when {village} is open "
            "(R16): add `others`.",
        },
        Refusal.DUTY.value: {
            "vi": "{base} phải giữ đủ bác sĩ trực trong những ngày {village} mở (R15): "
            "thêm bác sĩ hoặc giảm “Bác sĩ trực tối thiểu”.",
            "en": "{base} must keep its doctors on duty on the days when {village} is open (R15): "
            "add a doctor or lower `min_doctors_on_duty`.",
        },
        Refusal.DOCTORS.value: {
            "vi": "{base} không còn bác sĩ đủ điều kiện đi khám trong những ngày {village} mở "
            "(R11–R14): thêm bác sĩ hành nghề từ {lead} tháng.",
            "en": "{base} has no doctor left who may go on the days when {village} is open "
            "(R11–R14): add a doctor with {lead} months of practice.",
        },
        "cut": {
            "vi": "Việc tìm kiếm dừng trước khi xếp được {village}: "
            "chạy lại với thời gian dài hơn.",
            "en": "The search was ended before {village} was planned: run it again for longer.",
        },
        "not_planned": {
            "vi": "Chương trình chưa tìm được chuyến khám nào cho {village}: "
            "xem đường đi, “Nghỉ đêm được” và các ngày mở.",
            "en": "No trip was found for {village}: see the roads, `lodging` and the open days.",
        },
        "floor_cut": {
            "vi": "{station} thiếu {doctors} bác sĩ so với sàn: việc tìm kiếm dừng trước khi "
            "xếp xong luân phiên; chạy lại với thời gian dài hơn.",
            "en": "{station} is {doctors} doctors below its floor: the search was ended before the "
            "rotation was complete; run it again for longer.",
        },
        "floor": {
            "vi": "{station} thiếu {doctors} bác sĩ so với sàn: trong tháng này không "
            "còn bác sĩ nào "
            "được cử thêm (R18–R21).",
            "en": "{station} is {doctors} doctors below its floor: nobody else may be posted this "
            "month (R18–R21).",
        },
    }
)


def shortfalls(
    board: Board,
    unplaced: Sequence[int],
    postings: Sequence[Posting],
    trips: Sequence[Trip],
    language: Language,
    *,
    is_cut: bool,
) -> tuple[Shortfall, ...]:
    """Every shortfall with its reason, in workbook order; coverage first.

    `is_cut` says that the search was ended early, so that what is not planned may well be possible.
    """
    ground, instance = board.ground, board.ground.instance
    refused = _refused(board, unplaced)
    found: list[Shortfall] = []
    visits = by_key(v for c in clusters(instance) for v in c.visits)
    for (village, number), persons in missing_persons(instance, trips).items():
        key, base = refused.get((village, number), (None, None))
        if key is None or is_cut:
            key = _obstacle(ground, visits[village, number]) or ("cut" if is_cut else "not_planned")
        text = _text(ground, village, key, base, language)
        found.append(CoverageShortfall(village, number, persons, text))
    present = Counter(doctor_months(instance, postings).values())
    for (station, month), doctors in floor_gaps(instance, present).items():
        name = _name(ground, station)
        key = "floor_cut" if is_cut else "floor"
        reason = REASONS.say(key, language, station=name, doctors=doctors)
        found.append(FloorShortfall(station, month, doctors, reason))
    return tuple(found)


def _refused(board: Board, unplaced: Sequence[int]) -> Mapping[tuple[str, int], tuple[str, str]]:
    """The main refusal and the base, by village and pass, of drafts without a day."""
    found: dict[tuple[str, int], tuple[str, str]] = {}
    for index in unplaced:
        draft = board.drafts[index]
        reason = main_refusal(board, draft)
        for one in draft.served:
            found.setdefault((one.village, one.pass_number), (reason.value, draft.base))
    return found


def _obstacle(ground: Ground, visit: Visit) -> str | None:
    """What keeps the visit from being part of any trip; None where nothing is known to."""
    village = visit.village
    sites = sorted({s for season in SEASONS for s in ground.gathering_sites(village, season)})
    if not sites:
        return "no_site"
    pairs = [(b, site) for site in sites for b in ground.bases_for(village, site)]
    staffed = [(base, site) for base, site in pairs if ground.crews(base)]
    if not staffed:
        return "no_base"
    equipped = [(base, site) for base, site in staffed if base == site or ground.kits(base)]
    if not equipped:
        return "no_kit"
    days = ground.horizon.visit_days
    number = visit.pass_number
    if not any(days(village, number, site, season) for season in SEASONS for site in sites):
        return Refusal.DAY.value
    within_reach = any(
        stays(ground, base, visit, site, season) for season in SEASONS for base, site in equipped
    )
    return None if within_reach else "too_far"


def _text(ground: Ground, village: str, key: str, base: str | None, language: Language) -> str:
    settings = ground.settings
    return REASONS.say(
        key,
        language,
        village=_name(ground, village),
        station=_name(ground, ground.instance.villages[village].station),
        base=_name(ground, base) if base else "",
        minutes=settings.max_resident_minutes,
        gap=settings.mop_up_gap_days,
        lead=settings.lead_practice_months,
    )


def _name(ground: Ground, place: str) -> str:
    """The name with its id, as the workbook's rows have them."""
    instance = ground.instance
    known = instance.villages.get(place) or instance.facilities[place]
    return f"{known.name} ({place})"
