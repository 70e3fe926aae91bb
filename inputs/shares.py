"""Sharing a whole number out, so that the parts sum to it exactly."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def largest_remainders(total: int, weights: Sequence[Fraction]) -> list[int]:
    """`total` shared out by `weights` in whole numbers; of equal remainders the first gains."""
    exact = [total * weight / sum(weights) for weight in weights]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: shares[i] - exact[i])
    for i in by_remainder[: total - sum(shares)]:
        shares[i] += 1
    return shares
