"""What has to be screened: one visit for each village and pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from scheduler.instance import Instance


class Pace(NamedTuple):
    """Service minutes a person as an exact fraction `minutes / persons`."""

    minutes: int
    persons: int

    def minutes_for(self, persons: int) -> int:
        """Whole minutes that `persons` take, rounded up."""
        return -(-persons * self.minutes // self.persons)

    def persons_in(self, minutes: int) -> int:
        """Most persons that `minutes` are enough for."""
        if minutes < 0:
            return 0
        return minutes * self.persons // self.minutes if self.minutes else 10**6


@dataclass(frozen=True, slots=True)
class Visit:
    """The persons of one village that one pass must screen (R5)."""

    village: str
    pass_number: int
    persons: int
    pace: Pace
    priority: int

    @property
    def minutes(self) -> int:
        return self.pace.minutes_for(self.persons)


@dataclass(frozen=True, slots=True)
class Cluster:
    """The visits of one station's villages: what one sub-problem decides."""

    station: str
    visits: tuple[Visit, ...]


def clusters(instance: Instance) -> tuple[Cluster, ...]:
    """One cluster a station that has anybody to screen, in workbook order."""
    visits: dict[str, list[Visit]] = {station: [] for station in instance.stations}
    for village in instance.villages.values():
        share = village.minutes_per_person
        pace = Pace(share.numerator, share.denominator)
        for pass_number in (1, 2):
            persons = village.persons_needed(pass_number)
            if persons:
                visit = Visit(village.id, pass_number, persons, pace, village.priority)
                visits[village.station].append(visit)
    return tuple(Cluster(station, tuple(found)) for station, found in visits.items() if found)


def by_key(visits: Iterable[Visit]) -> dict[tuple[str, int], Visit]:
    """The visits by village and pass."""
    return {(visit.village, visit.pass_number): visit for visit in visits}
