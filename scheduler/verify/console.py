"""A verdict in words, as `scheduler verify` prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from scheduler.language import Language, format_number, format_percent
from scheduler.verify.messages import MESSAGES
from scheduler.verify.verdict import Verdict

MOST_SHOWN = 50  # violations of one rule


def format_verdict(verdict: Verdict, language: Language) -> str:
    """Violations, then the tiers, the bound, the gap, and whether the plan is valid."""
    lines = [
        *_violation_lines(verdict, language),
        *_tier_lines(verdict, language),
        MESSAGES.say("valid" if verdict.is_valid else "not_valid", language),
    ]
    return "\n".join(lines)


def _violation_lines(verdict: Verdict, language: Language) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for violation in verdict.violations:
        counts[violation.rule] += 1
        if counts[violation.rule] <= MOST_SHOWN:
            yield violation.text(language)
    for rule, number in counts.items():
        if number > MOST_SHOWN:
            yield MESSAGES.say("more", language, rule=rule, number=number - MOST_SHOWN)
    if counts:
        rules = ", ".join(f"{rule} {number}" for rule, number in counts.items())
        yield MESSAGES.say("total", language, rules=rules)


def _tier_lines(verdict: Verdict, language: Language) -> Iterator[str]:
    if verdict.tiers is None or verdict.bound_vnd is None or verdict.gap is None:
        return
    for tier, value in asdict(verdict.tiers).items():
        name = MESSAGES.say(tier, language)
        yield f"{tier} {format_number(value, language):>16}  {name}"
    bound = format_number(verdict.bound_vnd, language)
    gap = format_percent(verdict.gap, language)
    yield MESSAGES.say("bound", language, bound=bound, gap=gap)
