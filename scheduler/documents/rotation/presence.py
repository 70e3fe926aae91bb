"""How many doctors each station has in each month, beside its floor and its goal (T2, T4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from scheduler.documents.rotation.annex import MONTHS
from scheduler.documents.whereabouts import whereabouts_of
from scheduler.instance import Facility, Instance
from scheduler.plan import FloorShortfall, Plan


@dataclass(frozen=True, slots=True)
class StationMonth:
    """Doctors of a station in one month: its own who are not posted away, and those posted in.

    `reason` tells why the floor is not reached, as the plan states it.
    """

    station: Facility
    month: int
    own: int
    posted_in: int
    reason: str = ""

    @property
    def present(self) -> int:
        return self.own + self.posted_in

    @property
    def missing_to_floor(self) -> int:
        return max(0, self.station.doctor_floor - self.present)

    @property
    def missing_to_goal(self) -> int:
        return max(0, self.station.doctor_goal - self.present)


def station_months(instance: Instance, plan: Plan) -> tuple[StationMonth, ...]:
    """All stations in the order of the workbook, each from January to December."""
    own: Counter[tuple[str, int]] = Counter()
    posted_in: Counter[tuple[str, int]] = Counter()
    for where in whereabouts_of(instance, plan).values():
        for month, facility, posting in zip(MONTHS, where.facilities, where.postings, strict=True):
            (own if posting is None else posted_in)[facility, month] += 1
    reasons = {
        (shortfall.facility, shortfall.month): shortfall.reason
        for shortfall in plan.shortfalls
        if isinstance(shortfall, FloorShortfall)
    }
    return tuple(
        StationMonth(
            station=instance.facilities[station],
            month=month,
            own=own[station, month],
            posted_in=posted_in[station, month],
            reason=reasons.get((station, month), ""),
        )
        for station in instance.stations
        for month in MONTHS
    )
