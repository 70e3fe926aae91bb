"""What a cell of the workbook may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TypeName = Literal[
    "id",
    "text",
    "int",
    "number",
    "fraction",
    "date",
    "time",
    "yes/no",
    "choice",
    "weekdays",
    "list",
    "any",
]
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class CellType:
    """A type of workbook.md, with inclusive bounds for numbers and the fixed words of a choice.

    `fraction` is a share such as 0.85, read exactly as written; `list` is text with commas;
    `weekdays` is a list of WEEKDAYS; `any` is a setting's value, typed by its row.
    """

    name: TypeName
    low: float | None = None
    high: float | None = None
    values: tuple[str, ...] = ()


def whole(low: int, high: int) -> CellType:
    """Whole numbers from `low` to `high`, both allowed."""
    return CellType("int", low, high)


def number(low: float, high: float) -> CellType:
    """Decimal numbers from `low` to `high`, both allowed."""
    return CellType("number", low, high)


def choice(*values: str) -> CellType:
    """One of the fixed words `values` (English keys)."""
    return CellType("choice", values=values)


ID = CellType("id")
TEXT = CellType("text")
DATE = CellType("date")
TIME = CellType("time")
YES_NO = CellType("yes/no", values=("yes", "no"))
WEEKDAY_LIST = CellType("weekdays", values=WEEKDAYS)
LIST = CellType("list")
ANY = CellType("any")
SHARE = CellType("fraction", 0, 1)
PERSONS = whole(0, 1_000_000)
MINUTES = whole(0, 1_440)
VND = whole(0, 1_000_000_000_000)
