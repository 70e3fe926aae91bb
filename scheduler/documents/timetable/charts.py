"""Sheets "Biểu đồ" and "Số liệu biểu đồ": native charts, and the figures that they show."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.documents.sheets.charts import Chart, ChartKind
from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.documents.timetable.chart_figures import (
    Block,
    area_block,
    coverage_block,
    load_block,
    month_block,
)
from scheduler.documents.timetable.words import words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_CHART_ROWS, _CHART_COLUMNS = 32, 16
_WEEKS_A_LABEL = 4
_NAMES = ("coverage", "load", "months", "areas")
_ANCHORS = dict(zip(_NAMES, ("A2", "I2", "A18", "I18"), strict=True))
_KINDS: dict[str, ChartKind] = {
    "coverage": "line", "load": "stacked", "months": "column", "areas": "column",
}  # fmt: skip


def chart_sheets(instance: Instance, plan: Plan, language: Language) -> tuple[Sheet, Sheet]:
    """The charts, and the figures that they show."""
    blocks = (
        coverage_block(instance, plan, language),
        load_block(instance, plan, language),
        month_block(instance, plan, language),
        area_block(instance, plan, language),
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
