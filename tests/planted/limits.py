"""Reads the rest of the input off the planted trips: kits, staff, duty, closures and windows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from scheduler.instance import Instance, Interval
from tests.builders import make_doctor, on
from tests.planted.dice import Dice
from tests.planted.people import SINCE, Staff
from tests.planted.work import PlantedTrip, VisitKey


def read_off(
    dice: Dice, land: Instance, trips: list[PlantedTrip], staff: Staff, *, roomy: bool
) -> Instance:
    """The instance of which these trips are a plan: little more than they use.

    Where it is `roomy`, every base has one more crew, every area one more kit, windows are wide.
    """
    doctors = list(staff.doctors)
    if roomy:
        doctors += [
            make_doctor(f"E{base}{number}", base, practice_since=SINCE)
            for base in land.bases
            for number in range(land.settings.crew_doctors)
        ]
    instance = replace(
        land,
        doctors={d.id: d for d in doctors},
        leave={doctor: leave for doctor, leave in staff.leave.items() if leave},
        fixed_postings=tuple(staff.postings),
        windows=_windows(dice, land, trips, least_slack=25 if roomy else 0),
        closures=_closures(dice, land, trips),
    )
    instance = _with_weekdays(dice, instance, trips)
    return _with_staff(dice, _with_kits(dice, instance, trips, roomy), trips, roomy)


def sessions_of(trips: list[PlantedTrip]) -> Iterator[tuple[date, str, VisitKey]]:
    """(date, site, visit) of everything that is served."""
    for trip in trips:
        for day, stops in trip.stops.items():
            for stop in stops:
                for village, number, _ in stop.served:
                    yield day, stop.site, (village, number)


def _days_by_place(trips: list[PlantedTrip]) -> dict[str, set[date]]:
    """Days on which a place must be open: as a site, or as the village served."""
    days: dict[str, set[date]] = {}
    for day, site, (village, _) in sessions_of(trips):
        days.setdefault(site, set()).add(day)
        days.setdefault(village, set()).add(day)
    return days


def _windows(
    dice: Dice, land: Instance, trips: list[PlantedTrip], least_slack: int
) -> dict[VisitKey, tuple[Interval, ...]]:
    days: dict[VisitKey, list[date]] = {}
    for day, _, visit in sessions_of(trips):
        days.setdefault(visit, []).append(day)
    windows: dict[VisitKey, tuple[Interval, ...]] = {}
    for visit, held in sorted(days.items()):
        if dice.happens(20):
            early = min(held) - timedelta(least_slack + dice.number(0, 30))
            late = max(held) + timedelta(least_slack + dice.number(0, 30))
            windows[visit] = (Interval(max(early, on(1, 1)), min(late, on(12, 31))),)
    return windows


def _closures(
    dice: Dice, land: Instance, trips: list[PlantedTrip]
) -> dict[str, tuple[Interval, ...]]:
    days = _days_by_place(trips)
    closures: dict[str, tuple[Interval, ...]] = {}
    for place in [*land.villages, *land.facilities]:
        if dice.happens(20):
            start = on(1, 1) + timedelta(dice.number(0, 330))
            end = start + timedelta(dice.number(0, 30))
            while any(start <= day <= end for day in days.get(place, ())):
                end -= timedelta(1)
            if start <= end:
                closures[place] = (Interval(start, end),)
    return closures


def _with_weekdays(dice: Dice, instance: Instance, trips: list[PlantedTrip]) -> Instance:
    days = _days_by_place(trips)
    villages = {}
    for village in instance.villages.values():
        free = [w for w in range(7) if all(d.weekday() != w for d in days.get(village.id, ()))]
        closed = frozenset([dice.pick(free)]) if free and dice.happens(25) else frozenset[int]()
        villages[village.id] = replace(village, no_visit_weekdays=closed)
    return replace(instance, villages=villages)


def _with_kits(dice: Dice, instance: Instance, trips: list[PlantedTrip], roomy: bool) -> Instance:
    used: Counter[tuple[str | None, date]] = Counter()
    for trip in trips:
        if trip.is_away:
            used.update((instance.facilities[trip.base].area, day) for day in trip.dates)
    areas = {}
    for area in instance.areas.values():
        most = max([n for (a, _), n in used.items() if a == area.id], default=0)
        areas[area.id] = replace(area, kits=most + roomy + dice.happens(20))
    return replace(instance, areas=areas)


def _with_staff(dice: Dice, instance: Instance, trips: list[PlantedTrip], roomy: bool) -> Instance:
    """R15, R16: the others and the doctors on duty that the trips leave."""
    crews: Counter[tuple[str, date]] = Counter()
    away: Counter[tuple[str, date]] = Counter()
    for trip in trips:
        crews.update((trip.base, day) for day in trip.dates)
        if trip.is_away:
            away.update((trip.base, day) for day in trip.dates)
    facilities = dict(instance.facilities)
    for base in instance.bases:
        most = max((n for (b, _), n in crews.items() if b == base), default=0) + roomy
        days = instance.campaign_days if roomy else sorted({d for b, d in crews if b == base})
        spare = [
            _present(instance, base, day)
            - instance.settings.crew_doctors * max(roomy, away[base, day])
            for day in days
        ]
        kept = dice.number(0, 2)
        facilities[base] = replace(
            facilities[base],
            others=kept + instance.settings.crew_others * most + dice.number(0, 3),
            min_others_on_duty=kept,
            min_doctors_on_duty=dice.number(0, max(0, min(spare, default=0))),
        )
    return replace(instance, facilities=facilities)


def _present(instance: Instance, base: str, day: date) -> int:
    """Doctors at the base on the day, leave and fixed postings counted (R11)."""
    count = 0
    for doctor in instance.doctors.values():
        place = doctor.facility
        for posting in instance.fixed_postings:
            if posting.doctor == doctor.id and day.month in posting.months(day.year):
                place = posting.facility
        count += place == base and not instance.on_leave(doctor.id, day)
    return count
