"""A planned small district: one area, a station with a point, a hospital, two villages."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from scheduler.instance import (
    Area,
    Doctor,
    Facility,
    FixedPosting,
    Instance,
    Interval,
    Kind,
    Link,
    Serves,
    Settings,
    Village,
    WorkCalendar,
)
from scheduler.plan import (
    CoverageShortfall,
    Day,
    FloorShortfall,
    Leg,
    Plan,
    Posting,
    Served,
    Session,
    Tiers,
    Trip,
)


@pytest.fixture
def instance() -> Instance:
    """Village V1 is 55 dry minutes (80 wet) from station T07, V2 20 minutes from V1."""
    places = [
        Facility(id="T07", name="Trạm Y tế Bum Tở", kind=Kind.STATION, area="A", serves=Serves.OWN),
        Facility(id="P07", name="Điểm trạm Can Hồ", kind=Kind.POINT, area="A", station="T07"),
        Facility(id="BV", name="Bệnh viện tỉnh", kind=Kind.HOSPITAL),
    ]
    villages = [
        Village(
            id=id,
            name=name,
            station="T07",
            groups=(10, 20, 30, 30, 10),
            minutes_per_person=Fraction(5),
            attendance=Fraction(85, 100),
            priority=priority,
        )
        for id, name, priority in (("V1", "=Nậm Xả", 1), ("V2", "Phí Chi", 2))
    ]
    since = date(2015, 1, 1)
    doctors = [
        Doctor(id=id, name=name, facility=facility, specialty="Nội", practice_since=since)
        for id, name, facility in (
            ("D1", "Lò Văn Páo", "T07"),
            ("D2", "+Giàng Thị Sử", "BV"),
            ("D3", "Trần Thị Lan", "BV"),
        )
    ]
    fixed = FixedPosting("D3", "T07", Interval(date(2026, 10, 1), date(2027, 2, 10)))
    return Instance(
        settings=Settings.for_year(2027),
        calendar=WorkCalendar.of(2027),
        areas={"A": Area(id="A", name="Mường Tè", kits=2)},
        facilities={place.id: place for place in places},
        villages={village.id: village for village in villages},
        doctors={doctor.id: doctor for doctor in doctors},
        leave={},
        closures={},
        windows={},
        fixed_postings=(fixed,),
        links=(Link("T07", "V1", 55, 80), Link("V1", "V2", 20, 20), Link("T07", "P07", 30, 30)),
        sha256="ab" * 32,
    )


@pytest.fixture
def plan() -> Plan:
    """A two-day away trip, a wet-season station trip, one new and one fixed posting.

    Cost: 2 away days 3,000,000 + 1 station day 500,000 + 1 night 1,500,000 + 130 travel minutes
    520,000 + (20 · 20 + 15 · 80 = 1,600) resident minutes 1,280,000 + 1 posting 3,000,000.
    """
    away = Trip(
        "T07-0001",
        "T07",
        ("D1",),
        (
            Day(
                date(2027, 3, 31),
                (Leg("T07", "V1", 420, 55),),
                (Session("V1", 475, 45, 900, (Served("V1", 1, 60), Served("V2", 1, 20))),),
                "V1",
            ),
            Day(
                date(2027, 4, 1),
                (Leg("V1", "V2", 420, 20), Leg("V2", "T07", 700, 55)),
                (Session("V2", 440, 45, 690, (Served("V2", 2, 15),)),),
                None,
            ),
        ),
    )
    at_station = Trip(
        "T07-0002",
        "T07",
        ("D2",),
        (Day(date(2027, 6, 1), (), (Session("T07", 420, 45, 600, (Served("V1", 2, 15),)),), None),),
    )
    return Plan(
        input_sha256="ab" * 32,
        options={"seed": 0},
        tiers=Tiers(90, 9, 25, 20, 9_800_000, 95),
        bounds={"T5": 9_310_000},
        postings=(
            Posting("D2", "T07", date(2027, 3, 1), date(2027, 12, 31), False),
            Posting("D3", "T07", date(2027, 1, 1), date(2027, 2, 28), True),
        ),
        trips=(away, at_station),
        shortfalls=(
            CoverageShortfall("V1", 1, 25, "-Hết bộ thiết bị lưu động"),
            CoverageShortfall("V2", 1, 65, "Đường bị đóng"),
            FloorShortfall("T07", 2, 1, "Không còn bác sĩ để cử"),
        ),
        year=2027,
    )
