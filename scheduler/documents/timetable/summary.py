"""Sheet "Tổng hợp": what the plan is, how good it is, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.documents.timetable.cost_tables import (
    costs_by_area,
    costs_by_kind,
    costs_by_month,
)
from scheduler.documents.timetable.words import heading_row, section_row, words
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
        costs_by_kind(instance, plan, language),
        costs_by_area(instance, plan, language),
        costs_by_month(instance, plan, language),
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


def _tiers(instance: Instance, plan: Plan, language: Language) -> list[Row]:
    deadline = f"{instance.settings.priority_deadline:%d/%m/%Y}"
    rows: list[Row] = [
        section_row("tiers", language),
        [Styled(words.say("tiers_note", language), "note")],
        heading_row(language, "tier", "tier_value", "tier_unit", "tier_bound", "tier_proved"),
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
    return [section_row("counts", language), *rows]
