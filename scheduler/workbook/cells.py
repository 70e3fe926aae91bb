"""The value of one cell, by the type of its column or setting."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl.cell.cell import ERROR_CODES

from scheduler.workbook.cell_dates import parse_date, parse_time
from scheduler.workbook.cell_numbers import parse_number, parse_share, parse_whole
from scheduler.workbook.cell_types import CellType, TypeName
from scheduler.workbook.faults import Fault, Words
from scheduler.workbook.labels import find_value, plain, value_label
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.raw_sheet import tidy_text
from scheduler.workbook.weekday_words import is_thu, meant_weekday

MAX_ID_LENGTH = 32
_EXCEL_ERRORS = frozenset([*ERROR_CODES, "#SPILL!", "#CALC!", "#GETTING_DATA"])
_LIBRE_ERROR = re.compile(r"Err:\d{3}")
_LINE_BREAK = re.compile(r"\s*[\r\n]\s*")
_YES_NO = ("yes", "no")
_YES, _NO = frozenset({"yes", "co", "x", "true", "1"}), frozenset({"no", "khong", "false", "0"})


def is_blank(value: object) -> bool:
    """Whether the cell counts as empty: nothing, or only spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def parse_cell(cell_type: CellType, value: object) -> Any:
    """What a cell that is not blank says, or the Fault that keeps it from saying it.

    Text, ids and fixed words (as English keys) give str; int, number and fraction give int, float
    and Fraction; dates give date, times minutes after midnight, yes/no bool, weekdays a frozenset
    (Monday 0), lists a tuple of texts, and `any` the value as it stands.
    """
    if isinstance(value, str):
        value = tidy_text(value).strip()
        if is_error(value):
            return Fault("error_value")
    return _PARSERS[cell_type.name](cell_type, value)


def is_error(text: str) -> bool:
    """Whether `text` is what Excel or LibreOffice shows for a formula that fails."""
    return text in _EXCEL_ERRORS or (text.startswith("Err:") and bool(_LIBRE_ERROR.match(text)))


def shown(value: object) -> str:
    """The value as a message quotes it."""
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y" if value.time() == time() else "%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    text = _LINE_BREAK.sub(" ", _text(CellType("text"), value))
    return text if len(text) <= 60 else text[:59] + "…"


def same_id(text: str) -> str:
    """What two spellings of one id have in common: composed letters."""
    return unicodedata.normalize("NFC", text)


def _text(_: CellType, value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date):
        return shown(value)
    return str(value).strip()


def _id(cell_type: CellType, value: object) -> str | Fault:
    # a date or TRUE here is what Excel made of an id such as 1-2
    if isinstance(value, (bool, date, time, timedelta)):
        return Fault("not_id")
    text = _text(cell_type, value)
    if len(text) > MAX_ID_LENGTH:
        return Fault("id_too_long", {"length": len(text), "high": MAX_ID_LENGTH})
    return text


def _yes_no(_: CellType, value: object) -> bool | Fault:
    word = plain(shown(value))
    if word in _YES:
        return True
    return False if word in _NO else Fault("not_yes_no", _allowed(_YES_NO, shown(value)))


def _choice(cell_type: CellType, value: object) -> str | Fault:
    key = find_value(shown(value))
    if key in cell_type.values:
        return key
    return Fault("not_choice", _allowed(cell_type.values, shown(value)))


def _weekdays(cell_type: CellType, value: object) -> frozenset[int] | Fault:
    days = set()
    for word in _list(cell_type, value):
        key = find_value(word)
        if key not in cell_type.values:
            return Fault("not_weekday", {"word": word, **_allowed_days(cell_type.values, word)})
        days.add(cell_type.values.index(key))
    return frozenset(days)


def _list(cell_type: CellType, value: object) -> tuple[str, ...]:
    parts = (part.strip() for part in _text(cell_type, value).split(","))
    return tuple(part for part in parts if part)


def _allowed(keys: tuple[str, ...], found: str) -> dict[str, Words]:
    vietnamese = tuple(value_label(key, "vi") for key in keys)
    return {
        "allowed": Words(", ".join(vietnamese), ", ".join(keys)),
        "hint": Nearest(vietnamese + keys).hint(found),
    }


def _allowed_days(keys: tuple[str, ...], found: str) -> dict[str, Words]:
    meant = meant_weekday(found)
    allowed = _allowed(keys, meant or found)
    return allowed | {"hint": Words("", "")} if is_thu(found) and meant is None else allowed


_PARSERS: dict[TypeName, Callable[[CellType, object], object]] = {
    "id": _id,
    "text": _text,
    "int": parse_whole,
    "number": parse_number,
    "fraction": parse_share,
    "date": parse_date,
    "time": parse_time,
    "yes/no": _yes_no,
    "choice": _choice,
    "weekdays": _weekdays,
    "list": _list,
    "any": lambda _, value: value,
}
