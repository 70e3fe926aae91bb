"""Whole numbers, decimals and shares, stored as numbers or as text; exact until the last step."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from fractions import Fraction

from scheduler.workbook.cell_types import CellType
from scheduler.workbook.faults import Fault, Words

_DECIMAL = re.compile(r"[+-]?\d{1,30}([.,]\d{1,30})?", re.ASCII)
_GROUPED = re.compile(  # 1.234, 1.234.567 or 1.234,5, or with comma and point exchanged
    r"[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3}){0,9}(?:(?!\1)[.,]\d{1,30})?", re.ASCII
)
_SPACED = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")


def parse_whole(cell_type: CellType, value: object) -> int | Fault:
    """A whole number between the type's bounds.

    Text with one comma or point before three digits is refused: 1.500 is read as one and a half
    by some, as 1500 by others.
    """
    if type(value) is int and _lies_within(cell_type, value):
        return value  # soon done, as it is the case of almost every cell
    readings = _readings(value)
    if len(readings) > 1:
        return _two_ways(readings, whole_only=True)
    if not readings or readings[0].denominator != 1:
        return Fault("not_whole", _bounds(cell_type))
    if not _lies_within(cell_type, readings[0]):
        return Fault("out_of_range", _bounds(cell_type))
    return int(readings[0])


def parse_number(cell_type: CellType, value: object) -> float | Fault:
    """A decimal number between the type's bounds, which may tell 22.345 from 22345."""
    readings = _readings(value)
    within = [each for each in readings if _lies_within(cell_type, each)]
    if len(within) > 1:
        return _two_ways(within)
    if not readings:
        return Fault("not_number", _bounds(cell_type))
    return float(within[0]) if within else Fault("out_of_range", _bounds(cell_type))


def parse_share(cell_type: CellType, value: object) -> Fraction | Fault:
    """A share between the type's bounds, exactly as written; text may be a percentage."""
    is_percent = isinstance(value, str) and value.endswith("%")
    number = exact_number(value[:-1].strip() if is_percent and isinstance(value, str) else value)
    if number is None:
        return Fault("not_share")
    exact = number / 100 if is_percent else number
    return exact if _lies_within(cell_type, exact) else Fault("share_out_of_range")


def exact_number(value: object) -> Fraction | None:
    """The number as written, 0.1 being one tenth; None for what is no finite number.

    One comma or point is that of decimals.
    """
    return next(iter(_readings(value)), None)


def _readings(value: object) -> tuple[Fraction, ...]:
    """What the value may mean: mostly one number, two for text such as 1.500, the decimal first."""
    if isinstance(value, bool):
        return ()
    if isinstance(value, int):
        return (Fraction(value),)
    if isinstance(value, float):
        return (Fraction(str(value)),) if math.isfinite(value) else ()
    if isinstance(value, str):
        return _readings_of_text(_SPACED.sub("", value))
    return ()


def _readings_of_text(text: str) -> tuple[Fraction, ...]:
    found = []
    if _DECIMAL.fullmatch(text):
        found.append(Fraction(text.replace(",", ".")))
    grouped = _GROUPED.fullmatch(text)
    if grouped:
        found.append(Fraction(text.replace(grouped[1], "").replace(",", ".")))
    return tuple(found)


def _lies_within(cell_type: CellType, exact: Fraction | int) -> bool:
    low = cell_type.low is None or exact >= cell_type.low
    return low and (cell_type.high is None or exact <= cell_type.high)


def _two_ways(readings: Sequence[Fraction], *, whole_only: bool = False) -> Fault:
    decimal, whole = readings
    text = f"{float(decimal):.15g}"
    words = Words(text.replace(".", ","), text)
    code = "number_two_ways" if decimal.denominator == 1 or not whole_only else "whole_two_ways"
    return Fault(code, {"whole": int(whole), "decimal": words})


def _bounds(cell_type: CellType) -> dict[str, object]:
    return {"low": cell_type.low, "high": cell_type.high}
