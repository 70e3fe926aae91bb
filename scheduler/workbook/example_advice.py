"""Warnings about rows of the template that were meant to be written over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scheduler.workbook.cell_types import ID
from scheduler.workbook.example_mark import is_about_example, is_example_id, is_example_text
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.sheets import Column, Sheet
from scheduler.workbook.tables import Tables

# they have neither ids nor texts of their own
_ONLY_REFERRING = ("Windows", "Postings", "Travel")


def advise_on_examples(tables: Tables) -> Iterator[Problem]:
    """At the first such cell of each row that is still an example: it would be planned as real.

    A row that merely belongs to an example, such as a village at the example's station, is real.
    """
    for table in tables:
        for row in table.rows:
            for column in table.sheet.columns:
                if _is_of_example(table.sheet, column, row[column.key]):
                    where = table.where(row, column.key)
                    yield problem("example_left", where, str(row[column.key]))
                    break


def _is_of_example(sheet: Sheet, column: Column, value: Any) -> bool:
    if column.refers_to:
        return sheet.key in _ONLY_REFERRING and is_about_example(value)
    return is_example_id(value) if column.type == ID else is_example_text(value)
