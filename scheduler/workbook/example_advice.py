"""Warnings about rows of the template that were meant to be written over."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.workbook.example_mark import is_example
from scheduler.workbook.problems import Problem, problem
from scheduler.workbook.tables import Tables


def advise_on_examples(tables: Tables) -> Iterator[Problem]:
    """At the first cell of each row that is still an example: it would be planned as real."""
    for table in tables:
        for row in table.rows:
            for column in table.sheet.columns:
                if is_example(row[column.key]):
                    where = table.where(row, column.key)
                    yield problem("example_left", where, str(row[column.key]))
                    break
