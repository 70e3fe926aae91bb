"""The facts that trips are made of, asked by site, base and season, with what was computed kept."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy

from scheduler.instance import SEASONS, Instance, Season
from scheduler.plan import Served
from scheduler.trips.horizon import Horizon, bits_between, bits_of
from scheduler.trips.rates import trip_vnd
from scheduler.trips.visits import Visit

UNREACHABLE = 10**6
Staffed = Mapping[tuple[str, bool], int]  # days (bits of Horizon) by base and whether away


class Ground:
    """Travel, gathering and what may be served, for a whole instance."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.horizon = Horizon(instance)
        self.settings = instance.settings
        self._staffed: Staffed = {}
        self._leaves_days = True
        self._sites: dict[tuple[str, Season], tuple[str, ...]] = {}
        self._days: dict[tuple[str, int, str, Season], int] = {}
        self._minutes: dict[tuple[str, Season], Mapping[str, int]] = {}
        self._somewhere: dict[tuple[str, int], int] = {}
        self._bases: dict[tuple[str, str], tuple[str, ...]] = {}

    def travel(self, origin: str, destination: str, season: Season) -> int:
        """Minutes, UNREACHABLE where there is no path."""
        key = (origin, season)
        if key not in self._minutes:
            self._minutes[key] = self.instance.roads.minutes_from(origin, season)
        return self._minutes[key].get(destination, UNREACHABLE)

    def gathering_sites(self, village: str, season: Season) -> tuple[str, ...]:
        """Sites where residents of the village may be screened in `season` (R6)."""
        key = (village, season)
        if key not in self._sites:
            self._sites[key] = self.instance.gathering_sites(village, season)
        return self._sites[key]

    def visit_days(self, visit: Visit | Served, site: str, season: Season) -> int:
        """Days on which the visit may take place there, and leaves a day to the other pass."""
        key = (visit.village, visit.pass_number, site, season)
        if key not in self._days:
            days = self.horizon.visit_days(*key)
            if self._leaves_days:
                days &= self._ordered_days(visit.village, visit.pass_number)
            self._days[key] = days
        return self._days[key]

    def _ordered_days(self, village: str, pass_number: int) -> int:
        """R4: days of one pass that are `mop_up_gap_days` from the outermost day of the other; all
        days where the other pass is not needed or no two days are far enough apart."""
        everywhere = (1 << len(self.horizon.days)) - 1
        if not self.instance.villages[village].persons_needed(3 - pass_number):
            return everywhere
        first, second = (self._pass_days(village, number) for number in (1, 2))
        gap = self.settings.mop_up_gap_days
        if not first or not second or second.bit_length() - 1 - gap < next(bits_of(first)):
            return everywhere
        if pass_number == 1:
            return bits_between(0, second.bit_length() - 1 - gap)
        return bits_between(next(bits_of(first)) + gap, len(self.horizon.days) - 1)

    def _pass_days(self, village: str, pass_number: int) -> int:
        """Days on which the visit may take place at some site."""
        key = (village, pass_number)
        if key not in self._somewhere:
            days = 0
            for season in SEASONS:
                for site in self.gathering_sites(village, season):
                    days |= self.horizon.visit_days(village, pass_number, site, season)
            self._somewhere[key] = days
        return self._somewhere[key]

    def leaving_no_days(self) -> Ground:
        """The same ground, where a visit may take the days that the other pass would need."""
        ground = copy(self)
        ground._leaves_days, ground._days = False, {}
        return ground

    def staffed_by(self, staffed: Staffed) -> Ground:
        """The same ground, with the days on which each base has the doctors for a crew."""
        ground = copy(self)
        ground._staffed = staffed
        return ground

    def staffed_days(self, base: str, *, away: bool) -> int:
        """Days on which the base has a crew's doctors; all days before the rotation is known."""
        return self._staffed.get((base, away), -1)

    def bases_for(self, village: str, site: str) -> tuple[str, ...]:
        """Bases that may both screen the village and work at the site (R7)."""
        key = (village, site)
        if key not in self._bases:
            may_serve = self.instance.may_serve
            self._bases[key] = tuple(
                base
                for base in self.instance.bases
                if may_serve(base, village) and may_serve(base, site)
            )
        return self._bases[key]

    def home_of(self, base: str) -> str | None:
        """The station whose villages the base serves first."""
        return self.instance.facilities[base].own_station

    def crews(self, base: str) -> int:
        """Most trips of `base` on one day that its other staff allow (R16)."""
        facility = self.instance.facilities[base]
        free = facility.others - facility.min_others_on_duty
        needed = self.settings.crew_others
        return max(0, free // needed) if needed else 10**6 if free >= 0 else 0

    def kits(self, base: str) -> int:
        """Kits of the base's area; none where it has no area (R17)."""
        area = self.instance.facilities[base].area
        return self.instance.areas[area].kits if area is not None else 0

    @property
    def longest_trip(self) -> int:
        """Days of a trip at most (R8), and as its doctors may be away in one month (R14)."""
        settings = self.settings
        days = min(settings.max_nights_per_month + 1, settings.max_screening_days_per_month)
        return max(1, min(settings.max_trip_days, days))

    def walk_vnd(self, village: str, site: str, season: Season) -> int:
        """Cost of one resident's way to the site."""
        return self.settings.resident_minute_vnd * self.travel(village, site, season)

    def trip_vnd(self, days: int, travel_minutes: int, *, away: bool) -> int:
        """Cost of a trip without the residents' way."""
        settings = self.settings
        if not away:
            return settings.station_day_vnd * days
        return trip_vnd(settings, days, travel_minutes)
