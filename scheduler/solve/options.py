"""What a search is asked, what it tells while it runs, and what it returns."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scheduler.language import Language
from scheduler.plan import Plan, Tiers

DEFAULT_EFFORT = 4  # a province takes about three minutes on two cores


@dataclass(frozen=True, slots=True)
class SolveOptions:
    """`effort` in thousands of visits searched (None: until rounds gain nothing); `jobs` processes
    (None: by core and size, 0: this one); `time_limit` in seconds from the call (None: no limit);
    `language` is that of the reasons in the plan."""

    seed: int = 0
    effort: int | None = DEFAULT_EFFORT
    jobs: int | None = None
    time_limit: float | None = None
    language: Language = "vi"

    @property
    def in_plan(self) -> dict[str, int]:
        """What the plan file says of the options: those that the plan depends on."""
        effort = {} if self.effort is None else {"effort": self.effort}
        return {**effort, "seed": self.seed}


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a search stands: `done` from 0 to 1, the best plan's tiers and the bound so far."""

    phase: str
    done: float
    tiers: Tiers | None
    bound: int | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Offer:
    """What a higher cost would buy: with so many further postings, at `extra_vnd` more in all, T6
    would be `after` instead of `before`, T1–T4 as they are."""

    extra_vnd: int
    postings: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class SolveResult:
    """The best plan, how it came about, counts for run.json, and what more money would buy."""

    plan: Plan
    log: tuple[Progress, ...]
    run: Mapping[str, object]
    offer: Offer | None = None


class Watch:
    """Says when to stop: on request, or at the limit less what verifying and writing will take."""

    CLOSING_SHARE = 0.12  # of the limit: the last plan is still verified, and all is written,
    CLOSING_SECONDS, MOST_CLOSING = 10.0, 0.4  # which takes a province so long, up to this share

    def __init__(self, limit: float | None, stop: threading.Event) -> None:
        self._start, self._stop = time.monotonic(), stop
        self._limit = None
        if limit is not None:
            least = min(self.CLOSING_SECONDS, self.MOST_CLOSING * limit)
            self._limit = limit - max(self.CLOSING_SHARE * limit, least)

    def seconds(self) -> float:
        return time.monotonic() - self._start

    def is_over(self) -> bool:
        return self._stop.is_set() or (self._limit is not None and self.seconds() > self._limit)


class Journal:
    """Reports every step and keeps it for run.json."""

    def __init__(self, watch: Watch, report: Callable[[Progress], None]) -> None:
        self._watch, self._report = watch, report
        self._entries: list[Progress] = []
        self.tiers: Tiers | None = None
        self.bound: int | None = None

    def tell(self, phase: str, done: float) -> None:
        step = Progress(phase, done, self.tiers, self.bound, self._watch.seconds())
        last = self._entries[-1] if self._entries else None
        if last is None or (last.phase, last.tiers, last.bound) != (phase, self.tiers, self.bound):
            self._entries.append(step)
        self._report(step)

    @property
    def entries(self) -> tuple[Progress, ...]:
        return tuple(self._entries)
