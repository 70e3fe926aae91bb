"""Whole numbers, decimals and shares, stored as numbers or as text; exact until the last step."""

from __future__ import annotations

import math
import re
from fractions import Fraction

from scheduler.workbook.cell_types import CellType
from scheduler.workbook.faults import Fault

_DECIMAL = re.compile(r"[+-]?\d{1,30}([.,]\d{1,30})?", re.ASCII)
_THOUSANDS = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")


def parse_whole(cell_type: CellType, value: object) -> int | Fault:
    """A whole number between the type's bounds.

    Text with a comma or point is refused: 1.500 is read as one and a half by some, as 1500 by
    others.
    """
    exact = None if isinstance(value, str) and re.search("[.,]", value) else exact_number(value)
    if exact is None or exact.denominator != 1:
        return Fault("not_whole", _bounds(cell_type))
    if not _lies_within(cell_type, exact):
        return Fault("out_of_range", _bounds(cell_type))
    return int(exact)


def parse_number(cell_type: CellType, value: object) -> float | Fault:
    """A decimal number between the type's bounds."""
    exact = exact_number(value)
    if exact is None:
        return Fault("not_number", _bounds(cell_type))
    if not _lies_within(cell_type, exact):
        return Fault("out_of_range", _bounds(cell_type))
    return float(exact)


def parse_share(cell_type: CellType, value: object) -> Fraction | Fault:
    """A share between the type's bounds, exactly as written; text may be a percentage."""
    if isinstance(value, str) and value.endswith("%"):
        percent = exact_number(value[:-1].strip())
        exact = None if percent is None else percent / 100
    else:
        exact = exact_number(value)
    if exact is None:
        return Fault("not_share")
    return exact if _lies_within(cell_type, exact) else Fault("share_out_of_range")


def exact_number(value: object) -> Fraction | None:
    """The number as written, 0.1 being one tenth; None for what is no finite number."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return Fraction(value)
    if isinstance(value, float):
        return Fraction(str(value)) if math.isfinite(value) else None
    if isinstance(value, str):
        text = _THOUSANDS.sub("", value)
        return Fraction(text.replace(",", ".")) if _DECIMAL.fullmatch(text) else None
    return None


def _lies_within(cell_type: CellType, exact: Fraction) -> bool:
    low = cell_type.low is None or exact >= cell_type.low
    return low and (cell_type.high is None or exact <= cell_type.high)


def _bounds(cell_type: CellType) -> dict[str, object]:
    return {"low": cell_type.low, "high": cell_type.high}
