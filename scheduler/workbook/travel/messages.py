"""What `scheduler travel` writes beside an estimate and tells at its end."""

from __future__ import annotations

from scheduler.language import Catalogue

MESSAGES = Catalogue(
    {
        "note": {
            "vi": "ƯỚC TÍNH, cần xác nhận. {kind}: {km} km ({straight} km đường chim bay × "
            "{detour}), {climb}, khoảng {kmh} km/h vào mùa khô. Nếu đúng hoặc đã sửa, "
            "hãy xóa màu nền và ghi chú này.",
            "en": "ESTIMATE, to be confirmed. {kind}: {km} km ({straight} km as the crow flies × "
            "{detour}), {climb}, about {kmh} km/h in the dry season. Once it is right, "
            "clear the colour and this note.",
        },
        "road": {"vi": "Đường xe", "en": "Road"},
        "path": {"vi": "Đường đi bộ", "en": "Footpath"},
        "climb": {"vi": "lên {metres} m", "en": "{metres} m up"},
        "descent": {"vi": "xuống {metres} m", "en": "{metres} m down"},
        "flat": {
            "vi": "chưa có độ cao nên coi như bằng phẳng",
            "en": "taken as flat, as an elevation is missing",
        },
        "summary": {
            "vi": "Đã thêm {rows} dòng ước tính vào trang “{sheet}”, nối {places} nơi. Các dòng "
            "này có nền vàng và ghi chú; hãy xác nhận hoặc sửa từng dòng.",
            "en": "{rows} estimated rows were added to the sheet “{sheet}”; they join {places} "
            "places. They are yellow, with a note each: confirm or correct them.",
        },
        "complete": {
            "vi": "Trang “{sheet}” không thiếu đường nào có thể ước tính.",
            "en": "The sheet “{sheet}” lacks no link that could be estimated.",
        },
        "without": {
            "vi": "Chưa ước tính được {count} nơi vì thiếu tọa độ của nơi đó hoặc của trạm: {ids}. "
            "Hãy ghi vĩ độ và kinh độ, hoặc ghi thời gian đi.",
            "en": "{count} places could not be estimated, as their coordinates or those of their "
            "station are missing: {ids}. Write latitude and longitude, or the travel times.",
        },
    }
)
