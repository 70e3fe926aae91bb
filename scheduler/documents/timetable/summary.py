"""Sheet "Tổng hợp": what the plan is, how good it is, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, astuple
from datetime import date

from scheduler.documents.costs import (
    KINDS,
    Quantities,
    prices_vnd,
    quantities_by_area,
    quantities_by_month,
)
from scheduler.documents.outings import outings_of
from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.documents.timetable.words import words
from scheduler.documents.visits import visits_of
from scheduler.instance import Instance
from scheduler.language import Language, format_number, format_percent
from scheduler.plan import Plan

_COLUMNS = (Column("", 66), *(Column("", 16, "number") for _ in range(6)))
_SECTIONS_ON_PAGE_1 = 3
_UNITS = ("persons", "doctor_months", "persons", "doctor_months", "vnd", "points")


def summary_sheet(
    instance: Instance, plan: Plan, language: Language, remarks: Sequence[str] = ()
) -> Sheet:
    """Tiers in words, the bound and `remarks`, costs by kind, area and month, and the counts that
    people ask for."""
    year = instance.settings.year
    sections: tuple[Sequence[Row], ...] = (
        [[Styled(words.say("title", language, year=year), "title")]],
        [*_tiers(instance, plan, language), *([Styled(text, "note")] for text in remarks)],
        _costs_by_kind(instance, plan, language),
        _costs_by_area(instance, plan, language),
        _costs_by_month(instance, plan, language),
        _counts(instance, plan, language),
        [[Styled(words.say("input", language, sha256=plan.input_sha256), "note")]],
    )
    rows, ends = list[Row](), list[int]()
    for section in sections:
        rows += [*section, []]
        ends.append(len(rows))
    return Sheet(
        title=words.say("summary", language),
        printed_title="",
        columns=_COLUMNS,
        rows=rows[:-1],
        is_table=False,
        row_breaks=(ends[_SECTIONS_ON_PAGE_1 - 1],),
    )


def _heading(language: Language, *keys: str) -> Row:
    return [Styled(words.say(key, language), "heading") for key in keys]


def _section(key: str, language: Language) -> Row:
    return [Styled(words.say(key, language), "section")]


def _tiers(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    deadline = f"{instance.settings.priority_deadline:%d/%m/%Y}"
    rows: list[Row] = [
        _section("tiers", language),
        [Styled(words.say("tiers_note", language), "note")],
        _heading(language, "tier", "tier_value", "tier_unit", "tier_bound", "tier_proved"),
    ]
    for (tier, value), unit in zip(asdict(plan.tiers).items(), _UNITS, strict=True):
        label = words.say(tier, language)
        explanation = words.say(f"{tier}_means", language, deadline=deadline)
        unit_name = Styled(words.say(f"{unit}_unit", language), "centred")
        bound = plan.bounds.get(tier)
        proved = Styled(words.say("optimal", language), "centred") if bound == value else None
        rows.append([f"{label}\n{explanation}", value, unit_name, bound, proved])
    return [*rows, [Styled(bound_sentence(plan, language), "note")]]


def bound_sentence(plan: Plan, language: Language) -> str:
    """How much cheaper any plan with the same T1–T4 could be, in words."""
    cost, bound = plan.tiers.T5, plan.bounds["T5"]
    share = (cost - bound) / cost if cost else 0.0
    return words.say(
        "bound",
        language,
        bound=format_number(bound, language),
        gap=format_percent(share, language),
    )


def _costs_by_kind(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    total = sum(quantities_by_area(instance, plan).values(), Quantities())
    rows: list[Row] = [
        _section("costs_by_kind", language),
        _heading(language, "cost_kind", "quantity", "price_vnd", "cost_vnd"),
    ]
    prices = prices_vnd(instance.settings)
    for kind, quantity, price in zip(KINDS, astuple(total), prices, strict=True):
        rows.append([words.say(f"cost_{kind}", language), quantity, price, quantity * price])
    return [*rows, _total(language, None, None, total.cost_vnd(instance.settings))]


def _costs_by_area(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    keys = ("area", "away_days", "station_days", "nights", "area_screened", "new_postings")
    rows: list[Row] = [
        _section("costs_by_area", language),
        _heading(language, *keys, "cost_vnd"),
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


def _costs_by_month(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    """A night counts in the month of its evening, a posting in the month in which it begins."""
    keys = ("month", "away_days", "station_days", "nights", "area_screened", "new_postings")
    rows: list[Row] = [
        _section("costs_by_month", language),
        _heading(language, *keys, "cost_vnd"),
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


def _counts(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    visits = visits_of(instance, plan)
    days = [(trip, day) for trip in plan.trips for day in trip.days]
    dates: set[date] = {day.date for _, day in days}
    figures = {
        "count_stations": len(instance.stations),
        "count_villages": len(instance.villages),
        "count_needed": sum(visit.needed for visit in visits),
        "count_screened": sum(visit.screened for visit in visits),
        "count_trips": len(plan.trips),
        "count_away_trips": sum(trip.is_away for trip in plan.trips),
        "count_sessions": sum(len(day.sessions) for _, day in days),
        "count_dates": len(dates),
        "count_doctors": len({doctor for trip in plan.trips for doctor in trip.doctors}),
        "count_posted": len({posting.doctor for posting in plan.postings}),
        "count_fixed": sum(posting.fixed for posting in plan.postings),
    }
    rows: list[Row] = [[words.say(key, language), figure] for key, figure in figures.items()]
    return [_section("counts", language), *rows]
