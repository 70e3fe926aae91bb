"""What a document puts on a sheet: columns, rows, and the style of each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scheduler.documents.sheets.charts import Chart

Value = str | int | float | date | None
Style = Literal[
    "title", "section", "heading", "note", "text", "centred", "number", "percent", "date", "time",
    "total_text", "total_number", "decimal", "ratio", "total_decimal", "total_ratio", "month",
    "day_away", "day_night", "day_station", "day_several", "day_visited", "day_closed", "day_off",
    "day_free", "day_full", "day_head", "label", "posted", "posted_fixed", "at_home", "number_full",
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
    """One sheet, printed on A4, one page wide, under `printed_title`, upright if `is_portrait`.

    A table starts with its headings, which are frozen, filtered and repeated on every page; the
    rows of any other sheet stand alone, on one page. `frozen_columns` stay in view when one scrolls
    right, and `frozen_rows` of a sheet that is no table. After the columns or rows (from 1) in
    `column_breaks` and `row_breaks` a new page begins; frozen rows and columns are repeated there.

    `notes` are hover texts by row and column (from 1); `merged` are ranges such as "B1:D1".
    No row is lower than `least_height` points.
    """

    title: str
    printed_title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    is_table: bool = True
    frozen_columns: int = 0
    frozen_rows: int = 0
    is_portrait: bool = False
    column_breaks: tuple[int, ...] = ()
    row_breaks: tuple[int, ...] = ()
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    merged: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    least_height: float = 0

    @property
    def heading_rows(self) -> int:
        """Rows that stay in view and are repeated on every page."""
        return 1 if self.is_table else self.frozen_rows

    def cells(self) -> list[Row]:
        """All rows, the headings of a table first."""
        headings = [Styled(column.heading, "heading") for column in self.columns]
        return [headings, *self.rows] if self.is_table else list(self.rows)
