"""A sheet as it stands in a file, whatever the file's format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's name and cell values; rows may differ in length, blank cells are None.

    Row and column of a value are those of its cell, from 0. Errors stand as their text, such as
    `#REF!`. `lost_formulas` are the (row, column) indices of formulas without a stored value.
    """

    name: str
    rows: tuple[tuple[object, ...], ...]
    lost_formulas: frozenset[tuple[int, int]] = frozenset()


class Tidy:
    """Texts as they are meant: composed letters, plain spaces, nothing that cannot be seen.

    A text that comes again, such as a station's id in every village, is kept once.
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def text(self, text: str) -> str:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = tidy_text(text)
        return known

    def row(self, cells: Iterable[object]) -> tuple[object, ...]:
        """The cells of a row, empty texts as None."""
        return tuple((self.text(cell) or None) if isinstance(cell, str) else cell for cell in cells)


def tidy_text(text: str) -> str:
    """`text` in composed letters (NFC), with plain spaces, without marks of no width."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _SPACES.sub(" ", text)))
