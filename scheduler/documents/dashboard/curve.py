"""The coverage curve: how many of the persons needed are screened by each day, by priority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from scheduler.documents.dashboard.days import Days, long
from scheduler.documents.dashboard.table import Table
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.language import Language, format_percent


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
