"""A session that is missing from a station's schedule is one that nobody prepares."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler.documents.stations.entries import entries_by_station
from scheduler.documents.stations.totals import Totals, totals_of
from scheduler.instance import Facility, Instance, Kind, Serves
from scheduler.plan import Plan


def with_second_station(instance: Instance) -> Instance:
    """V2 belongs to station T08; the sessions stay where they are."""
    second = Facility(id="T08", name="Trạm Y tế xã Hai", kind=Kind.STATION, serves=Serves.OWN)
    village = replace(instance.villages["V2"], station="T08")
    return replace(
        instance,
        facilities={**instance.facilities, "T08": second},
        villages={**instance.villages, "V2": village},
    )


def test_all_persons_of_the_plan_are_in_a_schedule(instance: Instance, plan: Plan) -> None:
    entries = entries_by_station(instance, plan)["T07"]
    assert totals_of(entries) == Totals(sessions=3, crew_days=3, nights=1, pass_1=80, pass_2=30)


def test_each_station_sees_what_concerns_it(instance: Instance, plan: Plan) -> None:
    """T08: its residents at V1 and at V2. T07: its own crew all the time, also at V2 of T08."""
    entries = entries_by_station(with_second_station(instance), plan)
    dates = {id: [e.outing.day.date for e in found] for id, found in entries.items()}
    assert dates == {
        "T07": [date(2027, 3, 31), date(2027, 4, 1), date(2027, 6, 1)],
        "T08": [date(2027, 3, 31), date(2027, 4, 1)],
    }
