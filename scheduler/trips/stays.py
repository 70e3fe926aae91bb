"""Stays: crews that spend whole trips with one visit, full to the last minute.

A visit at a site is served by some full stays of 1…`max_trip_days` days and one *remainder*, the
persons left over, which may share a trip with other visits' remainders.
"""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.instance import Season
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.visits import Visit


@dataclass(frozen=True, slots=True)
class Stay:
    """A trip of `days` days to one site: the persons of the visit that it can serve, its cost."""

    days: int
    persons: int
    cost_vnd: int


@dataclass(frozen=True, slots=True)
class Split:
    """Full stays of a visit, by days, and the persons that remain."""

    stays: tuple[Stay, ...]
    remainder: int
    cost_vnd: int


def stays(ground: Ground, base: str, visit: Visit, site: str, season: Season) -> tuple[Stay, ...]:
    """The stays that serve anybody, shortest first; longer ones only if they serve more."""
    settings, pace = ground.settings, visit.pace
    whole = settings.workday_minutes - settings.setup_minutes
    if site == base:
        persons = pace.persons_in(whole)
        return (Stay(1, persons, ground.trip_vnd(1, 0, away=False)),) if persons else ()
    out, home = ground.travel(base, site, season), ground.travel(site, base, season)
    if out + home >= UNREACHABLE:
        return ()
    first, last = pace.persons_in(whole - out), pace.persons_in(whole - home)
    found: list[Stay] = []
    for days in range(1, ground.longest_trip + 1 if ground.instance.has_lodging(site) else 2):
        if days == 1:
            persons = pace.persons_in(whole - out - home)
        elif first and last:
            persons = first + (days - 2) * pace.persons_in(whole) + last
        else:
            break  # a day of travel alone is no day of a trip (R8)
        if persons > (found[-1].persons if found else 0):
            cost = ground.trip_vnd(days, out + home, away=True)
            found.append(Stay(days, persons, cost))
    return tuple(found)


def cheapest_rate(options: tuple[Stay, ...]) -> float:
    """VND a person in the best filled stay."""
    return min(stay.cost_vnd / stay.persons for stay in options)


def splits(options: tuple[Stay, ...], persons: int, most: int) -> tuple[Split, ...]:
    """The `most` splits of `persons` into full stays and a remainder that promise the least cost.

    A remainder is valued at the cheapest rate, as if its trip were shared perfectly; more than the
    persons of the longest stay never remain.
    """
    rate = cheapest_rate(options)
    longest = max(stay.persons for stay in options)
    best: dict[int, Split] = {}
    _extend(options, _bulk(options, persons, longest), best)
    ranked = sorted(
        (s for s in best.values() if s.remainder <= longest),
        key=lambda s: (s.cost_vnd + rate * s.remainder, s.remainder),
    )
    return tuple(ranked[:most])


def _bulk(options: tuple[Stay, ...], persons: int, longest: int) -> Split:
    """The first stays of a large visit, at the cheapest rate: only the last dozen are searched."""
    best = min(options, key=lambda stay: (stay.cost_vnd / stay.persons, stay.days))
    count = max(0, (persons - 12 * longest) // best.persons)
    return Split((best,) * count, persons - count * best.persons, count * best.cost_vnd)


def _extend(options: tuple[Stay, ...], split: Split, best: dict[int, Split]) -> None:
    """Depth first over stays in order of length, keeping the cheapest way to each remainder."""
    known = best.get(split.remainder)
    if known is not None and known.cost_vnd <= split.cost_vnd:
        return
    best[split.remainder] = split
    for index, stay in enumerate(options):
        if stay.persons <= split.remainder:
            left, cost = split.remainder - stay.persons, split.cost_vnd + stay.cost_vnd
            _extend(options[index:], Split((*split.stays, stay), left, cost), best)
