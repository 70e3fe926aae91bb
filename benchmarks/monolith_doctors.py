"""The doctors of the monolith: R11–R15."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ortools.sat.python import cp_model

from benchmarks.linear import total, weighted
from scheduler.trips.ground import Ground

if TYPE_CHECKING:
    from benchmarks.monolith_model import Group, Model


def leads(ground: Ground, doctor: str, start: int) -> bool:
    """R12."""
    day, required = ground.horizon.days[start], ground.settings.lead_practice_months
    return ground.instance.doctors[doctor].practised_months(day) >= required


class Doctors:
    """Adds who goes on the trips of a model that has its postings and trips."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def add_rules(self) -> None:
        crew = self._model.ground.settings.crew_doctors
        busy: dict[tuple[str, str, int], list[cp_model.IntVar]] = {}
        for group, trips in self._model.groups.items():
            base, _, length, start = group
            team, leaders = [], []
            for doctor in self._able(group):
                literal = self._model.cp.new_bool_var("")
                self._model.vars.teams[group, doctor] = literal
                team.append(literal)
                if leads(self._model.ground, doctor, start):
                    leaders.append(literal)
                for day in range(start, start + length):
                    busy.setdefault((doctor, base, day), []).append(literal)
            self._model.cp.add(total(team) == crew * total(trips))
            self._model.cp.add(total(leaders) >= total(trips))
        for (doctor, base, day), literals in busy.items():
            month = self._model.ground.horizon.days[day].month
            self._model.cp.add(total(literals) <= self._present(doctor, base, month))
        self._add_month_limits()
        self._add_duty()

    def _able(self, group: Group) -> list[str]:
        """Doctors who could go if the rotation puts them there."""
        base, away, length, start = group
        days = self._model.ground.horizon.days[start : start + length]
        return [
            doctor.id
            for doctor in self._model.instance.doctors.values()
            if (doctor.field_ok or not away)
            and (
                self._model.ground.settings.crew_doctors > 1
                or leads(self._model.ground, doctor.id, start)
            )
            and not any(self._model.instance.on_leave(doctor.id, day) for day in days)
            and all(self._may_be(doctor.id, base, day.month) for day in days)
        ]

    def _may_be(self, doctor: str, base: str, month: int) -> bool:
        is_there = self._model.homes.place_of(doctor, month) == base
        return is_there or (doctor, base, month) in self._model.posted

    def _present(self, doctor: str, base: str, month: int) -> cp_model.LinearExprT:
        """1 where the doctor is at the base in that month, leave apart."""
        if self._model.homes.place_of(doctor, month) == base:
            return 1 - total(self._model.away.get((doctor, month), ()))
        return total(self._model.posted.get((doctor, base, month), ()))

    def _add_month_limits(self) -> None:
        days: dict[tuple[str, int], list[tuple[cp_model.IntVar, int]]] = {}
        nights: dict[tuple[str, int], list[tuple[cp_model.IntVar, int]]] = {}
        for ((_, _, length, start), doctor), literal in self._model.vars.teams.items():
            months = [d.month for d in self._model.ground.horizon.days[start : start + length]]
            for month in dict.fromkeys(months):
                days.setdefault((doctor, month), []).append((literal, months.count(month)))
                if count := months[:-1].count(month):
                    nights.setdefault((doctor, month), []).append((literal, count))
        settings = self._model.ground.settings
        for limit, uses in (
            (settings.max_screening_days_per_month, days),
            (settings.max_nights_per_month, nights),
        ):
            for terms in uses.values():
                self._model.cp.add(weighted(terms) <= limit)

    def _add_duty(self) -> None:
        """R15, on days with a trip."""
        crew = self._model.ground.settings.crew_doctors
        for (base, day), running in self._model.running.items():
            kept = self._model.instance.facilities[base].min_doctors_on_duty
            if not kept:
                continue
            date = self._model.ground.horizon.days[day]
            present = [
                self._present(doctor, base, date.month)
                for doctor in self._model.instance.doctors
                if not self._model.instance.on_leave(doctor, date)
                and self._may_be(doctor, base, date.month)
            ]
            works = self._model.cp.new_bool_var("")
            for literal, _ in running:
                self._model.cp.add_implication(literal, works)
            away = total(literal for literal, is_away in running if is_away)
            here = cp_model.LinearExpr.sum(present)
            self._model.cp.add(here - crew * away >= kept).only_enforce_if(works)
