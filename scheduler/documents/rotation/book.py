"""rotation.xlsx: the annex, and the doctors of every station by month."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scheduler.documents.rotation.annex import AnnexRow, SendingUnit
from scheduler.documents.rotation.presence import StationMonth
from scheduler.documents.rotation.remarks import remark
from scheduler.documents.rotation.words import headings, rows_or_none, words
from scheduler.documents.sheets.save import save_sheets
from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.instance import Instance
from scheduler.language import Language

_ANNEX: tuple[Column, ...] = (
    Column("number", 5.5, "centred"),
    Column("doctor", 26),
    Column("birth_year", 8, "centred"),
    Column("specialty", 18),
    Column("unit", 38),
    Column("receiving", 28.5),
    Column("from", 12, "date"),
    Column("to", 12, "date"),
    Column("months", 8, "number"),
    Column("working_days", 10, "number"),
    Column("accumulated", 11.5, "number"),
    Column("least_days", 10, "number"),
    Column("remark", 32),
)
_BY_MONTH: tuple[Column, ...] = (
    Column("station", 30),
    Column("month", 8, "centred"),
    Column("own", 10, "number"),
    Column("posted_in", 10, "number"),
    Column("present", 9, "number"),
    Column("floor", 9, "number"),
    Column("goal", 9, "number"),
    Column("missing_floor", 11, "number"),
    Column("missing_goal", 11, "number"),
    Column("reason", 45),
)
_YEAR: tuple[Column, ...] = (
    Column("station", 30),
    Column("floor", 8, "number"),
    Column("goal", 8, "number"),
    *(Column(f"month_{month}", 6.5, "number") for month in range(1, 13)),
    Column("missing_floor", 11, "number"),
    Column("missing_goal", 11, "number"),
)


def save_book(
    path: Path,
    instance: Instance,
    units: tuple[SendingUnit, ...],
    presence: tuple[StationMonth, ...],
    language: Language,
) -> None:
    """Write rotation.xlsx to `path`. Raises OSError."""
    sheets = [
        _sheet("annex", _ANNEX, rows_or_none(_annex_rows(instance, units, language), language), 2,
               instance, language),
        _sheet("by_month", _BY_MONTH, [_month_row(each) for each in presence], 1,
               instance, language),
        _sheet("year", _YEAR, _year_rows(presence), 1, instance, language),
    ]  # fmt: skip
    save_sheets(path, sheets, words.say("title", language, year=instance.settings.year))


def _sheet(
    key: str,
    columns: tuple[Column, ...],
    rows: Sequence[Row],
    frozen: int,
    instance: Instance,
    language: Language,
) -> Sheet:
    return Sheet(
        title=words.say(key, language),
        printed_title=words.say(f"{key}_title", language, year=instance.settings.year),
        columns=headings(columns, language),
        rows=rows,
        frozen_columns=frozen,
    )


def _annex_rows(
    instance: Instance, units: tuple[SendingUnit, ...], language: Language
) -> list[Row]:
    """Each unit's postings and their subtotal, then the total."""
    rows: list[Row] = []
    for unit in units:
        rows += [_annex_row(row, unit, instance, language) for row in unit.rows]
        rows.append(_sum_row("subtotal", unit.facility.name, (unit,), language))
    return [*rows, _sum_row("total", "", units, language)] if rows else []


def _annex_row(row: AnnexRow, unit: SendingUnit, instance: Instance, language: Language) -> Row:
    return (
        row.number,
        row.doctor.name,
        row.doctor.birth_year,
        row.doctor.specialty,
        unit.facility.name,
        row.station.name,
        row.posting.start,
        row.posting.end,
        len(row.posting.months),
        row.working_days,
        row.accumulated,
        instance.settings.rotation_min_days,
        remark(row, instance, language),
    )


def _sum_row(key: str, name: str, units: tuple[SendingUnit, ...], language: Language) -> Row:
    text = words.say(key, language, doctors=sum(unit.posted for unit in units))
    texts = ["", text, "", "", name, "", "", ""]
    figures = [sum(unit.months for unit in units), sum(unit.working_days for unit in units)]
    return [
        *(Styled(each, "total_text") for each in texts),
        *(Styled(each, "total_number") for each in figures),
        *(Styled(None, "total_number") for _ in range(2)),
        Styled("", "total_text"),
    ]


def _month_row(each: StationMonth) -> Row:
    return (
        each.station.name,
        each.month,
        each.own,
        each.posted_in,
        each.present,
        each.station.doctor_floor,
        each.station.doctor_goal,
        each.missing_to_floor,
        each.missing_to_goal,
        each.reason or None,
    )


def _year_rows(presence: tuple[StationMonth, ...]) -> list[Row]:
    years = [presence[start : start + 12] for start in range(0, len(presence), 12)]
    return [
        (
            year[0].station.name,
            year[0].station.doctor_floor,
            year[0].station.doctor_goal,
            *(each.present for each in year),
            sum(each.missing_to_floor for each in year),
            sum(each.missing_to_goal for each in year),
        )
        for year in years
    ]
