"""How a figure grows with size: the exponent of a power law."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from statistics import linear_regression
from typing import NamedTuple


class Fit(NamedTuple):
    """`factor` · size ^ `exponent`."""

    factor: float
    exponent: float

    def value(self, size: float) -> float:
        return float(self.factor * size**self.exponent)


def fit_power(points: Sequence[tuple[float, float]]) -> Fit | None:
    """Least squares of the logarithms; None with fewer than two sizes."""
    known = [(size, value) for size, value in points if value > 0]
    if len({size for size, _ in known}) < 2:
        return None
    slope, intercept = linear_regression([log(n) for n, _ in known], [log(v) for _, v in known])
    return Fit(exp(intercept), slope)
