"""Rows for what the screening needs: crew-days of a base in a month, by the doctors there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scheduler.rotation.donors import Skill, unit_limits
from scheduler.rotation.model import Term
from scheduler.rotation.needs import CrewCapacity, ScreeningNeed, Strength, total_strength
from scheduler.rotation.stretch import MONTHS
from scheduler.rotation.variables import Variables

TENTHS = 10  # of a day
Part = Callable[[Strength], int]  # the days of a strength that a rule counts


def add_needs(variables: Variables, capacity: CrewCapacity) -> None:
    """T1: crew-days given in the months of a need + crew-days not met ≥ `crew_days`."""
    for need, unmet in zip(variables.needs, variables.unmet, strict=True):
        months = dict.fromkeys(need.months)
        given = [(_in_season(variables, capacity, need, month), 1) for month in months]
        variables.model.add_row([*given, (unmet, 1)], lower=need.crew_days)


def _in_season(
    variables: Variables, capacity: CrewCapacity, need: ScreeningNeed, month: int
) -> int:
    """The crew-days of a month that can be in the season of the need, if it has one."""
    crew_days = variables.crew_days[need.base, month]
    most = variables.model.uppers[crew_days]
    held = capacity.in_season(need.base, month, need.season, most)
    if held == most:
        return crew_days
    variable = variables.model.add_variable(held)
    part, whole = capacity.season_part(month, need.season)
    variables.model.add_row([(variable, whole), (crew_days, -part)], upper=0)
    return variable


def add_crew_days(variables: Variables, capacity: CrewCapacity) -> None:
    """R11, R12 and R14–R16, counted, for each base and month that a need looks at."""
    demand_of = {demand.stations[0]: i for i, demand in enumerate(variables.demands)}
    usual = {month: _usual_strength(variables, capacity, month) for month in MONTHS}
    for (base, month), crew_days in variables.crew_days.items():
        demand = demand_of.get(base)
        rows = _BaseMonth(variables, capacity, usual[month], base, month, demand, crew_days)
        rows.add_r12_leaders()
        rows.add_r11_field_doctors()
        rows.add_r15_doctors_on_duty()
        rows.add_r16_other_staff()


def _usual_strength(variables: Variables, capacity: CrewCapacity, month: int) -> Strength:
    """What a posted doctor gives who does field work, and leads where that is asked, in tenths of
    days: the mean of all who may be posted, as it is not known whose leave counts."""
    doctors = [doctor for donors in variables.classes for doctor in donors.doctors]
    strengths = [capacity.strength(doctor, month) for doctor in doctors]
    return Strength(
        _mean([strength.lead_days for strength in strengths if strength.lead_days]),
        _mean([strength.field_days for strength in strengths if strength.field_days]),
        _mean([strength.days_present for strength in strengths]),
    )


def _mean(days: Sequence[int]) -> int:
    return TENTHS * sum(days) // len(days) if days else 0


@dataclass(frozen=True)
class _BaseMonth:
    """One base in one month; `demand` is its index where postings may reach it."""

    variables: Variables
    capacity: CrewCapacity
    usual: Strength
    base: str
    month: int
    demand: int | None
    crew_days: int

    @property
    def crew_doctors(self) -> int:
        return self.capacity.homes.instance.settings.crew_doctors

    def add_r12_leaders(self) -> None:
        """R12, R14: crew-days ≤ trip days of doctors who may lead."""
        gained = self._gained(self.usual.lead_days, Skill.LEAD)
        lost = self._lost(lambda strength: strength.lead_days)
        self._add_row(1, [*gained, *lost], self._here().lead_days)

    def add_r11_field_doctors(self) -> None:
        """R11, R14: crew-days · crew_doctors ≤ trip days of doctors who do field work."""
        if self.crew_doctors == 1:
            return
        gained = self._gained(self.usual.field_days, Skill.LEAD, Skill.FIELD)
        lost = self._lost(lambda strength: strength.field_days)
        self._add_row(self.crew_doctors, [*gained, *lost], self._here().field_days)

    def add_r15_doctors_on_duty(self) -> None:
        """R15: crew-days · crew_doctors ≤ doctor-days beyond `min_doctors_on_duty`; none where
        even those are missing."""
        gained = self._gained(self.usual.days_present, *Skill)
        terms = [*gained, *self._lost(lambda strength: strength.days_present)]
        here = self.capacity.spare_days(self.base, self.month, self._here().days_present)
        worst = here - self._most_lost()
        if worst < 0:
            model, most = self.variables.model, self.variables.model.uppers[self.crew_days]
            is_idle = model.add_variable(1)
            model.add_row([(self.crew_days, 1), (is_idle, most)], upper=most)
            terms.append((is_idle, TENTHS * worst))
        self._add_row(self.crew_doctors, terms, here)

    def add_r16_other_staff(self) -> None:
        """R16: crew-days ≤ those that the other staff allow."""
        days = self.capacity.campaign_days[self.month]
        staffed = self.capacity.most_crew_days(self.base, days)
        if staffed is not None and staffed < self.variables.model.uppers[self.crew_days]:
            self.variables.model.add_row([(self.crew_days, 1)], upper=staffed)

    def _add_row(self, crew_doctors: int, terms: list[Term], days: int) -> None:
        """crew-days · `crew_doctors` + `terms` ≤ `days`, all but the latter in tenths of days."""
        taken = (self.crew_days, TENTHS * crew_doctors)
        self.variables.model.add_row([taken, *terms], upper=TENTHS * days)

    def _here(self) -> Strength:
        """The strength of those at home and on fixed postings here."""
        staff = self.capacity.homes.staff.get((self.base, self.month), ())
        return total_strength(self.capacity.strength(doctor, self.month) for doctor in staff)

    def _gained(self, tenths: int, *skills: Skill) -> list[Term]:
        """Tenths of days that postings to this base bring."""
        if self.demand is None:
            return []
        posted = self.variables.posted(self.demand, self.month, *skills)
        return [(variable, -tenths) for variable, _ in posted]

    def _lost(self, part: Part) -> list[Term]:
        """Tenths of days that this unit's doctors take away with them, the least of each class."""
        lost: list[Term] = []
        for index, donors in enumerate(self.variables.classes):
            if donors.unit == self.base:
                strengths = (self.capacity.strength(d, self.month) for d in donors.doctors)
                tenths = TENTHS * min(part(strength) for strength in strengths)
                lost += [
                    (variable, tenths) for variable, _ in self.variables.away(index, self.month)
                ]
        return lost

    def _most_lost(self) -> int:
        """No less than the doctor-days that new postings can take from this base."""
        if not self.capacity.homes.instance.facilities[self.base].is_donor:
            return 0
        limit = unit_limits(self.capacity.homes, self.base)[self.month - 1]
        return limit * self.capacity.campaign_days[self.month]
