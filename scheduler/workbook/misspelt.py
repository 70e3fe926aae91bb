"""A required heading or sheet that is missing beside one that nearly bears its name: one slip."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.workbook.faults import Words
from scheduler.workbook.nearest import Nearest
from scheduler.workbook.problems import Problem, Where, problem

# what is missing, what is there in its stead, and what both together are
_PAIRS = (
    ("heading_missing", "heading_unknown", "heading_misspelt"),
    ("sheet_missing", "sheet_unknown", "sheet_misspelt"),
)


def join_misspelt(found: Iterable[Problem]) -> list[Problem]:
    """The problems, with each such pair made one error that stands where the slip is."""
    joined = list(found)
    for missing, unknown, code in _PAIRS:
        for each in [one for one in joined if one.code == missing]:
            label = each.details["label"]
            strangers = [one for one in joined if one.code == unknown and _fits(one, each)]
            if not isinstance(label, Words):
                continue
            slip = _nearest(strangers, label)
            if slip is not None:
                joined[joined.index(each)] = _error(code, slip, label)
                joined.remove(slip)
    return joined


def _fits(stranger: Problem, missing: Problem) -> bool:
    return not missing.sheet or stranger.sheet == missing.sheet


def _nearest(strangers: list[Problem], label: Words) -> Problem | None:
    """The stranger that `label` is nearest to, else the first that has it among other words."""
    nearest = Nearest(each.value for each in strangers)
    word = nearest.find(label.vi) or nearest.find(label.en)
    labels = Nearest((label.vi, label.en))
    return next(
        (each for each in strangers if each.value == word),
        next((each for each in strangers if labels.find(each.value)), None),
    )


def _error(code: str, slip: Problem, label: Words) -> Problem:
    hint = Nearest((label.vi, label.en), cutoff=0).hint(slip.value)
    where = Where(slip.sheet, slip.cell, slip.heading)
    return problem(code, where, slip.value, label=label, hint=hint)
