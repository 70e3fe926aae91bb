"""Everything the workbook says, immutable, with the questions that the rules ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from scheduler.instance.calendar import Season, WorkCalendar
from scheduler.instance.places import Area, Coordinates, Facility, Kind, Serves, Village
from scheduler.instance.roads import Link, Node, Roads
from scheduler.instance.settings import Settings
from scheduler.instance.staff import Doctor, FixedPosting, Interval


@dataclass(frozen=True, kw_only=True)
class Instance:
    """The planning problem; every mapping keeps the order of the workbook's rows."""

    settings: Settings
    calendar: WorkCalendar
    areas: Mapping[str, Area]
    facilities: Mapping[str, Facility]
    villages: Mapping[str, Village]
    doctors: Mapping[str, Doctor]
    leave: Mapping[str, tuple[Interval, ...]]
    closures: Mapping[str, tuple[Interval, ...]]
    windows: Mapping[tuple[str, int], tuple[Interval, ...]]
    fixed_postings: tuple[FixedPosting, ...]
    links: tuple[Link, ...]
    sha256: str

    @cached_property
    def roads(self) -> Roads:
        settings = self.settings
        return Roads(
            self.links,
            self._nodes(),
            settings.detour_factor,
            {"dry": settings.speed_dry_kmh, "wet": settings.speed_wet_kmh},
        )

    def _nodes(self) -> list[Node]:
        places: list[tuple[str, str | None, Coordinates | None]] = [
            (f.id, f.own_station, f.coordinates) for f in self.facilities.values() if f.is_site
        ]
        places += [(v.id, v.station, v.coordinates) for v in self.villages.values()]
        return [Node(id, station, where) for id, station, where in places if station is not None]

    @cached_property
    def campaign_days(self) -> tuple[date, ...]:
        """Working days on which sessions may lie (R1)."""
        first, last = self.settings.campaign_start, self.settings.campaign_end
        return tuple(day for day in self.calendar.working_days if first <= day <= last)

    @cached_property
    def sites(self) -> tuple[str, ...]:
        """Where people are screened: stations and points, then villages with `has_site`."""
        return tuple(
            [f.id for f in self.facilities.values() if f.is_site]
            + [v.id for v in self.villages.values() if v.has_site]
        )

    @cached_property
    def stations(self) -> tuple[str, ...]:
        return tuple(f.id for f in self.facilities.values() if f.kind is Kind.STATION)

    @cached_property
    def bases(self) -> tuple[str, ...]:
        """Facilities that send crews."""
        return tuple(f.id for f in self.facilities.values() if f.is_base)

    def calendar_day(self, index: int) -> date:
        """The day that lies `index` days after 1 January of the year."""
        return date(self.settings.year, 1, 1) + timedelta(index)

    def season(self, day: date) -> Season:
        settings = self.settings
        wet = settings.wet_season_start <= day <= settings.wet_season_end
        return "wet" if wet else "dry"

    def travel(self, origin: str, destination: str, season: Season) -> int | None:
        """Minutes of the shortest path in `season`; None where there is none."""
        return self.roads.travel(origin, destination, season)

    def station_of(self, place: str) -> str | None:
        """The station that a village, point or station belongs to; None for other facilities."""
        if place in self.villages:
            return self.villages[place].station
        facility = self.facilities[place]
        return facility.own_station if facility.is_site else None

    def is_closed(self, place: str, day: date) -> bool:
        """A Closure or a `no_visit_weekday` of the place itself (R2)."""
        if any(day in interval for interval in self.closures.get(place, ())):
            return True
        village = self.villages.get(place)
        return village is not None and day.weekday() in village.no_visit_weekdays

    def in_window(self, village: str, pass_number: int, day: date) -> bool:
        """Whether the Windows sheet lets this visit take place on `day` (R3)."""
        windows = self.windows.get((village, pass_number))
        return windows is None or any(day in window for window in windows)

    def may_serve(self, base: str, place: str) -> bool:
        """Whether `base` may work at the site, or screen residents of the village, `place` (R7)."""
        facility, station = self.facilities[base], self.station_of(place)
        if station is None:
            return False
        if facility.serves is Serves.OWN:
            return station == facility.own_station
        if facility.serves is Serves.AREA:
            return facility.area is not None and self.facilities[station].area == facility.area
        return facility.serves is Serves.PROVINCE

    def may_gather(self, village: str, site: str, season: Season) -> bool:
        """Whether residents of `village` may be screened at `site` (a site) in `season`."""
        if village == site:
            return True
        minutes = self.travel(village, site, season)
        return minutes is not None and minutes <= self.settings.max_resident_minutes

    def gathering_sites(self, village: str, season: Season) -> tuple[str, ...]:
        """Sites where residents of the village may be screened in `season`, in order of `sites`."""
        near = self.roads.within(village, season, self.settings.max_resident_minutes)
        rank = self._site_rank
        return tuple(sorted((place for place in near if place in rank), key=rank.__getitem__))

    @cached_property
    def _site_rank(self) -> dict[str, int]:
        return {site: rank for rank, site in enumerate(self.sites)}

    def has_lodging(self, site: str) -> bool:
        """Stations and points always have lodging; villages say so (R10)."""
        if site in self.villages:
            return self.villages[site].lodging
        return self.facilities[site].is_site

    def on_leave(self, doctor: str, day: date) -> bool:
        return any(day in interval for interval in self.leave.get(doctor, ()))
