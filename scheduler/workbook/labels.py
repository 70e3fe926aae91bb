"""The English keys and Vietnamese labels of labels.csv, and finding a key from what was typed."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from scheduler.language import Language

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


def plain(text: str) -> str:
    """`text` without letter case, diacritics, line breaks, spare spaces and kinds of dashes."""
    spaced = " ".join(text.translate(_DASHES).split()).casefold()
    letters = unicodedata.normalize("NFD", spaced.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def label(sheet: str, column: str | None, language: Language) -> str:
    """The heading of a column, or the name of the sheet where `column` is None."""
    if column is None:
        return _label("sheet", sheet, language)
    return _label(sheet, column, language)


def setting_label(key: str, language: Language) -> str:
    """What a row of the Settings sheet calls the setting."""
    return _label("setting", key, language)


def value_label(key: str, language: Language) -> str:
    """How a fixed word, such as `station` or `Mon`, is written."""
    return _label("value", key, language)


def find_sheet(text: str) -> str | None:
    """The key of the sheet that is called `text`, as key or label; None if there is none."""
    return _keys("sheet").get(plain(text))


def find_column(sheet: str, text: str) -> str | None:
    """The key of the column of `sheet` (a key) that is headed `text`.

    A mark of required columns, as in `Name *`, or a colon is no part of the heading.
    """
    word = plain(text)
    keys = _keys(sheet)
    return keys.get(word) or keys.get(word.strip(" *:·"))


def find_setting(text: str) -> str | None:
    """The key of the setting that is called `text`."""
    return _keys("setting").get(plain(text))


def find_value(text: str) -> str | None:
    """The key of the fixed word that is written `text`."""
    return _keys("value").get(plain(text))


def _label(table: str, key: str, language: Language) -> str:
    vietnamese = _labels()[table][key]
    return vietnamese if language == "vi" else key


@cache
def _keys(table: str) -> Mapping[str, str]:
    """Key by plain key and plain label."""
    labels = _labels()[table]
    return {plain(word): key for key, label in labels.items() for word in (label, key)}


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    """Vietnamese label by key; a table a sheet, and `sheet`, `setting` and `value`."""
    tables: dict[str, dict[str, str]] = {}
    with files("scheduler.workbook").joinpath("labels.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            table, key = (row["sheet"], row["key"]) if row["key"] else ("sheet", row["sheet"])
            tables.setdefault(table, {})[key] = row["vietnamese"]
    return tables
