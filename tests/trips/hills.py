"""A small world for trips, and their dates: judged by the verifier."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from scheduler.instance import Instance, Kind, Link, Serves
from scheduler.plan import Trip
from scheduler.timetable.board import Placement
from scheduler.timetable.clock import trip_of
from scheduler.trips.draft import Draft
from tests.builders import make_doctor, make_facility, make_instance, make_village, on

SITES = ("V1", "V2", "V3", "V4")


def hills(dice: Random) -> Instance:
    """Four villages on one road of uneven legs; some have no lodging."""
    links = [
        Link(a, b, minutes := dice.randint(5, 120), minutes)
        for a, b in zip(("T01", *SITES), SITES, strict=False)
    ]
    villages = [
        make_village(
            id,
            "T01",
            groups=(0, 0, 0, 400, 0),
            minutes_per_person=Fraction(dice.randint(20, 40), dice.randint(5, 7)),
            lodging=dice.random() < 0.7,
        )
        for id in SITES
    ]
    return make_instance(
        facilities=[make_facility("T01", Kind.STATION, serves=Serves.OWN)],
        villages=villages,
        doctors=[make_doctor("D1", "T01")],
        links=tuple(links),
        settings={"mop_up_gap_days": 0},
    )


def on_monday(world: Instance, draft: Draft) -> Trip:
    """The draft as a trip that begins on a Monday of the dry season."""
    return trip_of(world, draft, Placement((on(3, 8) - on(1, 1)).days, ("D1",)), "T01-0001")
