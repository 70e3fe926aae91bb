"""Whether undated trips can keep the gap between the passes of a village (R4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from scheduler.trips.draft import Draft

LEVELS = (
    3  # of villages whose pass 2 shares trips with pass 1 of the next; a year has room for these
)
Step = tuple[str, str]  # pass 2 of the first village is on a trip with pass 1 of the second


def steps_of(visits: Iterable[tuple[str, int]], both: Set[str]) -> tuple[Step, ...]:
    """The steps of one trip to these visits (village and pass, each once), of the villages that
    need `both` passes."""
    found = [(village, number) for village, number in visits if village in both]
    late = [village for village, number in found if number == 2]
    early = [village for village, number in found if number == 1]
    return tuple((a, b) for a in late for b in early)


def steps(drafts: Iterable[Draft], both: Set[str]) -> tuple[Step, ...]:
    """The steps that the drafts make, each once."""
    found: dict[Step, None] = {}
    for draft in drafts:
        visits = dict.fromkeys((one.village, one.pass_number) for one in draft.served)
        found |= dict.fromkeys(steps_of(visits, both))
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
