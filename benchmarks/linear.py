"""Sums for CP-SAT models."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

Terms = Iterable[tuple[cp_model.IntVar, int]]


def total(literals: Iterable[cp_model.IntVar]) -> cp_model.LinearExpr:
    return cp_model.LinearExpr.sum(list(literals))


def weighted(terms: Terms) -> cp_model.LinearExpr:
    pairs = list(terms)
    return cp_model.LinearExpr.weighted_sum([v for v, _ in pairs], [w for _, w in pairs])
