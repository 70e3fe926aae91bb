"""What a minute costs at least, on trips of a given way; None stands for no limit."""

from __future__ import annotations

from fractions import Fraction

from scheduler.instance import Settings


def trip_vnd(settings: Settings, days: int, way: int) -> int:
    """VND of the crew of an away trip of so many days and travel minutes."""
    nights = settings.crew_night_vnd * (days - 1)
    return settings.crew_day_vnd * days + nights + settings.travel_minute_vnd * way


def away_rate(settings: Settings, way: int, setups: int | None) -> Fraction | None:
    """VND a minute of the cheapest away trip that travels so long, of what its days leave beside so
    many set-ups (None: one a day)."""
    rates = [
        Fraction(trip_vnd(settings, days, way), room)
        for days in range(1, settings.max_trip_days + 1)
        if (room := _room(settings, days, way, days if setups is None else setups)) > 0
    ]
    return min(rates, default=None)


def _room(settings: Settings, days: int, way: int, setups: int) -> int:
    return days * settings.workday_minutes - way - setups * settings.setup_minutes


def station_rate(settings: Settings) -> Fraction | None:
    """VND that a service minute of a station trip costs at least."""
    room = settings.workday_minutes - settings.setup_minutes
    return Fraction(settings.station_day_vnd, room) if room > 0 else None


def lesser(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    """The smaller limit."""
    return min((x for x in (a, b) if x is not None), default=None)
