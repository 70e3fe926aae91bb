"""What a plan costs, by kind, area and month (problem.md, "Cost")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from scheduler.instance import Instance, Season, Settings
from scheduler.plan import Day, Plan, Posting, Session, Trip

KINDS = (
    "away_days",
    "station_days",
    "nights",
    "travel_minutes",
    "resident_minutes",
    "new_postings",
)


@dataclass(frozen=True, slots=True)
class Quantities:
    """How much of each kind of cost, in the order of KINDS."""

    away_days: int = 0
    station_days: int = 0
    nights: int = 0
    travel_minutes: int = 0
    resident_minutes: int = 0
    new_postings: int = 0

    def __add__(self, other: Quantities) -> Quantities:
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Quantities(*(mine + others for mine, others in pairs))

    def cost_vnd(self, settings: Settings) -> int:
        return sum(n * price for n, price in zip(astuple(self), prices_vnd(settings), strict=True))


def prices_vnd(settings: Settings) -> tuple[int, ...]:
    """VND a unit, in the order of KINDS."""
    return (
        settings.crew_day_vnd,
        settings.station_day_vnd,
        settings.crew_night_vnd,
        settings.travel_minute_vnd,
        settings.resident_minute_vnd,
        settings.posting_vnd,
    )


def trip_quantities(instance: Instance, trip: Trip) -> Quantities:
    """Everything that one trip costs."""
    return sum((day_quantities(instance, trip, day) for day in trip.days), Quantities())


def day_quantities(instance: Instance, trip: Trip, day: Day) -> Quantities:
    """What one day of a trip costs, with the night after it."""
    return Quantities(
        away_days=int(trip.is_away),
        station_days=int(not trip.is_away),
        nights=int(day.night is not None),
        travel_minutes=sum(leg.minutes for leg in day.legs),
        resident_minutes=sum(
            _resident_minutes(instance, session, instance.season(day.date))
            for session in day.sessions
        ),
    )


def _resident_minutes(instance: Instance, session: Session, season: Season) -> int:
    return sum(
        served.persons * (instance.travel(served.village, session.site, season) or 0)
        for served in session.served
    )


def quantities_by_area(instance: Instance, plan: Plan) -> dict[str | None, Quantities]:
    """What the trips of each area's bases and the postings to its stations cost; None: no area."""
    areas: list[str | None] = [*instance.areas, None]
    found = dict.fromkeys(areas, Quantities())
    for trip in plan.trips:
        found[instance.facilities[trip.base].area] += trip_quantities(instance, trip)
    for facility, number in new_postings(plan.postings).items():
        found[instance.facilities[facility].area] += Quantities(new_postings=number)
    return found


def quantities_by_month(instance: Instance, plan: Plan) -> dict[int, Quantities]:
    """What the trip days of each month cost, and the new postings that begin in it."""
    found = {month: Quantities() for month in range(1, 13)}
    for trip in plan.trips:
        for day in trip.days:
            found[day.date.month] += day_quantities(instance, trip, day)
    for _, month in _paid_starts(plan.postings):
        found[month] += Quantities(new_postings=1)
    return found


def new_postings(postings: Iterable[Posting]) -> dict[str, int]:
    """New postings that are paid for, by facility: adjoining months of one doctor count once."""
    found: dict[str, int] = {}
    for facility, _ in _paid_starts(postings):
        found[facility] = found.get(facility, 0) + 1
    return found


def _paid_starts(postings: Iterable[Posting]) -> list[tuple[str, int]]:
    """Facility and first month of each new posting that is paid for."""
    months: dict[tuple[str, str], set[int]] = {}
    for posting in postings:
        if not posting.fixed:
            months.setdefault((posting.facility, posting.doctor), set()).update(posting.months)
    return [
        (facility, month)
        for (facility, _), posted in sorted(months.items())
        for month in sorted(posted)
        if month - 1 not in posted
    ]
