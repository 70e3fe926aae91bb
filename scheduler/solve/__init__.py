"""The pipeline from an instance to the best verified plan."""

from scheduler.solve.options import Progress, SolveOptions, SolveResult
from scheduler.solve.search import solve

__all__ = ["Progress", "SolveOptions", "SolveResult", "solve"]
