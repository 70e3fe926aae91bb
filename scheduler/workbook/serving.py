"""Which facilities serve which stations (R7), both ways, for thousands of stations."""

from __future__ import annotations

from scheduler.instance import Instance, Serves


class Serving:
    """Bases by station and stations by base, without asking every pair."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._own: dict[str | None, list[str]] = {}
        self._area: dict[str | None, list[str]] = {}
        self._province: list[str] = []
        for base in instance.bases:
            facility = instance.facilities[base]
            if facility.serves is Serves.OWN:
                self._own.setdefault(facility.own_station, []).append(base)
            elif facility.serves is Serves.AREA:
                self._area.setdefault(facility.area, []).append(base)
            else:
                self._province.append(base)
        self._stations_of_area: dict[str | None, list[str]] = {}
        for station in instance.stations:
            area = instance.facilities[station].area
            self._stations_of_area.setdefault(area, []).append(station)

    def bases_of(self, station: str) -> list[str]:
        """Facilities that may serve the station's villages, the narrowest scope first."""
        area = self._instance.facilities[station].area
        of_area = [] if area is None else self._area.get(area, [])
        return [*self._own.get(station, ()), *of_area, *self._province]

    def stations_of(self, base: str) -> list[str]:
        """Stations whose villages the base may serve."""
        facility = self._instance.facilities[base]
        if facility.serves is Serves.PROVINCE:
            return list(self._instance.stations)
        if facility.serves is Serves.AREA:
            return [] if facility.area is None else self._stations_of_area.get(facility.area, [])
        return [] if facility.own_station is None else [facility.own_station]
