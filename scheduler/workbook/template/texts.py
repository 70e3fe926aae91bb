"""What the cells of a template say: limits, and the sheet of totals."""

from __future__ import annotations

from scheduler.language import Catalogue

TEXTS = Catalogue(
    {
        "not_valid": {"vi": "Chưa đúng", "en": "Not valid"},
        "required": {"vi": "BẮT BUỘC.", "en": "REQUIRED."},
        "default": {"vi": "Để trống: {default}.", "en": "Blank: {default}."},
        "int": {
            "vi": "Hãy ghi số nguyên từ {low} đến {high}, chỉ gồm chữ số.",
            "en": "Write a whole number from {low} to {high}, digits only.",
        },
        "number": {
            "vi": "Hãy ghi một số từ {low} đến {high}.",
            "en": "Write a number from {low} to {high}.",
        },
        "fraction": {
            "vi": "Hãy ghi tỷ lệ từ 0 đến 1, ví dụ 0,85 hoặc 85%.",
            "en": "Write a share from 0 to 1, such as 0.85 or 85%.",
        },
        "date": {
            "vi": "Hãy ghi ngày/tháng/năm, ví dụ 05/01/{year}.",
            "en": "Write day/month/year, such as 05/01/{year}.",
        },
        "until": {
            "vi": "Hãy ghi ngày/tháng/năm, không sớm hơn “{start}” cùng dòng.",
            "en": "Write day/month/year, not before “{start}” in the same row.",
        },
        "time": {
            "vi": "Hãy ghi giờ:phút, ví dụ 07:00.",
            "en": "Write hours:minutes, such as 07:00.",
        },
        "choice": {"vi": "Hãy chọn: {allowed}.", "en": "Choose: {allowed}."},
        "weekdays": {
            "vi": "Một thứ thì chọn trong danh sách. Nhiều thứ thì ghi cách nhau bằng dấu phẩy, "
            "ví dụ: {several}.",
            "en": "Choose one day from the list, or write several with commas, such as: {several}.",
        },
        "list": {
            "vi": "Nhiều giá trị thì cách nhau bằng dấu phẩy.",
            "en": "Separate several by commas.",
        },
        "id": {
            "vi": "Mã không quá {high} ký tự và không trùng với mã khác trong cột.",
            "en": "An id has at most {high} characters and stands only once in the column.",
        },
        "reference": {
            "vi": "Hãy chọn mã có trong trang {sheets}. Mã mới thì ghi vào trang đó trước.",
            "en": "Choose an id of the sheet {sheets}. Add a new id there first.",
        },
        "station": {
            "vi": "Hãy chọn mã của một trạm trong trang {sheets}. Trạm mới thì ghi vào trang đó "
            "trước.",
            "en": "Choose the id of a station of the sheet {sheets}. Add a new station there "
            "first.",
        },
        "elsewhere": {
            "vi": "Hãy ghi số nguyên từ 0 đến tổng năm nhóm tuổi cùng dòng.",
            "en": "Write a whole number from 0 to the sum of the five groups in the row.",
        },
        "or": {"vi": " hoặc ", "en": " or "},
        "totals": {
            "vi": "Dân số theo trạm và toàn tỉnh (tự tính từ trang “{villages}”)",
            "en": "Residents by station and province (computed from the sheet “{villages}”)",
        },
        "villages": {"vi": "Số bản", "en": "Villages"},
        "residents": {"vi": "Tổng dân số", "en": "Residents"},
        "to_screen": {"vi": "Cần khám", "en": "To screen"},
        "doctors": {"vi": "Số bác sĩ", "en": "Doctors"},
        "official": {"vi": "Dân số xã {year}", "en": "Commune {year}"},
        "difference": {"vi": "Chênh lệch", "en": "Difference"},
        "province": {"vi": "Toàn tỉnh", "en": "Province"},
        "astray": {
            "vi": "Chưa thuộc trạm nào",
            "en": "Not of any station",
        },
    }
)
