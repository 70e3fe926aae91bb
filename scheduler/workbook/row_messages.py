"""What can be wrong between the cells of a row, between rows and between sheets."""

from __future__ import annotations

from scheduler.language import Language

ROW_MESSAGES: dict[str, dict[Language, str]] = {
    "heading_misspelt": {
        "vi": "Không có cột nào tên “{value}”, còn cột “{label}” thì thiếu. "
        "Hãy sửa lại tiêu đề.{hint}",
        "en": "There is no column “{value}”, and the column “{label}” is missing. "
        "Correct the heading.{hint}",
    },
    "sheet_misspelt": {
        "vi": "Không có trang nào tên “{value}”, còn trang “{label}” thì thiếu. "
        "Hãy sửa lại tên trang.{hint}",
        "en": "There is no sheet “{value}”, and the sheet “{label}” is missing. "
        "Correct the sheet's name.{hint}",
    },
    "setting_unknown": {
        "vi": "Không có thiết lập nào tên “{value}”. Hãy sửa lại tên hoặc xóa dòng này.{hint}",
        "en": "There is no setting “{value}”. Correct its name or delete the row.{hint}",
    },
    "setting_twice": {
        "vi": "Thiết lập “{value}” đã có ở ô {other}. Hãy giữ lại một dòng.",
        "en": "The setting “{value}” stands in cell {other} already. Keep one of the rows.",
    },
    "setting_missing": {
        "vi": "Thiếu thiết lập “{label}”. Hãy thêm một dòng với tên và giá trị này.",
        "en": "The setting “{label}” is missing. Add a row with its name and value.",
    },
    "setting_order": {
        "vi": "“{first}” là {low}, vượt quá “{second}” ({high}). Hãy sửa một trong hai.",
        "en": "“{first}” is {low}, beyond “{second}” ({high}). Correct one of them.",
    },
    "campaign_outside_year": {
        "vi": "Ngày {value} không thuộc năm kế hoạch {year}. Hãy ghi một ngày trong năm {year}.",
        "en": "{value} is not in {year}, the year of the plan. Write a date in {year}.",
    },
    "day_too_long": {
        "vi": "Ngày làm việc bắt đầu lúc {start} và dài {minutes} phút, tức là quá nửa đêm. "
        "Hãy bắt đầu sớm hơn hoặc rút ngắn.",
        "en": "A working day from {start} of {minutes} minutes ends after midnight. "
        "Start earlier or shorten it.",
    },
    "id_twice": {
        "vi": "Mã “{value}” đã có ở ô {other}. Mỗi mã chỉ dùng một lần trong trang; "
        "hãy đổi mã này.",
        "en": "The id “{value}” stands in cell {other} already. An id is used once in a sheet; "
        "change this one.",
    },
    "place_twice": {
        "vi": "Mã “{value}” vừa là bản, vừa là cơ sở (trang “{other_sheet}”, ô {other}). "
        "Hãy đổi một trong hai mã.",
        "en": "The id “{value}” is a village and also a facility (sheet “{other_sheet}”, "
        "cell {other}). Change one of them.",
    },
    "unknown_id": {
        "vi": "Mã “{value}” không có trong trang {sheets}. Hãy ghi một mã có trong đó, "
        "hoặc thêm mã này vào đó.{hint}",
        "en": "The id “{value}” is not in the sheet {sheets}. Write an id that is there, "
        "or add this one to it.{hint}",
    },
    "not_station": {
        "vi": "“{value}” không phải là trạm (loại: {kind}). Hãy ghi mã của một trạm.",
        "en": "“{value}” is no station (its kind: {kind}). Write the id of a station.",
    },
    "point_without_station": {
        "vi": "Điểm trạm “{id}” chưa ghi thuộc trạm nào. Hãy ghi mã trạm vào cột “{label}”.",
        "en": "The point “{id}” names no station. Write the id of its station "
        "in the column “{label}”.",
    },
    "area_missing": {
        "vi": "Cơ sở “{id}” chưa ghi khu vực; chỉ bệnh viện được bỏ trống. "
        "Hãy ghi một mã của trang “{areas}”.",
        "en": "The facility “{id}” names no area; only a hospital may leave it blank. "
        "Write an id of the sheet “{areas}”.",
    },
    "from_after_to": {
        "vi": "“{first}” là {value}, muộn hơn “{second}” ({end}). Hãy sửa một trong hai ngày.",
        "en": "“{first}” is {value}, later than “{second}” ({end}). Correct one of them.",
    },
    "no_group": {
        "vi": "Bản “{id}” chưa ghi số dân ở nhóm tuổi nào. Hãy ghi ít nhất một trong các cột: "
        "{headings}.",
        "en": "The village “{id}” has no persons in any age group. Fill in at least one of: "
        "{headings}.",
    },
    "too_many_elsewhere": {
        "vi": "{value} người khám nơi khác, nhiều hơn tổng số {total} người của bản. "
        "Hãy sửa lại số này hoặc các nhóm tuổi.",
        "en": "{value} persons are screened elsewhere, but the village has {total}. "
        "Correct this number or the age groups.",
    },
    "travel_twice": {
        "vi": "Đường đi từ “{origin}” đến “{destination}” đã có ở ô {other}. Hãy giữ lại một dòng.",
        "en": "The way from “{origin}” to “{destination}” stands in cell {other} already. "
        "Keep one of the rows.",
    },
    "date_twice": {
        "vi": "Ngày {value} đã có ở ô {other}. Hãy giữ lại một dòng.",
        "en": "The date {value} stands in cell {other} already. Keep one of the rows.",
    },
    "posting_overlap": {
        "vi": "Trong tháng {month}, bác sĩ “{doctor}” đã được cử đến “{facility}” (ô {other}). "
        "Mỗi tháng chỉ một nơi: hãy sửa ngày (R18).",
        "en": "In {month} the doctor “{doctor}” is posted to “{facility}” already "
        "(cell {other}). One place a month: correct the dates (R18).",
    },
    "posting_at_home": {
        "vi": "Bác sĩ “{doctor}” vốn đang làm ở “{value}”. Hãy xóa dòng này "
        "hoặc ghi nơi được cử đến.",
        "en": "The doctor “{doctor}” works at “{value}” anyway. Delete the row "
        "or write where the doctor is posted to.",
    },
}
