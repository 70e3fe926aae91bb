"""The known word that a mistyped one most resembles, and how a message suggests it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from scheduler.language import Catalogue
from scheduler.workbook.faults import Words
from scheduler.workbook.labels import plain

_HINTS = Catalogue(
    {"near": {"vi": " Có phải ý là “{word}”?", "en": " Did you mean “{word}”?"}},
)


class Nearest:
    """Looks up words among `known`, letter case and diacritics aside.

    Comparing is slow, so only the first `limit` different words are looked up; a workbook with
    more mistypes than that has one cause that the first of them show.
    """

    def __init__(self, known: Iterable[str], cutoff: float = 0.6, limit: int = 100) -> None:
        self._known = {plain(word): word for word in known}
        self._cutoff, self._limit = cutoff, limit
        self._found: dict[str, str | None] = {}

    def find(self, word: str) -> str | None:
        """The nearest known word, or None where none is near enough."""
        if word not in self._found:
            if len(self._found) >= self._limit:
                return None
            matches = get_close_matches(plain(word), self._known, 1, self._cutoff)
            self._found[word] = self._known[matches[0]] if matches else None
        return self._found[word]

    def hint(self, word: str) -> Words:
        """A question that ends a message, empty where no known word is near."""
        near = self.find(word)
        if near is None:
            return Words("", "")
        return Words(_HINTS.say("near", "vi", word=near), _HINTS.say("near", "en", word=near))
