"""Lower bounds on persons not screened (T1) and screened late (T3), for every plan.

A visit of which nobody can be screened at all, each possible session looked at by itself, counts
whole. What sessions take from each other – crews, kits, doctors, the order of passes – is not seen.
See docs/model.md.
"""

from __future__ import annotations

from scheduler.instance import SEASONS
from scheduler.trips.ground import Ground
from scheduler.trips.horizon import bits_between
from scheduler.trips.visits import Visit, clusters


def never_screened(ground: Ground) -> int:
    """T1 at least: persons of visits that no session can serve."""
    last = len(ground.horizon.days) - 1
    return sum(v.persons for v in _visits(ground) if not _has_session(ground, v, last))


def late_at_least(ground: Ground) -> int:
    """T3 at least: pass-1 persons of priority-1 villages whom no session can serve in time."""
    deadline = ground.horizon.index(ground.settings.priority_deadline)
    return sum(
        visit.persons
        for visit in _visits(ground)
        if visit.priority == 1 and visit.pass_number == 1
        if not _has_session(ground, visit, deadline)
    )


def _visits(ground: Ground) -> list[Visit]:
    return [visit for cluster in clusters(ground.instance) for visit in cluster.visits]


def _has_session(ground: Ground, visit: Visit, last_day: int) -> bool:
    """Whether a session of some base up to that day can serve anybody of the visit, by R1–R3,
    R6–R9, R16 and R17 alone."""
    span = bits_between(0, last_day)
    return any(
        _has_room(ground, visit, base, site)
        for season in SEASONS
        for site in ground.gathering_sites(visit.village, season)
        if ground.horizon.visit_days(visit.village, visit.pass_number, site, season) & span
        for base in ground.bases_for(visit.village, site)
    )


def _has_room(ground: Ground, visit: Visit, base: str, site: str) -> bool:
    """Whether a trip of the base, of as many days as R8 allows, reaches the site and has minutes
    left for one person, on the least way that any season and any stop on it could have."""
    settings, roads, has_kit = ground.settings, ground.instance.roads, ground.kits(base) > 0
    if not ground.crews(base) or not (has_kit or site == base):
        return False
    out, home = roads.least(base, site), roads.least(site, base)
    if out is None or home is None:
        return False
    days = settings.max_trip_days if has_kit else 1  # a station trip has one day
    room = days * (settings.workday_minutes - settings.setup_minutes) - out - home
    return room >= visit.pace.minutes_for(1)
