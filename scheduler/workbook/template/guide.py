"""The first sheet: ten steps from the empty workbook to a plan."""

from __future__ import annotations

from scheduler.language import Language

GUIDE: dict[Language, tuple[str, ...]] = {
    "vi": (
        "Sổ nhập liệu: khám sàng lọc tại thôn bản và luân phiên bác sĩ",
        "1. Ghi lần lượt các trang Thiết lập, Khu vực, Cơ sở y tế, Thôn bản, Bác sĩ. "
        "Sáu trang sau đó chỉ ghi khi có.",
        "2. Dòng nền vàng, chữ nghiêng là ví dụ, mã mở đầu bằng “VD-”. Hãy ghi đè hoặc xóa cả "
        "dòng trước khi lập kế hoạch thật.",
        "3. Cột có dấu * là bắt buộc, các cột khác có thể để trống. Dòng nào đã ghi mà thiếu ô "
        "bắt buộc thì ô đó hiện màu hồng.",
        "4. Rê chuột lên tiêu đề cột (góc đỏ) để xem ý nghĩa, giới hạn và giá trị dùng khi để "
        "trống. Ở trang Thiết lập, rê chuột lên từng mục.",
        "5. Ô có danh sách: nhấn Alt + ↓ để chọn. Mã khu vực, cơ sở, bản, bác sĩ được lấy từ trang "
        "của chúng, nên hãy ghi các trang đó trước.",
        "6. Giữ nguyên tên trang và tiêu đề cột. Thứ tự dòng, thứ tự cột, màu sắc và độ rộng thì "
        "tùy ý.",
        "7. Khi chép từ tệp khác, dùng Dán đặc biệt → Giá trị (Paste Special → Values); dán thường "
        "làm mất danh sách chọn và giới hạn của ô.",
        "8. Trang “Tổng dân số” tự cộng theo trạm và toàn tỉnh; hãy so với số liệu của xã. "
        "Trang này được khóa vì chỉ có công thức.",
        "9. Lưu tệp rồi kiểm tra: py -m scheduler check ten_tep.xlsx. Mỗi lỗi đều ghi rõ trang, ô "
        "và cách sửa.",
        "10. Hết lỗi thì lập kế hoạch: py -m scheduler solve ten_tep.xlsx. "
        "Mở kết quả outputs\\ten_tep\\timetable.xlsx.",
    ),
    "en": (
        "Input workbook: screening in villages and rotation of doctors",
        "1. Fill in the sheets Settings, Areas, Facilities, Villages, Doctors, in this order. "
        "The six sheets after them only where there is something to say.",
        "2. Rows in italics on yellow are examples; their ids begin with “EX-”. Write over them "
        "or delete the whole row before planning in earnest.",
        "3. Columns with * are required, others may be left blank. In a row that is begun, "
        "a required cell that is missing turns pink.",
        "4. Hover over a heading (red corner) for its meaning, its limits, and what a blank cell "
        "stands for. On the sheet Settings, hover over each name.",
        "5. Cells with a list: press Alt + ↓ and choose. Ids of areas, facilities, villages and "
        "doctors come from their own sheets, so fill those in first.",
        "6. Keep the names of sheets and headings. Order of rows and columns, colours and widths "
        "are yours.",
        "7. When copying from another file, use Paste Special → Values; a plain paste removes "
        "lists and limits from the cells.",
        "8. The sheet “Totals” adds up by station and for the province; compare it with the "
        "communes' figures. It is locked, since it holds formulas only.",
        "9. Save, then check: py -m scheduler check my_file.xlsx. Every problem names sheet, cell "
        "and what to write.",
        "10. When none is left, plan: py -m scheduler solve my_file.xlsx. "
        "Open the result outputs\\my_file\\timetable.xlsx.",
    ),
}
