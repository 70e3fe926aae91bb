"""Days of the year as bits of one integer: "which starts are possible" is a few machine words.

Bit i stands for the i-th day of the year, 1 January being bit 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from scheduler.instance import SEASONS, Instance, Season, days_of


class Horizon:
    """Which days are worked, in which season, and open for a visit at a site (R1–R3, R6, R8)."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.days = days_of(instance.settings.year)
        self.campaign = self.mask(instance.campaign_days)
        self.season: dict[Season, int] = {
            season: self.campaign
            & self.mask(day for day in self.days if instance.season(day) == season)
            for season in SEASONS
        }
        self._open: dict[str, int] = {}
        self._windows: dict[tuple[str, int], int] = {}

    def mask(self, days: Iterable[date]) -> int:
        first, bits = self.days[0], 0
        for day in days:
            bits |= 1 << (day - first).days
        return bits

    def index(self, day: date) -> int:
        return (day - self.days[0]).days

    def open_days(self, place: str) -> int:
        """Campaign days on which the place itself is not closed (R1, R2)."""
        if place not in self._open:
            days = self.instance.campaign_days
            closed = self.instance.is_closed
            self._open[place] = self.mask(day for day in days if not closed(place, day))
        return self._open[place]

    def visit_days(self, village: str, pass_number: int, site: str, season: Season) -> int:
        """Days of `season` on which this visit may take place at `site`, by R1–R3 and R6."""
        if not self.instance.may_gather(village, site, season):
            return 0
        days = self.season[season] & self.open_days(site) & self.open_days(village)
        return days & self._window_days(village, pass_number)

    def _window_days(self, village: str, pass_number: int) -> int:
        key = (village, pass_number)
        if key not in self._windows:
            allowed = self.campaign
            if key in self.instance.windows:
                in_window = self.instance.in_window
                allowed = self.mask(d for d in self.instance.campaign_days if in_window(*key, d))
            self._windows[key] = allowed
        return self._windows[key]


def starts(days_by_offset: Sequence[int]) -> int:
    """Days s such that s + k is in `days_by_offset[k]` for every k: consecutive trip days (R8)."""
    bits = days_by_offset[0]
    for offset, days in enumerate(days_by_offset[1:], start=1):
        bits &= days >> offset
    return bits


def bits_of(mask: int) -> Iterator[int]:
    """The set bits of `mask`, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def bits_between(first: int, last: int) -> int:
    """All bits from `first` to `last`, both inclusive."""
    return (1 << (last + 1)) - (1 << first) if last >= first else 0
