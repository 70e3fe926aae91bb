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


def format_number(value: int, language: Language) -> str:
    """`value` with its thousands apart: 1.234.567 in Vietnamese, 1,234,567 in English."""
    written = f"{value:,}"
    return written.replace(",", ".") if language == "vi" else written


def format_percent(share: float, language: Language) -> str:
    """`share` of 1 as a percentage with two decimals: 2,34 % in Vietnamese, 2.34 % in English."""
    written = f"{100 * share:.2f} %"
    return written.replace(".", ",") if language == "vi" else written
