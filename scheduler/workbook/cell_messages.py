"""What can be wrong with the value of one cell, whatever stands in the others."""

from __future__ import annotations

from scheduler.language import Language

CELL_MESSAGES: dict[str, dict[Language, str]] = {
    "blank": {
        "vi": "Ô “{heading}” bị bỏ trống. Hãy điền vào, hoặc xóa cả dòng.",
        "en": "The cell “{heading}” is blank. Fill it in, or clear the whole row.",
    },
    "error_value": {
        "vi": "Công thức trong ô báo lỗi {value}. Hãy sửa công thức hoặc ghi thẳng giá trị.",
        "en": "The cell's formula gives the error {value}. Correct it or write the value itself.",
    },
    "formula": {
        "vi": "Ô có công thức nhưng chưa có kết quả tính. Hãy mở tệp bằng Excel rồi lưu lại, "
        "hoặc ghi thẳng giá trị.",
        "en": "The cell holds a formula that was never calculated. Open the file in Excel "
        "and save it, or write the value itself.",
    },
    "old_letters": {
        "vi": "“{value}”{others} là chữ của phông cũ {letters}, không phải Unicode (có lẽ là "
        "“{meant}”). {take}, mở bộ công cụ UniKey (Ctrl+Shift+F6), chọn nguồn {letters}, "
        "đích Unicode, đánh dấu “Chuyển mã clipboard”, bấm “Chuyển mã”, dán lại vào chỗ cũ "
        "và đổi phông sang Times New Roman.",
        "en": "“{value}”{others} is text of an old font, {letters}, not Unicode (perhaps "
        "“{meant}”). {take}, open UniKey's tools (Ctrl+Shift+F6), convert the "
        "clipboard from {letters} to Unicode, paste it back and use the font Times New Roman.",
    },
    "misread_letters": {
        "vi": "“{value}”{others} là chữ {letters} bị mở sai bảng mã (có lẽ là “{meant}”). Hãy lấy "
        "lại từ tệp gốc: trong Excel chọn Dữ liệu (Data) > Từ văn bản/CSV (From Text/CSV), "
        "bảng mã 65001: Unicode (UTF-8).",
        "en": "“{value}”{others} is {letters} that was opened with the wrong encoding (perhaps "
        "“{meant}”). Take it from the original file again: in Excel, Data > From Text/CSV, "
        "file origin 65001: Unicode (UTF-8).",
    },
    "not_id": {
        "vi": "“{value}” không phải là mã. Hãy định dạng ô là Văn bản (Text) và ghi lại mã.",
        "en": "“{value}” is no id. Format the cell as Text and write the id again.",
    },
    "id_too_long": {
        "vi": "Mã “{value}” dài {length} ký tự. Hãy dùng mã không quá {high} ký tự.",
        "en": "The id “{value}” has {length} characters. Use at most {high}.",
    },
    "not_whole": {
        "vi": "“{value}” không phải là số nguyên. Hãy ghi số nguyên từ {low} đến {high}, "
        "chỉ gồm chữ số.",
        "en": "“{value}” is no whole number. Write a whole number from {low} to {high}, "
        "digits only.",
    },
    "not_number": {
        "vi": "“{value}” không phải là số. Hãy ghi một số từ {low} đến {high}.",
        "en": "“{value}” is no number. Write a number from {low} to {high}.",
    },
    "number_two_ways": {
        "vi": "“{value}” có thể hiểu là {whole} hoặc {decimal}. Hãy ghi lại không có dấu phân cách "
        "hàng nghìn: {whole} hoặc {decimal}.",
        "en": "“{value}” may mean {whole} or {decimal}. Write it without a separator of thousands: "
        "{whole} or {decimal}.",
    },
    "whole_two_ways": {
        "vi": "“{value}” có thể hiểu là {whole} hoặc {decimal}, mà ô này cần số nguyên. "
        "Nếu là {whole}, hãy ghi {whole}, chỉ gồm chữ số.",
        "en": "“{value}” may mean {whole} or {decimal}, and the cell needs a whole number. "
        "If {whole} is meant, write {whole}, digits only.",
    },
    "not_share": {
        "vi": "“{value}” không phải là tỷ lệ. Hãy ghi số từ 0 đến 1, ví dụ 0,85 hoặc 85%.",
        "en": "“{value}” is no share. Write a number from 0 to 1, such as 0.85 or 85%.",
    },
    "share_out_of_range": {
        "vi": "Tỷ lệ {value} nằm ngoài khoảng cho phép. Hãy ghi số từ 0 đến 1, "
        "ví dụ 0,85 hoặc 85%.",
        "en": "The share {value} is out of range. Write a number from 0 to 1, such as 0.85 or 85%.",
    },
    "out_of_range": {
        "vi": "{value} nằm ngoài khoảng cho phép. Hãy ghi giá trị từ {low} đến {high}.",
        "en": "{value} is out of range. Write a value from {low} to {high}.",
    },
    "not_date": {
        "vi": "“{value}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 05/01/2027, "
        "hoặc định dạng ô là Ngày (Date).",
        "en": "“{value}” is no date. Write day/month/year, such as 05/01/2027, "
        "or format the cell as Date.",
    },
    "date_out_of_range": {
        "vi": "Ngày {value} không hợp lý. Hãy ghi một ngày trong các năm {low}–{high}.",
        "en": "The date {value} makes no sense here. Write a date in the years {low}–{high}.",
    },
    "not_time": {
        "vi": "“{value}” không phải là giờ. Hãy ghi giờ:phút, ví dụ 07:00.",
        "en": "“{value}” is no time of day. Write hours:minutes, such as 07:00.",
    },
    "not_yes_no": {
        "vi": "“{value}” không phải là có hay không. Hãy ghi “có” hoặc “không”.{hint}",
        "en": "“{value}” is neither yes nor no. Write “yes” or “no”.{hint}",
    },
    "not_choice": {
        "vi": "“{value}” không thuộc các giá trị cho phép. Hãy ghi một trong: {allowed}.{hint}",
        "en": "“{value}” is none of the words allowed. Write one of: {allowed}.{hint}",
    },
    "not_weekday": {
        "vi": "“{word}” không phải là thứ trong tuần. Hãy ghi {allowed}; "
        "nhiều ngày thì cách nhau bằng dấu phẩy.{hint}",
        "en": "“{word}” is no day of the week. Write {allowed}; separate several by commas.{hint}",
    },
}
