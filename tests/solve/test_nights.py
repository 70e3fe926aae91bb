"""Trips are no longer than their doctors may be away (R14)."""

from __future__ import annotations

from scheduler.trips.ground import Ground
from tests.builders import change_settings, make_instance


def test_without_nights_every_trip_is_one_day() -> None:
    """Else far villages are planned with nights that nobody may spend, and stay unscreened."""
    assert Ground(change_settings(make_instance(), max_nights_per_month=0)).longest_trip == 1


def test_nights_and_days_of_a_month_bound_a_trip() -> None:
    one_night = change_settings(make_instance(), max_nights_per_month=1, max_trip_days=4)
    assert Ground(one_night).longest_trip == 2
    three_days = change_settings(make_instance(), max_screening_days_per_month=3, max_trip_days=4)
    assert Ground(three_days).longest_trip == 3
