"""Someone watches the search for minutes: it must say where it is, and only on stderr."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO

import pytest

from scheduler.language import Language
from scheduler.plan import Tiers
from scheduler.progress import Reporter, describe, phase_name


@dataclass(frozen=True)
class Step:
    phase: str
    done: float = 0.0
    tiers: Tiers | None = None
    bound: int | None = None
    seconds: float = 0.0


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


BEST = Step("improve", 0.5, Tiers(40, 1, 0, 31, 2_000_000_000, 412), 1_900_000_000, 83.4)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "vi",
            "1:23 · chênh 5,00 % · T1 40 · T2 1 · T3 0 · T4 31"
            " · chi phí 2.000 triệu · cận dưới 1.900 triệu",
        ),
        (
            "en",
            "1:23 · gap 5.00 % · T1 40 · T2 1 · T3 0 · T4 31"
            " · cost 2,000 million · bound 1,900 million",
        ),
    ],
)
def test_the_best_plan_so_far_is_described(language: Language, text: str) -> None:
    assert describe(BEST, language) == text


def test_nothing_is_invented_before_there_is_a_plan() -> None:
    """A bound without a plan has no gap, and a free plan has none either."""
    assert describe(Step("read"), "vi") == "0:00"
    assert describe(Step("trips", bound=5_000_000), "vi") == "0:00 · cận dưới 5 triệu"
    assert "chênh" not in describe(Step("trips", 1, Tiers(0, 0, 0, 0, 0, 0), 0), "vi")


def test_a_phase_without_words_does_not_end_the_search() -> None:
    assert phase_name("polish", "vi") == "polish"


def test_a_log_file_gets_one_line_a_phase() -> None:
    """Thousands of bar updates in a log file would hide everything else."""
    stream = StringIO()
    with Reporter(stream, "vi", quiet=False) as report:
        for step in (Step("read"), Step("trips"), Step("trips", 0.9), BEST):
            report(step)
    lines = stream.getvalue().splitlines()
    assert [line.split(" · ")[0] for line in lines] == [
        "Đọc số liệu",
        "Lập chuyến khám",
        "Cải thiện kế hoạch",
    ]


def test_a_terminal_gets_a_bar() -> None:
    stream = Terminal()
    with Reporter(stream, "en", quiet=False) as report:
        report(BEST)
        report(Step("write", 7.0))
    assert "50 %|" in stream.getvalue()
    assert "| Writing · 0:00" in stream.getvalue()
    assert stream.getvalue().endswith("\n")


def test_quiet_is_silent_everywhere() -> None:
    for stream in (StringIO(), Terminal()):
        with Reporter(stream, "vi", quiet=True) as report:
            report(BEST)
        assert stream.getvalue() == ""
