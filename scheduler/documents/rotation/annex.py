"""The rows of the rotation plan's annex: every posting, by sending unit (R18–R22)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from math import floor
from typing import Literal

from scheduler.instance import Doctor, Facility, Instance
from scheduler.plan import Plan, Posting

MONTHS = range(1, 13)
Standing = Literal["new", "extended", "fixed"]


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One posting; `number` counts from 1 within its unit.

    `working_days` are those of its months, leave included (R19). `accumulated` are the rotation
    days done before the year and those of the doctor's months up to the end of this posting.
    `decided` are the dates of the Postings sheet, for a fixed posting that reaches over its months.
    """

    number: int
    posting: Posting
    doctor: Doctor
    station: Facility
    working_days: int
    accumulated: int
    standing: Standing
    decided: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class SendingUnit:
    """A facility that sends doctors, and its part of the annex.

    `most_away` is the largest number of its doctors away in one month, `away_limit` what R20
    allows.
    """

    facility: Facility
    doctors: int
    exempt: int
    most_away: int
    away_limit: int
    rows: tuple[AnnexRow, ...]

    @property
    def posted(self) -> int:
        return len({row.doctor.id for row in self.rows})

    @property
    def months(self) -> int:
        return sum(len(row.posting.months) for row in self.rows)

    @property
    def working_days(self) -> int:
        return sum(row.working_days for row in self.rows)


def sending_units(instance: Instance, plan: Plan) -> tuple[SendingUnit, ...]:
    """The units with a posting, units and doctors in the order of the workbook."""
    postings: dict[str, list[Posting]] = {}
    for posting in sorted(plan.postings, key=lambda posting: posting.start):
        postings.setdefault(posting.doctor, []).append(posting)
    homes: dict[str, list[Doctor]] = {}
    for doctor in instance.doctors.values():
        homes.setdefault(doctor.facility, []).append(doctor)
    return tuple(
        _unit(instance, facility, homes[facility.id], postings)
        for facility in instance.facilities.values()
        if any(doctor.id in postings for doctor in homes.get(facility.id, ()))
    )


def _unit(
    instance: Instance,
    facility: Facility,
    doctors: list[Doctor],
    postings: dict[str, list[Posting]],
) -> SendingUnit:
    sent = [(doctor, tuple(postings.get(doctor.id, ()))) for doctor in doctors]
    rows = [row for doctor, mine in sent for row in _rows(instance, doctor, mine)]
    away = [sum(_is_away(mine, month) for _, mine in sent) for month in MONTHS]
    return SendingUnit(
        facility=facility,
        doctors=len(doctors),
        exempt=sum(doctor.rotation_exempt for doctor in doctors),
        most_away=max(away),
        away_limit=floor(instance.settings.donor_cap * len(doctors)),
        rows=tuple(replace(row, number=number) for number, row in enumerate(rows, start=1)),
    )


def _is_away(postings: tuple[Posting, ...], month: int) -> bool:
    return any(month in posting.months for posting in postings)


def _rows(instance: Instance, doctor: Doctor, postings: tuple[Posting, ...]) -> Iterable[AnnexRow]:
    accumulated = doctor.rotation_days_done
    for posting in postings:
        days = instance.calendar.working_days_in(posting.months)
        accumulated += days
        yield AnnexRow(
            number=0,
            posting=posting,
            doctor=doctor,
            station=instance.facilities[posting.facility],
            working_days=days,
            accumulated=accumulated,
            standing=_standing(posting, postings),
            decided=_decided(instance, posting),
        )


def _standing(posting: Posting, postings: tuple[Posting, ...]) -> Standing:
    """Whether it is fixed, extends a fixed one at the same station, or is new."""
    if posting.fixed:
        return "fixed"
    fixed = {
        month
        for other in postings
        if other.fixed and other.facility == posting.facility
        for month in other.months
    }
    return "extended" if fixed & {posting.months[0] - 1, posting.months[-1] + 1} else "new"


def _decided(instance: Instance, posting: Posting) -> tuple[date, date] | None:
    year = instance.settings.year
    for row in instance.fixed_postings if posting.fixed else ():
        is_this = (row.doctor, row.facility) == (posting.doctor, posting.facility)
        dates = row.dates.start, row.dates.end
        if is_this and set(row.months(year)) & set(posting.months):
            return None if dates == (posting.start, posting.end) else dates
    return None
