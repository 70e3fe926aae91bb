"""How values are written in a Word document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from scheduler.documents.rotation.remarks import written
from scheduler.language import Language, format_number

Values = Mapping[str, object]
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_UNPRINTABLE = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]+")


def printable(text: str) -> str:
    """`text` without the characters that Word refuses, as other systems leave them."""
    return _UNPRINTABLE.sub(" ", text)


def in_capitals(name: str) -> str:
    """`name` in capitals, with no word alone on the last line of a letterhead's narrow cell."""
    return "\u00a0".join(name.upper().rsplit(maxsplit=1))


def percent(share: float, language: Language) -> str:
    """A share as it is written in a sentence: 20 %, 12,5 %."""
    text = f"{100 * share:.4g} %"
    return text.replace(".", ",") if language == "vi" else text


def roman(number: int) -> str:
    """`number` as the ordinal of a group: I, II, III, …"""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def texts(language: Language, values: Values) -> Values:
    """The values as they are printed: texts, and the yes and no that templates ask for."""
    return {key: _text(language, value) for key, value in values.items()}


def _text(language: Language, value: object) -> object:
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [texts(language, row) for row in value]
    if isinstance(value, date):
        return written(value)
    if isinstance(value, int):
        return format_number(value, language)
    return printable(str(value))
