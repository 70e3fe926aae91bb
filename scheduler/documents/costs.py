"""What a plan costs, by kind and by area (problem.md, "Cost")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from scheduler.instance import Instance, Season, Settings
from scheduler.plan import Plan, Posting, Session, Trip

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
    days = len(trip.days)
    return Quantities(
        away_days=days if trip.is_away else 0,
        station_days=0 if trip.is_away else days,
        nights=sum(day.night is not None for day in trip.days),
        travel_minutes=sum(leg.minutes for day in trip.days for leg in day.legs),
        resident_minutes=sum(
            _resident_minutes(instance, session, instance.season(day.date))
            for day in trip.days
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


def new_postings(postings: Iterable[Posting]) -> dict[str, int]:
    """New postings that are paid for, by facility: adjoining months of one doctor count once."""
    months: dict[tuple[str, str], set[int]] = {}
    for posting in postings:
        if not posting.fixed:
            months.setdefault((posting.facility, posting.doctor), set()).update(posting.months)
    found: dict[str, int] = {}
    for (facility, _), posted in sorted(months.items()):
        starts = sum(month - 1 not in posted for month in posted)
        found[facility] = found.get(facility, 0) + starts
    return found
