"""The vocabulary of the output: what plan.json says, as frozen facts (plan.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Posting:
    """One doctor at one station from the first day of a month to the last day of a month."""

    doctor: str
    facility: str
    start: date
    end: date
    fixed: bool

    @property
    def months(self) -> tuple[int, ...]:
        """Months 1–12; a posting lies within one year."""
        return tuple(range(self.start.month, self.end.month + 1))


@dataclass(frozen=True, slots=True)
class Served:
    """Residents of one village and pass who are screened in a session."""

    village: str
    pass_number: int
    persons: int


@dataclass(frozen=True, slots=True)
class Session:
    """One crew at one site on one date; times are minutes after midnight."""

    site: str
    start: int
    setup_minutes: int
    end: int
    served: tuple[Served, ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """A drive or walk; `depart` is in minutes after midnight."""

    origin: str
    destination: str
    depart: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a trip; `night` is where the crew sleeps, None on the last day."""

    date: date
    legs: tuple[Leg, ...]
    sessions: tuple[Session, ...]
    night: str | None


@dataclass(frozen=True, slots=True)
class Trip:
    id: str
    base: str
    doctors: tuple[str, ...]
    days: tuple[Day, ...]

    @property
    def is_away(self) -> bool:
        """Whether any session lies elsewhere than at the base (else a *station trip*)."""
        return any(session.site != self.base for day in self.days for session in day.sessions)


@dataclass(frozen=True, slots=True)
class CoverageShortfall:
    """Persons of one village and pass whom no session screens (R5)."""

    village: str
    pass_number: int
    persons: int
    reason: str


@dataclass(frozen=True, slots=True)
class FloorShortfall:
    """Doctors missing below a station's floor in one month (T2)."""

    facility: str
    month: int
    doctors: int
    reason: str


Shortfall = CoverageShortfall | FloorShortfall


@dataclass(frozen=True, slots=True, order=True)
class Tiers:
    """The six tiers of problem.md; plans compare in this order, smaller first."""

    T1: int
    T2: int
    T3: int
    T4: int
    T5: int
    T6: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A year's postings and trips, what they fall short of, and what was proved about them."""

    input_sha256: str
    options: Mapping[str, int]
    tiers: Tiers
    bounds: Mapping[str, int]
    postings: tuple[Posting, ...]
    trips: tuple[Trip, ...]
    shortfalls: tuple[Shortfall, ...]
    year: int
