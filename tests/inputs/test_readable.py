"""The project's own reader takes both workbooks, and what they ask for can be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.instance import SEASONS, Instance
from scheduler.workbook.read import Reading, read_workbook

INPUTS = Path(__file__).parents[2] / "inputs"


@pytest.fixture(scope="module", params=["lai_chau_2027.xlsx", "example.xlsx"])
def reading(request: pytest.FixtureRequest) -> Reading:
    return read_workbook(INPUTS / request.param)


@pytest.fixture(scope="module")
def instance(reading: Reading) -> Instance:
    assert reading.instance is not None, reading.problems
    return reading.instance


def test_a_planner_sees_no_problem_and_at_most_the_estimated_village(reading):
    assert reading.problems == ()
    assert {warning.code for warning in reading.warnings} <= {"travel_estimated"}
    assert reading.language == "vi"


def test_every_village_can_be_reached_in_the_dry_season(instance):
    for village in instance.villages.values():
        assert instance.travel(village.station, village.id, "dry") is not None, village.id
    assert instance.roads.unreachable == ()


def test_every_village_has_somewhere_to_be_screened(instance):
    sites = {}
    for site in instance.sites:
        sites.setdefault(instance.station_of(site), []).append(site)
    for village in instance.villages.values():
        here = sites[village.station]
        assert any(instance.may_gather(village.id, site, "dry") for site in here), village.id


def test_no_village_without_lodging_lies_so_far_that_a_day_is_all_road(instance):
    """Where nobody can sleep, going there and back must leave time to screen."""
    settings = instance.settings
    for village in instance.villages.values():
        minutes = instance.travel(village.station, village.id, "dry")
        spare = settings.workday_minutes - 2 * minutes - settings.setup_minutes
        assert village.lodging or spare >= 60, village.id


def test_the_wet_season_closes_some_roads_of_the_example_only(instance):
    cut = {
        village.id
        for village in instance.villages.values()
        for season in SEASONS
        if instance.travel(village.station, village.id, season) is None
    }
    assert cut <= {"V0208", "V0308"}
