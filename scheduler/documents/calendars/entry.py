"""One event of a calendar, and whose calendars it stands in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID, uuid5

from scheduler.instance import Coordinates

_NAMESPACE = UUID("5b8c1f0e-3d0c-5f0a-9a57-6f1d3c9b2e41")  # of this program; never to be changed


class Category(StrEnum):
    TRIP = "trip"
    NIGHT = "night"
    POSTING = "posting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event; `start` and `end` are local times, or dates of whole days (`end` exclusive).

    `place` is words, `position` where it lies, if known. `is_decided` is false for what others
    have yet to decide. `months` are those (1–12) that it touches; `doctors`, `stations` and
    `areas` are those in whose calendars it stands.
    """

    uid: str
    category: Category
    start: datetime | date
    end: datetime | date
    summary: str
    place: str
    position: Coordinates | None
    description: str
    is_decided: bool = True
    months: tuple[int, ...]
    doctors: tuple[str, ...]
    stations: frozenset[str]
    areas: frozenset[str]

    @property
    def sort_key(self) -> tuple[datetime, str]:
        """By time; what lasts whole days comes first."""
        start = self.start
        moment = start if isinstance(start, datetime) else datetime.combine(start, time.min)
        return moment, self.uid


def uid_of(*parts: object) -> str:
    """The same for the same parts, for ever and on any computer, and another for any others."""
    return str(uuid5(_NAMESPACE, json.dumps(parts, ensure_ascii=False)))


def one_line(text: str) -> str:
    """`text` without line breaks and without signs that no calendar may hold."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
