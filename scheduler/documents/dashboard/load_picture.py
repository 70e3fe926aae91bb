"""The load, drawn as a heat map."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from scheduler.documents.dashboard.colours import load_colour
from scheduler.documents.dashboard.load import Load, week_words
from scheduler.documents.dashboard.naming import clipped
from scheduler.documents.dashboard.svg import element, picture, rect, text
from scheduler.documents.dashboard.words import words
from scheduler.documents.names import short_name
from scheduler.documents.source import Source
from scheduler.language import Language

_LEFT, _TOP, _ROW, _CELL, _WIDTH, _TOTAL = 118.0, 36.0, 16.0, 14.0, 1000.0, 44.0
_LETTERS = 15  # of a name, left of its row


def load_picture(source: Source, load: Load) -> Markup:
    """A row a station; `#load-week` is the frame that the slider moves."""
    stations, language = source.instance.stations, source.language
    width = (_WIDTH - _LEFT - _TOTAL) / len(load.mondays)
    height = _TOP + len(stations) * _ROW + 6
    most = max(load.crew_days.values(), default=1)
    parts: list[Markup] = _heads(load, width)
    for row, station in enumerate(stations):
        y = _TOP + row * _ROW
        name = source.instance.facilities[station].name
        label = text(_LEFT - 8, y + 11.5, clipped(short_name(name), _LETTERS), "right")
        parts.append(element("g", label, data_tip=name))
        parts += _cells(source, load, station, (width, y, most))
        parts.append(text(_WIDTH - 4, y + 11.5, str(load.days_for(station)), "right number"))
    frame = rect(
        _LEFT + (len(load.mondays) - 1) * width - 1.0,
        _TOP - 2.0,
        width + 0.5,
        len(stations) * _ROW + 2,
        id="load-week",
        class_="frame",
        data_left=_LEFT - 1.0,
        data_step=f"{width:.3f}",
    )
    what = words.say("load_label", language)
    return picture("load-picture", _WIDTH, height, what, *parts, frame)


def _cells(
    source: Source, load: Load, station: str, place: tuple[float, float, int]
) -> list[Markup]:
    width, y, most = place
    name = source.instance.facilities[station].name
    found = []
    for column, monday in enumerate(load.mondays):
        days = load.crew_days.get((station, monday), 0)
        if days:
            persons = load.persons[station, monday]
            values = {"station": name, "days": days, "persons": persons, **week_words(monday)}
            tip = words.say("load_tip", source.language, **values)
            colour = load_colour(days / most)
            x = _LEFT + column * width
            found.append(rect(x, y, width - 1.5, _CELL, fill=colour, data_tip=tip))
    return found


def _heads(load: Load, width: float) -> list[Markup]:
    """The months above the weeks that begin in them; the number of every other week."""
    parts, month = [], 0
    for column, monday in enumerate(load.mondays):
        x = _LEFT + column * width
        thursday = monday + timedelta(3)  # a week belongs to the year and month of its Thursday
        if thursday.month != month:
            month = thursday.month
            parts.append(text(x, 12, f"{thursday:%m/%Y}" if column == 0 else f"{month:02d}"))
        if column % 2 == 0:
            week = str(monday.isocalendar().week)
            parts.append(text(x + width / 2, 28, week, "mid faint"))
    return parts


def load_legend(load: Load, language: Language) -> Markup:
    most = max(load.crew_days.values(), default=1)
    steps = sorted({max(1, round(most * share / 4)) for share in range(1, 5)} | {1})
    swatches = [
        element("li", element("i", style=f"background:{load_colour(step / most)}"), str(step))
        for step in steps
    ]
    unit = element("li", words.say("crew_days", language))
    return element("ul", *swatches, unit, class_="legend")
