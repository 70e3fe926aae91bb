"""What a timetable refused is asked for less in the next round."""

from __future__ import annotations

from scheduler.solve.feedback import Feedback
from scheduler.timetable.refusals import Refusal
from scheduler.trips.budget import Resource
from tests.builders import make_instance

KITS, CREWS = Resource("kit", "A1", "dry"), Resource("crew", "T01", "dry")


def test_days_refused_for_kits_are_taken_from_the_areas_kits() -> None:
    feedback = Feedback(make_instance())
    feedback.take({(Refusal.KITS, "T01"): 7})
    assert feedback.tighten({KITS: 10, CREWS: 10}) == {KITS: 3, CREWS: 10}
    assert not feedback.asks_for_doctors


def test_days_refused_for_doctors_are_asked_of_the_rotation() -> None:
    feedback = Feedback(make_instance())
    feedback.take({(Refusal.DOCTORS, "T01"): 4})
    feedback.take({(Refusal.DOCTORS, "T01"): 2})
    assert feedback.asks_for_doctors
    assert feedback.lacking_days("T01") == 6
    assert feedback.tighten({KITS: 10, CREWS: 10}) == {KITS: 10, CREWS: 4}


def test_no_capacity_falls_below_zero() -> None:
    feedback = Feedback(make_instance())
    feedback.take({(Refusal.KITS, "T01"): 99})
    assert feedback.tighten({KITS: 10}) == {KITS: 0}
