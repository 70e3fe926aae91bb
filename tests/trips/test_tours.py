"""Tours promise room for persons before anybody knows how many; the drafts made of them keep it."""

from __future__ import annotations

from random import Random

import pytest

from scheduler.trips.ground import Ground
from scheduler.trips.tour_prices import fullest
from scheduler.trips.tours import Need, TourMaker, layouts
from scheduler.trips.visits import Pace, Visit
from tests.builders import make_instance
from tests.trips.hills import SITES, hills, on_monday
from tests.verify.judging import rules_broken


def maker(dice: Random) -> TourMaker:
    """Visits of two villages on the hills' road."""
    world = hills(dice)
    needs = []
    for site in dice.sample(SITES, 2):
        share = world.villages[site].minutes_per_person
        visit = Visit(site, 1, 340, Pace(share.numerator, share.denominator), 2)
        needs.append(Need(visit, site, dice.randint(30, 340)))
    return TourMaker(Ground(world), "T01", "dry", needs)


def test_two_sites_share_at_most_one_day() -> None:
    assert layouts(1, 2) == (((0,), (0,)),)
    assert set(layouts(2, 2)) == {((0,), (1,)), ((0, 1), (1,)), ((0,), (0, 1))}
    assert layouts(2, 1) == (((0, 1),),)


@pytest.mark.parametrize("seed", range(40))
def test_a_full_tour_breaks_no_rule_and_serves_as_many_as_promised(seed: int) -> None:
    """R8–R10: what a tour has room for can be screened, to the last person."""
    dice = Random(seed)
    made = maker(dice)
    world = made.ground.instance
    for tour in made.tours():
        for loads in fullest(tour, made.needs):
            draft = made.draft(tour, loads)
            assert draft.persons == sum(loads)
            trip = on_monday(world, draft)
            assert not rules_broken(world, [trip]) & {"R6", "R8", "R9", "R10"}


def test_a_trip_to_two_sites_is_not_offered_where_one_is_the_most() -> None:
    """R8: `max_stops_per_trip` of 1 means that crews do not drive on."""
    for stops in (1, 2):
        world = make_instance(settings={"max_stops_per_trip": stops})
        visits = [Visit(village, 1, 85, Pace(5, 1), 2) for village in ("V1", "V2")]
        needs = [Need(visit, visit.village, 20) for visit in visits]
        tours = TourMaker(Ground(world), "T01", "dry", needs).tours()
        assert any(len(tour.needs) == 2 for tour in tours) == (stops == 2)


def test_both_passes_of_a_village_never_share_a_tour() -> None:
    """R4: they are weeks apart."""
    visits = [Visit("V1", number, 20, Pace(5, 1), 2) for number in (1, 2)]
    needs = [Need(visit, "V1", 20) for visit in visits]
    tours = TourMaker(Ground(make_instance()), "T01", "dry", needs).tours()
    assert tours
    assert all(len(tour.needs) == 1 for tour in tours)
