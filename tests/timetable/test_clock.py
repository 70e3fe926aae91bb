"""From a placed draft to a trip of the plan: minutes, nights, numbers."""

from __future__ import annotations

from scheduler.plan import Leg, Served
from scheduler.timetable.board import Placement
from scheduler.timetable.clock import trip_of, trips_of
from scheduler.trips.draft import Draft, Stop
from tests.builders import make_instance, on
from tests.timetable.drafts import FIRST, draft_of, hamlets


def test_a_day_runs_from_the_base_to_the_base_without_waiting() -> None:
    """T01 – V1 30 minutes, set-up 45, 40 · 5 for 40 persons, and 30 home: 7:00 to 12:05."""
    trip = trip_of(make_instance(), draft_of("V1", [0]), Placement(FIRST, ("D1",)), "T01-0001")
    (day,) = trip.days
    assert day.legs == (Leg("T01", "V1", 420, 30), Leg("V1", "T01", 695, 30))
    (session,) = day.sessions
    assert (session.start, session.setup_minutes, session.end) == (450, 45, 695)
    assert day.night is None


def test_a_night_is_spent_at_the_last_site_and_the_next_day_starts_there() -> None:
    """R10: no leg on the second morning, no way home on the first evening."""
    trip = trip_of(
        make_instance(), draft_of("V1", [0], length=2), Placement(FIRST, ("D1",)), "T01-0001"
    )
    first, second = trip.days
    assert (first.night, second.night) == ("V1", None)
    assert [leg.destination for leg in first.legs] == ["V1"]
    assert [leg.destination for leg in second.legs] == ["T01"]
    assert second.sessions[0].start == 420


def test_a_station_trip_has_no_legs() -> None:
    stop = Stop("T01", (Served("V1", 1, 40),))
    draft = Draft("T01", "dry", ((stop,),), 1 << FIRST, 0, 500_000)
    trip = trip_of(hamlets(), draft, Placement(FIRST, ("D1",)), "T01-0001")
    assert not trip.is_away
    assert trip.days[0].legs == ()


def test_trips_are_numbered_by_date_within_their_base() -> None:
    drafts = [draft_of("V1", [5]), draft_of("V2", [0])]
    placements = {0: Placement(FIRST + 5, ("D1",)), 1: Placement(FIRST, ("D1",))}
    found = trips_of(hamlets(), drafts, placements)
    assert [(trip.id, trip.days[0].date) for trip in found] == [
        ("T01-0001", on(3, 1)),
        ("T01-0002", on(3, 6)),
    ]
