"""A figure's numbers, to be read."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers stand to the right with their thousands apart; `total` is a last row, if any.

    `name` is its id in the page; the first `heads` cells of a row name the row.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    heads: int = 1

    @property
    def number_columns(self) -> frozenset[int]:
        """Columns that hold numbers or percentages."""
        return frozenset(
            index
            for index, column in enumerate(zip(*self.rows, strict=True))
            if any(isinstance(cell, int) or str(cell).endswith("%") for cell in column)
        )


def summed(label: str, rows: tuple[tuple[Cell, ...], ...], heads: int = 1) -> tuple[Cell, ...]:
    """A total row: the sums of the columns after the first `heads`, nothing where there is text."""
    if not rows:
        return ()
    columns = list(zip(*rows, strict=True))[heads:]
    sums = [
        None if any(isinstance(c, str) for c in column) else sum(c or 0 for c in column)
        for column in columns
    ]
    return (label, *([None] * (heads - 1)), *sums)
