"""Whole-number variables: how many doctors of a class, or postings at a station, are alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from scheduler.rotation.demand import Demand
from scheduler.rotation.donors import DonorClass, Offer, Skill
from scheduler.rotation.model import LinearModel, Term
from scheduler.rotation.needs import ScreeningNeed
from scheduler.rotation.stretch import MONTHS, Run


class Variables:
    """Runs that doctors go away for, stretches that stations receive, and what stays missing.

    Doctors and stations meet in offers alone: nearly all doctors may go to any station, so no
    variable names both.
    """

    def __init__(
        self,
        model: LinearModel,
        classes: Sequence[DonorClass],
        demands: Sequence[Demand],
        needs: Sequence[ScreeningNeed] = (),
    ) -> None:
        self.model, self.classes, self.demands, self.needs = model, classes, demands, needs
        self.runs: dict[tuple[int, Run], int] = {}
        self.stretches: dict[tuple[int, Offer], int] = {}
        self._away: defaultdict[tuple[int, int], list[Term]] = defaultdict(list)
        self._posted: defaultdict[tuple[int, int, Skill], list[Term]] = defaultdict(list)
        self.supply: defaultdict[Offer, list[Term]] = defaultdict(list)
        for index, donors in enumerate(classes):
            self._add_runs(index, donors)
        for index, demand in enumerate(demands):
            self._add_stretches(index, demand)
        self.below_floor = self._add_missing([demand.below_floor for demand in demands])
        self.below_goal = self._add_missing([demand.below_goal for demand in demands])
        self.unmet = [model.add_variable(need.crew_days) for need in needs]
        self.crew_days = self._add_crew_days()

    def away(self, index: int, month: int) -> list[Term]:
        """Doctors of class `index` who are away on a new posting in `month`."""
        return self._away.get((index, month), [])

    def posted(self, index: int, month: int, *skills: Skill) -> list[Term]:
        """New postings at the stations of demand `index` in `month`, of any of `skills`."""
        return [term for skill in skills for term in self._posted.get((index, month, skill), ())]

    def _add_runs(self, index: int, donors: DonorClass) -> None:
        for run in donors.runs:
            variable = self.model.add_variable(donors.size)
            self.runs[index, run] = variable
            for offer in donors.offers(run):
                self.supply[offer].append((variable, 1))
            for month in run.months:
                self._away[index, month].append((variable, 1))

    def _add_stretches(self, index: int, demand: Demand) -> None:
        for offer, supply in self.supply.items():
            months = offer.stay.stretch.months
            is_open = any(map(offer.stay.allows, demand.stations))
            if not is_open or not any(map(demand.takes, months)):
                continue
            most = sum(self.model.uppers[variable] for variable, _ in supply)
            variable = self.model.add_variable(most)
            self.stretches[index, offer] = variable
            for month in months:
                self._posted[index, month, offer.skill].append((variable, 1))

    def _add_missing(self, missing: Sequence[tuple[int, ...]]) -> dict[tuple[int, int], int]:
        """(demand, month) -> doctors who stay missing, where any are."""
        return {
            (index, month): self.model.add_variable(len(self.demands[index].stations) * count)
            for index, counts in enumerate(missing)
            for month, count in zip(MONTHS, counts, strict=True)
            if count
        }

    def _add_crew_days(self) -> dict[tuple[str, int], int]:
        """(base, month) -> crew-days given, in months that a need looks at."""
        most: dict[tuple[str, int], int] = {}
        for need in self.needs:
            for month in need.months:
                key = need.base, month
                most[key] = max(most.get(key, 0), need.crew_days)
        return {key: self.model.add_variable(days) for key, days in most.items()}
