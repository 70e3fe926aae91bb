"""What verify says: a rule, a place and a sentence, in either language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from scheduler.language import Language
from scheduler.plan import Posting, Trip
from scheduler.verify.messages import MESSAGES


class Month(NamedTuple):
    """A calendar month; a `number` outside 1–12 lies in another year, 13 in the next January."""

    year: int
    number: int

    def text(self, language: Language) -> str:
        years, month = divmod(self.number - 1, 12)
        year, month = self.year + years, month + 1
        return f"{month:02d}/{year}" if language == "vi" else f"{year}-{month:02d}"


Value = str | int | date | Month | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of the catalogue by its key, with the values to fill in; `str()` is English."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()

    def text(self, language: Language) -> str:
        shown = {name: _show(value, language) for name, value in self.values}
        return MESSAGES.say(self.key, language, **shown)

    def __str__(self) -> str:
        return self.text("en")


@dataclass(frozen=True, slots=True)
class Violation:
    """A departure from `rule`: R1–R22, FORM, SHORT, TIER or BOUND."""

    rule: str
    place: Phrase
    message: Phrase

    def text(self, language: Language) -> str:
        """One line for the console: rule, place, message."""
        return f"{self.rule} {self.place.text(language)}: {self.message.text(language)}"


def breach(rule: str, place: Phrase, key: str, /, **values: Value) -> Violation:
    """A violation of `rule` with the message `rule.key`."""
    return Violation(rule, place, Phrase(f"{rule}.{key}", tuple(values.items())))


def place(kind: str, /, **values: Value) -> Phrase:
    """Where a violation lies: the text `at.kind` of the catalogue."""
    return Phrase(f"at.{kind}", tuple(values.items()))


def trip_place(trip: Trip, day: date | None = None) -> Phrase:
    """The trip, or one of its days."""
    if day is None:
        return place("trip", trip=trip.id)
    return place("trip_day", trip=trip.id, day=day)


def posting_place(posting: Posting) -> Phrase:
    return place("posting", doctor=posting.doctor, facility=posting.facility, start=posting.start)


def _show(value: Value, language: Language) -> str:
    if isinstance(value, Month):
        return value.text(language)
    if isinstance(value, tuple):
        return ", ".join(_show(part, language) for part in value) or MESSAGES.say("none", language)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}" if language == "vi" else value.isoformat()
    text = str(value)
    return text if text.isprintable() else repr(text)[1:-1]
