"""The Settings sheet with every default written out, for the planner to see and change."""

from __future__ import annotations

from scheduler.workbook.layout import SETTINGS

Row = dict[str, object]


def setting_rows(year: int) -> list[Row]:
    """A row a setting, `year` first."""
    return [
        {"key": setting.key, "value": year if setting.key == "year" else setting.default(year)}
        for setting in SETTINGS
    ]
