"""Rows of the model, one function a rule; R18, R19 and R21 hold for each run by construction."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.rotation.donors import Offer, Skill, specialty_limits, unit_limits
from scheduler.rotation.homes import Homes
from scheduler.rotation.model import Term
from scheduler.rotation.stretch import MONTHS
from scheduler.rotation.variables import Variables


def add_r18_one_run(variables: Variables) -> None:
    """R18: a doctor goes away for one run at most: Σ runs ≤ size of the class."""
    terms: dict[int, list[Term]] = {}
    for (index, _), variable in variables.runs.items():
        terms.setdefault(index, []).append((variable, 1))
    for index, runs in terms.items():
        variables.model.add_row(runs, upper=variables.classes[index].size)


def add_r18_one_place(variables: Variables) -> None:
    """R18, weaker: a doctor is away once in a month: Σ runs over the month ≤ size of the class."""
    for index, donors in enumerate(variables.classes):
        for month in MONTHS:
            variables.model.add_row(variables.away(index, month), upper=donors.size)


def add_r19_days(variables: Variables, working_days: Mapping[int, int]) -> None:
    """R19, summed over a class: working days of all runs ≤ rotation days that it may still do."""
    terms: dict[int, list[Term]] = {}
    for (index, run), variable in variables.runs.items():
        days = sum(working_days[month] for month in run.months)
        terms.setdefault(index, []).append((variable, days))
    for index, runs in terms.items():
        variables.model.add_row(runs, upper=variables.classes[index].spare_days)


def add_r20_donor_cap(variables: Variables, homes: Homes) -> None:
    """R20: a unit's doctors away in a month ≤ floor(donor_cap · doctors), fixed ones counted."""
    for unit in homes.units:
        members = [i for i, donors in enumerate(variables.classes) if donors.unit == unit.id]
        for month, limit in zip(MONTHS, unit_limits(homes, unit.id), strict=True):
            away = [term for i in members for term in variables.away(i, month)]
            variables.model.add_row(away, upper=limit)


def add_r20_specialties(variables: Variables, homes: Homes) -> None:
    """R20: of each specialty that a unit has, at least one doctor stays in each month."""
    members: dict[tuple[str, str], list[int]] = {}
    for index, donors in enumerate(variables.classes):
        if donors.specialty is not None:
            members.setdefault((donors.unit, donors.specialty), []).append(index)
    for (unit, specialty), indices in members.items():
        limits = specialty_limits(homes, unit)[specialty]
        for month, limit in zip(MONTHS, limits, strict=True):
            away = [term for i in indices for term in variables.away(i, month)]
            variables.model.add_row(away, upper=limit)


def add_balance(variables: Variables) -> None:
    """Each offer is made as often as it is taken: Σ runs = Σ stretches."""
    received: dict[Offer, list[Term]] = {offer: [] for offer in variables.supply}
    for (_, offer), variable in variables.stretches.items():
        received[offer].append((variable, -1))
    for offer, supply in variables.supply.items():
        variables.model.add_row([*supply, *received[offer]], lower=0, upper=0)


def add_missing_doctors(variables: Variables) -> None:
    """T2, T4: doctors posted + doctors missing ≥ doctors lacking, a demand and month."""
    for missing, lacking in (
        (variables.below_floor, [demand.below_floor for demand in variables.demands]),
        (variables.below_goal, [demand.below_goal for demand in variables.demands]),
    ):
        for (index, month), variable in missing.items():
            lack = lacking[index][month - 1] * len(variables.demands[index].stations)
            posted = variables.posted(index, month, *Skill)
            variables.model.add_row([*posted, (variable, 1)], lower=lack)
