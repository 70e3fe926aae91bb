"""What the planner should know, though the workbook can be planned as it stands."""

from __future__ import annotations

from scheduler.language import Language

WARNING_MESSAGES: dict[str, dict[Language, str]] = {
    "sheet_unknown": {
        "vi": "Trang “{value}” không được đọc. Tên gần nhất trong tệp mẫu là “{near}”.",
        "en": "The sheet “{value}” is not read. The nearest name of the template is “{near}”.",
    },
    "heading_unknown": {
        "vi": "Cột “{value}” không được đọc. Tiêu đề gần nhất của trang này là “{near}”.",
        "en": "The column “{value}” is not read. The nearest heading of this sheet is “{near}”.",
    },
    "heading_blank": {
        "vi": "Cột này không có tiêu đề ở dòng {row} nên không được đọc.",
        "en": "This column has no heading in row {row} and is not read.",
    },
    "example_left": {
        "vi": "Dòng này vẫn là ví dụ của sổ mẫu và sẽ được đưa vào kế hoạch. "
        "Hãy ghi đè hoặc xóa cả dòng.",
        "en": "This row is still an example of the template and would be planned. "
        "Write over it or delete the whole row.",
    },
    "sheet_without_rows": {
        "vi": "Trang này chưa có dòng nào dưới tiêu đề.",
        "en": "This sheet has no rows below its headings.",
    },
    "setting_outside_year": {
        "vi": "Ngày {value} không thuộc năm kế hoạch {year}. Hãy kiểm tra lại.",
        "en": "{value} is not in {year}, the year of the plan. Is this meant?",
    },
    "calendar_outside_year": {
        "vi": "Ngày {value} không thuộc năm kế hoạch {year} nên không có tác dụng.",
        "en": "{value} is not in {year}, the year of the plan, and has no effect.",
    },
    "window_outside_campaign": {
        "vi": "Khoảng ngày này nằm ngoài đợt khám ({first} – {last}) nên không khám được (R3).",
        "en": "These dates lie outside the campaign ({first} – {last}): "
        "nobody can be screened then (R3).",
    },
    "half_coordinates": {
        "vi": "“{id}” chỉ có một trong hai tọa độ nên coi như không có. "
        "Hãy ghi cả vĩ độ và kinh độ.",
        "en": "“{id}” has one coordinate of two, which counts as none. "
        "Write both latitude and longitude.",
    },
    "far_from_station": {
        "vi": "“{id}” cách trạm “{station}” {km} km theo tọa độ. "
        "Hãy kiểm tra vĩ độ và kinh độ của cả hai.",
        "en": "“{id}” is {km} km from its station “{station}” by their coordinates. "
        "Check latitude and longitude of both.",
    },
    "goal_below_floor": {
        "vi": "Mục tiêu {goal} bác sĩ thấp hơn mức sàn {floor}. Hãy kiểm tra lại.",
        "en": "The goal of {goal} doctors is below the floor of {floor}. Is this meant?",
    },
    "serves_nothing": {
        "vi": "“{id}” đi khám phạm vi “{serves}” nhưng chưa ghi “{label}”, "
        "nên không phục vụ được bản nào (R7).",
        "en": "“{id}” serves “{serves}” but names no “{label}”, so it serves no village (R7).",
    },
    "posting_not_station": {
        "vi": "Nơi cử đến “{value}” không phải là trạm. Hãy kiểm tra lại.",
        "en": "The doctor is posted to “{value}”, which is no station. Is this meant?",
    },
    "travel_to_itself": {
        "vi": "Đường đi từ “{value}” đến chính nó không có tác dụng.",
        "en": "A way from “{value}” to itself has no effect.",
    },
    "language_unspoken": {
        "vi": "Không bác sĩ nào nói tiếng “{value}”; {count} bản ghi ngôn ngữ này.{hint}",
        "en": "No doctor speaks “{value}”, the language of {count} villages.{hint}",
    },
    "travel_estimated": {
        "vi": "Trạm “{station}”: thời gian đi lại của {count} nơi được ước tính theo tọa độ, "
        "vì trang “{travel}” không nhắc đến: {ids}.",
        "en": "Station “{station}”: travel of {count} places is estimated from coordinates, "
        "as the sheet “{travel}” does not name them: {ids}.",
    },
    "village_unreachable": {
        "vi": "Không cơ sở nào đến được bản “{id}”: thiếu đường trong trang “{travel}” "
        "và thiếu tọa độ để ước tính. Hãy ghi một trong hai, nếu không bản này không được khám.",
        "en": "No base can get to the village “{id}”: the sheet “{travel}” has no way there "
        "and coordinates for an estimate are missing. Write either, or nobody there is screened.",
    },
    "village_without_base": {
        "vi": "Không cơ sở nào có phạm vi phục vụ gồm bản “{id}” nên bản này không được khám (R7). "
        "Hãy sửa phạm vi phục vụ của một cơ sở.",
        "en": "No facility serves the village “{id}”, so nobody there is screened (R7). "
        "Change what some facility serves.",
    },
}
