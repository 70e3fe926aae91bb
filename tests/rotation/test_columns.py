"""Columns left out of the search: shutting the wrong ones would hide the good rotations."""

from __future__ import annotations

from scheduler.instance import Instance
from scheduler.rotation.columns import shut_columns
from scheduler.rotation.homes import Homes
from scheduler.rotation.model import solve_linear
from scheduler.rotation.solve import Search
from scheduler.rotation.stretch import Run, Stay, Stretch
from scheduler.rotation.variables import Variables
from tests.rotation.worlds import doctors, hospital, province, station

WHOLE_YEAR = Stretch(1, 12)


def model_of(instance: Instance) -> Variables:
    return Search(Homes(instance), (), 0, 1.0, lambda: False).model(chains=False)


def test_what_fractions_use_stays_open() -> None:
    """One station, one doctor, one year: of 156 columns these two are the answer."""
    variables = model_of(province([station("T"), hospital()], doctors("H", 3)))
    optimum = solve_linear(variables.model)
    assert optimum is not None
    columns = {*variables.runs.values(), *variables.stretches.values()}
    assert len(columns) == 156
    open_columns = columns - shut_columns(variables, optimum, 2)
    (run,) = (key[1] for key, v in variables.runs.items() if v in open_columns)
    (offer,) = (key[1] for key, v in variables.stretches.items() if v in open_columns)
    assert run == Run((Stay(WHOLE_YEAR),))
    assert offer.stay == Stay(WHOLE_YEAR)


def test_all_columns_are_open_where_the_number_allows_it() -> None:
    variables = model_of(province([station("T"), hospital()], doctors("H", 3)))
    optimum = solve_linear(variables.model)
    assert optimum is not None
    assert shut_columns(variables, optimum, 156) == frozenset()
    assert len(shut_columns(variables, optimum, 155)) == 1
