"""R18, R19 and R21 for one doctor: such postings are legal by construction, without variables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scheduler.instance import Doctor
from scheduler.rotation.homes import Homes
from scheduler.rotation.stretch import MONTHS, Run, Stretch, cut, stretches_of


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
    """Runs that `doctor` may be posted for, at stations where they lengthen no fixed posting, or
    else at the one where they do.

    With `chains`, a run longer than `max_posting_months` is cut into stretches at several stations.
    """
    longest = homes.instance.settings.max_posting_months
    if longest < 1:
        return ()
    return tuple(
        run
        for first in range(homes.first_month, 13)
        for last in range(first, 13 if chains else min(first + longest, 13))
        for run in _legal_runs_over(homes, doctor, Stretch(first, last), longest)
    )


def _legal_runs_over(homes: Homes, doctor: Doctor, whole: Stretch, longest: int) -> list[Run]:
    """The run over these months if it is legal somewhere, else those that lengthen a posting."""
    if not keeps_days(homes, doctor, whole.months):
        return []
    stretches = cut(whole, longest)
    anywhere = [NewPosting(doctor.id, f"\0{i}", stretch) for i, stretch in enumerate(stretches)]
    if keeps_lengths(homes, doctor, anywhere):
        return [Run(stretches)]
    fixed = homes.fixed_places.get(doctor.id, {})
    beside = [fixed.get(whole.first - 1), fixed.get(whole.last + 1)]
    return [
        Run((whole,), station)
        for station in dict.fromkeys(beside)
        if station in homes.instance.stations
        and keeps_lengths(homes, doctor, [NewPosting(doctor.id, station, whole)])
    ]
