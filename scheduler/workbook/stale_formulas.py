"""Formulas whose stored result may be wrong after some rows were changed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

_REFERENCE = re.compile(r"\$?[A-Z]{1,3}\$?([0-9]+)")
_WHOLE = re.compile(r"\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b|\$?[0-9]+:\$?[0-9]")  # columns or rows
_WORD = re.compile(r"[^\W\d][\w.]*")
_ELSEWHERE = re.compile(r"\b(?:INDIRECT|OFFSET|TODAY|NOW|RAND)", re.IGNORECASE)

Formulas = dict[str, str]  # text by cell, of one sheet


def stale_cells(
    formulas: Mapping[str, Formulas],
    written: Mapping[str, set[int]],
    names: Mapping[str, str],
) -> dict[str, set[str]]:
    """Cells, a sheet, that look at written rows, or at other stale cells.

    `names` are the defined names with the cells that they stand for.
    """
    stale: dict[str, set[str]] = {sheet: set() for sheet in formulas}
    touched = {sheet: set(rows) for sheet, rows in written.items() if rows}
    texts = {
        (sheet, cell): _spelt_out(text, names)
        for sheet, of_sheet in formulas.items()
        for cell, text in of_sheet.items()
    }
    while touched:
        rows_of = {sheet: sorted(rows) for sheet, rows in touched.items()}
        found = [key for key, text in texts.items() if not _is_sound(key[0], text, rows_of)]
        if not found:
            break
        for sheet, cell in found:
            del texts[sheet, cell]
            stale[sheet].add(cell)
            touched.setdefault(sheet, set()).add(int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
    return stale


def _spelt_out(text: str, names: Mapping[str, str]) -> str:
    """The formula, followed by what the names in it stand for."""
    used = dict.fromkeys(word for word in _WORD.findall(text) if word in names)
    return " ".join((text, *(names[word] for word in used)))


def _is_sound(sheet: str, formula: str, written: Mapping[str, list[int]]) -> bool:
    """Whether no written row lies in or between the rows that the formula names."""
    if not formula.strip() or "[" in formula or _ELSEWHERE.search(formula):
        return False
    if any(name.replace("'", "''") in formula for name in written if name != sheet):
        return False
    rows = written.get(sheet, [])
    if not rows:
        return True
    if _WHOLE.search(formula):
        return False
    named = [int(number) for number in _REFERENCE.findall(formula)]
    if not named:
        return True
    first = bisect_left(rows, min(named))
    return first == len(rows) or rows[first] > max(named)
