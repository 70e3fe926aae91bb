"""Sheet "Bộ thiết bị": kits in use against kits owned, by area and week (R17)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from scheduler.documents.sheets.sheet import Column, Row, Sheet, Styled
from scheduler.documents.timetable.words import words
from scheduler.instance import Area, Instance
from scheduler.language import Language
from scheduler.plan import Plan

Usage = Mapping[str, Mapping[date, int]]  # kits in use by area and day, only where there are any
_LEAST_COLUMNS = 8
_HEADINGS = (
    "area", "kits_owned", "kits_highest", "kits_highest_first", "kits_full_days", "kits_days",
    "kits_kit_days", "kits_share",
)  # fmt: skip


def kits_sheet(instance: Instance, plan: Plan, language: Language) -> Sheet:
    """A table by area, then the highest use of each week and area; weeks begin on Monday."""
    usage = kits_in_use(instance, plan)
    areas = tuple(instance.areas.values())
    by_area: list[Row] = [
        [Styled(words.say(key, language), "heading") for key in _HEADINGS],
        *(_area_row(instance, area, usage[area.id]) for area in areas),
    ]
    weeks: list[Row] = [
        [Styled(words.say("kits_weeks", language), "section")],
        [Styled(words.say("kits_weeks_note", language), "note")],
        [
            Styled(words.say("week_from", language), "heading"),
            *(Styled(f"{area.name} ({area.kits})", "heading") for area in areas),
        ],
        *(_week_row(areas, usage, week) for week in weeks_of(instance)),
    ]
    year = instance.settings.year
    return Sheet(
        title=words.say("kits", language),
        printed_title=words.say("kits_title", language, year=year),
        columns=(
            Column("", 30),
            *(Column("", 13, "number") for _ in range(max(_LEAST_COLUMNS, len(areas)))),
        ),
        rows=[*by_area, [], *weeks],
        is_table=False,
        is_portrait=True,
    )


def kits_in_use(instance: Instance, plan: Plan) -> dict[str, Counter[date]]:
    """Away trips of an area's bases on each day: each has one kit with it."""
    found: dict[str, Counter[date]] = {area: Counter() for area in instance.areas}
    for trip in plan.trips:
        area = instance.facilities[trip.base].area
        if trip.is_away and area is not None:
            found[area].update({day.date for day in trip.days})
    return found


def weeks_of(instance: Instance) -> tuple[date, ...]:
    """The Mondays of all weeks that have a day of the campaign."""
    first, last = instance.settings.campaign_start, instance.settings.campaign_end
    monday = first - timedelta(first.weekday())
    return tuple(monday + timedelta(7 * week) for week in range((last - monday).days // 7 + 1))


def _area_row(instance: Instance, area: Area, used: Mapping[date, int]) -> Row:
    highest = max(used.values(), default=0)
    first = min((day for day, kits in used.items() if kits == highest), default=None)
    full = sum(kits >= area.kits for kits in used.values())
    days = len(instance.campaign_days)
    most, in_use = days * area.kits, sum(used.values())
    share = Styled(in_use / most if most else None, "percent")
    limit = Styled(highest, "number_full" if highest and highest >= area.kits else "number")
    first_cell = Styled(first, "date")
    return [Styled(area.name, "text"), area.kits, limit, first_cell, full, days, in_use, share]


def _week_row(areas: tuple[Area, ...], usage: Usage, monday: date) -> Row:
    days = [monday + timedelta(day) for day in range(7)]
    cells: list[Styled] = []
    for area in areas:
        highest = max(usage[area.id].get(day, 0) for day in days)
        full = highest > 0 and highest >= area.kits
        cells.append(Styled(highest or None, "number_full" if full else "number"))
    return [Styled(monday, "date"), *cells]
