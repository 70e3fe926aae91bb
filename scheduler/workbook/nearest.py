"""The known word that a mistyped one most resembles, and how a message suggests it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

from scheduler.language import Catalogue
from scheduler.workbook.faults import Words
from scheduler.workbook.labels import plain

_HINTS = Catalogue(
    {"near": {"vi": " Có phải ý là “{word}”?", "en": " Did you mean “{word}”?"}},
)


_LOOKS = str.maketrans("oil", "011")
_FEW = 500  # known words that are compared one by one
_MOST_COMPARISONS = 300_000  # of a word with a known one: some three seconds


class Nearest:
    """Looks up words among `known`, letter case and diacritics aside.

    Words that look alike, such as T03 17 or TO317 and T0317, come first; then, among many known
    words, those with one letter added, left out, changed or exchanged with the next. Comparing is
    slow, so only the first `limit` different words are compared with all; a workbook with more
    mistypes than that has one cause that the first of them show.
    """

    def __init__(self, known: Iterable[str], cutoff: float = 0.6, limit: int = 100) -> None:
        self._known = {plain(word): word for word in known}
        self._cutoff = cutoff
        if len(self._known) > _FEW:
            limit = min(limit, _MOST_COMPARISONS // len(self._known))
        self._left = limit
        self._found: dict[str, str | None] = {}
        self._shortened: dict[str, list[str]] | None = None

    def find(self, word: str) -> str | None:
        """The nearest known word, or None where none is near enough."""
        if word not in self._found:
            text = plain(word)
            near = self._alike.get(_alike(text)) or self._best(text, self._one_letter_off(text))
            if near is None and self._left > 0:
                self._left -= 1
                near = self._best(text, self._known)
            self._found[word] = near
        return self._found[word]

    @cached_property
    def _alike(self) -> dict[str, str]:
        return {_alike(text): word for text, word in self._known.items()}

    def _best(self, text: str, among: Iterable[str]) -> str | None:
        matches = get_close_matches(text, among, 1, self._cutoff)
        return self._known[matches[0]] if matches else None

    def _one_letter_off(self, text: str) -> list[str]:
        """Of many known words, those that become `text` or share a word one letter shorter."""
        if len(self._known) <= _FEW:
            return []
        if self._shortened is None:
            self._shortened = {}
            for known in self._known:
                for short in _shortened(known):
                    self._shortened.setdefault(short, []).append(known)
        found = (known for short in _shortened(text) for known in self._shortened.get(short, ()))
        return list(dict.fromkeys(found))

    def hint(self, word: str) -> Words:
        """A question that ends a message, empty where no known word is near."""
        near = self.find(word)
        if near is None:
            return Words("", "")
        return Words(_HINTS.say("near", "vi", word=near), _HINTS.say("near", "en", word=near))


def _alike(text: str) -> str:
    """What looks the same: letters that are taken for digits, without spaces and signs."""
    return "".join(filter(str.isalnum, text)).translate(_LOOKS)


def _shortened(text: str) -> Iterable[str]:
    """`text`, and `text` without each of its letters."""
    return dict.fromkeys([text, *(text[:i] + text[i + 1 :] for i in range(len(text)))])
