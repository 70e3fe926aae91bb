"""The village's line on the coverage sheet is what its health worker plans by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler.documents.visits import Visit, visits_of
from scheduler.instance import Instance
from scheduler.plan import Plan


def test_each_visit_has_its_persons_sites_and_dates(instance: Instance, plan: Plan) -> None:
    first, second, third, fourth = visits_of(instance, plan)
    assert first == Visit("V1", 1, 85, 60, ("V1",), (date(2027, 3, 31),))
    assert first.shortfall == 25
    assert second == Visit("V1", 2, 15, 15, ("T07",), (date(2027, 6, 1),))
    assert second.shortfall == 0
    assert third == Visit("V2", 1, 85, 20, ("V1",), (date(2027, 3, 31),))
    assert fourth == Visit("V2", 2, 15, 15, ("V2",), (date(2027, 4, 1),))


def test_a_village_that_nobody_visits_is_still_listed(instance: Instance, plan: Plan) -> None:
    """A village left out of the sheet would be taken for one that is done."""
    visits = visits_of(instance, replace(plan, trips=()))
    assert [(v.village, v.pass_number, v.shortfall) for v in visits] == [
        ("V1", 1, 85),
        ("V1", 2, 15),
        ("V2", 1, 85),
        ("V2", 2, 15),
    ]
    assert visits[0].dates == ()
