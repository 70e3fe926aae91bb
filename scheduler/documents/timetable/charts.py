"""Sheets "Biểu đồ" and "Số liệu biểu đồ": native charts, and the figures that they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.documents.costs import quantities_by_area, quantities_by_month
from scheduler.documents.sheets.charts import Chart, ChartKind
from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.documents.timetable.kits import weeks_of
from scheduler.documents.timetable.words import words
from scheduler.documents.visits import visits_of
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_CHART_ROWS, _CHART_COLUMNS = 32, 16
_MILLION, _WEEKS_A_LABEL = 1_000_000, 4
_NAMES = ("coverage", "load", "months", "areas")
_ANCHORS = dict(zip(_NAMES, ("A2", "I2", "A18", "I18"), strict=True))
_KINDS: dict[str, ChartKind] = {
    "coverage": "line", "load": "stacked", "months": "column", "areas": "column",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the sheet of figures: headings, then rows."""

    headings: tuple[str, ...]
    rows: Sequence[Row]


def chart_sheets(instance: Instance, plan: Plan, language: Language) -> tuple[Sheet, Sheet]:
    """The charts, and the figures that they show."""
    blocks = (
        coverage_block(instance, plan, language),
        load_block(instance, plan, language),
        _month_block(instance, plan, language),
        _area_block(instance, plan, language),
    )
    rows, firsts = _stacked(blocks, language)
    charts = tuple(
        _chart(name, block, first, language)
        for name, block, first in zip(_NAMES, blocks, firsts, strict=True)
    )
    return _chart_sheet(instance, charts, language), _data_sheet(instance, blocks, rows, language)


def _chart(name: str, block: Block, first: int, language: Language) -> Chart:
    is_coverage, is_weekly = name == "coverage", name in ("coverage", "load")
    return Chart(
        kind=_KINDS[name],
        title=words.say(f"chart_{name}", language),
        x_title=words.say(f"chart_{name}_x", language),
        y_title=words.say(f"chart_{name}_y", language),
        sheet=words.say("chart_data", language),
        first_row=first,
        last_row=first + len(block.rows),
        label_column=1,
        columns=tuple(range(2, len(block.headings) + 1)),
        anchor=_ANCHORS[name],
        number_format="0%" if is_coverage else "#,##0",
        highest=1 if is_coverage else None,
        label_every=_WEEKS_A_LABEL if is_weekly else 1,
    )


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


def _month_block(instance: Instance, plan: Plan, language: Language) -> Block:
    rows: list[Row] = [
        [words.say(f"month_{month}", language), quantity.cost_vnd(instance.settings) / _MILLION]
        for month, quantity in quantities_by_month(instance, plan).items()
    ]
    return Block((words.say("month", language), words.say("million_vnd", language)), rows)


def _area_block(instance: Instance, plan: Plan, language: Language) -> Block:
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


def _stacked(blocks: Sequence[Block], language: Language) -> tuple[list[Row], list[int]]:
    """All blocks below each other, each under its title, and the rows of their headings."""
    rows, firsts = list[Row](), list[int]()
    for block, name in zip(blocks, _NAMES, strict=True):
        rows.append([Styled(words.say(f"chart_{name}", language), "section")])
        firsts.append(len(rows) + 1)
        rows += [[Styled(heading, "heading") for heading in block.headings], *block.rows, []]
    return rows[:-1], firsts


def _chart_sheet(instance: Instance, charts: tuple[Chart, ...], language: Language) -> Sheet:
    year = instance.settings.year
    title: Row = [Styled(words.say("charts_title", language, year=year), "title")]
    return Sheet(
        title=words.say("charts", language),
        printed_title="",
        columns=tuple(Column("", 9) for _ in range(_CHART_COLUMNS)),
        rows=[title, *([] for _ in range(_CHART_ROWS))],
        is_table=False,
        charts=charts,
    )


def _data_sheet(
    instance: Instance, blocks: Sequence[Block], rows: list[Row], language: Language
) -> Sheet:
    width = max(len(block.headings) for block in blocks)
    breaks = [i for i, row in enumerate(rows) if not row]
    return Sheet(
        title=words.say("chart_data", language),
        printed_title=words.say("chart_data_title", language, year=instance.settings.year),
        columns=(Column("", 26), *(Column("", 13, "number") for _ in range(width - 1))),
        rows=rows,
        is_table=False,
        is_portrait=True,
        row_breaks=tuple(breaks[:2]),
    )
