"""A table for other programs: typed columns, and rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Value = str | int | date | None  # `int` also for yes or no


class Type(StrEnum):
    """How a column's values are to be taken; TIME is in minutes after midnight."""

    TEXT = "text"
    INTEGER = "integer"
    DATE = "date"
    TIME = "time"
    YES_NO = "yes/no"


@dataclass(frozen=True, slots=True)
class Column:
    """Its values may be None where `may_be_blank`."""

    name: str
    type: Type = Type.TEXT
    may_be_blank: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is that of the file; each row holds a value for each column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    @classmethod
    def of(cls, name: str, columns: tuple[Column, ...], rows: Iterable[dict[str, Value]]) -> Table:
        """From rows by the names of their columns; a row with others raises KeyError."""
        names = [column.name for column in columns]
        return cls(name, columns, tuple(tuple(row[name] for name in names) for row in rows))
