"""The comparison with one model of everything is only fair if the model knows every rule."""

from __future__ import annotations

from dataclasses import replace

from ortools.sat.python import cp_model

from benchmarks.candidates import candidates
from benchmarks.instances import stored, write_instance
from benchmarks.monolith import plan_as_monolith, read_plan
from benchmarks.monolith_model import Model
from benchmarks.plan_folder import Journal, read_instance
from benchmarks.recipes import recipe_named
from scheduler.trips.ground import Ground
from scheduler.verify import verify_plan

HAMLETS = replace(recipe_named("tiny"), villages=2, residents=(20, 40))


def drawn(recipe, folder):
    workbook = folder / "drawn.xlsx"
    write_instance(recipe, workbook)
    return read_instance(workbook)


def test_the_smallest_instance_gets_a_valid_plan_that_screens_everybody(tmp_path):
    """A rule left out would make the monolith look better than it is."""
    instance = drawn(replace(HAMLETS, villages=1), tmp_path)
    plan, note = plan_as_monolith(instance, seconds=120, seed=0, jobs=1, journal=Journal())
    assert plan is not None, note
    assert verify_plan(instance, plan).is_valid
    assert plan.tiers.T1 == 0
    assert "feasible" not in note, "both searches of one village are proved"


def test_any_solution_with_postings_and_a_shared_day_is_a_valid_plan(tmp_path):
    """Not only the best ones, which may never come near a rule."""
    ground = Ground(drawn(replace(HAMLETS, doctors=(1, 1), hospital_doctors=10), tmp_path))
    model = Model(ground, candidates(ground))
    model.cp.add(sum(model.vars.postings.values()) >= 1)
    model.cp.add(sum(model.vars.missing.values()) == 0)
    shared = [v for (i, _), v in model.vars.trips.items() if model.candidates[i].is_shared]
    model.cp.add(sum(shared) >= 1)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    plan = read_plan(model, solver.value, seed=0)  # raises where a rule is broken
    assert plan.tiers.T1 == 0
    assert any(not posting.fixed for posting in plan.postings)


def test_a_province_is_told_to_be_too_large_before_its_memory_is_spent():
    """A benchmark that the system kills leaves no row at all."""
    instance = read_instance(stored("province-plentiful"))
    plan, note = plan_as_monolith(instance, seconds=1, seed=0, jobs=1, journal=Journal())
    assert plan is None
    assert "too many" in note
