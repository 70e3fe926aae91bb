"""Every tag that a Word template may use, and what it stands for.

`units[].rows[]` is written `cac_don_vi[].danh_sach[]`: a list, and a list in each of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.language import Language

Meanings = Mapping[str, tuple[str, str]]

_YEAR: Meanings = {
    "nam": ("năm của kế hoạch", "year of the plan"),
    "nam_sau": ("năm tiếp theo", "the year after"),
    "so_ngay_toi_thieu": (
        "số ngày luân phiên ít nhất của một người (132)",
        "least rotation days of a doctor (132)",
    ),
    "so_ngay_toi_da": (
        "số ngày luân phiên nhiều nhất của một người (264)",
        "most rotation days of a doctor (264)",
    ),
    "so_ngay_bao_truoc": (
        "số ngày phải báo trước khi đi (10)",
        "days of notice before a posting starts (10)",
    ),
    "han_giao_quyet_dinh": (
        "ngày chậm nhất giao quyết định cho lượt đầu tiên chưa có quyết định",
        "last day to hand over the decision on the first posting that has none yet",
    ),
}

_ROW: Meanings = {
    "tt": ("số thứ tự trong đơn vị", "number within the unit"),
    "ho_ten": ("họ và tên bác sĩ", "name of the doctor"),
    "nam_sinh": ("năm sinh", "year of birth"),
    "chuyen_khoa": ("chuyên khoa", "specialty"),
    "don_vi": ("đơn vị cử đi", "sending unit"),
    "tram": ("trạm y tế tiếp nhận", "receiving station"),
    "tu_ngay": ("từ ngày", "from"),
    "den_ngay": ("đến ngày", "to"),
    "so_thang": ("số tháng của lượt", "months of the posting"),
    "so_ngay": ("số ngày làm việc của lượt", "working days of the posting"),
    "luy_ke": (
        "số ngày luân phiên lũy kế đến hết lượt / số ngày ít nhất",
        "rotation days up to the end of the posting / least days",
    ),
    "ghi_chu": (
        "mới, kéo dài hay đã định; lý do miễn; còn tiếp tục sang năm sau hay không",
        "new, extended or fixed; reason of an exemption; whether it goes on next year",
    ),
}

_UNIT: Meanings = {
    "tt": ("số thứ tự La Mã của đơn vị", "Roman number of the unit"),
    "ten": ("tên đơn vị", "name of the unit"),
    "so_bac_si": ("số bác sĩ của đơn vị", "doctors of the unit"),
    "so_mien": ("số bác sĩ được miễn luân phiên", "exempt doctors"),
    "so_nguoi_di": ("số bác sĩ đi luân phiên trong năm", "doctors posted in the year"),
    "so_luot": ("số lượt luân phiên", "postings"),
    "so_thang": ("tổng số tháng luân phiên", "months posted, in all"),
    "so_ngay": ("tổng số ngày làm việc", "working days, in all"),
    "nhieu_nhat": ("số người đi cùng lúc nhiều nhất trong một tháng", "most away in one month"),
    "gioi_han": ("số người được phép đi cùng lúc", "how many may be away in one month"),
}

_MONTH: Meanings = {
    "thang": ("tháng", "month"),
    "bac_si": ("tổng số bác sĩ tại các trạm", "doctors at all stations"),
    "luan_phien": ("trong đó bác sĩ luân phiên đến", "of them posted in"),
    "dat_san": ("số trạm đủ bác sĩ theo mức sàn", "stations with enough for the floor"),
    "dat_muc_tieu": ("số trạm đủ bác sĩ theo mục tiêu", "stations with enough for the goal"),
    "thieu_san": ("số bác sĩ còn thiếu so với mức sàn", "doctors missing below the floors"),
    "thieu_muc_tieu": ("số bác sĩ còn thiếu so với mục tiêu", "doctors missing below the goals"),
}

_STATION: Meanings = {
    "tt": ("số thứ tự", "number"),
    "ten": ("tên trạm", "name of the station"),
    "muc_san": ("mức sàn bác sĩ", "doctor floor"),
    "muc_tieu": ("mục tiêu bác sĩ", "doctor goal"),
    **{
        f"thang_{month}": (
            f"số bác sĩ tại trạm trong tháng {month}; ** dưới mức sàn, * dưới mục tiêu",
            f"doctors there in month {month}; ** below the floor, * below the goal",
        )
        for month in range(1, 13)
    },
    "thieu_san": ("bác sĩ × tháng còn thiếu so với mức sàn", "doctor-months below the floor"),
    "thieu_muc_tieu": ("bác sĩ × tháng còn thiếu so với mục tiêu", "doctor-months below the goal"),
}


def _list(name: str, vi: str, en: str, *fields: Meanings) -> Meanings:
    rows = {f"{name}[].{key}": text for each in fields for key, text in each.items()}
    return {name: (vi, en), **rows}


_PLAN: Meanings = {
    **_YEAR,
    "tu_ngay_kham": ("ngày bắt đầu đợt khám sàng lọc", "first day of the screening campaign"),
    "den_ngay_kham": ("ngày kết thúc đợt khám sàng lọc", "last day of the screening campaign"),
    "so_thang_it_nhat": ("số tháng ít nhất của một lượt", "least months of a posting"),
    "so_thang_nhieu_nhat": ("số tháng nhiều nhất của một lượt", "most months of a posting"),
    "ty_le_toi_da": (
        "tỷ lệ bác sĩ của đơn vị được đi cùng lúc (20 %)",
        "share of a unit's doctors who may be away at once (20 %)",
    ),
    "so_bac_si": ("số bác sĩ đi luân phiên", "doctors posted"),
    "so_don_vi": ("số đơn vị cử bác sĩ", "sending units"),
    "so_tram": ("số trạm tiếp nhận", "receiving stations"),
    "tong_so_tram": ("số trạm của cả tỉnh", "stations of the province"),
    "so_luot": ("số lượt luân phiên", "postings"),
    "so_luot_moi": ("trong đó lượt mới", "of them new"),
    "so_luot_keo_dai": ("trong đó lượt kéo dài", "of them extending a fixed one"),
    "so_luot_da_dinh": ("trong đó lượt đã định trước", "of them fixed before"),
    "so_thang": ("tổng số tháng luân phiên", "months posted, in all"),
    "so_ngay": ("tổng số ngày làm việc", "working days, in all"),
    "co_luan_phien": ("có lượt luân phiên nào không", "whether there is any posting"),
    "dat_muc_san": ("mọi trạm đều đủ mức sàn", "whether every station has its floor"),
    "dat_muc_tieu": ("mọi trạm đều đủ mục tiêu", "whether every station has its goal"),
    "thieu_muc_san": ("bác sĩ × tháng còn thiếu so với mức sàn", "doctor-months below the floors"),
    "thieu_muc_tieu": (
        "bác sĩ × tháng còn thiếu so với mục tiêu",
        "doctor-months below the goals",
    ),
    **_list("cac_don_vi", "các đơn vị cử bác sĩ", "sending units", _UNIT, _list(
        "danh_sach", "các lượt luân phiên của đơn vị", "postings of the unit", _ROW)),
    **_list("cac_thang", "12 tháng", "the 12 months", _MONTH),
    **_list("cac_tram", "các trạm y tế", "the stations", _STATION),
}  # fmt: skip

_DECISION: Meanings = {
    **_YEAR,
    "don_vi": ("tên đơn vị cử đi", "name of the sending unit"),
    "don_vi_in_hoa": ("tên đơn vị, chữ in hoa", "name of the unit in capitals"),
    "nguoi_dung_dau": (
        "họ tên người đứng đầu đơn vị, hoặc dấu chấm để điền tay",
        "name of the head of the unit, or dots to fill in by hand",
    ),
    "so_bac_si": ("số bác sĩ được cử", "doctors sent"),
    "so_luot": ("số lượt luân phiên", "postings"),
    "so_ngay": ("tổng số ngày làm việc", "working days, in all"),
    "cac_tram_tiep_nhan": ("tên các trạm tiếp nhận", "names of the receiving stations"),
    **_list("danh_sach", "các lượt cần quyết định", "postings to be decided", _ROW),
}

TAGS: Mapping[str, Meanings] = {"rotation.docx": _PLAN, "decision.docx": _DECISION}
YES_NO = ("co_luan_phien", "dat_muc_san", "dat_muc_tieu")


def describe(language: Language) -> str:
    """All tags with their meanings, as text for those who change a template."""
    index = 0 if language == "vi" else 1
    parts = []
    for name, tags in TAGS.items():
        width = max(map(len, tags))
        lines = [f"{tag:<{width}}  {meaning[index]}" for tag, meaning in tags.items()]
        parts.append("\n".join([name, "", *lines]))
    return "\n\n\n".join(parts) + "\n"
