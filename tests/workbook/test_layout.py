"""The layout and labels.csv name the same things, found however they are typed."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import fields
from importlib.resources import files

import pytest

from scheduler.instance.settings import Settings
from scheduler.workbook.layout import (
    SETTINGS,
    SHEETS,
    find_column,
    find_setting,
    find_sheet,
    find_value,
    label,
    plain,
    setting_label,
    value_label,
)

LIST = files("scheduler.workbook").joinpath("labels.csv").read_text(encoding="utf-8")
LABELS = list(csv.DictReader(LIST.splitlines()))
VALUES = sorted(
    {value for sheet in SHEETS for column in sheet.columns for value in column.type.values}
)


def test_every_sheet_column_and_setting_has_a_label_and_no_label_is_left_over():
    """A column is added to the layout, and its Vietnamese heading is forgotten."""
    named = {(row["sheet"], row["key"]) for row in LABELS}
    laid_out = {(sheet.key, "") for sheet in SHEETS}
    laid_out |= {(sheet.key, column.key) for sheet in SHEETS for column in sheet.columns}
    laid_out |= {("setting", setting.key) for setting in SETTINGS}
    laid_out |= {("value", value) for value in VALUES}
    assert named == laid_out


def test_no_two_names_of_one_table_look_alike_without_diacritics():
    """Two columns share a heading once their marks are dropped: one is read as the other."""
    seen: dict[tuple[str, str], str] = {}
    for row in LABELS:
        table = row["sheet"] if row["key"] else "sheet"
        key = row["key"] or row["sheet"]
        for name in (key, row["vietnamese"]):
            assert seen.setdefault((table, plain(name)), key) == key


@pytest.mark.parametrize(
    "spell",
    [
        str,
        str.upper,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFD", text).replace("đ", "D"),
        lambda text: text.replace("–", "-").replace(" ", "\n "),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_name_is_found_in_any_spelling(language, spell):
    for sheet in SHEETS:
        assert find_sheet(spell(label(sheet.key, None, language))) == sheet.key
        for column in sheet.columns:
            heading = spell(label(sheet.key, column.key, language))
            assert find_column(sheet.key, heading) == column.key
    for setting in SETTINGS:
        assert find_setting(spell(setting_label(setting.key, language))) == setting.key
    for value in VALUES:
        assert find_value(spell(value_label(value, language))) == value


def test_unknown_names_are_not_found():
    assert (find_sheet("Bản"), find_setting(""), find_value("thứ 9")) == (None, None, None)
    assert find_column("Leave", "Mã bản") is None


def test_settings_are_those_of_the_vocabulary_with_defaults_in_range():
    """A default that the reader itself would refuse."""
    assert [setting.key for setting in SETTINGS] == [field.name for field in fields(Settings)]
    for setting in SETTINGS:
        default, bounds = setting.default(2027), setting.type
        if bounds.low is not None:
            assert bounds.low <= default <= bounds.high


def test_references_name_sheets_and_a_column_is_found_by_its_key():
    keys = {sheet.key for sheet in SHEETS}
    for sheet in SHEETS:
        for column in sheet.columns:
            assert keys.issuperset(column.refers_to)
            assert sheet.column(column.key) is column
        with pytest.raises(KeyError):
            sheet.column("no such column")
