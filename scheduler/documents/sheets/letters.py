"""How wide text is in Times New Roman, so that rows can be made high enough for it."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_BOLD = 1.08
_WIDTHS = {  # thousandths of the font's size
    **dict.fromkeys("ijlt/,.;:'|!()[]", 310),
    **dict.fromkeys("frsIJ-·", 380),
    **dict.fromkeys(" ", 250),
    **dict.fromkeys("acez", 444),
    **dict.fromkeys("wABCDEGHKNOQRUVXYĐ", 722),
    **dict.fromkeys("mM%&", 890),
    **dict.fromkeys("W@…—", 1000),
    **dict.fromkeys("FLPSTZ=<>+×", 611),
}
_USUAL = 500


def lines_of(text: str, room: float, size: float, is_bold: bool) -> int:
    """Lines that `text` takes when it is broken between words; `room` and `size` in points."""
    thousandths = room * 1000 / size / (_BOLD if is_bold else 1)
    return sum(_lines(part, thousandths) for part in text.split("\n"))


def _lines(text: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in text.split():
        width = _width(word)
        if used and used + _WIDTHS[" "] + width > room:
            lines, used = lines + 1, 0.0
        used += width + (_WIDTHS[" "] if used else 0)
        if used > room:  # a word that is wider than the column is broken within
            lines, used = lines + int(used // room), used % room
    return lines


@lru_cache(maxsize=20_000)
def _width(word: str) -> int:
    """In thousandths of the size; a letter with its marks is as wide as without."""
    return sum(_WIDTHS.get(normalize("NFD", letter)[0], _USUAL) for letter in word)
