"""R18, R19 and R21 for one doctor: such postings are legal by construction, without variables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scheduler.instance import Doctor
from scheduler.rotation.homes import Homes
from scheduler.rotation.stretch import MONTHS, Run, Stay, Stretch, cut, stretches_of


class NewPosting(NamedTuple):
    """A new posting: `doctor` at `station` for one stretch of months."""

    doctor: str
    station: str
    stretch: Stretch


def is_eligible(homes: Homes, doctor: Doctor) -> bool:
    """R18: only doctors of a hospital or centre who are not exempt are posted."""
    unit = homes.instance.facilities[doctor.facility]
    return unit.is_donor and not doctor.rotation_exempt


def keeps_lengths(homes: Homes, doctor: Doctor, postings: Sequence[NewPosting]) -> bool:
    """R18: one posting at a time; each stretch at one station, fixed months included, has a legal
    length: `min_posting_months` ≤ length ≤ `max_posting_months`."""
    fixed = homes.fixed_places.get(doctor.id, {})
    places = dict(fixed)
    for posting in postings:
        for month in posting.stretch.months:
            if month in places:
                return False
            places[month] = posting.station
    new = places.keys() - fixed.keys()
    settings = homes.instance.settings
    shortest, longest = settings.min_posting_months, settings.max_posting_months
    for station in dict.fromkeys(posting.station for posting in postings):
        for stretch in stretches_of(m for m in places if places[m] == station):
            is_legal_length = shortest <= len(stretch.months) <= longest
            if not is_legal_length and not new.isdisjoint(stretch.months):
                return False
    return True


def keeps_days(homes: Homes, doctor: Doctor, new_months: Sequence[int]) -> bool:
    """R19: `rotation_days_done` + working days of all months posted ≤ `rotation_max_days`, and
    ≥ `rotation_min_days` unless the last month posted is December."""
    settings = homes.instance.settings
    months = {*new_months, *homes.fixed_places.get(doctor.id, {})}
    days = doctor.rotation_days_done + sum(homes.working_days[month] for month in months)
    enough = days >= settings.rotation_min_days or max(months) == MONTHS[-1]
    return enough and days <= settings.rotation_max_days


def keeps_notice(homes: Homes, stretch: Stretch) -> bool:
    """R21: a new posting starts at least `notice_days` after `issue_date`."""
    return stretch.first >= homes.first_month


def is_legal(homes: Homes, doctor: Doctor, postings: Sequence[NewPosting]) -> bool:
    """Whether `doctor` may have exactly these new postings (R18, R19, R21)."""
    months = [month for posting in postings for month in posting.stretch.months]
    return (
        is_eligible(homes, doctor)
        and all(keeps_notice(homes, posting.stretch) for posting in postings)
        and keeps_days(homes, doctor, months)
        and keeps_lengths(homes, doctor, postings)
    )


def legal_runs(homes: Homes, doctor: Doctor, chains: bool) -> tuple[Run, ...]:
    """Runs that `doctor` may be posted for.

    With `chains`, a run longer than `max_posting_months` is cut into stays at several stations.
    """
    longest = homes.instance.settings.max_posting_months
    if longest < 1:
        return ()
    return tuple(
        run
        for first in range(homes.first_month, 13)
        for last in range(first, 13 if chains else min(first + longest, 13))
        for run in _legal_runs_over(homes, doctor, Stretch(first, last))
    )


def _legal_runs_over(homes: Homes, doctor: Doctor, whole: Stretch) -> list[Run]:
    """The run over these months where it lengthens no fixed posting, or else those that do."""
    if not keeps_days(homes, doctor, whole.months):
        return []
    stretches = cut(whole, homes.instance.settings.max_posting_months)
    elsewhere = [NewPosting(doctor.id, f"\0{i}", stretch) for i, stretch in enumerate(stretches)]
    if keeps_lengths(homes, doctor, elsewhere):
        return [Run(tuple(_stay(homes, doctor, stretch) for stretch in stretches))]
    return [
        Run((Stay(whole, only=station),))
        for station in _stations_beside(homes, doctor, whole)
        if _may_lengthen(homes, doctor, station, whole)
    ]


def _stay(homes: Homes, doctor: Doctor, stretch: Stretch) -> Stay:
    """The stay anywhere but where it would make a fixed posting too long."""
    beside = _stations_beside(homes, doctor, stretch)
    barred = (s for s in beside if not _may_lengthen(homes, doctor, s, stretch))
    return Stay(stretch, barred=tuple(barred))


def _stations_beside(homes: Homes, doctor: Doctor, stretch: Stretch) -> list[str]:
    """Stations of fixed postings in the month before the stretch and in the one after."""
    fixed = homes.fixed_places.get(doctor.id, {})
    places = [fixed[m] for m in (stretch.first - 1, stretch.last + 1) if m in fixed]
    return [place for place in dict.fromkeys(places) if place in homes.instance.stations]


def _may_lengthen(homes: Homes, doctor: Doctor, station: str, stretch: Stretch) -> bool:
    return keeps_lengths(homes, doctor, [NewPosting(doctor.id, station, stretch)])
