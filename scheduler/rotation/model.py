"""A small linear model in whole numbers, and the two ways it is solved (HiGHS within MathOpt)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from math import inf

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt
from ortools.math_opt.solvers import highs_pb2

Term = tuple[int, int]  # variable, coefficient


@dataclass(frozen=True)
class Row:
    """lower ≤ Σ coefficient · variable ≤ upper; None is no limit."""

    terms: dict[int, int]
    lower: int | None
    upper: int | None


@dataclass
class LinearModel:
    """Variables 0, 1, … with whole bounds 0 … upper, rows, and an objective to be minimised."""

    uppers: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    objective: dict[int, int] = field(default_factory=dict)

    def add_variable(self, upper: int) -> int:
        self.uppers.append(upper)
        return len(self.uppers) - 1

    def add_row(
        self, terms: Iterable[Term], *, lower: int | None = None, upper: int | None = None
    ) -> None:
        """Adds a row, unless no value of the variables can break it."""
        row = Row(_sum(terms), lower, upper)
        if row.terms or (lower or 0) > 0 or (upper is not None and upper < 0):
            self.rows.append(row)

    def value(self, values: Sequence[int]) -> int:
        """The objective of these values."""
        return sum(cost * values[variable] for variable, cost in self.objective.items())

    def add_cost(self, terms: Iterable[Term], weight: int) -> None:
        for variable, coefficient in terms:
            cost = self.objective.get(variable, 0) + weight * coefficient
            self.objective[variable] = cost


@dataclass(frozen=True)
class LinearOptimum:
    """An optimum over fractions: objective and values, and what the bound is proved with."""

    objective: float
    values: list[float]
    reduced_costs: list[float]
    multipliers: list[float]


def solve_linear(model: LinearModel) -> LinearOptimum | None:
    """The optimum over fractions; None where the solver finds none."""
    program = _program(model, whole=False)
    result = mathopt.solve(program, mathopt.SolverType.HIGHS)
    if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
        return None
    variables, rows = list(program.variables()), list(program.linear_constraints())
    return LinearOptimum(
        result.objective_value(),
        result.variable_values(variables),
        result.reduced_costs(variables),
        result.dual_values(rows),
    )


def solve_whole(
    model: LinearModel, shut: Collection[int], *, nodes: int, seed: int
) -> list[int] | None:
    """The best whole values found with the variables of `shut` at 0, within `nodes` nodes."""
    program = _program(model, whole=True, shut=shut)
    options = highs_pb2.HighsOptionsProto(bool_options={"mip_allow_restart": False})
    parameters = mathopt.SolveParameters(
        node_limit=nodes,
        random_seed=seed,
        relative_gap_tolerance=0.0,
        absolute_gap_tolerance=0.99,  # objectives are whole numbers
        highs=options,
    )
    result = mathopt.solve(program, mathopt.SolverType.HIGHS, params=parameters)
    if not result.has_primal_feasible_solution():
        return None
    return [round(value) for value in result.variable_values(list(program.variables()))]


def _sum(terms: Iterable[Term]) -> dict[int, int]:
    """Coefficients by variable, in order, added up."""
    coefficients: dict[int, int] = {}
    for variable, coefficient in terms:
        coefficients[variable] = coefficients.get(variable, 0) + coefficient
    return dict(sorted(coefficients.items()))


def _program(
    model: LinearModel, *, whole: bool, shut: Collection[int] = frozenset()
) -> mathopt.Model:
    """The model as MathOpt takes it, written at once, which is ten times faster than by call."""
    program = model_pb2.ModelProto()
    count = len(model.uppers)
    program.variables.ids.extend(range(count))
    program.variables.lower_bounds.extend([0.0] * count)
    uppers = (0.0 if i in shut else float(upper) for i, upper in enumerate(model.uppers))
    program.variables.upper_bounds.extend(uppers)
    program.variables.integers.extend([whole] * count)
    program.objective.linear_coefficients.ids.extend(sorted(model.objective))
    costs = (float(cost) for _, cost in sorted(model.objective.items()))
    program.objective.linear_coefficients.values.extend(costs)
    _write_rows(program, model.rows)
    return mathopt.Model.from_model_proto(program)


def _write_rows(program: model_pb2.ModelProto, rows: list[Row]) -> None:
    limits, matrix = program.linear_constraints, program.linear_constraint_matrix
    limits.ids.extend(range(len(rows)))
    limits.lower_bounds.extend(-inf if row.lower is None else row.lower for row in rows)
    limits.upper_bounds.extend(inf if row.upper is None else row.upper for row in rows)
    for number, row in enumerate(rows):
        matrix.row_ids.extend([number] * len(row.terms))
        matrix.column_ids.extend(row.terms)
        matrix.coefficients.extend(map(float, row.terms.values()))
