"""What stations lack: doctors below the floor and the goal, and crew-days for the screening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler.rotation.donors import ByMonth
from scheduler.rotation.homes import Homes
from scheduler.rotation.needs import ScreeningNeed
from scheduler.rotation.stretch import MONTHS


@dataclass(frozen=True)
class Demand:
    """Stations that lack the same; with `needs` it is one station.

    `below_floor` and `below_goal` are the doctors missing at one station in each month.
    """

    stations: tuple[str, ...]
    below_floor: ByMonth
    below_goal: ByMonth
    needs: tuple[ScreeningNeed, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not any(map(self.takes, MONTHS))

    def takes(self, month: int) -> bool:
        """Whether a doctor more in `month` could be of use."""
        lacking = max(self.below_floor[month - 1], self.below_goal[month - 1])
        return lacking > 0 or any(month in need.months for need in self.needs)


def station_demands(homes: Homes, open_needs: Sequence[ScreeningNeed]) -> tuple[Demand, ...]:
    """Each station that lacks something; `open_needs` are those its own doctors do not meet."""
    demands = []
    for station in homes.instance.stations:
        floor, goal = _lacking(homes, station)
        needs = tuple(need for need in open_needs if need.base == station)
        demands.append(Demand((station,), floor, goal, needs))
    return tuple(demand for demand in demands if not demand.is_nothing)


def pooled_demands(homes: Homes) -> tuple[Demand, ...]:
    """Stations that lack the same doctors in the same months, taken together; without needs."""
    stations: dict[tuple[ByMonth, ByMonth], tuple[str, ...]] = {}
    for station in homes.instance.stations:
        key = _lacking(homes, station)
        stations[key] = (*stations.get(key, ()), station)
    pooled = (Demand(members, *key) for key, members in stations.items())
    return tuple(demand for demand in pooled if not demand.is_nothing)


def _lacking(homes: Homes, station: str) -> tuple[ByMonth, ByMonth]:
    facility = homes.instance.facilities[station]
    floor = homes.lacking(station, facility.doctor_floor)
    return floor, homes.lacking(station, facility.doctor_goal)
