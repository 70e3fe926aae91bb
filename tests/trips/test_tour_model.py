"""A neighbourhood's model: answers are cheaper, room for everybody, within the days given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler.instance import Link
from scheduler.trips.ground import Ground
from scheduler.trips.tour_model import Question, answer
from scheduler.trips.tour_prices import promising
from scheduler.trips.tours import Need, TourMaker
from scheduler.trips.visits import Pace, Visit
from tests.builders import make_instance, make_village

DEAR = 100_000_000


@pytest.fixture
def question() -> Question:
    """40 persons in each of two villages on one far road, where a day is 47 persons."""
    world = make_instance(
        villages=[make_village(village, "T01") for village in ("V1", "V2")],
        links=(Link("T01", "V1", 100, 100), Link("V1", "V2", 10, 10)),
    )
    visits = [Visit("V1", 1, 40, Pace(5, 1), 2), Visit("V2", 2, 40, Pace(5, 1), 2)]
    needs = tuple(Need(visit, visit.village, visit.persons) for visit in visits)
    tours = TourMaker(Ground(world), "T01", "dry", needs).tours()
    tours = promising(needs, (0, 0), tours, DEAR, most=100)
    return Question(needs, (0, 0), tuple(tours), (), (), frozenset({"V1", "V2"}), 10, DEAR)


def test_everybody_has_room_on_the_tours_made(question: Question) -> None:
    """R5: a person for whom no tour has room would be lost."""
    found = answer(question, 1.0)
    assert found is not None
    room = [0, 0]
    for tour, loads in found.made:
        for index, persons in zip(tour.needs, loads, strict=True):
            room[index] += persons
    assert min(room) >= 40


def test_no_answer_where_the_days_do_not_suffice(question: Question) -> None:
    """R16, R17: one crew day is not enough for 80 persons."""
    assert answer(replace(question, most_days=1), 1.0) is None


def test_no_answer_that_is_as_dear_as_before(question: Question) -> None:
    """Otherwise trips would change without end, and a search that stops when nothing changes not
    stop."""
    found = answer(question, 1.0)
    assert found is not None
    cost = sum(tour.cost_vnd for tour, _ in found.made)
    assert answer(replace(question, cost_vnd=cost), 1.0) is None


def test_passes_are_not_mixed_where_that_closes_a_circle(question: Question) -> None:
    """R4: if V2's first pass waits for V1's second, V1's first cannot wait for V2's second."""
    found = answer(replace(question, taken=(("V1", "V2"),)), 1.0)
    assert found is not None
    assert all(len(tour.needs) == 1 for tour, _ in found.made)
