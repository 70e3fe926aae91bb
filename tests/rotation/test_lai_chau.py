"""The demonstration workbook: the known optimum of its rotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.instance import Instance
from scheduler.rotation import ScreeningNeed
from scheduler.workbook import read_workbook
from tests.rotation.worlds import ALL_MONTHS, measured, rotate

WORKBOOK = Path(__file__).parents[2] / "inputs" / "lai_chau_2027.xlsx"


@pytest.fixture(scope="module")
def lai_chau() -> Instance:
    instance = read_workbook(WORKBOOK).instance
    assert instance is not None
    return instance


def test_all_stations_reach_their_goal_with_79_postings(lai_chau: Instance) -> None:
    """79 seats are empty all year, so that no plan does it with fewer."""
    rotation = rotate(lai_chau)
    assert measured(lai_chau, rotation) == {"T2": 0, "T4": 0, "postings": 79}
    assert dict(rotation.bounds) == {"T2": 0, "T4": 0, "postings": 79}


def test_the_screening_of_a_year_has_its_doctors(lai_chau: Instance) -> None:
    """75 residents a crew-day, as many as a crew of four sees away from its station."""
    residents = dict.fromkeys(lai_chau.stations, 0)
    for village in lai_chau.villages.values():
        residents[village.station] += village.residents
    needs = [ScreeningNeed(base, ALL_MONTHS, count // 75) for base, count in residents.items()]
    rotation = rotate(lai_chau, *needs)
    assert rotation.unmet_crew_days == 0
    value = measured(lai_chau, rotation)
    assert (value["T2"], value["T4"]) == (0, 0)
    assert 79 <= value["postings"] <= 81
