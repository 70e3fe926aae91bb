"""What a copy of a workbook lacks, because openpyxl does not read it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from openpyxl.drawing import image

from scheduler.language import Catalogue
from scheduler.workbook.faults import Words

_LETTERING = re.compile(rb"<(?:\w+:)?(?:b|i|u|strike)[ />]")
_TEXTS = Catalogue(
    {
        "charts": {
            "vi": "biểu đồ (còn, nhưng có thể trông khác)",
            "en": "charts (kept, but they may look different)",
        },
        "pictures": {"vi": "hình ảnh", "en": "pictures"},
        "shapes": {"vi": "hình vẽ và hộp văn bản", "en": "shapes and text boxes"},
        "controls": {"vi": "nút bấm và ô điều khiển", "en": "buttons and other controls"},
        "slicers": {"vi": "bộ lọc slicer", "en": "slicers"},
        "threads": {
            "vi": "cuộc trao đổi trong ghi chú (chỉ còn lời cuối dạng ghi chú thường)",
            "en": "threads of comments (kept as plain notes only)",
        },
        "notes": {
            "vi": "chữ đậm, nghiêng, gạch chân trong ghi chú có sẵn",
            "en": "bold, slanted and underlined letters in comments that were there",
        },
        "sparklines": {"vi": "biểu đồ trong ô (sparkline)", "en": "sparklines"},
        "formats": {
            "vi": "định dạng có điều kiện kiểu mới (thanh dữ liệu, bộ biểu tượng)",
            "en": "conditional formats of the newer kinds (data bars, icon sets)",
        },
        "queries": {"vi": "kết nối dữ liệu", "en": "data connections"},
        "macros": {
            "vi": "macro (hãy đặt tên tệp .xlsm nếu muốn giữ)",
            "en": "macros (name the copy .xlsm to keep them)",
        },
    }
)


def losses_of(content: bytes, keep_macros: bool) -> tuple[Words, ...]:
    """Kinds of things in the workbook of these bytes that a copy lacks or shows differently."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        drawings = _joined(archive, names, "xl/drawings/drawing")
        sheets = _joined(archive, names, "xl/worksheets/sheet")
        comments = _joined(archive, names, "xl/comments")

    def has(prefix: str) -> bool:
        return any(name.startswith(prefix) for name in names)

    found = {
        "charts": has("xl/charts/"),
        "pictures": b":pic>" in drawings and not image.PILImage,
        "shapes": re.search(rb"<(?:\w+:)?(?:sp|grpSp|cxnSp)[ >]", drawings) is not None,
        "controls": has("xl/ctrlProps/") or has("xl/activeX/"),
        "slicers": has("xl/slicers/") or has("xl/timelines/"),
        "threads": has("xl/threadedComments/"),
        "notes": _LETTERING.search(comments) is not None,
        "sparklines": b"sparklineGroup" in sheets,
        "formats": b"x14:conditionalFormatting" in sheets,
        "queries": has("xl/connections.xml") or has("xl/queryTables/"),
        "macros": has("xl/vbaProject.bin") and not keep_macros,
    }
    return tuple(_words(key) for key, is_there in found.items() if is_there)


def _joined(archive: zipfile.ZipFile, names: list[str], prefix: str) -> bytes:
    return b"".join(archive.read(name) for name in names if name.startswith(prefix))


def _words(key: str) -> Words:
    return Words(_TEXTS.say(key, "vi"), _TEXTS.say(key, "en"))
