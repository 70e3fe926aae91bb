"""A plan against its workbook: the form, every rule, every tier, and what the plan states."""

from __future__ import annotations

from scheduler.instance import Instance
from scheduler.plan import Plan
from scheduler.verify.facts import Facts
from scheduler.verify.form import read_form
from scheduler.verify.parse import parse_plan
from scheduler.verify.references import check_references, known_part
from scheduler.verify.rules import RULES
from scheduler.verify.stated import check_stated
from scheduler.verify.tiers import measure
from scheduler.verify.verdict import Verdict
from scheduler.verify.violation import Violation


def verify(instance: Instance, plan_bytes: bytes) -> Verdict:
    """The verdict on the bytes of a plan.json; whatever they are, no exception is raised."""
    form = read_form(plan_bytes)
    if form.content is None:
        return Verdict(form.violations, None, None)
    return verify_plan(instance, parse_plan(form.content, instance.settings.year), form.violations)


def verify_plan(
    instance: Instance, plan: Plan, form_violations: tuple[Violation, ...] = ()
) -> Verdict:
    """The verdict on a plan that has no file yet; what its file's form broke stands first."""
    violations = [*form_violations, *check_references(instance, plan)]
    facts = Facts.of(instance, known_part(instance, plan))
    for rule in RULES:
        violations += rule(facts)
    tiers = measure(facts)
    violations += check_stated(facts, tiers)
    return Verdict(tuple(violations), tiers, facts)
