"""Planted instances: a legal plan that screens everybody is drawn first, the input is read off it.

What the solver must then find is known to exist. `planted_instances` draws through hypothesis;
`plant(Dice(random.Random(7).randint))` repeats one by its seed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from scheduler.instance import Instance
from scheduler.plan import Plan
from tests.builders import make_plan, make_trip
from tests.planted.dice import Dice
from tests.planted.limits import read_off
from tests.planted.people import engage
from tests.planted.terrain import draw_land, estimated
from tests.planted.work import UnplantableError, plant_trips, ways_of

__all__ = ["Dice", "Planted", "UnplantableError", "plant", "planted_instances"]


@dataclass(frozen=True)
class Planted:
    """An instance and a legal plan of it with no coverage shortfall."""

    instance: Instance
    plan: Plan


@st.composite
def planted_instances(draw: DrawFn, *, roomy: bool = True) -> Planted:
    """Small instances with a plan that screens everybody; `roomy` leaves slack in resources."""
    found = plant(Dice(lambda least, most: draw(st.integers(least, most))), roomy=roomy)
    return found if found is not None else reject()


def plant(dice: Dice, *, roomy: bool = True) -> Planted | None:
    """One planted instance; None where the draws led nowhere."""
    land = estimated(dice, draw_land(dice))
    villages = {id: v for id, v in land.villages.items() if ways_of(land, id)}
    land = replace(land, villages=villages)
    try:
        planted = plant_trips(dice, land)
    except UnplantableError:
        return None
    planted.sort(key=lambda trip: trip.dates)
    staff = engage(dice, land, planted)
    instance = read_off(dice, land, planted, staff, roomy=roomy)
    trips = [
        make_trip(instance, trip.to_make, base=trip.base, doctors=team, id=f"{trip.base}-{n:04d}")
        for n, (trip, team) in enumerate(zip(planted, staff.teams, strict=True))
    ]
    return Planted(instance, make_plan(instance, trips))
