"""The head and the signature of a document that a station issues (Decree 30/2020/NĐ-CP)."""

from __future__ import annotations

import re

from scheduler.instance import Facility
from scheduler.language import Catalogue, Language

_STATION_OF = re.compile(r"^trạm y tế ((?:xã|phường|thị trấn|đặc khu) .+)$", re.IGNORECASE)
DOTS = "…………………"

_WORDS = Catalogue(
    {
        "nation": {
            "vi": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "en": "SOCIALIST REPUBLIC OF VIET NAM",
        },
        "motto": {
            "vi": "Độc lập - Tự do - Hạnh phúc",
            "en": "Independence - Freedom - Happiness",
        },
        "superior": {"vi": "ỦY BAN NHÂN DÂN\n{commune}", "en": "PEOPLE'S COMMITTEE\n{commune}"},
        "number": {"vi": "Số: ......../{code}", "en": "No.: ......../{code}"},
        "place_date": {
            "vi": "…………………, ngày …… tháng …… năm ………",
            "en": "…………………, …… / …… / ………",
        },
        "office": {"vi": "TRƯỞNG TRẠM", "en": "HEAD OF STATION"},
    }
)


def commune_of(station: Facility) -> str:
    """The commune, as "xã Bum Tở", where the station's name tells it; empty where not."""
    found = _STATION_OF.match(station.name)
    return found[1] if found else ""


def letterhead(station: Facility, language: Language, code: str) -> dict[str, str]:
    """Issuing body, the commune's committee above it where the station's name tells the commune,
    and blanks for number, place and date, which are written by hand."""
    commune = commune_of(station) or DOTS
    return {
        "superior": _WORDS.say("superior", language, commune=commune.upper()),
        "body": station.name.upper(),
        "nation": _WORDS.say("nation", language),
        "motto": _WORDS.say("motto", language),
        "number": _WORDS.say("number", language, code=code),
        "place-date": _WORDS.say("place_date", language),
    }


def signer(station: Facility, language: Language) -> dict[str, str]:
    """The office that signs, and its holder where the workbook names one."""
    return {"office": _WORDS.say("office", language), "signer": station.head}
