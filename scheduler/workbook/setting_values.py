"""The Settings sheet: from its rows to `Settings`, with a problem for every bad setting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from scheduler.instance.settings import Settings
from scheduler.workbook.cells import is_blank, parse_cell
from scheduler.workbook.faults import Fault, Words
from scheduler.workbook.labels import find_setting, setting_label
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.rows import cell_problem
from scheduler.workbook.setting_rows import SETTINGS, Setting
from scheduler.workbook.tables import Row, Table

_BY_KEY = {setting.key: setting for setting in SETTINGS}
_ANY_YEAR = 2000


@dataclass(slots=True)
class GivenSettings:
    """What the sheet says: values, the cells of keys and values, and what cannot be known."""

    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Where] = field(default_factory=dict)
    cells: dict[str, Where] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def knows(self, *keys: str) -> bool:
        """Whether all these settings have a value, be it the default."""
        return self.unknown.isdisjoint(keys)

    @property
    def settings(self) -> Settings:
        """All settings, with defaults; those that are unknown have no meaning."""
        return Settings.for_year(**({"year": _ANY_YEAR} | self.values))


def read_settings(table: Table) -> tuple[GivenSettings, list[Problem]]:
    """What the sheet says, and what is wrong with its rows one by one."""
    given, problems = GivenSettings(), list[Problem]()
    names = Nearest(setting_label(s.key, language) for s in SETTINGS for language in ("vi", "en"))
    for row in table.rows:
        problems += _take(table, row, given, names)
    if table.has("key") and "year" not in given.keys:
        problems.append(problem("setting_missing", Where(table.name), label=setting_words("year")))
    if "year" not in given.values:
        given.unknown |= {"year"} | _default_dates() - given.values.keys()
    return given, problems


def setting_words(key: str) -> Words:
    """The setting's name as templates write it."""
    return Words(setting_label(key, "vi"), setting_label(key, "en"))


def _take(table: Table, row: Row, given: GivenSettings, names: Nearest) -> Iterator[Problem]:
    """Add one row to `given`."""
    if "key" in row.bad:
        return
    text, where = row["key"], table.where(row, "key")
    key = find_setting(text)
    if key is None:
        yield problem("setting_unknown", where, text, hint=names.hint(text))
    elif key in given.keys:
        yield problem("setting_twice", where, text, other=given.keys[key].cell)
    else:
        given.keys[key] = where
        given.cells[key] = replace(table.where(row, "value"), heading=text)
        yield from _take_value(_BY_KEY[key], row, given)


def _take_value(setting: Setting, row: Row, given: GivenSettings) -> Iterator[Problem]:
    """A blank value stands for the default; `year` has none."""
    key, where = setting.key, given.cells[setting.key]
    if "value" in row.bad:
        given.unknown.add(key)
    elif is_blank(row["value"]):
        if setting.required:
            yield problem("blank", where, heading=setting_words(key))
    else:
        read = parse_cell(setting.type, row["value"])
        if isinstance(read, Fault):
            given.unknown.add(key)
            yield cell_problem(read, row["value"], where)
        else:
            given.values[key] = read


def _default_dates() -> set[str]:
    """The settings whose default depends on the year."""
    return {setting.key for setting in SETTINGS if setting.type.name == "date"}
