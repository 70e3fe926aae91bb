"""Everything that the commands say, in both languages."""

from __future__ import annotations

from scheduler.language import Catalogue
from scheduler.solve import DEFAULT_EFFORT

MESSAGES = Catalogue(
    {
        "fine": {
            "vi": "Tệp “{workbook}” không có lỗi.",
            "en": "The workbook “{workbook}” has no problems.",
        },
        "annotated": {
            "vi": "Bản sao có đánh dấu từng ô: {target}",
            "en": "A copy with every finding marked in its cell: {target}",
        },
        "earlier_kept": {
            "vi": "Tệp cũ cùng tên được giữ lại với tên “{name}”.",
            "en": "The earlier file of that name is kept as “{name}”.",
        },
        "losses": {
            "vi": "Bản sao không giữ được: {detail}. Tệp gốc không thay đổi.",
            "en": "The copy does not keep: {detail}. The original is unchanged.",
        },
        "annotated_folder": {
            "vi": "“{target}” là một thư mục. Hãy ghi tên tệp .xlsx sau --annotate.",
            "en": "“{target}” is a folder. Name an .xlsx file after --annotate.",
        },
        "annotated_itself": {
            "vi": "Bản sao không được ghi đè lên chính tệp “{workbook}”. Hãy chọn tên khác sau "
            "--annotate.",
            "en": "The copy may not replace “{workbook}” itself. Choose another name after "
            "--annotate.",
        },
        "annotated_name": {
            "vi": "Tên “{target}” phải kết thúc bằng .xlsx (hoặc .xlsm nếu tệp gốc là .xlsm).",
            "en": "The name “{target}” must end in .xlsx (or in .xlsm if the original does).",
        },
        "annotated_denied": {
            "vi": "Không được phép ghi “{target}”. Hãy đóng tệp này trong Excel hoặc chọn tên khác "
            "sau --annotate.",
            "en": "“{target}” may not be written. Close it in Excel, or choose another name after "
            "--annotate.",
        },
        "not_annotated": {
            "vi": "Không đánh dấu được các ô của tệp “{workbook}” ({detail}); danh sách lỗi ở trên "
            "vẫn đầy đủ.",
            "en": "The cells of “{workbook}” cannot be marked ({detail}); the findings above are "
            "complete all the same.",
        },
        "template_written": {
            "vi": "Đã ghi sổ mẫu: {place}. Mở bằng Excel, đọc trang đầu rồi điền số liệu.",
            "en": "The template is written: {place}. Open it in Excel, read its first sheet, "
            "fill it in.",
        },
        "file_taken": {
            "vi": "“{path}” đã có nên được giữ nguyên; hãy chọn tên khác.",
            "en": "“{path}” exists and was left as it is; choose another name.",
        },
        "not_xlsx_name": {
            "vi": "“{path}” không có đuôi .xlsx; hãy chọn tên tệp kết thúc bằng .xlsx.",
            "en": "“{path}” does not end in .xlsx; choose a name that does.",
        },
        "saved": {"vi": "Kết quả được ghi vào: {place}", "en": "The result is in: {place}"},
        "saved_beside": {
            "vi": "“{target}” đang được chương trình khác mở (có thể là Excel) nên được giữ "
            "nguyên; kết quả mới ở: {place}",
            "en": "“{target}” is open in another program (perhaps Excel) and was left as it is; "
            "the new result is in: {place}",
        },
        "saved_elsewhere": {
            "vi": "{reason} Kết quả được giữ tạm ở: {place}",
            "en": "{reason} The result is kept for now in: {place}",
        },
        "plan_unreadable": {
            "vi": "Không đọc được kế hoạch “{plan}”: {detail}.",
            "en": "The plan “{plan}” cannot be read: {detail}.",
        },
        "report_refused": {
            "vi": "Kế hoạch không hợp lệ nên không lập tài liệu.",
            "en": "The plan is not valid, so no documents were made.",
        },
        "no_station": {
            "vi": "Không có trạm mang mã “{station}” sau --station. Các mã trạm: {known}.",
            "en": "No station has the id “{station}” after --station. The ids: {known}.",
        },
        "no_templates": {
            "vi": "Không có thư mục mẫu “{folder}” sau --template.",
            "en": "There is no folder of templates “{folder}” after --template.",
        },
        "documents_failed": {
            "vi": "Kế hoạch được giữ ở: {place}. Chưa lập được tài liệu; thử lại bằng: "
            "scheduler report, có thể từng loại một với --only.",
            "en": "The plan is kept in: {place}. Its documents could not be made; try again with: "
            "scheduler report, perhaps one kind at a time with --only.",
        },
        "invalid_plan": {
            "vi": "Lỗi của chương trình: kế hoạch tìm được không qua được bước kiểm tra nên không "
            "ghi gì. Hãy thử lại với --seed khác và gửi tệp Excel cùng thông báo này cho người "
            "phát triển.",
            "en": "A fault of this program: the plan that it found did not pass verification, so "
            "nothing was written. Try another --seed, and send the workbook and this message to "
            "the developers.",
        },
        "stopping": {
            "vi": "Đang dừng tìm kiếm và ghi kế hoạch tốt nhất… "
            "Nhấn Ctrl-C lần nữa để thoát ngay mà không ghi.",
            "en": "Stopping the search and writing the best plan… "
            "Press Ctrl-C again to quit at once without writing.",
        },
        "interrupted": {
            "vi": "Đã dừng; không ghi gì.",
            "en": "Stopped; nothing was written.",
        },
        "crash": {
            "vi": "Chương trình gặp lỗi ngoài dự kiến ({name}). Hãy gửi tệp “{log}” cho người "
            "phát triển.",
            "en": "The program met an unexpected error ({name}). "
            "Send the file “{log}” to the developers.",
        },
        "crash_without_log": {
            "vi": "Chương trình gặp lỗi ngoài dự kiến ({name}).",
            "en": "The program met an unexpected error ({name}).",
        },
        "no_argument": {"vi": "Thiếu {name}.", "en": "{name} is missing."},
        "no_option": {"vi": "Không có tùy chọn {name}.", "en": "There is no option {name}."},
        "no_command": {
            "vi": "Không có lệnh “{name}”. Các lệnh: {names}.",
            "en": "There is no command “{name}”. The commands are {names}.",
        },
        "too_much": {
            "vi": 'Thừa “{name}”. Tên tệp có dấu cách phải đặt trong ngoặc kép: "ten tep.xlsx".',
            "en": "“{name}” is too much. A file name with spaces needs double quotes: "
            '"my file.xlsx".',
        },
        "choices": {"vi": "Các giá trị: {names}.", "en": "It may be {names}."},
        "bad_value": {
            "vi": "Giá trị của {name} không dùng được.",
            "en": "The value of {name} cannot be used.",
        },
        "bad_usage": {"vi": "Câu lệnh chưa đúng.", "en": "The command is not right."},
        "see_help": {
            "vi": "Xem cách dùng: {command} --help",
            "en": "See: {command} --help",
        },
        "file_missing": {"vi": "Không tìm thấy “{path}”.", "en": "“{path}” does not exist."},
        "file_folder": {
            "vi": "“{path}” là một thư mục, không phải tệp.",
            "en": "“{path}” is a folder, not a file.",
        },
        "not_folder": {
            "vi": "“{path}” không nằm trong một thư mục.",
            "en": "“{path}” does not lie in a folder.",
        },
        "denied": {
            "vi": "Không được phép đọc hoặc ghi “{path}”; hãy đóng tệp trong Excel, "
            "hoặc chọn nơi khác để ghi.",
            "en": "“{path}” may not be read or written; close it in Excel, "
            "or choose another place to write to.",
        },
        "disk_full": {
            "vi": "Ổ đĩa đã đầy; hãy giải phóng chỗ trống hoặc ghi vào ổ đĩa khác.",
            "en": "The disk is full; make room, or write to another disk.",
        },
        "read_only": {
            "vi": "Ổ đĩa chứa “{path}” chỉ cho đọc; hãy chọn nơi khác để ghi.",
            "en": "The disk of “{path}” can only be read; choose another place to write to.",
        },
        "name_too_long": {
            "vi": "Tên “{path}” quá dài; hãy chọn tên ngắn hơn.",
            "en": "The name “{path}” is too long; choose a shorter one.",
        },
        "file_error": {
            "vi": "Không dùng được “{path}” ({detail}).",
            "en": "“{path}” cannot be used ({detail}).",
        },
    }
)

HELP = Catalogue(
    {
        "scheduler": {
            "vi": "Lập kế hoạch khám sàng lọc và luân phiên bác sĩ cả năm từ một tệp Excel.",
            "en": "Plan a year's screening trips and doctor rotation from one Excel workbook.",
        },
        "template": {
            "vi": "Ghi một sổ Excel trống để điền số liệu; mặc định bằng tiếng Việt.",
            "en": "Write an empty workbook to fill in; by default in Vietnamese.",
        },
        "province": {
            "vi": "Điền sẵn xã, trạm và điểm trạm của tỉnh",
            "en": "Fill in the communes, stations and points of the province",
        },
        "check": {
            "vi": "Đọc và kiểm tra tệp Excel (mã thoát 0: không lỗi, 2: có lỗi).",
            "en": "Read and check the workbook (exit 0 fine, 2 problems).",
        },
        "annotate": {
            "vi": "Ghi thêm một bản sao tô màu và ghi chú từng ô có lỗi",
            "en": "Also write a copy with each finding coloured and commented in its cell",
        },
        "json": {
            "vi": "In kết quả kiểm tra dạng JSON, cho chương trình khác",
            "en": "Print the findings as JSON, for programs",
        },
        "solve": {
            "vi": "Lập kế hoạch, kiểm tra lại và ghi mọi kết quả (mã thoát 0: xong, 2: số liệu "
            "lỗi, 3: đã ghi nhưng còn người chưa được khám).",
            "en": "Plan, verify and write everything (exit 0 plan, 2 bad input, 3 plan with "
            "persons not screened).",
        },
        "verify": {
            "vi": "Kiểm tra một kế hoạch theo mọi quy định (mã thoát 0: hợp lệ, 4: không).",
            "en": "Check every rule of a plan again (exit 0 valid, 4 not).",
        },
        "report": {
            "vi": "Lập lại các tài liệu của một kế hoạch, không tìm kiếm lại.",
            "en": "Write the documents of a plan again, without solving.",
        },
        "only": {
            "vi": "Chỉ lập loại tài liệu này (có thể lặp lại); mặc định mọi loại",
            "en": "Write this kind of document only (may be repeated); default: all",
        },
        "station": {
            "vi": "Chỉ lập tài liệu của trạm này",
            "en": "Write the documents of this station only",
        },
        "month": {
            "vi": "Chỉ lập lịch của tháng này (1–12)",
            "en": "Write the schedules of this month only (1–12)",
        },
        "templates": {
            "vi": "Thư mục chứa các mẫu Word của đơn vị",
            "en": "Folder of your own Word templates",
        },
        "merge": {
            "vi": "Gộp các tệp do trạm gửi về vào một tệp; liệt kê mọi xung đột "
            "(mã thoát 0: đã ghi, 2: có xung đột, không ghi).",
            "en": "Merge the files that stations return; list every conflict "
            "(exit 0 written, 2 conflicts, nothing written).",
        },
        "travel": {
            "vi": "Ước tính thời gian đi còn thiếu theo tọa độ và độ cao, đánh dấu để xác nhận "
            "(mã thoát 0: đã ghi, 2: số liệu lỗi).",
            "en": "Estimate missing travel times from coordinates and elevations, marked to be "
            "confirmed (exit 0 written, 2 bad input).",
        },
        "original": {
            "vi": "Tệp của tỉnh đã gửi cho các trạm; mặc định tệp đầu tiên",
            "en": "The province's workbook that was sent out; default: the first file",
        },
        "output_file": {"vi": "Tệp Excel kết quả", "en": "The workbook to write"},
        "lang": {"vi": "Ngôn ngữ", "en": "Language; default: that of the workbook"},
        "output": {
            "vi": "Thư mục kết quả",
            "en": "Result folder; default: outputs/<workbook name>",
        },
        "effort": {
            "vi": "Công sức tìm kiếm, tính bằng nghìn lượt khám được xét lại; "
            f"mặc định {DEFAULT_EFFORT}, "
            "không giới hạn nếu chỉ có --time-limit",
            "en": "How long to search, in thousands of visits looked at; "
            f"default {DEFAULT_EFFORT}, "
            "without limit where only --time-limit is given",
        },
        "time_limit": {
            "vi": "Số giây tìm kiếm tối đa; mặc định không giới hạn",
            "en": "Most seconds to search; default: no limit",
        },
        "seed": {"vi": "Số khởi tạo ngẫu nhiên", "en": "Random seed"},
        "jobs": {"vi": "Số tiến trình song song", "en": "Parallel processes; default: all cores"},
        "quiet": {"vi": "Không hiện tiến độ", "en": "Show no progress"},
    }
)


def bilingual(key: str) -> str:
    """A help text in both languages: it is shown before a workbook tells which one is meant."""
    return f"{HELP.say(key, 'vi')} / {HELP.say(key, 'en')}"
