"""Weekdays as people write them beside the fixed words: they are not read, but understood."""

from __future__ import annotations

import re

from scheduler.workbook.cell_types import WEEKDAYS
from scheduler.workbook.labels import plain, value_label

_VIETNAMESE = re.compile(r"(?:thu|t)\.? ?(hai|ba|tu|nam|sau|bay|[2-7])")
_SUNDAY = re.compile(r"c\.? ?n\.?")
_NUMBERS = {"hai": "2", "ba": "3", "tu": "4", "nam": "5", "sau": "6", "bay": "7"}
_SAYS_THU = re.compile(r"thu\b.")


def meant_weekday(text: str) -> str | None:
    """The fixed word for what `text` says in full or for short (thứ bảy, T7, CN, Sunday)."""
    word = plain(text)
    if found := _VIETNAMESE.fullmatch(word):
        number = int(_NUMBERS.get(found[1], found[1]))
        return value_label(WEEKDAYS[number - 2], "vi")
    if _SUNDAY.fullmatch(word):
        return value_label("Sun", "vi")
    english = word[:3].capitalize()
    return english if english in WEEKDAYS and word.endswith("day") else None


def is_thu(text: str) -> bool:
    """Whether `text` begins as Vietnamese weekdays do: it is no Thursday in English."""
    return _SAYS_THU.match(plain(text)) is not None
