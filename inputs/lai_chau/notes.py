"""What the reader of the workbook must know first, in Vietnamese."""

from __future__ import annotations

from lai_chau.doctors import doctor_rows
from lai_chau.sources import places
from lai_chau.villages import closure_rows, villages
from scheduler.workbook.provinces.lai_chau.facts import communes, former_communes


def notes() -> list[str]:
    """Title, warnings, every assumption by sheet, sources; a paragraph each."""
    return [
        "Khám sàng lọc lưu động và luân phiên bác sĩ, tỉnh Lai Châu, năm 2027 – số liệu minh họa",
        *_FIRST,
        *_assumptions(),
        *_SOURCES,
    ]


_FIRST = (
    "Danh sách thôn bản, danh sách nhân sự và thời gian đi đường chính thức phải do tỉnh cung cấp. "
    "Trong sổ này, đó chỉ là số liệu tạm và số liệu ước tính để chạy thử; không dùng để ban hành "
    "kế hoạch. Mọi ô đều sửa được.",
    "Sổ do một chương trình lập theo quy tắc cố định dưới đây, nên lập lại lần nào cũng giống hệt.",
    "# Cần thay bằng số liệu của tỉnh trước khi lập kế hoạch thật",
    "1. Thôn bản: danh sách, tên gọi, dân số theo nhóm tuổi, ngôn ngữ, ngày chợ phiên, nơi khám, "
    "nơi nghỉ đêm, y tế bản.",
    "2. Bác sĩ: họ tên, đơn vị, chuyên khoa, ngày bắt đầu hành nghề, số ngày luân phiên đã làm, "
    "diện miễn luân phiên, lịch nghỉ. Trưởng trạm và số điện thoại đang để trống.",
    "3. Đi lại: số phút thực tế mùa khô và mùa mưa, đoạn đường không đi được trong mùa mưa.",
    "4. Lịch nghỉ: ngày nghỉ Tết và ngày làm bù năm 2027 theo thông báo chính thức "
    "(ghi vào trang Lịch nghỉ; hiện chưa có).",
    "5. Thiết lập: đơn giá, số người trong một tổ, số phút khám mỗi người và các giới hạn. "
    "Trang này đang ghi giá trị mặc định của chương trình.",
)


def _assumptions() -> list[str]:
    doctors, blocks = doctor_rows(), len(villages()) - len(places())
    return [
        "# Khu vực và cơ sở y tế – giả định",
        "Khu vực là 8 huyện, thành phố cũ, mỗi nơi có một trung tâm y tế khu vực. Số bộ thiết bị "
        "lưu động bằng 1,5 lần số trạm của khu vực, làm tròn lên.",
        f"Trạm y tế ({len(communes())}, mã T + mã xã) đặt ở trung tâm xã, phường. Điểm trạm "
        f"({len(former_communes())}, mã P + mã xã cũ) đặt ở các xã cũ không còn là trung tâm xã. "
        "Có trung tâm xã chỉ xác định được vị trí với sai số vài km.",
        "Trung tâm y tế (mã TTYT + mã xã) đặt ở thị trấn, thành phố cũ, cử tổ khám cho cả khu vực: "
        "30 nhân viên khác, luôn giữ ít nhất 8 bác sĩ trực. Trung tâm của thành phố Lai Châu cũ "
        "đặt ở phường Tân Phong.",
        "Bệnh viện Đa khoa tỉnh và Bệnh viện Y học cổ truyền tỉnh (phường Tân Phong) chỉ cử "
        "bác sĩ luân phiên, không cử tổ khám.",
        "Nhân viên khác của trạm: 8 người, thêm 2 người cho mỗi 8.000 dân. Mỗi trạm cần ít nhất "
        "2 bác sĩ (sàn), phấn đấu 4 bác sĩ (mục tiêu).",
        "Vùng khó khăn: 3 nếu xã đặc biệt khó khăn và có biên giới, 2 nếu xã đặc biệt khó khăn, "
        "còn lại là 1. Điểm trạm lấy theo xã.",
        "# Thôn bản – giả định",
        f"{len(places())} địa danh của GeoNames đứng thay cho danh sách bản; nhiều tên ghi theo "
        "cách phiên âm cũ. Dân số 2025 của xã, phường được chia cho các địa danh (tổng toàn tỉnh "
        f"{sum(place.residents for place in places()):,} người".replace(",", ".")
        + ").",
        "Địa danh trên 1.500 dân được chia thành các khối đều nhau nếu nguồn số liệu đề nghị chia "
        f"(thêm {blocks} dòng); các khối ở cùng một vị trí.",
        "Nhóm tuổi: theo cơ cấu tuổi năm 2019 của huyện cũ nơi có bản (thành thị cho hai phường, "
        "nông thôn cho các xã). Dưới 6 tuổi = nhóm 0–4 và một phần năm nhóm 5–9; 6–17 tuổi = "
        "bốn phần năm nhóm 5–9, nhóm 10–14 và ba phần năm nhóm 15–19; nhóm 18–59 tuổi chia đôi "
        "nam, nữ. Làm tròn sao cho tổng không đổi.",
        "Ưu tiên 1: đi từ bản tới trung tâm xã mất từ 60 phút. Ưu tiên 3: các bản còn lại của hai "
        "phường. Ưu tiên 2: tất cả bản khác.",
        "Bản dưới 60 dân không có điểm khám, người dân đến khám ở nơi khác. Nghỉ đêm được ở bản từ "
        "150 dân.",
        "Khám nơi khác: 10% số người 18–59 tuổi ở hai phường (làm tròn đến người, nửa thì lên), "
        "các xã là 0. Ngôn ngữ của từng bản chưa biết nên để trống.",
        "# Đi lại và mùa mưa – giả định",
        "Số phút từ bản tới trạm là kết quả mô hình địa hình, sai số có thể tới 40%; ít nhất "
        "3 phút.",
        "Mỗi bản được nối với 3 bản gần nhất cùng xã: số phút = 3 × 1,5 × số km đường chim bay "
        "(làm tròn lên), cộng chênh cao (m) chia 60 (làm tròn lên), như nhau cho cả hai chiều. "
        "Khối của cùng một địa danh cách nhau 0 phút; đường sang bản khác ghi ở khối 1.",
        "Điểm trạm cách bản gần nhất cùng xã 5 phút. Trung tâm các xã giáp nhau trong một khu vực "
        "được nối theo mô hình; trung tâm y tế được nối với các trạm trong khu vực, với trạm cùng "
        "thị trấn, thành phố là 3 phút.",
        "Mùa mưa mất 1,4 lần số phút mùa khô (làm tròn lên). Chưa có đoạn nào ghi là không đi được "
        "trong mùa mưa.",
        f"Bản cách trung tâm xã từ 75 phút ({len(closure_rows())} dòng) không đến được "
        "từ 15/6 đến 15/8.",
        "# Bác sĩ – giả định",
        f"{len(doctors)} bác sĩ với tên giả định “Bác sĩ 001”…: mỗi trạm 1, thêm 1 từ 9.000 dân, "
        "thêm 1 từ 20.000 dân; mỗi trung tâm y tế 48; Bệnh viện Đa khoa tỉnh 170; "
        "Bệnh viện Y học cổ truyền tỉnh 30. Tỉnh công bố 13,1 bác sĩ trên 10.000 dân.",
        "Giới tính, năm sinh, chuyên khoa, ngày bắt đầu hành nghề, ngôn ngữ ngoài tiếng Việt, số "
        "ngày luân phiên đã làm, diện miễn luân phiên (khoảng một phần năm số bác sĩ của trung tâm "
        "và bệnh viện) và khả năng đi lưu động (khoảng 95%) được rút cố định từ mã bác sĩ, không "
        "nói về người có thật.",
        "Nghỉ phép: mỗi bác sĩ 14 ngày liền (hai tuần), rải đều trong năm.",
    ]


_SOURCES = (
    "# Nguồn số liệu",
    "Tên, vị trí, độ cao của địa danh: GeoNames (geonames.org), giấy phép CC BY 4.0; dân số từng "
    "địa danh là ước tính, không phải của GeoNames. Một số vị trí trung tâm xã: © cộng tác viên "
    "OpenStreetMap (openstreetmap.org/copyright), ODbL.",
    "Xã, phường từ 1/7/2025: Nghị quyết 1670/NQ-UBTVQH15. Cơ cấu tuổi và dân số xã cũ: Tổng điều "
    "tra dân số và nhà ở năm 2019. Ngày nghỉ lễ: gói phần mềm holidays, theo quy tắc.",
)
