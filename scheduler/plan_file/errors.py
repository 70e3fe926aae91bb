"""What can be wrong with the form of plan.json, said to the user."""

from __future__ import annotations

from scheduler.language import Catalogue, Language

_MESSAGES = Catalogue(
    {
        "json": {
            "vi": "không phải là tệp JSON đọc được ({detail})",
            "en": "it is not readable JSON ({detail})",
        },
        "object": {
            "vi": "{where}: phải là một đối tượng {{…}}",
            "en": "{where}: must be an object",
        },
        "list": {"vi": "{where}: phải là một danh sách […]", "en": "{where}: must be a list"},
        "missing": {
            "vi": "{where}: thiếu mục “{name}”",
            "en": "{where}: the key “{name}” is missing",
        },
        "unknown": {"vi": "{where}: mục lạ “{name}”", "en": "{where}: unknown key “{name}”"},
        "twice": {"vi": "mục “{name}” có hai lần", "en": "the key “{name}” appears twice"},
        "text": {"vi": "{where}: phải là chữ", "en": "{where}: must be text"},
        "whole": {
            "vi": "{where}: phải là số nguyên không âm",
            "en": "{where}: must be a whole number, 0 or more",
        },
        "flag": {"vi": "{where}: phải là true hoặc false", "en": "{where}: must be true or false"},
        "date": {
            "vi": "{where}: “{value}” không phải là ngày dạng YYYY-MM-DD",
            "en": "{where}: “{value}” is no date of the form YYYY-MM-DD",
        },
        "time": {
            "vi": "{where}: “{value}” không phải là giờ dạng HH:MM",
            "en": "{where}: “{value}” is no time of the form HH:MM",
        },
        "month": {
            "vi": "{where}: “{value}” không phải là tháng dạng YYYY-MM của năm kế hoạch",
            "en": "{where}: “{value}” is no month YYYY-MM of the year planned",
        },
        "sha256": {
            "vi": "{where}: không phải là mã SHA-256 (64 chữ số thập lục phân)",
            "en": "{where}: is no SHA-256 (64 hexadecimal digits)",
        },
        "kind": {
            "vi": "{where}: “{value}” không phải là coverage hay doctor_floor",
            "en": "{where}: “{value}” is neither coverage nor doctor_floor",
        },
        "format": {
            "vi": "dạng tệp {value}; phiên bản này chỉ đọc được dạng {known}",
            "en": "it has format {value}; this version reads format {known} only",
        },
    }
)


class PlanFileError(ValueError):
    """The bytes are no plan file; `say` tells what is wrong and where, `str` does so in English."""

    def __init__(self, code: str, /, **values: object) -> None:
        self._code, self._values = code, values
        super().__init__(self.say("en"))

    def say(self, language: Language) -> str:
        return _MESSAGES.say(self._code, language, **self._values)
