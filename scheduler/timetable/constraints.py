"""What a window's dates must keep, a function a rule; the drafts' starts keep R1–R3, R6 and R8."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from ortools.sat.python import cp_model

from scheduler.timetable.board import visit_keys
from scheduler.timetable.variables import Variables

_Key = TypeVar("_Key")


def add_constraints(model: cp_model.CpModel, variables: Variables) -> None:
    one_start(model, variables)
    mop_up_gap(model, variables)
    doctors_free(model, variables)
    doctor_months(model, variables)
    doctors_on_duty(model, variables)
    other_staff(model, variables)
    kits(model, variables)


def one_start(model: cp_model.CpModel, variables: Variables) -> None:
    """Of a family one draft at most is placed, and once: Σ_i,s starts[i][s] ≤ 1."""
    for placed in variables.families():
        model.add_at_most_one(placed)


def mop_up_gap(model: cp_model.CpModel, variables: Variables) -> None:
    """R4: of two freed drafts with both passes of a village, starts too close are exclusive."""
    gap = variables.board.ground.settings.mop_up_gap_days
    by_visit: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for index in variables.starts:
        for offset, stops in enumerate(variables.draft(index).days):
            for key in visit_keys(stops):
                by_visit[key].append((index, offset))
    for (village, pass_number), firsts in by_visit.items():
        if pass_number != 1:
            continue
        for second, late_offset in by_visit.get((village, 2), []):
            for first, offset in firsts:
                _keep_apart(model, variables, first, second, gap + offset - late_offset)


def _keep_apart(
    model: cp_model.CpModel, variables: Variables, first: int, second: int, gap: int
) -> None:
    """Start of `second` ≥ start of `first` + gap, if both are placed."""
    early = variables.starts[first]
    for start, x in variables.starts[second].items():
        clash = [y for s, y in early.items() if s > start - gap]
        if clash:
            model.add_at_most_one([x, *clash])


def doctors_free(model: cp_model.CpModel, variables: Variables) -> None:
    """R11–R13, counted: trips of a base on a day ≤ its leaders present and free."""
    board = variables.board
    use = _by(variables, lambda index, day: (variables.draft(index).base, day))
    for (base, day), terms in use.items():
        free = sum(
            1
            for member in board.staffing.members(base)
            if member.leads >> day & 1 and not board.doctors[member.doctor].busy >> day & 1
        )
        model.add(sum(terms) <= free)


def doctor_months(model: cp_model.CpModel, variables: Variables) -> None:
    """R14, counted: trip days of a base in a month ≤ what its leaders have left."""
    board = variables.board
    most = board.ground.settings.max_screening_days_per_month
    month_of = [day.month for day in board.ground.horizon.days]
    use = _by(variables, lambda index, day: (variables.draft(index).base, month_of[day]))
    for (base, month), terms in use.items():
        left = sum(
            max(0, most - board.doctors[member.doctor].days[month])
            for member in board.staffing.members(base)
            if member.leads & board.staffing.months[month]
        )
        model.add(sum(terms) <= left)


def doctors_on_duty(model: cp_model.CpModel, variables: Variables) -> None:
    """R15: doctors of a base's away trips on a day ≤ those present beyond `min_doctors_on_duty`."""
    board = variables.board
    needed = board.ground.settings.crew_doctors

    def base_day(index: int, day: int) -> tuple[str, int] | None:
        draft = variables.draft(index)
        keeps = board.ground.instance.facilities[draft.base].min_doctors_on_duty
        return (draft.base, day) if draft.is_away and keeps else None

    for (base, day), terms in _by(variables, base_day).items():
        model.add(needed * sum(terms) <= board.duty_slack(base, day))


def other_staff(model: cp_model.CpModel, variables: Variables) -> None:
    """R16: trips of a base on a day ≤ crews that its other staff allow, less those standing."""
    board = variables.board
    use = _by(variables, lambda index, day: (variables.draft(index).base, day))
    for (base, day), terms in use.items():
        model.add(sum(terms) <= board.ground.crews(base) - board.crews[base].used(day))


def kits(model: cp_model.CpModel, variables: Variables) -> None:
    """R17: away trips of an area on a day ≤ its kits, less those standing."""
    board = variables.board

    def area_day(index: int, day: int) -> tuple[str, int] | None:
        draft = variables.draft(index)
        area = board.ground.instance.facilities[draft.base].area
        return (area, day) if draft.is_away and area is not None else None

    for (area, day), terms in _by(variables, area_day).items():
        model.add(sum(terms) <= board.ground.instance.areas[area].kits - board.kits[area].used(day))


def _by(
    variables: Variables, key_of: Callable[[int, int], _Key | None]
) -> dict[_Key, list[cp_model.IntVar]]:
    """The variables that put a trip on a day, grouped by what that uses; None uses nothing."""
    groups: defaultdict[_Key, list[cp_model.IntVar]] = defaultdict(list)
    for index, day, x in variables.trip_days():
        key = key_of(index, day)
        if key is not None:
            groups[key].append(x)
    return groups
