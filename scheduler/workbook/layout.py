"""Every sheet, column, setting and fixed word of the workbook, in one import.

The tables stand in `sheets` and `setting_rows`, the names in `labels`.
"""

from scheduler.workbook.cell_types import WEEKDAYS, CellType
from scheduler.workbook.labels import (
    find_column,
    find_setting,
    find_sheet,
    find_value,
    label,
    plain,
    setting_label,
    value_label,
)
from scheduler.workbook.setting_rows import SETTINGS, Setting
from scheduler.workbook.sheets import SHEETS, Column, Sheet

__all__ = [
    "SETTINGS",
    "SHEETS",
    "WEEKDAYS",
    "CellType",
    "Column",
    "Setting",
    "Sheet",
    "find_column",
    "find_setting",
    "find_sheet",
    "find_value",
    "label",
    "plain",
    "setting_label",
    "value_label",
]
