"""Whether undated trips can keep the gap between the passes of a village (R4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from scheduler.trips.draft import Draft

LEVELS = (
    3  # of villages whose pass 2 shares trips with pass 1 of the next; a year has room for these
)
Step = tuple[str, str]  # pass 2 of the first village is on a trip with pass 1 of the second


def steps(drafts: Iterable[Draft], both: frozenset[str]) -> tuple[Step, ...]:
    """The steps that the drafts make, each once, of the villages that need `both` passes."""
    found: dict[Step, None] = {}
    for draft in drafts:
        visits = dict.fromkeys((one.village, one.pass_number) for one in draft.served)
        late = [village for village, number in visits if number == 2 and village in both]
        early = [village for village, number in visits if number == 1 and village in both]
        found |= {(a, b): None for a in late for b in early}
    return tuple(found)


def is_ordered(taken: Sequence[Step]) -> bool:
    """Whether no trips wait for each other in a circle, nor in a chain of more than LEVELS."""
    level = dict.fromkeys((village for step in taken for village in step), 0)
    for _ in range(LEVELS):
        late = [(a, b) for a, b in taken if level[b] <= level[a]]
        if not late:
            return True
        for a, b in late:
            level[b] = level[a] + 1
            if level[b] >= LEVELS:
                return False
    return not any(level[b] <= level[a] for a, b in taken)
