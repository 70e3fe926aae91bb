"""R1–R4: on which days sessions may lie."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from scheduler.verify.facts import Facts
from scheduler.verify.violation import Violation, breach, place, trip_place


def r1_campaign_days(facts: Facts) -> Iterator[Violation]:
    """R1: every trip day is a working day in [campaign_start, campaign_end]. (Calendar)"""
    settings = facts.instance.settings
    first, last = settings.campaign_start, settings.campaign_end
    working_days = frozenset(facts.instance.calendar.working_days)
    for route, day in facts.day_routes():
        here = trip_place(route.trip, day.date)
        if not first <= day.date <= last or day.date.year != settings.year:
            yield breach("R1", here, "campaign", first=first, last=last)
        elif day.date not in working_days:
            yield breach("R1", here, "day_off")


def r2_open_places(facts: Facts) -> Iterator[Violation]:
    """R2: no session at a closed site or for a closed village, and every leg is passable.

    Closing a base, or a place on the way, stops no trip. (Calendar)
    """
    is_closed = facts.instance.is_closed
    for route, day, session in facts.sessions():
        here = trip_place(route.trip, day.date)
        if is_closed(session.site, day.date):
            yield breach("R2", here, "site", site=session.site)
        for served in session.served:
            if served.village != session.site and is_closed(served.village, day.date):
                yield breach("R2", here, "village", village=served.village, site=session.site)
    for route, day in facts.day_routes():
        for drive in day.drives:
            if drive.minutes is None:
                ends = {"origin": drive.origin, "destination": drive.destination}
                yield breach("R2", trip_place(route.trip, day.date), f"{day.season}_leg", **ends)


def r3_windows(facts: Facts) -> Iterator[Violation]:
    """R3: each session of a village and pass lies in its window, in one of several. (Calendar)"""
    for (village, pass_number), screenings in facts.screenings.items():
        for screening in screenings:
            if not facts.instance.in_window(village, pass_number, screening.date):
                here = trip_place(screening.route.trip, screening.date)
                yield breach("R3", here, "window", village=village, pass_number=pass_number)


def r4_mop_up_gap(facts: Facts) -> Iterator[Violation]:
    """R4: the first pass-2 session is ≥ mop_up_gap_days after the last pass-1 one. (Calendar)"""
    least = facts.instance.settings.mop_up_gap_days
    for (village, pass_number), screenings in facts.screenings.items():
        earlier = facts.screenings.get((village, 1), ())
        if pass_number == 1 or not earlier:
            continue
        first = min(screening.date for screening in screenings)
        last = max(screening.date for screening in earlier)
        if first - last < timedelta(least):
            here = place("village_pass", village=village, pass_number=pass_number)
            days = (first - last).days
            yield breach("R4", here, "gap", first=first, last=last, days=days, least=least)
