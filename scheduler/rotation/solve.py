"""Rotation: a model over fractions shows where to look, one in whole numbers chooses there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler.instance import Instance
from scheduler.rotation import constraints, crews
from scheduler.rotation.bound import lower_bounds
from scheduler.rotation.columns import TOLERANCE, shut_columns
from scheduler.rotation.decode import decode
from scheduler.rotation.demand import station_demands
from scheduler.rotation.donors import donor_classes
from scheduler.rotation.homes import Homes
from scheduler.rotation.legality import NewPosting, legal_runs
from scheduler.rotation.model import LinearModel, solve_linear, solve_whole
from scheduler.rotation.needs import CrewCapacity, ScreeningNeed
from scheduler.rotation.objective import Merit, add_objective
from scheduler.rotation.polish import Polish
from scheduler.rotation.preference import Preference
from scheduler.rotation.roster import Roster
from scheduler.rotation.rotation import Rotation, write_postings
from scheduler.rotation.stretch import MONTHS
from scheduler.rotation.variables import Variables

COLUMNS = (1_000, 3_000)  # runs and stretches looked at, one number after the other
NODES = 20
POLISH_ROUNDS = 2


def solve_rotation(
    instance: Instance,
    needs: Sequence[ScreeningNeed],
    *,
    seed: int,
    effort: float,
    stop: Callable[[], bool],
) -> Rotation:
    """Who is posted where and when: least crew-days not met, then T2, T4 and new postings.

    The same arguments give the same rotation unless `stop`, asked between the steps, ends it early;
    then it is the best so far, the fixed postings at the least. `effort` 1.0 is the usual work.
    """
    search = Search(Homes(instance), tuple(needs), seed, effort, stop)
    roster = search.best_roster()
    merit = search.merit(roster)
    bounds = lower_bounds(search.homes, merit, stop)
    postings = write_postings(search.homes, roster.postings)
    return Rotation(postings, bounds, merit.unmet_crew_days)


class Search:
    """One problem, and how much work to spend on it."""

    def __init__(
        self,
        homes: Homes,
        needs: tuple[ScreeningNeed, ...],
        seed: int,
        effort: float,
        stop: Callable[[], bool],
    ) -> None:
        self.homes, self.needs = homes, needs
        self.seed, self.effort, self.stop = seed, effort, stop
        self.capacity = CrewCapacity(homes)

    def merit(self, roster: Roster) -> Merit:
        return roster.merit(self.capacity, self.needs)

    def best_roster(self) -> Roster:
        """The best new postings found.

        A doctor may have several stretches in a row where the longest is shorter than the year; if
        the stations cannot be shared out so, there is still the search with one stretch a doctor.
        """
        best = Roster(self.homes)
        if self.homes.instance.settings.max_posting_months < len(MONTHS):
            best = self._improved(best, chains=True)
        return self._improved(best, chains=False)

    def _improved(self, best: Roster, *, chains: bool) -> Roster:
        """The best of `best` and of what the model gives, looking at more and more columns."""
        if self.stop():
            return best
        variables = self.model(chains)
        optimum = solve_linear(variables.model) if variables.runs else None
        if optimum is None:
            return best
        least, reached = optimum.objective - TOLERANCE, self.merit(best).weighted
        for count in COLUMNS:
            if reached < least + 1 or self.stop():
                break
            shut = shut_columns(variables, optimum, self._work(count))
            nodes = self._work(NODES)
            values = solve_whole(variables.model, shut, nodes=nodes, seed=self.seed)
            if values is not None and variables.model.value(values) < reached:
                reached = variables.model.value(values)
                candidate = self._polished(decode(self.homes, variables, values))
                best = min(best, candidate, key=self.merit)
            if not shut:
                break
        return best

    def _polished(self, postings: Sequence[NewPosting]) -> Roster:
        """The postings, given to the doctors whom the planner would rather have there."""
        roster = Roster(self.homes, postings)
        preference = Preference(self.homes, self.capacity, self.needs)
        Polish(roster, preference).run(self._work(POLISH_ROUNDS), self.stop)
        return min(roster, Roster(self.homes, postings), key=self.merit)

    def model(self, chains: bool) -> Variables:
        """The model of this problem, a doctor having one stretch, or with `chains` several."""
        needs = self._open_needs()
        capacity = self.capacity if needs else None
        classes = donor_classes(self.homes, lambda d: legal_runs(self.homes, d, chains), capacity)
        demands = station_demands(self.homes, needs)
        variables = Variables(LinearModel(), classes, demands, needs)
        constraints.add_balance(variables)
        constraints.add_r18_one_run(variables)
        constraints.add_r20_donor_cap(variables, self.homes)
        constraints.add_r20_specialties(variables, self.homes)
        constraints.add_missing_doctors(variables)
        crews.add_needs(variables, self.capacity)
        crews.add_crew_days(variables, self.capacity)
        add_objective(variables)
        return variables

    def _open_needs(self) -> tuple[ScreeningNeed, ...]:
        """Needs that those at home do not meet, or that departures could endanger."""
        units = {unit.id for unit in self.homes.units}
        at_home = Roster(self.homes)
        return tuple(
            need
            for need in self.needs
            if need.base in units or at_home.unmet_crew_days(self.capacity, [need])
        )

    def _work(self, usual: int) -> int:
        return max(1, round(usual * self.effort))
