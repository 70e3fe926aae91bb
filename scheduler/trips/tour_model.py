"""Chooses tours and their loads for a neighbourhood, cheaper than its trips so far (CP-SAT)."""

from __future__ import annotations

from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.trips.draft import Draft
from scheduler.trips.neighbourhood import loads_by_need
from scheduler.trips.order import LEVELS, Step, steps, steps_of
from scheduler.trips.tours import Need, Tour, most_persons, own_room

SCALE = 1000  # of a minute, to which a person's minutes are rounded up


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be chosen: trips for the needs, made of tours and of the freed drafts; `walks_vnd`
    is what each need's residents pay for their way. `taken` are steps of the trips that stay, of
    the villages that need `both` passes; `most_days` crew days may be taken, and the whole must
    cost less than `cost_vnd`."""

    needs: tuple[Need, ...]
    walks_vnd: tuple[int, ...]
    tours: tuple[Tour, ...]
    freed: tuple[Draft, ...]
    taken: tuple[Step, ...]
    both: frozenset[str]
    most_days: int
    cost_vnd: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Which freed drafts (indices) stay as they are, the tours made – as often as they are – with
    the most persons each could serve of its needs, and which needs (indices) are held."""

    stay: tuple[int, ...]
    made: tuple[tuple[Tour, tuple[int, ...]], ...]
    held: tuple[int, ...]


def answer(question: Question, effort: float) -> Answer | None:
    """The cheapest answer found within the effort (deterministic seconds); None if none is found
    that costs less than today's trips."""
    model = TourModel(question)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = effort
    solver.parameters.linearization_level = 2  # proves more often that nothing is cheaper
    if solver.solve(model.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return model.read(solver)


class TourModel:
    """stay[j] freed draft j stays; made[t] how often tour t is made; load[t][i] persons of its i-th
    need; held[n] the visit of need n is held at its site; level[v] as in Variables."""

    def __init__(self, question: Question) -> None:
        self.question, self.model = question, cp_model.CpModel()
        model, needs = self.model, question.needs
        self.stay = [model.new_bool_var("") for _ in question.freed]
        self.held = [model.new_bool_var("") for _ in needs]
        self.made: list[cp_model.IntVar] = []
        self.load: list[list[cp_model.IntVar]] = []
        self.level: dict[str, cp_model.IntVar] = {}
        for tour in question.tours:
            self._add_tour(tour)
        self._cover()
        self._order()
        self._keep_budget()
        self._minimise()

    def _add_tour(self, tour: Tour) -> None:
        """R9: persons ≤ the rooms of the days; R8: somebody on each day."""
        model, needs = self.model, self.question.needs
        most = [most_persons(tour, needs, i) for i in range(len(tour.needs))]
        if len(tour.needs) == 1:  # full tours, as many as are wanted
            self.made.append(model.new_int_var(0, -(-needs[tour.needs[0]].persons // most[0]), ""))
            self.load.append([])
            return
        made, loads = model.new_bool_var(""), [model.new_int_var(0, n, "") for n in most]
        for position, load in enumerate(loads):
            model.add(load <= most[position] * made)
            model.add(load >= tour.least(position) * made)
        if tour.shared_day is not None:
            pace = [_scaled(needs[i]) for i in tour.needs]
            own = sum(own_room(tour, needs, i) * pace[i] for i in (0, 1))
            room = own + (tour.rooms[tour.shared_day] - 1) * SCALE
            model.add(pace[0] * loads[0] + pace[1] * loads[1] <= room * made)
        self.made.append(made)
        self.load.append(loads)

    def _cover(self) -> None:
        """R5, R6: Σ persons ≥ persons of the need where it is held, at one site a visit."""
        needs, question = self.question.needs, self.question
        terms: list[list[cp_model.LinearExprT]] = [[] for _ in needs]
        for draft, stay in zip(question.freed, self.stay, strict=True):
            for index, persons in loads_by_need(draft, needs).items():
                terms[index].append(persons * stay)
        for tour, made, loads in zip(question.tours, self.made, self.load, strict=True):
            if loads:
                for index, load in zip(tour.needs, loads, strict=True):
                    terms[index].append(load)
            else:
                terms[tour.needs[0]].append(most_persons(tour, needs, 0) * made)
        by_visit: dict[tuple[str, int], list[cp_model.IntVar]] = {}
        for need, held, served in zip(needs, self.held, terms, strict=True):
            self.model.add(sum(served) >= need.persons * held)
            by_visit.setdefault((need.visit.village, need.visit.pass_number), []).append(held)
        for sites in by_visit.values():
            self.model.add_exactly_one(sites)

    def _order(self) -> None:
        """R4: level[b] ≥ level[a] + 1 where a trip made serves pass 2 of a and pass 1 of b."""
        question, both = self.question, self.question.both
        for a, b in question.taken:
            self.model.add(self._level(b) >= self._level(a) + 1)
        for draft, stay in zip(question.freed, self.stay, strict=True):
            for a, b in steps([draft], both):
                self.model.add(self._level(b) >= self._level(a) + 1).only_enforce_if(stay)
        for tour, made in zip(question.tours, self.made, strict=True):
            visits = [question.needs[i].visit for i in tour.needs]
            for a, b in steps_of(((v.village, v.pass_number) for v in visits), both):
                self.model.add(self._level(b) >= self._level(a) + 1).only_enforce_if(made)

    def _level(self, village: str) -> cp_model.IntVar:
        if village not in self.level:
            self.level[village] = self.model.new_int_var(0, LEVELS - 1, "")
        return self.level[village]

    def _keep_budget(self) -> None:
        """R16, R17: crew days ≤ what is left of the budget, or as many as before."""
        question = self.question
        days: list[cp_model.LinearExprT] = []
        days += [draft.length * x for draft, x in zip(question.freed, self.stay, strict=True)]
        days += [len(tour.days) * x for tour, x in zip(question.tours, self.made, strict=True)]
        self.model.add(sum(days) <= question.most_days)

    def _minimise(self) -> None:
        question = self.question
        cost: list[cp_model.LinearExprT] = []
        cost += [draft.cost_vnd * x for draft, x in zip(question.freed, self.stay, strict=True)]
        cost += [tour.cost_vnd * x for tour, x in zip(question.tours, self.made, strict=True)]
        cost += [walk * x for walk, x in zip(question.walks_vnd, self.held, strict=True)]
        self.model.add(sum(cost) < question.cost_vnd)
        self.model.minimize(sum(cost))

    def read(self, solver: cp_model.CpSolver) -> Answer:
        question, made = self.question, list[tuple[Tour, tuple[int, ...]]]()
        for tour, count, loads in zip(question.tours, self.made, self.load, strict=True):
            persons = tuple(solver.value(load) for load in loads)
            if not loads:
                persons = (most_persons(tour, question.needs, 0),)
            made += [(tour, persons)] * solver.value(count)
        stay = tuple(i for i, x in enumerate(self.stay) if solver.boolean_value(x))
        held = tuple(i for i, x in enumerate(self.held) if solver.boolean_value(x))
        return Answer(stay, tuple(made), held)


def _scaled(need: Need) -> int:
    """Minutes a person, in thousandths, rounded up."""
    pace = need.visit.pace
    return -(-pace.minutes * SCALE // pace.persons)
