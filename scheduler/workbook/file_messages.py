"""What can be wrong with the file, its sheets and its headings."""

from __future__ import annotations

from scheduler.language import Language

FILE_MESSAGES: dict[str, dict[Language, str]] = {
    "file_missing": {
        "vi": "Không tìm thấy tệp “{value}”. Hãy kiểm tra lại tên tệp và thư mục.",
        "en": "There is no file “{value}”. Check the file's name and folder.",
    },
    "file_folder": {
        "vi": "“{value}” là thư mục. Hãy ghi tên tệp Excel (.xlsx) trong thư mục đó.",
        "en": "“{value}” is a folder. Name the Excel file (.xlsx) in it.",
    },
    "file_denied": {
        "vi": "Không được phép mở tệp “{value}”. Hãy đóng tệp trong Excel "
        "hoặc xin quyền đọc tệp, rồi thử lại.",
        "en": "The file “{value}” may not be opened. Close it in Excel "
        "or ask for the right to read it, then try again.",
    },
    "file_unreadable": {
        "vi": "Không đọc được tệp “{value}” từ ổ đĩa ({detail}). Hãy chép tệp sang nơi khác "
        "rồi thử lại.",
        "en": "The file “{value}” cannot be read from the disk ({detail}). Copy it elsewhere "
        "and try again.",
    },
    "file_empty": {
        "vi": "Tệp “{value}” rỗng (0 byte). Hãy lưu lại bảng tính từ Excel.",
        "en": "The file “{value}” is empty (0 bytes). Save the workbook from Excel again.",
    },
    "file_password": {
        "vi": "Tệp “{value}” được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu mở tệp trong Excel "
        "rồi lưu lại.",
        "en": "The file “{value}” is protected by a password. Remove the password in Excel "
        "and save it again.",
    },
    "file_old_excel": {
        "vi": "Tệp “{value}” ở định dạng Excel cũ (.xls). Hãy lưu lại thành “Excel Workbook "
        "(.xlsx)”.",
        "en": "The file “{value}” has the old Excel format (.xls). Save it as “Excel Workbook "
        "(.xlsx)”.",
    },
    "file_not_excel": {
        "vi": "Tệp “{value}” không phải là bảng tính Excel (.xlsx). Hãy mở dữ liệu bằng Excel "
        "và lưu thành “Excel Workbook (.xlsx)”.",
        "en": "The file “{value}” is no Excel workbook (.xlsx). Open it in Excel "
        "and save it as “Excel Workbook (.xlsx)”.",
    },
    "file_damaged": {
        "vi": "Tệp “{value}” bị hỏng, không đọc được ({detail}). Hãy mở tệp bằng Excel, "
        "để Excel sửa rồi lưu lại.",
        "en": "The file “{value}” is damaged and cannot be read ({detail}). Open it in Excel, "
        "let Excel repair it and save it again.",
    },
    "sheet_missing": {
        "vi": "Thiếu trang “{label}”. Hãy thêm trang có tên này, theo đúng tệp mẫu.",
        "en": "The sheet “{label}” is missing. Add a sheet of this name, as in the template.",
    },
    "sheet_twice": {
        "vi": "Trang “{value}” và trang “{other}” là cùng một trang “{label}”. "
        "Hãy gộp lại thành một.",
        "en": "The sheets “{value}” and “{other}” are both the sheet “{label}”. "
        "Put them together in one.",
    },
    "headings_absent": {
        "vi": "Dòng 1 không có tiêu đề cột nào của trang “{label}”. Tiêu đề phải ở dòng 1, "
        "ví dụ: {examples}.",
        "en": "Row 1 holds no heading of the sheet “{label}”. Headings belong in row 1, "
        "for example: {examples}.",
    },
    "heading_missing": {
        "vi": "Thiếu cột “{label}”. Hãy thêm cột có tiêu đề này ở dòng 1.",
        "en": "The column “{label}” is missing. Add a column with this heading in row 1.",
    },
    "heading_twice": {
        "vi": "Tiêu đề “{value}” trùng với cột ở ô {other}. Hãy giữ lại một cột.",
        "en": "The heading “{value}” repeats that of cell {other}. Keep one of the columns.",
    },
}
