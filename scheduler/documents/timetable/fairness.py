"""Sheet "Công bằng": how evenly the trip days are shared among the doctors of a station (T6)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.documents.timetable.words import headings, words
from scheduler.documents.timetable.workload import workloads_of
from scheduler.documents.whereabouts import whereabouts_of
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan

_COLUMNS: tuple[Column, ...] = (
    Column("station", 38),
    Column("area", 26),
    Column("counted_doctors", 13, "number"),
    Column("counted_days", 13, "number"),
    Column("mean_days", 13, "decimal"),
    Column("most_days", 13, "number"),
    Column("least_days", 13, "number"),
    Column("spread", 13, "number"),
    Column("gini", 13, "ratio"),
)


def fairness_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """One row a station, then the sum of the spreads, then the province."""
    by_station = days_by_station(instance, plan)
    rows = [_station_row(instance, station, days) for station, days in by_station.items()]
    spreads = sum(_spread(days) for days in by_station.values())
    everybody = [day for days in by_station.values() for day in days]
    sum_row: Row = (words.say("spread_sum", language), *[None] * 6, spreads, None)
    province = (words.say("province", language), None, *_figures(everybody))
    return Sheet(
        title=words.say("fairness", language),
        printed_title=words.say("fairness_title", language, year=instance.settings.year),
        columns=headings(_COLUMNS, language),
        rows=[*rows, _as_total(sum_row), _as_total(province)],
        frozen_columns=1,
    )


def days_by_station(instance: Instance, plan: Plan) -> dict[str, list[int]]:
    """Trip days of the doctors who are at a station all year and may go on away trips."""
    workloads = workloads_of(plan)
    found: dict[str, list[int]] = {station: [] for station in instance.stations}
    for doctor, where in whereabouts_of(instance, plan).items():
        station = where.all_year
        if station in found and instance.doctors[doctor].field_ok:
            days = workloads[doctor].days_by_month if doctor in workloads else ()
            found[station].append(sum(days))
    return found


def gini(figures: Sequence[int]) -> float | None:
    """0 where all are equal, near 1 where one has everything; None where nobody has anything."""
    total = sum(figures)
    if total == 0:
        return None
    ranked = sum(rank * figure for rank, figure in enumerate(sorted(figures), start=1))
    count = len(figures)
    return float(Fraction(2 * ranked, count * total) - Fraction(count + 1, count))


def _station_row(instance: Instance, station: str, days: Sequence[int]) -> Row:
    facility = instance.facilities[station]
    area = None if facility.area is None else instance.areas[facility.area].name
    return (facility.name, area, *_figures(days))


def _figures(days: Sequence[int]) -> Row:
    if not days:
        return (0, *[None] * 6)
    mean = sum(days) / len(days)
    return (len(days), sum(days), mean, max(days), min(days), _spread(days), gini(days))


def _spread(days: Sequence[int]) -> int:
    return max(days, default=0) - min(days, default=0)


def _as_total(row: Row) -> Row:
    styles = {"text": "total_text", "decimal": "total_decimal", "ratio": "total_ratio"}
    return [
        Styled(value, styles.get(column.style, "total_number"))  # type: ignore[arg-type]
        for column, value in zip(_COLUMNS, row, strict=True)
    ]
