"""The pipeline from an instance to the best verified plan."""

from scheduler.solve.options import DEFAULT_EFFORT, Offer, Progress, SolveOptions, SolveResult
from scheduler.solve.search import solve

__all__ = ["DEFAULT_EFFORT", "Offer", "Progress", "SolveOptions", "SolveResult", "solve"]
