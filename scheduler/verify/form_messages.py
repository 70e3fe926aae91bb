"""Sentences about the form of plan.json."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.language import Language

FORM_MESSAGES: Mapping[str, Mapping[Language, str]] = {
    "FORM.encoding": {
        "vi": "tệp không phải văn bản UTF-8",
        "en": "the file is not UTF-8 text",
    },
    "FORM.not_json": {
        "vi": "tệp không đúng dạng JSON ở dòng {line}, cột {column}",
        "en": "the file is not JSON at line {line}, column {column}",
    },
    "FORM.unreadable": {
        "vi": "tệp chứa giá trị không đọc được",
        "en": "the file holds a value that cannot be read",
    },
    "FORM.duplicate_key": {
        "vi": "khóa {name} xuất hiện hai lần trong cùng một mục",
        "en": "key {name} appears twice in one object",
    },
    "FORM.not_object": {
        "vi": "phải là một mục trong dấu ngoặc nhọn, không phải {found}",
        "en": "must be an object, not {found}",
    },
    "FORM.not_list": {
        "vi": "phải là một danh sách, không phải {found}",
        "en": "must be a list, not {found}",
    },
    "FORM.not_text": {"vi": "phải là chữ, không phải {found}", "en": "must be text, not {found}"},
    "FORM.not_whole": {
        "vi": "phải là số nguyên, không phải {found}",
        "en": "must be a whole number, not {found}",
    },
    "FORM.not_true_false": {
        "vi": "phải là true hoặc false, không phải {found}",
        "en": "must be true or false, not {found}",
    },
    "FORM.not_date": {
        "vi": "phải là ngày viết dạng YYYY-MM-DD, không phải {found}",
        "en": "must be a date written YYYY-MM-DD, not {found}",
    },
    "FORM.not_time": {
        "vi": "phải là giờ viết dạng HH:MM, không phải {found}",
        "en": "must be a time written HH:MM, not {found}",
    },
    "FORM.not_month": {
        "vi": "phải là tháng viết dạng YYYY-MM, không phải {found}",
        "en": "must be a month written YYYY-MM, not {found}",
    },
    "FORM.not_sha256": {
        "vi": "phải là mã SHA-256 gồm 64 chữ số thập lục phân, không phải {found}",
        "en": "must be a SHA-256 of 64 hexadecimal digits, not {found}",
    },
    "FORM.missing_key": {"vi": "thiếu khóa {name}", "en": "key {name} is missing"},
    "FORM.unknown_key": {"vi": "khóa lạ: {keys}", "en": "unknown keys: {keys}"},
    "FORM.key_order": {
        "vi": "các khóa xếp sai thứ tự: {keys}",
        "en": "keys are in the wrong order: {keys}",
    },
    "FORM.negative": {"vi": "{found} là số âm", "en": "{found} is negative"},
    "FORM.too_large": {"vi": "{found} quá lớn", "en": "{found} is too large"},
    "FORM.kind": {
        "vi": "loại phần thiếu {found} không có; chỉ có coverage và doctor_floor",
        "en": "there is no shortfall kind {found}; only coverage and doctor_floor",
    },
    "FORM.format": {"vi": "định dạng {found}, phải là 1", "en": "format {found}, must be 1"},
    "FORM.sha256": {
        "vi": "kế hoạch không được lập từ tệp dữ liệu này",
        "en": "the plan was not made from this workbook",
    },
    "FORM.no_seed": {
        "vi": "thiếu số nguyên seed",
        "en": "has no whole number seed",
    },
    "FORM.id_twice": {"vi": "mã được dùng {times} lần", "en": "the id is used {times} times"},
    "FORM.order": {
        "vi": "đứng sau {previous}, nhưng các chuyến phải xếp theo cơ sở, ngày đầu, mã",
        "en": "comes after {previous}, but trips are sorted by base, first date, id",
    },
    "FORM.no_days": {"vi": "không có ngày nào", "en": "has no days"},
    "FORM.serves_nobody": {
        "vi": "buổi khám tại {site} không khám ai",
        "en": "the session at {site} serves nobody",
    },
    "FORM.no_person": {
        "vi": "buổi khám tại {site} ghi {persons} người của {village}, ít nhất phải 1",
        "en": "the session at {site} lists {persons} persons of {village}, at least 1",
    },
    "FORM.served_twice": {
        "vi": "buổi khám tại {site} ghi {village} lượt {pass_number} hai lần",
        "en": "the session at {site} lists {village} pass {pass_number} twice",
    },
    "FORM.no_reason": {"vi": "phần thiếu không ghi lý do", "en": "the shortfall has no reason"},
    "FORM.split": {
        "vi": "các tháng liền nhau phải ghi thành một đợt",
        "en": "adjoining months must be written as one stretch",
    },
    "FORM.unknown_base": {
        "vi": "cơ sở {id} không có trong tệp dữ liệu",
        "en": "base {id} is not in the workbook",
    },
    "FORM.unknown_facility": {
        "vi": "cơ sở {id} không có trong tệp dữ liệu",
        "en": "facility {id} is not in the workbook",
    },
    "FORM.unknown_doctor": {
        "vi": "bác sĩ {id} không có trong tệp dữ liệu",
        "en": "doctor {id} is not in the workbook",
    },
    "FORM.unknown_place": {
        "vi": "nơi {id} không có trong tệp dữ liệu",
        "en": "place {id} is not in the workbook",
    },
    "FORM.unknown_village": {
        "vi": "bản {id} không có trong tệp dữ liệu",
        "en": "village {id} is not in the workbook",
    },
    "FORM.unknown_pass": {
        "vi": "bản {id} ghi lượt {pass_number}, chỉ có lượt 1 và 2",
        "en": "village {id} has pass {pass_number}, but only 1 and 2 exist",
    },
}
