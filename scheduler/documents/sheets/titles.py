"""Titles of sheets as Excel takes them."""

from __future__ import annotations

_TITLE_LENGTH = 31


def sheet_title(name: str, taken: list[str]) -> str:
    """`name` as Excel takes it for a sheet: short, without some signs, unlike all in `taken`."""
    plain = "".join(" " if c in "[]:*?/\\" or ord(c) < 32 else c for c in name)
    plain = " ".join(plain.split()).strip("'")[:_TITLE_LENGTH].strip("' ") or "_"
    used, number, title = {each.casefold() for each in taken}, 2, plain
    while title.casefold() in used:
        ending = f" ({number})"
        title, number = plain[: _TITLE_LENGTH - len(ending)] + ending, number + 1
    return title
