"""The plan read once: routes, screenings, whereabouts and work, which rules and tiers share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from scheduler.instance import Instance
from scheduler.plan import Plan, Session
from scheduler.verify.postings import Assignment, Whereabouts, months_by_assignment
from scheduler.verify.route import DayRoute, Route, route_of
from scheduler.verify.work import Work

VillagePass = tuple[str, int]
PASSES = (1, 2)


@dataclass(frozen=True, slots=True)
class Screening:
    """Residents of one village and pass, screened in one session."""

    date: date
    site: str
    persons: int
    route: Route


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A plan whose ids are all known, with what is derived from it and the instance."""

    instance: Instance
    plan: Plan
    routes: tuple[Route, ...]
    screenings: Mapping[VillagePass, tuple[Screening, ...]]
    whereabouts: Whereabouts
    new_months: Mapping[Assignment, tuple[int, ...]]
    work: Work

    @classmethod
    def of(cls, instance: Instance, plan: Plan) -> Facts:
        routes = tuple(route_of(instance, trip) for trip in plan.trips)
        new_postings = [posting for posting in plan.postings if not posting.fixed]
        return cls(
            instance=instance,
            plan=plan,
            routes=routes,
            screenings=_screenings(routes),
            whereabouts=Whereabouts.of(instance, plan),
            new_months=months_by_assignment(new_postings, plan.year),
            work=Work.of(routes),
        )

    def day_routes(self) -> Iterator[tuple[Route, DayRoute]]:
        """Every day of every trip, in the plan's order."""
        for route in self.routes:
            for day in route.days:
                yield route, day

    def sessions(self) -> Iterator[tuple[Route, DayRoute, Session]]:
        """Every session, with its trip and day."""
        for route, day in self.day_routes():
            for session in day.day.sessions:
                yield route, day, session

    def screened(self, village: str, pass_number: int) -> int:
        """Persons of the village and pass over all sessions."""
        return sum(s.persons for s in self.screenings.get((village, pass_number), ()))

    def service_minutes(self, session: Session) -> int:
        """Σ persons · minutes of their village, exact, rounded up once a session."""
        villages = self.instance.villages
        minutes = sum(
            (s.persons * villages[s.village].minutes_per_person for s in session.served),
            Fraction(0),
        )
        return ceil(minutes)

    def is_present(self, doctor: str, facility: str, day: date) -> bool:
        """At home there and not posted away, or posted there; and not on leave."""
        at_facility = self.whereabouts.facility_of(doctor, day.month) == facility
        return at_facility and not self.instance.on_leave(doctor, day)


def _screenings(routes: tuple[Route, ...]) -> dict[VillagePass, tuple[Screening, ...]]:
    found: dict[VillagePass, list[Screening]] = {}
    for route in routes:
        for day in route.trip.days:
            for session in day.sessions:
                for served in session.served:
                    screening = Screening(day.date, session.site, served.persons, route)
                    found.setdefault((served.village, served.pass_number), []).append(screening)
    return {key: tuple(found[key]) for key in sorted(found)}
