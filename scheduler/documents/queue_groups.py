"""Who goes first in the line at a session: those whom waiting harms most.

Small children cannot wait and bring an adult along; the old are frail and take the crew longest;
women of 18–59 may be pregnant or have a child at home. Children at school and men come after them.
"""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.instance import AGE_GROUPS, Instance
from scheduler.plan import Served

FIRST_IN_LINE = ("under_6", "age_60_plus", "women_18_59")


def first_in_line(instance: Instance, served: Iterable[Served]) -> tuple[int, ...]:
    """Persons expected of each of FIRST_IN_LINE, by the shares of the villages' age groups."""
    totals = dict.fromkeys(AGE_GROUPS, 0)
    for each in served:
        counts = share_out(each.persons, instance.villages[each.village].groups)
        for group, persons in zip(AGE_GROUPS, counts, strict=True):
            totals[group] += persons
    return tuple(totals[group] for group in FIRST_IN_LINE)


def share_out(persons: int, groups: tuple[int, ...]) -> tuple[int, ...]:
    """`persons` in the proportion of `groups`, in whole persons that add up (largest remainder)."""
    whole = sum(groups)
    if whole == 0:
        return tuple(0 for _ in groups)
    counts = [persons * group // whole for group in groups]
    remainders = [persons * group % whole for group in groups]
    by_remainder = sorted(range(len(groups)), key=lambda i: (-remainders[i], i))
    for i in by_remainder[: persons - sum(counts)]:
        counts[i] += 1
    return tuple(counts)
