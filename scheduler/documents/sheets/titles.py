"""Titles of sheets as Excel takes them."""

from __future__ import annotations

from scheduler.documents.sheets.xml_text import without_controls

_TITLE_LENGTH = 31
_KEPT_BY_EXCEL = "history"


def sheet_title(name: str, taken: list[str]) -> str:
    """`name` as Excel takes it for a sheet: short, without some signs, unlike all in `taken`."""
    plain = "".join(" " if c in "[]:*?/\\" or ord(c) < 32 else c for c in name)
    plain = without_controls(plain)
    plain = " ".join(plain.split()).strip("'")[:_TITLE_LENGTH].strip("' ") or "_"
    used, number, title = {_KEPT_BY_EXCEL, *(each.casefold() for each in taken)}, 2, plain
    while title.casefold() in used:
        ending = f" ({number})"
        title, number = plain[: _TITLE_LENGTH - len(ending)] + ending, number + 1
    return title
