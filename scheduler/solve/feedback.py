"""What a timetable teaches: which resources the trips must use less, where doctors are missing."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.instance import SEASONS, Instance
from scheduler.timetable.refusals import Refusal
from scheduler.trips.budget import Resource

Refused = Mapping[tuple[Refusal, str], int]  # crew days without a date, by reason and base


class Feedback:
    """Adds up what timetables refused, so that each round asks for less of what was short."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._tightened: dict[Resource, int] = {}
        self._lacking: dict[str, int] = {}
        self.asks_for_doctors = False

    def take(self, refused: Refused) -> None:
        self.asks_for_doctors = any(reason is Refusal.DOCTORS for reason, _ in refused)
        for (reason, base), days in refused.items():
            for resource in self._short(reason, base):
                self._tightened[resource] = self._tightened.get(resource, 0) + days
            if reason is Refusal.DOCTORS:
                self._lacking[base] = self._lacking.get(base, 0) + days

    def tighten(self, capacity: Mapping[Resource, int]) -> dict[Resource, int]:
        """The capacity less what timetables could not fill."""
        return {r: max(0, days - self._tightened.get(r, 0)) for r, days in capacity.items()}

    def lacking_days(self, base: str) -> int:
        """Crew days for which the base had no doctors."""
        return self._lacking.get(base, 0)

    def _short(self, reason: Refusal, base: str) -> list[Resource]:
        area = self._instance.facilities[base].area
        if reason is Refusal.KITS and area is not None:
            return [Resource("kit", area, season) for season in SEASONS]
        return [Resource("crew", base, season) for season in SEASONS]
