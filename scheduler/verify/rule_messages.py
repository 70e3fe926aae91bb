"""Sentences about the rules R1–R22, and about shortfalls, tiers and bounds as stated."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.language import Language

RULE_MESSAGES: Mapping[str, Mapping[Language, str]] = {
    "R1.campaign": {
        "vi": "nằm ngoài đợt khám từ {first} đến {last}",
        "en": "outside the campaign of {first} to {last}",
    },
    "R1.day_off": {"vi": "không phải ngày làm việc", "en": "not a working day"},
    "R2.site": {"vi": "{site} không đến được ngày này", "en": "{site} is closed"},
    "R2.village": {
        "vi": "bản {village}, khám tại {site}, không đến được ngày này",
        "en": "{village}, served at {site}, is closed",
    },
    "R2.dry_leg": {
        "vi": "không có đường từ {origin} đến {destination} trong mùa khô",
        "en": "no way from {origin} to {destination} in the dry season",
    },
    "R2.wet_leg": {
        "vi": "không có đường từ {origin} đến {destination} trong mùa mưa",
        "en": "no way from {origin} to {destination} in the wet season",
    },
    "R3.window": {
        "vi": "lượt {pass_number} của bản {village} nằm ngoài ngày đã hẹn",
        "en": "pass {pass_number} of {village} lies outside its window",
    },
    "R4.gap": {
        "vi": "lượt 2 bắt đầu {first}, chỉ {days} ngày sau lượt 1 ({last}), ít nhất phải {least}",
        "en": "pass 2 starts {first}, {days} days after pass 1 ({last}), at least {least}",
    },
    "R5.too_many": {
        "vi": "khám {screened} người, chỉ cần {needed}",
        "en": "{screened} persons screened, only {needed} needed",
    },
    "R5.sum": {
        "vi": "khám {screened} người và ghi thiếu {shortfall}, nhưng cần khám {needed}",
        "en": "{screened} screened and {shortfall} short, but {needed} needed",
    },
    "R5.twice": {"vi": "phần thiếu được ghi hai lần", "en": "the shortfall is listed twice"},
    "R5.nobody": {
        "vi": "ghi phần thiếu {persons} người, ít nhất phải 1",
        "en": "a shortfall of {persons} persons is listed, at least 1",
    },
    "R6.several_sites": {
        "vi": "được khám ở nhiều điểm: {sites}",
        "en": "screened at several sites: {sites}",
    },
    "R6.no_site": {"vi": "{site} không phải điểm khám", "en": "{site} is no site"},
    "R6.too_far": {
        "vi": "dân bản {village} đến {site} mất {minutes} phút, nhiều nhất {most}",
        "en": "residents of {village} take {minutes} minutes to {site}, at most {most}",
    },
    "R6.no_way": {
        "vi": "dân bản {village} không có đường đến {site} trong mùa này",
        "en": "no way leads residents of {village} to {site} in this season",
    },
    "R7.base": {"vi": "{base} không cử tổ khám", "en": "{base} sends no crews"},
    "R7.site": {
        "vi": "{base} không được khám tại {site}",
        "en": "{base} may not work at {site}",
    },
    "R7.village": {
        "vi": "{base} không được khám cho bản {village}",
        "en": "{base} may not serve {village}",
    },
    "R8.days": {"vi": "dài {days} ngày, nhiều nhất {most}", "en": "{days} days, at most {most}"},
    "R8.sites": {
        "vi": "{sites} điểm khám, nhiều nhất {most}",
        "en": "{sites} sites, at most {most}",
    },
    "R8.station_trip": {
        "vi": "chuyến tại trạm dài {days} ngày, chỉ được 1",
        "en": "a station trip of {days} days, must be 1",
    },
    "R8.gap": {
        "vi": "không liền sau ngày {previous}",
        "en": "does not follow {previous}",
    },
    "R8.idle": {"vi": "không có buổi khám nào", "en": "no session on this day"},
    "R9.too_long": {
        "vi": "ngày kéo dài {minutes} phút, nhiều nhất {most}",
        "en": "the day takes {minutes} minutes, at most {most}",
    },
    "R9.site_twice": {
        "vi": "có {times} buổi khám tại {site}, chỉ được 1",
        "en": "{times} sessions at {site}, at most 1",
    },
    "R9.legs": {
        "vi": "các chặng ghi là {stated}, phải là {expected}",
        "en": "legs are {stated}, must be {expected}",
    },
    "R9.leg_minutes": {
        "vi": "chặng {origin}–{destination} mất {expected} phút, không phải {stated}",
        "en": "leg {origin}–{destination} takes {expected} minutes, not {stated}",
    },
    "R9.setup": {
        "vi": "buổi khám tại {site} ghi chuẩn bị {stated} phút, phải là {expected}",
        "en": "the session at {site} has {stated} setup minutes, must be {expected}",
    },
    "R9.short_session": {
        "vi": "buổi khám tại {site} dài {minutes} phút, ít nhất phải {least}",
        "en": "the session at {site} lasts {minutes} minutes, at least {least}",
    },
    "R9.leg_early": {
        "vi": "chặng {origin}–{destination} đi lúc {start}, trước {ready}",
        "en": "leg {origin}–{destination} departs at {start}, before {ready}",
    },
    "R9.session_early": {
        "vi": "buổi khám tại {site} bắt đầu lúc {start}, trước {ready}",
        "en": "the session at {site} starts at {start}, before {ready}",
    },
    "R9.late": {
        "vi": "ngày kết thúc lúc {end}, muộn nhất {latest}",
        "en": "the day ends at {end}, at the latest {latest}",
    },
    "R10.last_day": {
        "vi": "ngày cuối nhưng còn ghi nghỉ đêm tại {night}",
        "en": "the last day, but a night at {night}",
    },
    "R10.elsewhere": {
        "vi": "nghỉ đêm tại {night}, nhưng điểm cuối ngày là {last_site}",
        "en": "night at {night}, but the day's last site is {last_site}",
    },
    "R10.no_night": {
        "vi": "không ghi nơi nghỉ đêm, phải là {last_site}",
        "en": "no night is given, must be at {last_site}",
    },
    "R10.lodging": {
        "vi": "{night} không có chỗ nghỉ đêm",
        "en": "there is no lodging at {night}",
    },
    "R11.crew": {
        "vi": "tổ ghi bác sĩ {doctors}, phải có đúng {needed} bác sĩ khác nhau",
        "en": "the crew's doctors are {doctors}, must be {needed} different ones",
    },
    "R11.absent": {
        "vi": "bác sĩ {doctor} không có mặt tại {base}",
        "en": "doctor {doctor} is not present at {base}",
    },
    "R11.field": {
        "vi": "bác sĩ {doctor} không đi lưu động được",
        "en": "doctor {doctor} does no field work",
    },
    "R12.lead": {
        "vi": "không bác sĩ nào hành nghề đủ {needed} tháng (nhiều nhất {months})",
        "en": "no doctor has practised {needed} months (at most {months})",
    },
    "R13.trips": {
        "vi": "cùng ngày đi nhiều chuyến: {trips}",
        "en": "on several trips: {trips}",
    },
    "R14.days": {
        "vi": "{days} ngày khám trong tháng, nhiều nhất {most}",
        "en": "{days} trip days in the month, at most {most}",
    },
    "R14.nights": {
        "vi": "{nights} đêm trong tháng, nhiều nhất {most}",
        "en": "{nights} nights in the month, at most {most}",
    },
    "R15.duty": {
        "vi": "còn {doctors} bác sĩ trực, ít nhất phải {least}",
        "en": "{doctors} doctors on duty, at least {least}",
    },
    "R16.others": {
        "vi": "{trips} chuyến cần {needed} nhân viên khác, chỉ cử được {free}",
        "en": "{trips} trips need {needed} other staff, only {free} can go",
    },
    "R17.kits": {
        "vi": "{trips} chuyến lưu động, chỉ có {kits} bộ thiết bị",
        "en": "{trips} away trips, only {kits} kits",
    },
    "R17.no_area": {
        "vi": "{trips} chuyến lưu động của cơ sở không thuộc khu vực nào, nên không có bộ thiết bị",
        "en": "{trips} away trips of bases without an area, which have no kits",
    },
    "R18.donor": {
        "vi": "{facility} không phải bệnh viện hay trung tâm",
        "en": "{facility} is no hospital or centre",
    },
    "R18.exempt": {
        "vi": "bác sĩ được miễn luân phiên",
        "en": "the doctor is exempt from rotation",
    },
    "R18.station": {"vi": "{facility} không phải trạm", "en": "{facility} is no station"},
    "R18.whole_months": {
        "vi": "từ {start} đến {end} không phải trọn tháng của năm {year}",
        "en": "{start} to {end} are not whole months of {year}",
    },
    "R18.length": {
        "vi": "{months} tháng liền, chỉ được từ {least} đến {most}",
        "en": "{months} months, allowed {least} to {most}",
    },
    "R18.overlap": {
        "vi": "có hai đợt luân phiên trong cùng tháng",
        "en": "two postings in the same month",
    },
    "R19.too_many": {
        "vi": "{days} ngày luân phiên, nhiều nhất {most}",
        "en": "{days} rotation days, at most {most}",
    },
    "R19.too_few": {
        "vi": "{days} ngày luân phiên, ít nhất phải {least}",
        "en": "{days} rotation days, at least {least}",
    },
    "R20.cap": {
        "vi": "{doctors} bác sĩ được cử đi, nhiều nhất {most}",
        "en": "{doctors} doctors away, at most {most}",
    },
    "R20.specialty": {
        "vi": "không còn bác sĩ chuyên khoa {specialty} nào ở lại",
        "en": "no doctor of {specialty} stays",
    },
    "R21.notice": {
        "vi": "bắt đầu {days} ngày sau ngày ban hành {issued}, ít nhất phải {least}",
        "en": "starts {days} days after the issue date {issued}, at least {least}",
    },
    "R22.dates": {
        "vi": "từ {start} đến {end} không phải trọn tháng, cũng không phải ngày trong tệp dữ liệu",
        "en": "{start} to {end} are neither whole months nor the dates of the workbook",
    },
    "R22.missing": {
        "vi": "đã định trong tệp dữ liệu nhưng không có trong kế hoạch",
        "en": "fixed in the workbook, but not in the plan",
    },
    "R22.invented": {
        "vi": "ghi là đã định nhưng không có trong tệp dữ liệu",
        "en": "marked as fixed, but not in the workbook",
    },
    "R22.twice": {
        "vi": "được ghi {times} lần trong kế hoạch",
        "en": "listed {times} times in the plan",
    },
    "SHORT.twice": {
        "vi": "phần thiếu bác sĩ được ghi hai lần",
        "en": "the doctor_floor shortfall is listed twice",
    },
    "SHORT.doctors": {
        "vi": "ghi thiếu {listed} bác sĩ so với sàn, thực tế thiếu {missing}",
        "en": "{listed} doctors listed as missing below the floor, in fact {missing}",
    },
    "SHORT.nobody": {
        "vi": "ghi phần thiếu 0 bác sĩ",
        "en": "a shortfall of 0 doctors is listed",
    },
    "TIER.wrong": {
        "vi": "kế hoạch ghi {stated}, tính lại được {measured}",
        "en": "the plan states {stated}, recomputed {measured}",
    },
    "BOUND.above": {
        "vi": "cận dưới {bound} lớn hơn giá trị của kế hoạch, {measured}",
        "en": "lower bound {bound} is above the plan's {measured}",
    },
}
