"""R9: the minutes of a trip's day, and its clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scheduler.plan import Leg, Session
from scheduler.verify.facts import Facts
from scheduler.verify.route import DayRoute, Drive
from scheduler.verify.violation import Phrase, Violation, breach, trip_place


def r9_workday(facts: Facts) -> Iterator[Violation]:
    """R9: travel + setup of every site + service ≤ workday_minutes, within the day's hours.

    Legs are chained from the base or last night's site to the base on the last day, with the
    minutes of Travel; a site has one session a day; waiting is allowed. (Trip; "session" in Words)
    """
    for route, day in facts.day_routes():
        here = trip_place(route.trip, day.date)
        yield from _repeated_sites(day, here)
        service = [facts.service_minutes(session) for session in day.day.sessions]
        setup = facts.instance.settings.setup_minutes
        sites = {session.site for session in day.day.sessions}
        minutes = day.travel_minutes + setup * len(sites) + sum(service)
        most = facts.instance.settings.workday_minutes
        if minutes > most:
            yield breach("R9", here, "too_long", minutes=minutes, most=most)
        stated = [(leg.origin, leg.destination) for leg in day.day.legs]
        expected = [(drive.origin, drive.destination) for drive in day.drives]
        if stated != expected:
            pairs = {"stated": _pairs(stated), "expected": _pairs(expected)}
            yield breach("R9", here, "legs", **pairs)
        else:
            yield from _check_legs(day, here)
            yield from _check_sessions(day, here, setup, service)
            yield from _check_clock(facts, day, here, is_too_long=minutes > most)


def _repeated_sites(day: DayRoute, here: Phrase) -> Iterator[Violation]:
    for site, times in Counter(session.site for session in day.day.sessions).items():
        if times > 1:
            yield breach("R9", here, "site_twice", site=site, times=times)


def _check_legs(day: DayRoute, here: Phrase) -> Iterator[Violation]:
    """Each leg has the minutes of Travel."""
    for leg, drive in zip(day.day.legs, day.drives, strict=True):
        if drive.minutes is not None and leg.minutes != drive.minutes:
            both = {"stated": leg.minutes, "expected": drive.minutes}
            yield breach("R9", here, "leg_minutes", **_ends(leg), **both)


def _check_sessions(
    day: DayRoute, here: Phrase, setup: int, service: list[int]
) -> Iterator[Violation]:
    """Each session has its setup minutes, and lasts these and its service minutes."""
    for session, service_minutes in zip(day.day.sessions, service, strict=True):
        site, minutes, least = session.site, session.end - session.start, setup + service_minutes
        if session.setup_minutes != setup:
            stated = session.setup_minutes
            yield breach("R9", here, "setup", site=site, stated=stated, expected=setup)
        if minutes < least:
            yield breach("R9", here, "short_session", site=site, minutes=minutes, least=least)


def _check_clock(
    facts: Facts, day: DayRoute, here: Phrase, *, is_too_long: bool
) -> Iterator[Violation]:
    """No step starts before the one before it has ended; the last ends within the day."""
    settings = facts.instance.settings
    ready = settings.day_start
    for step in _stated_steps(day):
        start = step.depart if isinstance(step, Leg) else step.start
        if start < ready:
            yield _too_early(here, step, start, ready)
        end = step.depart + step.minutes if isinstance(step, Leg) else step.end
        ready = max(ready, end)
    latest = settings.day_start + settings.workday_minutes
    if ready > latest and not is_too_long:
        yield breach("R9", here, "late", end=_clock(ready), latest=_clock(latest))


def _stated_steps(day: DayRoute) -> Iterator[Leg | Session]:
    legs = iter(day.day.legs)
    for step in day.steps:
        yield next(legs) if isinstance(step, Drive) else step


def _too_early(here: Phrase, step: Leg | Session, start: int, ready: int) -> Violation:
    times = {"start": _clock(start), "ready": _clock(ready)}
    if isinstance(step, Leg):
        return breach("R9", here, "leg_early", **_ends(step), **times)
    return breach("R9", here, "session_early", site=step.site, **times)


def _ends(leg: Leg) -> dict[str, str]:
    return {"origin": leg.origin, "destination": leg.destination}


def _pairs(legs: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(f"{origin}–{destination}" for origin, destination in legs)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
