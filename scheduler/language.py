"""The two languages that every message and document can be written in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Language = Literal["vi", "en"]


class Catalogue:
    """Message texts by key and language; a text is a `str.format` template.

    `Catalogue({"R1": {"vi": "…", "en": "…"}})`; asking for a key or language that is missing raises
    KeyError, so an untranslated message is found by the first test that prints it.
    """

    def __init__(self, texts: Mapping[str, Mapping[Language, str]]) -> None:
        self._texts = texts

    def say(self, key: str, language: Language, **values: object) -> str:
        """The text of `key` in `language` with `values` filled in."""
        return self._texts[key][language].format(**values)

    def keys(self) -> tuple[str, ...]:
        return tuple(self._texts)
