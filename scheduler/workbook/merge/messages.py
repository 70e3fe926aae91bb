"""What `scheduler merge` finds in the files that stations return, in both languages."""

from __future__ import annotations

from scheduler.language import Catalogue

MESSAGES = Catalogue(
    {
        "file_cell": {"vi": "{detail}", "en": "{detail}"},
        "nothing_returned": {
            "vi": "Tệp này không có trang nào trong số: {sheets}.",
            "en": "This file has none of the sheets {sheets}.",
        },
        "conflict": {
            "vi": "“{id}”, cột “{heading}”: các tệp ghi khác nhau. Hãy thống nhất một giá trị, "
            "sửa trong các tệp rồi chạy lại.",
            "en": "“{id}”, column “{heading}”: the files differ. Agree on one value, "
            "correct the files and run this again.",
        },
        "owner_differs": {
            "vi": "“{id}”, cột “{heading}”: tệp của trạm khác đã đổi giá trị mà tệp của trạm "
            "“{station}” giữ nguyên. Hãy hỏi trạm, rồi cho hai tệp giống nhau.",
            "en": "“{id}”, column “{heading}”: a file of another station changes what the file of "
            "station “{station}” keeps. Ask the station, then make the files agree.",
        },
        "twice_in_file": {
            "vi": "“{id}” có hai dòng khác nhau trong cùng một tệp, cột “{heading}”. "
            "Hãy giữ lại một dòng.",
            "en": "“{id}” has two rows in one file that differ in the column “{heading}”. "
            "Keep one of them.",
        },
        "row_removed": {
            "vi": "Tệp của trạm “{station}” không còn dòng “{id}” của tệp gốc. Nếu trạm bỏ thật, "
            "hãy xóa dòng này trong tệp gốc; nếu không, hãy ghi lại dòng vào tệp của trạm.",
            "en": "The file of station “{station}” lacks the row “{id}” of the original. If "
            "the station means it, delete the row there; if not, put it back into the file.",
        },
        "unknown_id": {
            "vi": "Mã “{id}” không có trong tệp của tỉnh.{hint}",
            "en": "The id “{id}” is not in the province's workbook.{hint}",
        },
        "periods_overlap": {
            "vi": "“{id}”: các khoảng ngày chồng lên nhau nhưng không giống nhau. Hãy thống nhất "
            "một khoảng, sửa trong các tệp rồi chạy lại.",
            "en": "“{id}”: these dates overlap without being the same. Agree on one period, "
            "correct the files and run this again.",
        },
        "new_village": {
            "vi": "Bản mới “{id}” ({name}), được thêm vào cuối trang.{hint}",
            "en": "New village “{id}” ({name}), added at the end of the sheet.{hint}",
        },
        "same_name": {
            "vi": "Bản mới “{id}” cùng tên và cùng trạm với bản “{other}” ({name}). "
            "Có phải là một bản ghi hai lần?",
            "en": "The new village “{id}” has the name and the station of “{other}” ({name}). "
            "Is it one village written twice?",
        },
        "several_stations": {
            "vi": "Tệp này đổi số liệu của nhiều trạm: {stations}. Hãy xem có đúng ý không.",
            "en": "This file changes rows of several stations: {stations}. Is this meant?",
        },
        "other_sheet": {
            "vi": "Trang này khác với tệp gốc nhưng không được gộp; chỉ gộp các trang {sheets}.",
            "en": "This sheet differs from the original but is not merged; "
            "only the sheets {sheets} are.",
        },
        "errors": {
            "vi": "XUNG ĐỘT VÀ LỖI CẦN SỬA: {count}",
            "en": "CONFLICTS AND ERRORS TO CORRECT: {count}",
        },
        "notes": {"vi": "LƯU Ý: {count}", "en": "NOTES: {count}"},
        "sheet": {"vi": "Trang “{name}”", "en": "Sheet “{name}”"},
        "place": {
            "vi": "{file}, trang “{sheet}”, ô {cell}: {value}",
            "en": "{file}, sheet “{sheet}”, cell {cell}: {value}",
        },
        "place_of_sheet": {"vi": "{file}, trang “{sheet}”", "en": "{file}, sheet “{sheet}”"},
        "original": {"vi": "{file} (tệp gốc)", "en": "{file} (original)"},
        "blank": {"vi": "(trống)", "en": "(blank)"},
        "summary": {
            "vi": "Đã gộp {files} tệp: đổi {cells} ô, thêm {rows} dòng; {same} dòng giống hệt "
            "nhau ở nhiều nơi chỉ lấy một lần.",
            "en": "{files} files merged: {cells} cells changed, {rows} rows added; {same} rows "
            "that stand alike in several places were taken once.",
        },
        "nothing_written": {
            "vi": "Chưa ghi gì. Hãy sửa các chỗ trên rồi chạy lại.",
            "en": "Nothing was written. Correct these places and run this again.",
        },
    }
)
