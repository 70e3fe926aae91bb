"""How evenly the trips of a station can be shared by its doctors at best (T6)."""

from __future__ import annotations

from collections.abc import Sequence


def least_spread(days: int, settled: Sequence[int], others: int) -> int:
    """Trip days by which the busiest of the settled doctors exceeds the idlest at least.

    `days` have to be led; each settled doctor, there all year, leads at most so many, those who
    come and go together at most `others`. Who may not lead stays at none.
    """
    left = days - others
    if left <= 0 or len(settled) < 2:
        return 0
    most = sorted(settled)
    for index, own in enumerate(most):
        share = -(-left // (len(most) - index))
        if own >= share:
            return share - (most[0] if index else left // len(most))
        left -= own
    return most[-1] - most[0]
