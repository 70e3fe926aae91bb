"""The department budgets from these figures: they must add up to T5."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler.documents.costs import (
    Quantities,
    new_postings,
    quantities_by_area,
    quantities_by_month,
    trip_quantities,
)
from scheduler.instance import Facility, Instance
from scheduler.plan import Plan, Posting


def test_the_costs_of_a_plan_add_up_to_its_stated_cost(instance: Instance, plan: Plan) -> None:
    total = sum(quantities_by_area(instance, plan).values(), Quantities())
    assert total == Quantities(2, 1, 1, 130, 1600, 1)
    assert total.cost_vnd(instance.settings) == plan.tiers.T5


def test_residents_pay_the_minutes_of_the_season(instance: Instance, plan: Plan) -> None:
    """In the wet season the way to the station is longer, and so is what it costs."""
    assert trip_quantities(instance, plan.trips[1]).resident_minutes == 15 * 80


def test_adjoining_months_of_a_new_posting_are_paid_once() -> None:
    """A posting written in two halves is one move of one doctor."""
    halves = [
        Posting("D2", "T07", date(2027, 3, 1), date(2027, 5, 31), False),
        Posting("D2", "T07", date(2027, 6, 1), date(2027, 8, 31), False),
        Posting("D2", "T07", date(2027, 10, 1), date(2027, 10, 31), False),
        Posting("D3", "T07", date(2027, 1, 1), date(2027, 2, 28), True),
    ]
    assert new_postings(halves) == {"T07": 2}


def test_a_base_without_area_is_not_lost_from_the_total(instance: Instance, plan: Plan) -> None:
    """A hospital may belong to no area; its crews still cost money."""
    facilities: dict[str, Facility] = {
        id: replace(facility, area=None) for id, facility in instance.facilities.items()
    }
    without = replace(instance, facilities=facilities)
    found = quantities_by_area(without, plan)
    assert found["A"] == Quantities()
    assert found[None].cost_vnd(instance.settings) == plan.tiers.T5


def test_months_add_up_to_the_year(instance: Instance, plan: Plan) -> None:
    """A trip over the turn of a month is paid for in both, and nothing twice."""
    months = quantities_by_month(instance, plan)
    areas = quantities_by_area(instance, plan)
    assert sum(months.values(), Quantities()) == sum(areas.values(), Quantities())
    assert (months[3].away_days, months[3].nights, months[3].new_postings) == (1, 1, 1)
    assert (months[4].away_days, months[4].nights, months[6].station_days) == (1, 0, 1)
