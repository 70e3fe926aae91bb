"""What can be wrong with the file, its sheets and its headings."""

from __future__ import annotations

from scheduler.language import Language

FILE_MESSAGES: dict[str, dict[Language, str]] = {
    "file_missing": {
        "vi": "Không tìm thấy tệp “{value}”. Hãy kiểm tra lại tên tệp và thư mục.{hint}",
        "en": "There is no file “{value}”. Check the file's name and folder.{hint}",
    },
    "file_folder": {
        "vi": "“{value}” là thư mục không có tệp .csv nào. Hãy ghi tên một tệp .xlsx, .xlsm hoặc "
        ".ods, hoặc một thư mục có các tệp .csv mang tên trang.",
        "en": "“{value}” is a folder without any .csv file. Name an .xlsx, .xlsm or .ods file, "
        "or a folder of .csv files named as the sheets.",
    },
    "file_single_csv": {
        "vi": "“{value}” chỉ là một trang. Hãy để mỗi trang trong một tệp .csv mang tên trang, "
        "tất cả trong một thư mục, rồi ghi tên thư mục đó.",
        "en": "“{value}” is one sheet only. Put every sheet into a .csv file of its name, "
        "all in one folder, and name that folder.",
    },
    "csv_not_utf8": {
        "vi": "Tệp “{value}” không ở bảng mã UTF-8 nên chữ có dấu sẽ sai. Hãy mở bằng Excel, "
        "chọn Lưu thành (Save As) “CSV UTF-8 (Comma delimited)”.",
        "en": "The file “{value}” is not in UTF-8, so letters would be wrong. Open it in Excel "
        "and save it as “CSV UTF-8 (Comma delimited)”.",
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
        "vi": "Tệp “{value}” ở định dạng Excel cũ (.xls), dù tên tệp có thể ghi khác. Hãy mở "
        "bằng Excel và lưu thành “Excel Workbook (.xlsx)”; chỉ đổi đuôi tên tệp thì không đủ.",
        "en": "The file “{value}” has the old Excel format (.xls), whatever its name says. Open it "
        "in Excel and save it as “Excel Workbook (.xlsx)”; renaming it is not enough.",
    },
    "file_binary_excel": {
        "vi": "Tệp “{value}” ở định dạng Excel nhị phân (.xlsb). Hãy mở bằng Excel "
        "và lưu thành “Excel Workbook (.xlsx)”.",
        "en": "The file “{value}” has Excel's binary format (.xlsb). Open it in Excel "
        "and save it as “Excel Workbook (.xlsx)”.",
    },
    "file_web_page": {
        "vi": "Tệp “{value}” là trang web hoặc XML do phần mềm khác xuất ra, không phải bảng tính "
        "thật. Hãy mở bằng Excel và lưu thành “Excel Workbook (.xlsx)”.",
        "en": "The file “{value}” is a web page or XML that another program exported, no true "
        "workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    },
    "file_cut_off": {
        "vi": "Tệp “{value}” thiếu phần cuối, có lẽ do tải hoặc chép chưa xong. "
        "Hãy tải hoặc chép lại.",
        "en": "The end of the file “{value}” is missing, perhaps as a download or a copy broke "
        "off. Download or copy it again.",
    },
    "file_not_excel": {
        "vi": "Tệp “{value}” không phải là bảng tính (.xlsx, .xlsm, .ods). Hãy mở dữ liệu bằng "
        "Excel và lưu thành “Excel Workbook (.xlsx)”.",
        "en": "The file “{value}” is no workbook (.xlsx, .xlsm, .ods). Open it in Excel "
        "and save it as “Excel Workbook (.xlsx)”.",
    },
    "file_not_editable": {
        "vi": "Chỉ ghi thêm được vào tệp .xlsx hoặc .xlsm (không phải loại “Strict Open XML”); "
        "“{value}” không phải tệp như vậy. Hãy mở bằng Excel và lưu thành “Excel Workbook "
        "(.xlsx)”.",
        "en": "Only .xlsx and .xlsm files (not of the kind “Strict Open XML”) can be written into; "
        "“{value}” is none. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
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
        "vi": "Không thấy dòng tiêu đề của trang “{label}” trong {rows} dòng đầu. Hãy ghi các tiêu "
        "đề trên cùng một dòng, ví dụ: {examples}.",
        "en": "The first {rows} rows hold no headings of the sheet “{label}”. Write the headings "
        "into one row, for example: {examples}.",
    },
    "heading_missing": {
        "vi": "Thiếu cột “{label}”. Hãy thêm cột có tiêu đề này ở dòng {row}.",
        "en": "The column “{label}” is missing. Add a column with this heading in row {row}.",
    },
    "heading_twice": {
        "vi": "Tiêu đề “{value}” trùng với cột ở ô {other}. Hãy giữ lại một cột.",
        "en": "The heading “{value}” repeats that of cell {other}. Keep one of the columns.",
    },
}
