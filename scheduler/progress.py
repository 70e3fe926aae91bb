"""How far a search is, on stderr: a bar on a terminal, otherwise a line for each new phase."""

from __future__ import annotations

import threading
from dataclasses import asdict
from types import TracebackType
from typing import Protocol, TextIO

from tqdm import tqdm

from scheduler.language import Catalogue, Language, format_number, format_percent
from scheduler.plan import Tiers

_WORDS = Catalogue(
    {
        "read": {"vi": "Đọc số liệu", "en": "Reading"},
        "rotation": {"vi": "Luân phiên bác sĩ", "en": "Rotation"},
        "trips": {"vi": "Lập chuyến khám", "en": "Trips"},
        "timetable": {"vi": "Xếp lịch", "en": "Timetable"},
        "prove": {"vi": "Chứng minh cận dưới", "en": "Proving the bound"},
        "improve": {"vi": "Cải thiện kế hoạch", "en": "Improving"},
        "verify": {"vi": "Kiểm tra kế hoạch", "en": "Verifying"},
        "write": {"vi": "Ghi kết quả", "en": "Writing"},
        "cost": {"vi": "chi phí {cost} triệu", "en": "cost {cost} million"},
        "bound": {"vi": "cận dưới {bound} triệu", "en": "bound {bound} million"},
        "gap": {"vi": "chênh {gap}", "en": "gap {gap}"},
    }
)
_MILLION, _BAR_STEPS = 1_000_000, 1000


class Step(Protocol):
    """What a search tells of itself: `done` from 0 to 1, the best tiers and the bound so far."""

    @property
    def phase(self) -> str: ...
    @property
    def done(self) -> float: ...
    @property
    def tiers(self) -> Tiers | None: ...
    @property
    def bound(self) -> int | None: ...
    @property
    def seconds(self) -> float: ...


class _Bar(tqdm):  # type: ignore[type-arg]
    """tqdm without its watching thread, which forked solver processes would inherit."""

    monitor_interval = 0


class Reporter:
    """Call it with each step; use it as a context, so that the bar ends when the search does."""

    def __init__(self, stream: TextIO, language: Language, quiet: bool) -> None:
        self._stream, self._language, self._quiet = stream, language, quiet
        self._phase = ""
        self._bar: _Bar | None = None

    def __enter__(self) -> Reporter:
        if not self._quiet and self._stream.isatty():
            _Bar.set_lock(threading.RLock())
            self._bar = _Bar(
                total=_BAR_STEPS,
                file=self._stream,
                bar_format="{percentage:3.0f} %|{bar:12}| {desc}",
                dynamic_ncols=True,
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def __call__(self, step: Step) -> None:
        name = phase_name(step.phase, self._language)
        told = f"{name} · {describe(step, self._language)}"
        if self._bar is not None:
            self._bar.n = round(min(1.0, max(0.0, step.done)) * _BAR_STEPS)
            self._bar.set_description_str(told)
        elif not self._quiet and step.phase != self._phase:
            print(told, file=self._stream, flush=True)
        self._phase = step.phase


def phase_name(phase: str, language: Language) -> str:
    """The phase in words; one that has no words is no reason to end a search."""
    return _WORDS.say(phase, language) if phase in _WORDS.keys() else phase  # noqa: SIM118


def describe(step: Step, language: Language) -> str:
    """Time since the start, gap, tiers, cost and bound so far; a narrow terminal cuts the end."""
    minutes, seconds = divmod(int(step.seconds), 60)
    parts = [f"{minutes}:{seconds:02d}"]
    tiers, bound = step.tiers, step.bound
    if tiers is not None and tiers.T5 > 0 and bound is not None:
        share = (tiers.T5 - bound) / tiers.T5
        parts.append(_WORDS.say("gap", language, gap=format_percent(share, language)))
    if tiers is not None:
        parts += [f"{tier} {value}" for tier, value in list(asdict(tiers).items())[:4]]
        cost = format_number(round(tiers.T5 / _MILLION), language)
        parts.append(_WORDS.say("cost", language, cost=cost))
    if bound is not None:
        millions = format_number(round(bound / _MILLION), language)
        parts.append(_WORDS.say("bound", language, bound=millions))
    return " · ".join(parts)
