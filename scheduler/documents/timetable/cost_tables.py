"""What the plan costs, by kind, area and month, as parts of the summary."""

from __future__ import annotations

from dataclasses import astuple

from scheduler.documents.costs import (
    KINDS,
    Quantities,
    prices_vnd,
    quantities_by_area,
    quantities_by_month,
)
from scheduler.documents.outings import outings_of
from scheduler.documents.sheets.sheet import Row, Styled
from scheduler.documents.timetable.words import heading_row, section_row, words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan


def costs_by_kind(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    total = sum(quantities_by_area(instance, plan).values(), Quantities())
    rows: list[Row] = [
        section_row("costs_by_kind", language),
        heading_row(language, "cost_kind", "quantity", "price_vnd", "cost_vnd"),
    ]
    prices = prices_vnd(instance.settings)
    for kind, quantity, price in zip(KINDS, astuple(total), prices, strict=True):
        rows.append([words.say(f"cost_{kind}", language), quantity, price, quantity * price])
    return [*rows, _total(language, None, None, total.cost_vnd(instance.settings))]


def costs_by_area(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    keys = ("area", "away_days", "station_days", "nights", "area_screened", "new_postings")
    rows: list[Row] = [
        section_row("costs_by_area", language),
        heading_row(language, *keys, "cost_vnd"),
    ]
    screened = _screened_by_area(instance, plan)
    totals = [0] * 6
    for area, amount in quantities_by_area(instance, plan).items():
        name = words.say("no_area", language) if area is None else instance.areas[area].name
        days = amount.away_days, amount.station_days, amount.nights
        cost = amount.cost_vnd(instance.settings)
        figures = [*days, screened.get(area, 0), amount.new_postings, cost]
        if area is not None or any(figures):
            rows.append([name, *figures])
            totals = [a + b for a, b in zip(totals, figures, strict=True)]
    return [*rows, _total(language, *totals)]


def costs_by_month(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    """A night counts in the month of its evening, a posting in the month in which it begins."""
    keys = ("month", "away_days", "station_days", "nights", "area_screened", "new_postings")
    rows: list[Row] = [
        section_row("costs_by_month", language),
        heading_row(language, *keys, "cost_vnd"),
    ]
    screened, totals = _screened_by_month(plan), [0] * 6
    for month, amount in quantities_by_month(instance, plan).items():
        days = amount.away_days, amount.station_days, amount.nights
        cost = amount.cost_vnd(instance.settings)
        figures = [*days, screened.get(month, 0), amount.new_postings, cost]
        name = words.say("month_heading", language, month=month, year=instance.settings.year)
        rows.append([name, *figures])
        totals = [a + b for a, b in zip(totals, figures, strict=True)]
    return [*rows, _total(language, *totals)]


def _screened_by_month(plan: Plan) -> dict[int, int]:
    found: dict[int, int] = {}
    for outing in outings_of(plan):
        month = outing.day.date.month
        found[month] = found.get(month, 0) + outing.persons
    return found


def _screened_by_area(instance: Instance, plan: Plan) -> dict[str | None, int]:
    found: dict[str | None, int] = {}
    for trip in plan.trips:
        area = instance.facilities[trip.base].area
        persons = (s.persons for day in trip.days for x in day.sessions for s in x.served)
        found[area] = found.get(area, 0) + sum(persons)
    return found


def _total(language: Language, *figures: int | None) -> Row:
    label = Styled(words.say("total", language), "total_text")
    return [label, *(Styled(figure, "total_number") for figure in figures)]
