"""What a window's dates minimise: T1, then T3, then moving trips that already have a day."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.timetable.variables import Variables
from scheduler.trips.draft import Draft

UNPLACED_PERSON = 10_000  # T1 outweighs T3
LATE_PERSON = 10


def set_objective(
    model: cp_model.CpModel, variables: Variables, deadline: int, current: dict[int, int]
) -> None:
    """`deadline` is the day of `priority_deadline`; `current` holds the starts until now."""
    gain: list[cp_model.LinearExprT] = []
    for index, by_start in variables.starts.items():
        draft = variables.draft(index)
        for start, x in by_start.items():
            late = late_persons(variables, draft, start, deadline)
            stays = 1 if current.get(index) == start else 0
            weight = UNPLACED_PERSON * draft.persons - LATE_PERSON * late + stays
            gain.append(weight * x)
    model.maximize(sum(gain))


def late_persons(variables: Variables, draft: Draft, start: int, deadline: int) -> int:
    """T3: pass-1 persons of priority-1 villages that the draft serves after the deadline."""
    villages = variables.board.ground.instance.villages
    return sum(
        one.persons
        for offset, stops in enumerate(draft.days)
        if start + offset > deadline
        for stop in stops
        for one in stop.served
        if one.pass_number == 1 and villages[one.village].priority == 1
    )
