"""When and where a village is screened, as its residents need to know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler.plan import Plan, Session


@dataclass(frozen=True, slots=True)
class Appointment:
    """One date of a visit at one site: hours in minutes after midnight, from when screening starts
    (the crew has set up) to when it ends; crews side by side are one appointment."""

    village: str
    pass_number: int
    date: date
    site: str
    start: int
    end: int
    persons: int


def appointments_by_village(plan: Plan) -> dict[str, tuple[Appointment, ...]]:
    """The appointments of each village that has any, by pass, date and site."""
    found: dict[tuple[str, int, date, str], list[tuple[Session, int]]] = {}
    for village, number, day, session, persons in _servings(plan):
        found.setdefault((village, number, day, session.site), []).append((session, persons))
    villages: dict[str, list[Appointment]] = {}
    for (village, number, day, site), shares in sorted(found.items()):
        start = min(session.start + session.setup_minutes for session, _ in shares)
        end = max(session.end for session, _ in shares)
        persons = sum(persons for _, persons in shares)
        made = Appointment(village, number, day, site, start, end, persons)
        villages.setdefault(village, []).append(made)
    return {village: tuple(appointments) for village, appointments in villages.items()}


def _servings(plan: Plan) -> Iterator[tuple[str, int, date, Session, int]]:
    for trip in plan.trips:
        for day in trip.days:
            for session in day.sessions:
                for each in session.served:
                    yield each.village, each.pass_number, day.date, session, each.persons


def months_of(appointments: Iterable[Appointment]) -> frozenset[int]:
    return frozenset(appointment.date.month for appointment in appointments)


def spells_of(appointments: Sequence[Appointment]) -> list[tuple[Appointment, ...]]:
    """The appointments, those of neighbouring days with the same hours together."""
    spells: list[tuple[Appointment, ...]] = []
    for each in appointments:
        before = spells[-1][-1] if spells else None
        if before is not None and _continues(each, before):
            spells[-1] += (each,)
        else:
            spells.append((each,))
    return spells


def _continues(each: Appointment, before: Appointment) -> bool:
    hours_alike = (each.start, each.end) == (before.start, before.end)
    return hours_alike and (each.date - before.date).days == 1
