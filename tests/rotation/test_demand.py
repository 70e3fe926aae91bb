"""What stations lack, one by one and in pools."""

from __future__ import annotations

from scheduler.rotation import ScreeningNeed
from scheduler.rotation.demand import pooled_demands, station_demands
from scheduler.rotation.homes import Homes
from tests.builders import make_doctor
from tests.rotation.worlds import doctors, fixed_posting, hospital, province, station

WORLD = province(
    [station("T", goal=2), station("U"), station("V", floor=0, goal=0), station("W"), hospital()],
    [make_doctor("T0", "T"), *doctors("H", 3)],
    [fixed_posting("H0", "W", 1, 11)],
)
NEED = ScreeningNeed("V", (4, 5), 10)


def test_a_station_that_lacks_nothing_asks_for_nobody() -> None:
    demands = station_demands(Homes(WORLD), ())
    assert [demand.stations for demand in demands] == [("T",), ("U",), ("W",)]
    assert demands[0].below_floor == (0,) * 12
    assert demands[0].below_goal == (1,) * 12
    assert demands[2].below_goal == (0,) * 11 + (1,)


def test_a_need_makes_a_demand_in_its_months() -> None:
    """A station with enough doctors, but not for its screening, would be passed over."""
    demands = station_demands(Homes(WORLD), [NEED])
    (demand,) = (demand for demand in demands if demand.stations == ("V",))
    assert [month for month in range(1, 13) if demand.takes(month)] == [4, 5]


def test_only_stations_that_lack_the_same_are_pooled() -> None:
    """W lacks a doctor in December alone; in a pool with U it would count for the year."""
    facilities = [*WORLD.facilities.values(), station("X")]
    world = province(facilities, WORLD.doctors.values(), WORLD.fixed_postings)
    assert [d.stations for d in pooled_demands(Homes(world))] == [("T",), ("U", "X"), ("W",)]
