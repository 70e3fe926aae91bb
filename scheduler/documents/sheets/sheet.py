"""What a document puts on a sheet: columns, rows, and the style of each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Value = str | int | float | date | None
Style = Literal[
    "title", "section", "heading", "note", "text", "centred", "number", "percent", "date", "time",
    "total_text", "total_number",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Styled:
    """A cell whose style differs from that of its column."""

    value: Value
    style: Style


Row = Sequence[Value | Styled]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its heading, its width in characters, the style of its cells."""

    heading: str
    width: float
    style: Style = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, printed on A4 landscape, one page wide, under `printed_title`; no table: one page.

    A table starts with its headings, which are frozen, filtered and repeated on every page; the
    rows of any other sheet stand alone. `frozen_columns` stay in view when one scrolls right.
    """

    title: str
    printed_title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    is_table: bool = True
    frozen_columns: int = 0

    def cells(self) -> list[Row]:
        """All rows, the headings of a table first."""
        headings = [Styled(column.heading, "heading") for column in self.columns]
        return [headings, *self.rows] if self.is_table else list(self.rows)
