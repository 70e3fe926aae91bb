"""A sheet for each area: its bases by day, the year from left to right, a month on each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from openpyxl.utils import get_column_letter

from scheduler.documents.outings import outings_of
from scheduler.documents.sheets.sheet import Column, Row, Sheet, Style, Styled
from scheduler.documents.sheets.titles import sheet_title
from scheduler.documents.timetable.day_cells import Movements, day_cell, movements_of
from scheduler.documents.timetable.kits import kits_in_use
from scheduler.documents.timetable.words import words
from scheduler.instance import Instance, Kind, days_of
from scheduler.language import Language
from scheduler.plan import Plan

_FROZEN_ROWS = 3
_LEGEND: tuple[tuple[str, Style], ...] = (
    ("away", "day_away"), ("night", "day_night"), ("station", "day_station"),
    ("several", "day_several"), ("visited", "day_visited"), ("closed", "day_closed"),
    ("off", "day_off"),
)  # fmt: skip
_PAGE_POINTS, _LEAST_POINTS, _MOST_POINTS = 160, 20, 30


def calendar_sheets(
    instance: Instance, plan: Plan, language: Language, taken: tuple[str, ...]
) -> list[Sheet]:
    """One for each area with bases, then one for bases without an area.

    `taken` are titles of other sheets.
    """
    movements, kits = movements_of(instance, outings_of(plan)), kits_in_use(instance, plan)
    titles = list(taken)
    sheets = []
    for area in (*instance.areas, None):
        bases = _bases(instance, area)
        if bases:
            name = _area_name(instance, area, language)
            titles.append(sheet_title(name, titles))
            used = None if area is None else kits[area]
            sheets.append(_sheet(instance, movements, bases, area, used, titles[-1], language))
    return sheets


def _bases(instance: Instance, area: str | None) -> list[str]:
    """Stations of the area, then its other bases."""
    here = [
        facility
        for facility in instance.facilities.values()
        if facility.area == area and (facility.kind is Kind.STATION or facility.is_base)
    ]
    return [f.id for f in sorted(here, key=lambda f: f.kind is not Kind.STATION)]


def _area_name(instance: Instance, area: str | None, language: Language) -> str:
    return words.say("no_area", language) if area is None else instance.areas[area].name


def _sheet(
    instance: Instance,
    movements: Movements,
    bases: list[str],
    area: str | None,
    used: Mapping[date, int] | None,
    title: str,
    language: Language,
) -> Sheet:
    year = instance.settings.year
    days, name = days_of(year), _area_name(instance, area, language)
    rows, notes = _heading_rows(days, name, language), _holidays(instance, days)
    for base in bases:
        cells: list[Styled] = [Styled(instance.facilities[base].name, "label")]
        for column, day in enumerate(days, start=2):
            cell, note = day_cell(instance, movements, base, day, language)
            cells.append(cell)
            if note is not None:
                notes[len(rows) + 1, column] = note
        rows.append(cells)
    if area is not None and used is not None:
        rows.append(_kits_row(instance.areas[area].kits, used, days, language))
    rows += [[], *_legend(language)]
    ends = _month_ends(days)
    return Sheet(
        title=title,
        printed_title=words.say("calendar_title", language, area=name, year=year),
        columns=(Column("", 33), *(Column("", 3.6, "day_free") for _ in days)),
        rows=rows,
        is_table=False,
        frozen_columns=1,
        frozen_rows=_FROZEN_ROWS,
        column_breaks=ends[:-1],
        notes=notes,
        merged=("A2:A3", *_month_ranges(days)),
        least_height=min(max(_PAGE_POINTS / len(bases), _LEAST_POINTS), _MOST_POINTS),
    )


def _month_ends(days: tuple[date, ...]) -> tuple[int, ...]:
    """The columns of the months' last days."""
    columns = enumerate(days, start=2)
    following = (*days[1:], None)
    pairs = zip(columns, following, strict=True)
    return tuple(c for (c, day), after in pairs if after is None or after.month != day.month)


def _month_ranges(days: tuple[date, ...]) -> tuple[str, ...]:
    """The cells that a month's name stands over."""
    ends = _month_ends(days)
    firsts = (2, *(end + 1 for end in ends))
    letters = get_column_letter
    return tuple(f"{letters(a)}1:{letters(b)}1" for a, b in zip(firsts, ends, strict=False))


def _heading_rows(days: tuple[date, ...], name: str, language: Language) -> list[Row]:
    """Months, weekdays, days."""
    months: list[Styled] = [Styled(name, "heading")]
    weekdays = [Styled(words.say("base", language), "heading")]
    numbers = [Styled(None, "heading")]
    for day in days:
        key = "month_heading" if day.day == 1 else None
        text = key and words.say(key, language, month=day.month, year=day.year)
        months.append(Styled(text, "month"))
        weekdays.append(Styled(words.say(f"weekday_{day.weekday()}", language), "day_head"))
        numbers.append(Styled(day.day, "day_head"))
    return [months, weekdays, numbers]


def _holidays(instance: Instance, days: tuple[date, ...]) -> dict[tuple[int, int], str]:
    """Hover texts of the days' headings: the names of public holidays."""
    names = instance.calendar.holiday_names
    columns = enumerate(days, start=2)
    return {(_FROZEN_ROWS, column): names[day] for column, day in columns if names.get(day)}


def _kits_row(
    owned: int, used: Mapping[date, int], days: tuple[date, ...], language: Language
) -> Row:
    label = Styled(words.say("calendar_kits", language, kits=owned), "label")
    return [label, *_kit_cells(owned, used, days)]


def _kit_cells(owned: int, used: Mapping[date, int], days: tuple[date, ...]) -> Iterator[Styled]:
    for day in days:
        kits = used.get(day, 0)
        yield Styled(kits or None, "day_full" if kits >= owned and kits else "day_free")


def _legend(language: Language) -> list[Row]:
    """Below the names of the bases, so that it is repeated on each page."""
    return [[Styled(words.say(f"legend_{key}", language), style)] for key, style in _LEGEND]
