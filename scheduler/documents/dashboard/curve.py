"""The coverage curve: how many of the persons needed are screened by each day, by priority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from markupsafe import Markup

from scheduler.documents.dashboard.days import Days, long
from scheduler.documents.dashboard.svg import element, line, picture, text
from scheduler.documents.dashboard.table import Table
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.language import Language, format_percent

_LEFT, _RIGHT, _TOP, _BOTTOM, _WIDTH, _HEIGHT = 56.0, 16.0, 26.0, 28.0, 1000.0, 340.0


@dataclass(frozen=True, slots=True)
class Curve:
    """`screened` counts the persons up to and including each day of the campaign."""

    priority: int
    first_pass_only: bool
    needed: int
    screened: tuple[int, ...]

    def share(self, index: int) -> float:
        return self.screened[index] / self.needed

    def name(self, language: Language) -> str:
        key = "priority_first_pass" if self.first_pass_only else "priority_line"
        return words.say(key, language, priority=self.priority)

    @property
    def class_(self) -> str:
        return f"curve p{self.priority}" + (" first-pass" if self.first_pass_only else "")


def curves_of(source: Source) -> tuple[Curve, ...]:
    """A curve for each priority that anybody has, and one for pass 1 of priority 1 (T3)."""
    priorities = sorted({village.priority for village in source.instance.villages.values()})
    wanted = [(priority, False) for priority in priorities]
    if 1 in priorities:
        wanted.insert(1, (1, True))
    curves = (_curve(source, priority, first_pass_only) for priority, first_pass_only in wanted)
    return tuple(curve for curve in curves if curve.needed)


def curve_lead(source: Source, curves: Sequence[Curve]) -> str:
    """The share of those with a deadline who are screened by it."""
    days, deadline = Days.of(source.instance), source.instance.settings.priority_deadline
    for curve in curves:
        if curve.first_pass_only and days.first <= deadline <= days.last:
            share = format_percent(curve.share(days.index(deadline)), source.language)
            return words.say("curve_lead", source.language, deadline=long(deadline), share=share)
    return words.say("curve_lead_none", source.language)


def curve_picture(source: Source, curves: Sequence[Curve]) -> Markup:
    """The vertical line `#curve-day` is moved by the slider."""
    days = Days.of(source.instance)
    return picture(
        "curve-picture",
        _WIDTH,
        _HEIGHT,
        words.say("curve_label", source.language),
        *_shares(),
        *_months(days),
        *_deadline(source, days),
        *(_path(curve) for curve in curves),
        _day_line(days),
    )


def curve_legend(curves: Sequence[Curve], language: Language) -> Markup:
    def sample(curve: Curve) -> Markup:
        drawn = line(0, 5, 26, 5, curve.class_)
        return element("svg", drawn, viewBox="0 0 26 10", class_="sample", aria_hidden="true")

    entries = [element("li", sample(curve), curve.name(language)) for curve in curves]
    return element("ul", *entries, class_="legend")


def curve_table(source: Source, curves: Sequence[Curve]) -> Table:
    """Persons and share at the end of each month, at the deadline and at the campaign's end."""
    days, language = Days.of(source.instance), source.language
    headings = [words.say("until", language)]
    for curve in curves:
        name = curve.name(language)
        headings += [words.say(key, language, line=name) for key in ("line_persons", "line_share")]
    rows = []
    for day in _stops(days, source.instance.settings.priority_deadline):
        index = days.index(day)
        figures = [
            cell
            for curve in curves
            for cell in (curve.screened[index], format_percent(curve.share(index), language))
        ]
        rows.append((long(day), *figures))
    return Table("curve-table", tuple(headings), tuple(rows))


def _stops(days: Days, deadline: date) -> list[date]:
    ends = {first - timedelta(1) for first in days.months} | {deadline, days.last}
    return sorted(day for day in ends if days.first <= day <= days.last)


def _curve(source: Source, priority: int, first_pass_only: bool) -> Curve:
    instance, days = source.instance, Days.of(source.instance)
    villages = {v.id: v for v in instance.villages.values() if v.priority == priority}
    passes = (1,) if first_pass_only else (1, 2)
    by_day = [0] * len(days)
    for trip in source.plan.trips:
        for day in trip.days:
            by_day[days.index(day.date)] += sum(
                served.persons
                for session in day.sessions
                for served in session.served
                if served.village in villages and served.pass_number in passes
            )
    needed = sum(v.persons_needed(number) for v in villages.values() for number in passes)
    return Curve(priority, first_pass_only, needed, tuple(accumulate(by_day)))


def _x(index: float, days: Days) -> float:
    return _LEFT + (index + 1) / len(days) * (_WIDTH - _LEFT - _RIGHT)


def _y(share: float) -> float:
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)


def _shares() -> list[Markup]:
    parts = []
    for percent in (0, 25, 50, 75, 100):
        y = _y(percent / 100)
        parts.append(line(_LEFT, y, _WIDTH - _RIGHT, y, "grid"))
        parts.append(text(_LEFT - 8, y + 4, f"{percent} %", "right"))
    return parts


def _months(days: Days) -> list[Markup]:
    """A tick where each month begins; a month's number where there is room for it."""
    parts = []
    starts = [max(0, days.index(first)) for first in days.months]
    for first, start, end in zip(days.months, starts, [*starts[1:], len(days)], strict=True):
        x = _x(start - 1, days)
        parts.append(line(x, _HEIGHT - _BOTTOM, x, _HEIGHT - _BOTTOM + 5, "axis"))
        middle = _x((start + end) / 2 - 1, days)
        parts.append(text(middle, _HEIGHT - 8, f"{first:%m/%Y}" if end - start > 12 else "", "mid"))
    return parts


def _deadline(source: Source, days: Days) -> list[Markup]:
    deadline = source.instance.settings.priority_deadline
    if not days.first <= deadline <= days.last:
        return []
    x = _x(days.index(deadline), days)
    label = words.say("deadline", source.language, day=long(deadline))
    return [line(x, _TOP - 8, x, _HEIGHT - _BOTTOM, "deadline"), text(x + 6, _TOP - 10, label)]


def _day_line(days: Days) -> Markup:
    """Stands at the last day until the slider moves it between `data-left` and `data-right`."""
    x = _x(len(days) - 1, days)
    return element(
        "line",
        id="curve-day",
        x1=x,
        x2=x,
        y1=_TOP,
        y2=_HEIGHT - _BOTTOM,
        class_="today",
        data_left=_LEFT,
        data_right=x,
    )


def _path(curve: Curve) -> Markup:
    """Corners only where the curve rises."""
    count = len(curve.screened)
    width = _WIDTH - _LEFT - _RIGHT
    points, before = [(_LEFT, _y(0))], 0
    for index, screened in enumerate(curve.screened):
        if screened != before or index == count - 1:
            points.append((_LEFT + index / count * width, _y(before / curve.needed)))
            points.append((_LEFT + (index + 1) / count * width, _y(screened / curve.needed)))
            before = screened
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return element("polyline", points=corners, class_=curve.class_)
