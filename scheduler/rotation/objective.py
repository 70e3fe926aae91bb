"""What a rotation is judged by, most important first, and the same as costs of a model."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.rotation.variables import Variables

# One crew-day outweighs 100 doctor-months below the floor, one of these 100 below the goal, and
# one of these 100 postings: more than any exchange between them that a province offers.
UNMET_WEIGHT, FLOOR_WEIGHT, GOAL_WEIGHT, POSTING_WEIGHT = 1_000_000, 10_000, 100, 1


@dataclass(frozen=True, order=True)
class Merit:
    """Crew-days not met, T2, T4 and new postings; rotations compare in this order, less is better.

    An extension of a fixed posting counts as a new one.
    """

    unmet_crew_days: int
    below_floor: int
    below_goal: int
    postings: int

    @property
    def weighted(self) -> int:
        """The merit as the objective of a model says it."""
        return (
            UNMET_WEIGHT * self.unmet_crew_days
            + FLOOR_WEIGHT * self.below_floor
            + GOAL_WEIGHT * self.below_goal
            + POSTING_WEIGHT * self.postings
        )


def add_objective(variables: Variables) -> None:
    """Minimise all that a merit counts, in one weighted sum."""
    model = variables.model
    model.add_cost([(variable, 1) for variable in variables.unmet], UNMET_WEIGHT)
    model.add_cost([(v, 1) for v in variables.below_floor.values()], FLOOR_WEIGHT)
    model.add_cost([(v, 1) for v in variables.below_goal.values()], GOAL_WEIGHT)
    model.add_cost([(v, 1) for v in variables.stretches.values()], POSTING_WEIGHT)
