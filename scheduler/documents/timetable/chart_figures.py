"""The figures that the charts show, in blocks of rows below headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.documents.costs import quantities_by_area, quantities_by_month
from scheduler.documents.sheets.sheet import Row, Styled
from scheduler.documents.timetable.kits import weeks_of
from scheduler.documents.timetable.words import words
from scheduler.documents.visits import visits_of
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the sheet of figures: headings, then rows."""

    headings: tuple[str, ...]
    rows: Sequence[Row]


def coverage_block(instance: Instance, plan: Plan, language: Language) -> Block:
    """Share of the persons needed (both passes) who are screened by the end of each week, by the
    priority of their village."""
    needed: dict[int, int] = {}
    for visit in visits_of(instance, plan):
        priority = instance.villages[visit.village].priority
        needed[priority] = needed.get(priority, 0) + visit.needed
    screened: dict[tuple[int, date], int] = {}
    for day, village, persons, _ in _served(instance, plan):
        key = instance.villages[village].priority, _monday(day)
        screened[key] = screened.get(key, 0) + persons
    priorities, so_far, rows = sorted(needed), dict.fromkeys(needed, 0), list[Row]()
    for week in weeks_of(instance):
        for priority in priorities:
            so_far[priority] += screened.get((priority, week), 0)
        shares = [Styled(so_far[p] / needed[p], "percent") for p in priorities]
        rows.append([f"{week:%d/%m}", *shares])
    names = (words.say("chart_priority", language, priority=p) for p in priorities)
    return Block((words.say("week_from", language), *names), rows)


def load_block(instance: Instance, plan: Plan, language: Language) -> Block:
    """Persons screened in each week, by the area of the crew's base."""
    persons_by: dict[tuple[str | None, date], int] = {}
    for day, _, persons, area in _served(instance, plan):
        key = area, _monday(day)
        persons_by[key] = persons_by.get(key, 0) + persons
    used = {area for area, _ in persons_by}
    areas = [area for area in (*instance.areas, None) if area is not None or area in used]
    rows: list[Row] = [
        [f"{week:%d/%m}", *(persons_by.get((area, week), 0) for area in areas)]
        for week in weeks_of(instance)
    ]
    names = (_area_name(instance, area, language) for area in areas)
    return Block((words.say("week_from", language), *names), rows)


def month_block(instance: Instance, plan: Plan, language: Language) -> Block:
    rows: list[Row] = [
        [words.say(f"month_{month}", language), quantity.cost_vnd(instance.settings) / _MILLION]
        for month, quantity in quantities_by_month(instance, plan).items()
    ]
    return Block((words.say("month", language), words.say("million_vnd", language)), rows)


def area_block(instance: Instance, plan: Plan, language: Language) -> Block:
    rows: list[Row] = []
    for area, quantity in quantities_by_area(instance, plan).items():
        cost = quantity.cost_vnd(instance.settings)
        if area is not None or cost:
            rows.append([_area_name(instance, area, language), cost / _MILLION])
    return Block((words.say("area", language), words.say("million_vnd", language)), rows)


def _area_name(instance: Instance, area: str | None, language: Language) -> str:
    return words.say("no_area", language) if area is None else instance.areas[area].name


def _served(instance: Instance, plan: Plan) -> list[tuple[date, str, int, str | None]]:
    """Date, village, persons and the area of the base, for all that is screened."""
    return [
        (day.date, served.village, served.persons, instance.facilities[trip.base].area)
        for trip in plan.trips
        for day in trip.days
        for session in day.sessions
        for served in session.served
    ]


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())
