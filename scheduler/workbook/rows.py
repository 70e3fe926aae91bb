"""From the cells of a sheet to rows of typed values, with a problem for every bad cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scheduler.workbook.cell_types import ID
from scheduler.workbook.cells import is_blank, parse_cell, shown
from scheduler.workbook.faults import Fault
from scheduler.workbook.problems import Problem, Where, problem
from scheduler.workbook.sheets import Column
from scheduler.workbook.source import RawSheet
from scheduler.workbook.tables import Row, Table


def read_rows(raw: RawSheet, table: Table) -> tuple[Table, list[Problem]]:
    """`table` with its rows; blank ones, and what stands outside known columns, are left out."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, cells in enumerate(raw.rows[table.first_row - 1 :], start=table.first_row):
        filled = _filled(raw, table, number, cells)
        if filled:
            row, found = _read_row(table, number, filled)
            rows.append(row)
            problems += found
    return replace(table, rows=tuple(rows)), problems


def cell_problem(fault: Fault, value: object, where: Where) -> Problem:
    """The problem of the cell at `where`, which holds `value`."""
    found = "" if isinstance(value, Fault) else shown(value)
    return problem(fault.code, where, found, **fault.details)


def _filled(
    raw: RawSheet, table: Table, number: int, cells: tuple[object, ...]
) -> dict[str, object]:
    """Cells of the row that are not blank; a formula that was never calculated is a Fault."""
    filled: dict[str, object] = {}
    for key, index in table.columns.items():
        if index < len(cells) and not is_blank(cells[index]):
            filled[key] = cells[index]
        elif (number - 1, index) in raw.lost_formulas:
            filled[key] = Fault("formula")
    return filled


def _read_row(table: Table, number: int, filled: Mapping[str, object]) -> tuple[Row, list[Problem]]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for column in table.sheet.columns:
        read = _read_cell(table, number, column, filled.get(column.key))
        if isinstance(read, Problem):
            problems.append(read)
        elif table.has(column.key) or not column.required:
            values[column.key] = read
    bad = frozenset(column.key for column in table.sheet.columns) - values.keys()
    return Row(number, values, bad), problems


def _read_cell(table: Table, number: int, column: Column, value: object) -> Any | Problem:
    if value is not None:
        cell_type = ID if column.refers_to else column.type
        read = value if isinstance(value, Fault) else parse_cell(cell_type, value)
        # where a cell stands is worked out for bad ones only: there are tens of thousands
        is_bad = isinstance(read, Fault)
        return cell_problem(read, value, table.at(number, column.key)) if is_bad else read
    if column.required and not column.blank_ok and table.has(column.key):
        return problem("blank", table.at(number, column.key), heading=table.heading(column.key))
    return column.default
