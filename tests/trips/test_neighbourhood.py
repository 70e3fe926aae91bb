"""What is taken apart together: near, of one base, and not what is full already."""

from __future__ import annotations

from itertools import pairwise

from scheduler.instance import Instance, Link
from scheduler.trips.draft import Draft, as_draft
from scheduler.trips.ground import Ground
from scheduler.trips.neighbourhood import Reach, Surroundings, needs_of
from scheduler.trips.route import Load, drive
from scheduler.trips.visits import Pace, Visit
from tests.builders import make_instance, make_village

VISITS = {(v, p): Visit(v, p, 200, Pace(5, 1), 2) for v in ("V1", "V2", "V3") for p in (1, 2)}


def road() -> Instance:
    """V1, V2 and V3 on one road of 30 minutes each: a full day at V1 is 75 persons."""
    ends = ("T01", "V1", "V2", "V3")
    return make_instance(
        villages=[make_village(village, "T01") for village in ends[1:]],
        links=tuple(Link(a, b, 30, 30) for a, b in pairwise(ends)),
    )


def draft(ground: Ground, *loads: tuple[str, int, int]) -> Draft:
    persons = [Load(VISITS[v, number], v, count) for v, number, count in loads]
    route = drive(ground, "T01", persons, "dry")
    assert route is not None
    return as_draft(ground, "T01", "dry", route)


def test_trips_to_the_nearest_villages_are_freed() -> None:
    """Trips far apart have nothing to give each other."""
    ground = Ground(road())
    drafts = [draft(ground, (village, 1, 20)) for village in ("V1", "V2", "V3")]
    around = Surroundings(ground, VISITS, drafts).around("V1", Reach(villages=2))
    assert around is not None
    assert around.freed == (0, 1)


def test_of_several_near_villages_those_with_the_emptiest_trips() -> None:
    """A trip with room is what its neighbours' persons can ride on."""
    ground = Ground(road())
    drafts = [
        draft(ground, ("V1", 1, 20)),
        draft(ground, ("V2", 1, 63)),
        draft(ground, ("V3", 1, 9)),
    ]
    around = Surroundings(ground, VISITS, drafts).around("V1", Reach(villages=2, among=2))
    assert around is not None
    assert around.freed == (0, 2)


def test_full_trips_stay_but_for_a_few() -> None:
    """They have no room; of a large village there are dozens, and the model would be slow."""
    ground = Ground(road())
    drafts = [draft(ground, ("V1", 1, 75)) for _ in range(5)] + [draft(ground, ("V1", 1, 20))]
    around = Surroundings(ground, VISITS, drafts).around("V1", Reach(full=2))
    assert around is not None
    assert around.freed == (0, 1, 5)


def test_a_village_without_away_trips_is_nobodys_neighbour() -> None:
    ground = Ground(road())
    assert (
        Surroundings(ground, VISITS, [draft(ground, ("V1", 1, 20))]).around("V2", Reach()) is None
    )


def test_a_visit_that_a_kept_trip_serves_keeps_its_site() -> None:
    """R6: all sessions of one visit are at one site."""
    ground = Ground(road())
    freed = [draft(ground, ("V1", 1, 20)), draft(ground, ("V2", 1, 20))]
    kept = [draft(ground, ("V1", 1, 75))]
    needs = needs_of(ground, VISITS, freed, kept, sites=2)
    held = {(need.visit.village, need.site): need.persons for need in needs}
    assert held == {("V1", "V1"): 20, ("V2", "V2"): 20, ("V2", "V1"): 20}
