"""R7, R8 and R10: where a trip goes, how long it is, where it sleeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from scheduler.verify.facts import Facts
from scheduler.verify.route import DayRoute, Route
from scheduler.verify.violation import Phrase, Violation, breach, trip_place


def r7_served_places(facts: Facts) -> Iterator[Violation]:
    """R7: a base visits only sites, and serves only villages, that its `serves` allows. (Trip)"""
    facilities, may_serve = facts.instance.facilities, facts.instance.may_serve
    sites = frozenset(facts.instance.sites)
    for route in facts.routes:
        if not facilities[route.trip.base].is_base:
            yield breach("R7", trip_place(route.trip), "base", base=route.trip.base)
    for route, day, session in facts.sessions():
        base, here = route.trip.base, trip_place(route.trip, day.date)
        if not facilities[base].is_base:
            continue
        if session.site in sites and not may_serve(base, session.site):
            yield breach("R7", here, "site", base=base, site=session.site)
        for served in session.served:
            if not may_serve(base, served.village):
                yield breach("R7", here, "village", base=base, village=served.village)


def r8_trip_size(facts: Facts) -> Iterator[Violation]:
    """R8: consecutive days, ≤ max_trip_days, ≤ max_stops_per_trip sites, a session every day.

    A station trip has one day. (Trip; "trip" in Words)
    """
    settings = facts.instance.settings
    for route in facts.routes:
        days, sites, here = len(route.days), len(route.sites), trip_place(route.trip)
        if days > settings.max_trip_days:
            yield breach("R8", here, "days", days=days, most=settings.max_trip_days)
        if sites > settings.max_stops_per_trip:
            yield breach("R8", here, "sites", sites=sites, most=settings.max_stops_per_trip)
        if not route.is_away and days > 1:
            yield breach("R8", here, "station_trip", days=days)
        yield from _day_by_day(route)


def _day_by_day(route: Route) -> Iterator[Violation]:
    previous = None
    for day in route.days:
        here = trip_place(route.trip, day.date)
        if previous is not None and day.date - previous != timedelta(1):
            yield breach("R8", here, "gap", previous=previous)
        if not day.day.sessions:
            yield breach("R8", here, "idle")
        previous = day.date


def r10_nights(facts: Facts) -> Iterator[Violation]:
    """R10: a night is at the day's last site, which has lodging; none on the last day. (Trip)"""
    for route, day in facts.day_routes():
        here, night = trip_place(route.trip, day.date), day.day.night
        if day.is_last:
            if night is not None:
                yield breach("R10", here, "last_day", night=night)
        elif night != day.ends_at:
            yield _wrong_night(here, day)
        elif not facts.instance.has_lodging(night):
            yield breach("R10", here, "lodging", night=night)


def _wrong_night(here: Phrase, day: DayRoute) -> Violation:
    if day.day.night is None:
        return breach("R10", here, "no_night", last_site=day.ends_at)
    return breach("R10", here, "elsewhere", night=day.day.night, last_site=day.ends_at)
