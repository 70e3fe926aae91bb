"""The calendar on the wall must show the days on which nobody may come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from scheduler.documents.stations.entries import entries_by_station
from scheduler.documents.stations.year_view import closed_days, closures_of, holidays_of, year_view
from scheduler.instance import Instance, Interval
from scheduler.plan import Plan

CLOSED = {"V2": (Interval(date(2027, 3, 30), date(2027, 4, 1)),)}


def marks(view: dict[str, Any], month: int) -> dict[int, str]:
    weeks = view["months"][month - 1]["weeks"]
    return {day: found for week in weeks for day, found in week if day}


def test_days_are_marked(instance: Instance, plan: Plan) -> None:
    world = replace(instance, closures=CLOSED)
    view: Any = year_view(world, "T07", entries_by_station(world, plan)["T07"], "vi")
    march, may = marks(view, 3), marks(view, 5)
    assert (march[31], march[30], march[28], march[29]) == ("vc", "c", "o", "")
    assert may[1] == "ho"
    assert len(march) == 31
    assert view["months"][2]["weeks"][0][0] == (1, "")  # 1 March 2027 is a Monday


def test_closures_of_other_stations_do_not_show(instance: Instance) -> None:
    world = replace(instance, closures={"BV": CLOSED["V2"]})
    assert closed_days(world, "T07") == frozenset()


def test_a_closure_that_reaches_over_the_year_is_cut(instance: Instance) -> None:
    long = (Interval(date(2026, 12, 1), date(2027, 1, 2)), Interval(date(2027, 12, 31), date.max))
    days = closed_days(replace(instance, closures={"V1": long}), "T07")
    assert sorted(days) == [date(2027, 1, 1), date(2027, 1, 2), date(2027, 12, 31)]


def test_closures_and_weekdays_without_visits_are_listed(instance: Instance) -> None:
    village = replace(instance.villages["V1"], no_visit_weekdays=frozenset({5, 0}))
    world = replace(instance, closures=CLOSED, villages={**instance.villages, "V1": village})
    assert closures_of(world, "T07", "vi") == [
        "=Nậm Xả: Thứ Hai, Thứ Bảy hằng tuần",
        "Phí Chi: 30/03 – 01/04",
    ]


def test_neighbouring_days_of_a_holiday_are_one_line(instance: Instance) -> None:
    assert "02/09 – 03/09: Quốc khánh" in holidays_of(instance)
