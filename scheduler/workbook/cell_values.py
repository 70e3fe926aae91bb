"""What is written into a cell: a value of the instance's vocabulary in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from scheduler.language import Language
from scheduler.workbook.cell_types import CellType
from scheduler.workbook.labels import value_label

CellValue = str | int | float | date | None
NUMBER_FORMATS = {
    "int": "0",
    "date": "dd/mm/yyyy",
    "id": "@",
    "text": "@",
    "time": "@",
    "yes/no": "@",
    "choice": "@",
    "weekdays": "@",
    "list": "@",
}


def cell_value(value: object, cell_type: CellType, language: Language) -> CellValue:
    """`value` as its cell holds it; None and empty text leave the cell blank.

    Fixed words come as English keys, yes/no as booleans, times as minutes after midnight (or
    `HH:MM`), weekdays and lists as sequences; text is written as it stands. Raises TypeError for
    anything else.
    """
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return value_label("yes" if value else "no", language)
    if cell_type.name == "time" and isinstance(value, int):
        return f"{value // 60:02d}:{value % 60:02d}"
    if cell_type.name in ("choice", "yes/no"):
        return value_label(str(value), language)
    if cell_type.name in ("weekdays", "list"):
        return _comma_list(value, cell_type, language)
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, (str, int, float, date)):
        return value
    raise TypeError(f"a cell cannot hold {value!r}")


def _comma_list(value: object, cell_type: CellType, language: Language) -> str:
    if isinstance(value, str):
        words = [word.strip() for word in value.split(",")]
    elif isinstance(value, Iterable):
        words = [str(word) for word in value]
    else:
        raise TypeError(f"a list cannot be {value!r}")
    if cell_type.name == "weekdays":
        words = [value_label(word, language) for word in words]
    return ", ".join(words)
