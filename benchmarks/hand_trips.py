"""Trips as a careful planner makes them by hand: each village its own, on the first free day."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.instance import SEASONS, Season
from scheduler.plan import Posting, Served, Trip
from scheduler.timetable.board import Board
from scheduler.timetable.clock import trips_of
from scheduler.timetable.crew import Staffing
from scheduler.trips.draft import Draft, Stop
from scheduler.trips.ground import UNREACHABLE, Ground
from scheduler.trips.horizon import bits_of, starts
from scheduler.trips.stays import Stay, stays
from scheduler.trips.visits import Visit, clusters


def trips_by_hand(ground: Ground, postings: Sequence[Posting]) -> tuple[Trip, ...]:
    """Station by station, villages by priority and distance: all first visits, then the mop-ups.

    Nothing is ever moved again, and no day is shared by two villages.
    """
    drafts: list[Draft] = []
    board = Board(ground, Staffing(ground.instance, ground.horizon, postings), drafts)
    for pass_number in (1, 2):
        for cluster in clusters(ground.instance):
            visits = [visit for visit in cluster.visits if visit.pass_number == pass_number]
            for visit in sorted(visits, key=lambda v: _turn(ground, cluster.station, v)):
                _screen(board, drafts, visit)
    return trips_of(ground.instance, drafts, board.placements)


def _turn(ground: Ground, station: str, visit: Visit) -> tuple[int, int, str]:
    return visit.priority, ground.travel(station, visit.village, "dry"), visit.village


def _screen(board: Board, drafts: list[Draft], visit: Visit) -> None:
    """Trips to one site, full as long as persons are left; the own station's crews come first."""
    site = site_of(board.ground, visit.village)
    left = visit.persons
    for base in board.ground.bases_for(visit.village, site) if site else ():
        while left:
            went = _send(board, drafts, base, visit, site, left)
            if not went:
                break
            left -= went


def site_of(ground: Ground, village: str) -> str:
    """The village itself, else the nearest site in the dry season; "" where there is none."""
    sites = ground.gathering_sites(village, "dry")
    return min(sites, key=lambda site: ground.travel(village, site, "dry"), default="")


def _send(board: Board, drafts: list[Draft], base: str, visit: Visit, site: str, left: int) -> int:
    """One trip on the first day that has everything for it; returns the persons it screens."""
    found: list[tuple[int, Draft]] = []
    for season in SEASONS:
        draft = _draft(board.ground, base, visit, site, season, left)
        if draft is not None:
            possible = bits_of(board.possible_starts(draft))
            first = next((day for day in possible if board.team_for(draft, day)), None)
            if first is not None:
                found.append((first, draft))
    if not found:
        return 0
    first, draft = min(found, key=lambda each: each[0])
    drafts.append(draft)
    board.try_place(len(drafts) - 1, [first])
    return draft.persons


def _draft(
    ground: Ground, base: str, visit: Visit, site: str, season: Season, left: int
) -> Draft | None:
    """The trip that costs least a person, nights or none; None where nobody could be screened."""
    if not ground.crews(base) or not ground.instance.may_gather(visit.village, site, season):
        return None
    out, home = ground.travel(base, site, season), ground.travel(site, base, season)
    options = stays(ground, base, visit, site, season)
    fitting = [stay for stay in options if stay.days <= left]
    if not fitting or out + home >= UNREACHABLE:
        return None
    stay = min(fitting, key=lambda stay: stay.cost_vnd / min(stay.persons, left))
    total = min(stay.persons, left)
    if 0 < left - total < options[0].days:
        total = max(stay.days, left - options[0].days)  # else too few remain for a trip of theirs
    persons = persons_by_day(ground, visit, stay, out, home, total)
    days = tuple((Stop(site, (Served(visit.village, visit.pass_number, n),)),) for n in persons)
    open_days = ground.visit_days(visit, site, season)
    return Draft(base, season, days, starts([open_days] * len(days)), out + home, stay.cost_vnd)


def persons_by_day(
    ground: Ground, visit: Visit, stay: Stay, out: int, home: int, left: int
) -> list[int]:
    """Persons a day: the first days full, somebody on each (R8)."""
    whole = ground.settings.workday_minutes - ground.settings.setup_minutes
    persons: list[int] = []
    for day in range(stay.days):
        days_after = stay.days - day - 1
        minutes = whole - (0 if day else out) - (0 if days_after else home)
        persons.append(min(visit.pace.persons_in(minutes), left - days_after))
        left -= persons[-1]
    return persons
