"""One sentence on what a cell may hold, for notes on headings and for refusals."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from scheduler.language import Language, format_number
from scheduler.workbook.cell_types import CellType
from scheduler.workbook.cell_values import cell_value
from scheduler.workbook.cells import MAX_ID_LENGTH, shown
from scheduler.workbook.ids import ID_COLUMNS
from scheduler.workbook.labels import label, value_label
from scheduler.workbook.setting_rows import Setting
from scheduler.workbook.sheets import Column, Sheet
from scheduler.workbook.template.texts import TEXTS

_STATION_COLUMNS = {("Facilities", "station"), ("Villages", "station"), ("Postings", "facility")}
_FROM_A_LIST = ("choice", "yes/no")
_SAME_IN_ANY_YEAR = 10_000  # years and ids carry no thousands mark


def hint(cell_type: CellType, language: Language, year: int) -> str:
    """What a cell of the type may hold; empty for free text."""
    name = cell_type.name
    words = [value_label(value, language) for value in cell_type.values]
    if name in _FROM_A_LIST:
        return TEXTS.say("choice", language, allowed=", ".join(words))
    if name == "weekdays":
        return TEXTS.say("weekdays", language, several=f"{words[0]}, {words[4]}")
    if name in ("text", "any"):
        return ""
    if name == "id":
        return TEXTS.say("id", language, high=MAX_ID_LENGTH)
    bounds = {"low": _shown(cell_type.low, language), "high": _shown(cell_type.high, language)}
    return TEXTS.say(name, language, year=year, **bounds)


def reference_hint(sheet: Sheet, column: Column, language: Language) -> str:
    """Of which sheets the cell holds an id."""
    titles = [f"“{label(each, None, language)}”" for each in column.refers_to]
    key = "station" if station_only(sheet, column) else "reference"
    return TEXTS.say(key, language, sheets=TEXTS.say("or", language).join(titles))


def station_only(sheet: Sheet, column: Column) -> bool:
    """Whether the cell holds the id of a station and no other facility's."""
    return (sheet.key, column.key) in _STATION_COLUMNS


def column_note(sheet: Sheet, column: Column, language: Language, year: int) -> str:
    """The note on a heading: required or not, meaning, limits, default."""
    parts = [TEXTS.say("required", language)] if column.required else []
    parts.append(_meanings()[sheet.key, column.key][language])
    if column.refers_to:
        parts.append(reference_hint(sheet, column, language))
    elif ID_COLUMNS.get(sheet.key) != column.key:
        parts.append(hint(column.type, language, year))
    if column.default is not None:
        parts.append(TEXTS.say("default", language, default=_default(column, language)))
    return "\n".join(part for part in parts if part)


def setting_note(setting: Setting, language: Language, year: int) -> str:
    """The note on a setting's name: meaning, limits, default."""
    parts = [_meanings()["setting", setting.key][language], hint(setting.type, language, year)]
    if setting.required:
        parts.insert(0, TEXTS.say("required", language))
    else:
        value = cell_value(setting.default(year), setting.type, language)
        default = _shown(value, language) if isinstance(value, (int, float)) else shown(value)
        parts.append(TEXTS.say("default", language, default=default))
    return "\n".join(parts)


def _default(column: Column, language: Language) -> str:
    if isinstance(column.default, bool):
        return value_label("yes" if column.default else "no", language)
    return str(column.default)


def _shown(bound: float | None, language: Language) -> str:
    if bound is None:
        return ""
    if bound != int(bound):
        return str(bound).replace(".", ",") if language == "vi" else str(bound)
    whole = int(bound)
    return format_number(whole, language) if abs(whole) >= _SAME_IN_ANY_YEAR else str(whole)


@cache
def _meanings() -> Mapping[tuple[str, str], Mapping[Language, str]]:
    table = files("scheduler.workbook.template").joinpath("column_notes.csv")
    with table.open(encoding="utf-8") as lines:
        return {
            (row["sheet"], row["key"]): {"vi": row["vietnamese"], "en": row["english"]}
            for row in csv.DictReader(lines)
        }
