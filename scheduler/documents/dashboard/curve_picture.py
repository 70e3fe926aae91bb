"""The coverage curve, drawn."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from scheduler.documents.dashboard.curve import Curve
from scheduler.documents.dashboard.days import Days, long
from scheduler.documents.dashboard.svg import element, line, picture, text
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.language import Language

_LEFT, _RIGHT, _TOP, _BOTTOM, _WIDTH, _HEIGHT = 56.0, 16.0, 26.0, 28.0, 1000.0, 340.0


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
