"""The known word that a mistyped one most resembles, and how a message suggests it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from scheduler.language import Catalogue, Language
from scheduler.workbook.faults import Words
from scheduler.workbook.labels import plain

_HINTS = Catalogue(
    {
        "near": {"vi": " Có phải ý là {words}?", "en": " Did you mean {words}?"},
        "or": {"vi": " hay ", "en": " or "},
    },
)
_MOST_SHOWN, _MOST_COMPARED = 3, 100
_MOST_TOKENS = 12
_FEW = 500  # known words that are compared one by one
_MOST_COMPARISONS = 10_000_000  # of a word with a known one: some two seconds
_TOKEN = re.compile(r"[^\W_]+")
# signs that are taken for each other, by people who type and by programs that read scans
_LOOK_ALIKE = str.maketrans("oil", "011")

_WordsByKey = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Hint(Words):
    """A question that ends a message, empty where no known word is near, and the words of it."""

    near: tuple[str, ...] = ()


class Nearest:
    """Looks up words among `known`; letter case, diacritics, spaces and signs do not count.

    `aliases` are other names of known words, such as that of the village whose id is asked for.
    Words are compared by the letters to insert, drop, replace or swap. Among many known words
    those one letter off are found at once; only the first `limit` other words are compared with
    all, by default as many as take a few seconds. A workbook with more has one cause that the
    first of them show.
    """

    def __init__(
        self,
        known: Iterable[str],
        cutoff: float = 0.6,
        limit: int | None = None,
        aliases: Iterable[tuple[str, str]] = (),
    ) -> None:
        words = list(known)
        self._known = _by_key((word, word) for word in words)
        # a spreadsheet that takes an id for a number drops its zeros
        bare = ((word.lstrip("0"), word) for word in words if word.startswith("0"))
        self._names = _by_key([*aliases, *(pair for pair in bare if pair[0])])
        self._cutoff = cutoff
        self._left = _MOST_COMPARISONS // max(1, len(self._known)) if limit is None else limit
        self._found: dict[str, tuple[str, ...]] = {}

    def find(self, word: str) -> str | None:
        """The nearest known word, or None where none is near enough."""
        return next(iter(self.words(word)), None)

    def words(self, word: str) -> tuple[str, ...]:
        """The nearest known words: several, at most three, where none is nearer than another."""
        if word not in self._found:
            self._found[word] = (self._spelt_in(word) or self._alike(word))[:_MOST_SHOWN]
        return self._found[word]

    def hint(self, word: str) -> Hint:
        """A question that ends a message, empty where no known word is near."""
        near = self.words(word)
        return Hint(_question(near, "vi"), _question(near, "en"), near) if near else Hint("", "")

    def _spelt_in(self, word: str) -> tuple[str, ...]:
        """Known words that `word` spells in full, alone or beside others: T03 17, Trạm T0317."""
        parts = tuple(_parts(word))
        for known in (self._known, self._names):
            for part in parts:
                if part in known:
                    return known[part]
        return ()

    def _alike(self, word: str) -> tuple[str, ...]:
        """The most similar words."""
        key = _squash(word)
        near = self._best(key, self._one_letter_off(key))
        if not near and self._left > 0:
            self._left -= 1
            near = self._best(key, list(self._known))
        return near

    def _best(self, key: str, among: list[str]) -> tuple[str, ...]:
        """The most similar words; of these, those that begin like `key` for longest."""
        found = process.extract(
            key,
            among,
            scorer=OSA.normalized_similarity,
            score_cutoff=self._cutoff,
            limit=_MOST_COMPARED,
        )
        equal = [each for each, score, _ in found if score == found[0][1]]
        begun = {each: Prefix.similarity(key, each) for each in equal}
        keys = [each for each in equal if begun[each] == max(begun.values())]
        return tuple(word for each in keys for word in self._known[each])

    def _one_letter_off(self, key: str) -> list[str]:
        """Of many known words, those that become `key` or share a word one letter shorter."""
        if len(self._known) <= _FEW:
            return []
        found = (each for short in _shortened(key) for each in self._by_shortened.get(short, ()))
        return list(dict.fromkeys(found))

    @cached_property
    def _by_shortened(self) -> dict[str, list[str]]:
        by_shortened: dict[str, list[str]] = {}
        for known in self._known:
            for short in _shortened(known):
                by_shortened.setdefault(short, []).append(known)
        return by_shortened


def _shortened(key: str) -> Iterable[str]:
    """`key`, and `key` without each of its letters."""
    return dict.fromkeys([key, *(key[:i] + key[i + 1 :] for i in range(len(key)))])


def _by_key(pairs: Iterable[tuple[str, str]]) -> _WordsByKey:
    """Words by what they are looked up as, in order, each once."""
    found: dict[str, dict[str, None]] = {}
    for name, word in pairs:
        found.setdefault(_squash(name), {})[word] = None
    return {key: tuple(words) for key, words in found.items()}


def _squash(text: str) -> str:
    return "".join(_TOKEN.findall(plain(text))).translate(_LOOK_ALIKE)


def _parts(text: str) -> Iterator[str]:
    """Neighbouring tokens of the text run together, most tokens first; a single letter says
    nothing."""
    tokens = [_squash(token) for token in _TOKEN.findall(plain(text))][:_MOST_TOKENS]
    for length in range(len(tokens), 0, -1):
        for start in range(len(tokens) - length + 1):
            part = "".join(tokens[start : start + length])
            if len(part) > 1:
                yield part


def _question(near: tuple[str, ...], language: Language) -> str:
    words = _HINTS.say("or", language).join(f"“{word}”" for word in near)
    return _HINTS.say("near", language, words=words)
