"""The linear model and its two solvers."""

from __future__ import annotations

import pytest

from scheduler.rotation.model import LinearModel, solve_linear, solve_whole


def knapsack() -> LinearModel:
    """Two things of 2 and 3 in a sack of 4: worth 3 and 4, halves allowed or not."""
    model = LinearModel()
    a, b = model.add_variable(1), model.add_variable(1)
    model.add_row([(a, 2), (b, 3)], upper=4)
    model.add_cost([(a, 1)], -3)
    model.add_cost([(b, 1)], -4)
    return model


def test_fractions_and_whole_numbers_differ() -> None:
    optimum = solve_linear(knapsack())
    assert optimum is not None
    assert optimum.objective == pytest.approx(-3 - 4 * 2 / 3)
    values = solve_whole(knapsack(), frozenset(), nodes=10, seed=0)
    assert values == [0, 1]
    assert knapsack().value([0, 1]) == -4


def test_shut_variables_stay_at_nought() -> None:
    assert solve_whole(knapsack(), frozenset({1}), nodes=10, seed=0) == [1, 0]


def test_what_has_no_solution_gives_none() -> None:
    """An empty list of postings taken for an answer would lose the fixed ones."""
    model = knapsack()
    model.add_row([(0, 1)], lower=2)
    assert solve_linear(model) is None
    assert solve_whole(model, frozenset(), nodes=10, seed=0) is None


def test_terms_of_one_variable_add_up() -> None:
    model = LinearModel()
    variable = model.add_variable(9)
    model.add_row([(variable, 1), (variable, 2)], lower=7)
    model.add_cost([(variable, 1)], 1)
    model.add_cost([(variable, 1)], 1)
    assert solve_whole(model, frozenset(), nodes=10, seed=0) == [3]
    assert model.objective == {variable: 2}


def test_rows_that_say_nothing_are_left_out() -> None:
    model = LinearModel()
    model.add_row([], lower=0, upper=0)
    assert model.rows == []
    model.add_row([], lower=1)
    assert solve_linear(model) is None
