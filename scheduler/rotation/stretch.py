"""Runs of adjoining months, the unit in which postings are decided and counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MONTHS = tuple(range(1, 13))


class Stretch(NamedTuple):
    """Months `first` to `last` of the year, both inclusive."""

    first: int
    last: int

    @property
    def months(self) -> range:
        return range(self.first, self.last + 1)


class Stay(NamedTuple):
    """A stretch at one station: at any but the `barred`, or `only` at that one.

    Stations differ where a doctor has a fixed posting beside the stretch, which it may lengthen.
    """

    stretch: Stretch
    only: str | None = None
    barred: tuple[str, ...] = ()

    def allows(self, station: str) -> bool:
        return station not in self.barred if self.only is None else station == self.only


class Run(NamedTuple):
    """One doctor's adjoining stays in order, each at another station than the one before."""

    stays: tuple[Stay, ...]

    @property
    def months(self) -> range:
        return range(self.stays[0].stretch.first, self.stays[-1].stretch.last + 1)


def stretches_of(months: Iterable[int]) -> list[Stretch]:
    """The maximal stretches that a set of months consists of, in order."""
    found: list[Stretch] = []
    for month in sorted(set(months)):
        if found and found[-1].last == month - 1:
            found[-1] = Stretch(found[-1].first, month)
        else:
            found.append(Stretch(month, month))
    return found


def cut(whole: Stretch, longest: int) -> tuple[Stretch, ...]:
    """`whole` as the fewest stretches of at most `longest` ≥ 1 months, as equal as can be."""
    length = len(whole.months)
    pieces = -(-length // longest)
    firsts = [whole.first + length * i // pieces for i in range(pieces)]
    lasts = [first - 1 for first in firsts[1:]] + [whole.last]
    return tuple(Stretch(first, last) for first, last in zip(firsts, lasts, strict=True))
