"""A plan whose optimum is worked out by hand, tier by tier."""

from __future__ import annotations

from scheduler.instance import Kind, Link
from tests.builders import SPECIALTIES, make_doctor, make_facility, make_village, on
from tests.solve.solving import ONE_CREW, solved, world


def test_the_optimum_worked_out_by_hand_is_found() -> None:
    """One station of one doctor, a goal of two; a hospital of ten; one village with one pass.

    T1 = 0: the 140 persons take 700 minutes. The village is 60 minutes away, too far to walk, so
    they are screened there. One day leaves 480 − 45 − 120 = 315 minutes, 63 persons. Two days with
    a night leave twice 480 − 45 − 60 = 375 minutes, 2 · 75 = 150 persons: enough.
    T2 = 0: the floor is one, and the doctor of the station is there all year.
    T3 = 0: the priority village can be visited before 30 June.
    T4 = 0: a fifth of ten doctors, two, may be posted, and twelve months are allowed, with all
    working days of the year within rotation_max_days = 264. One posting of a whole year fills the
    goal, so one posting is the least. But a new posting starts at the earliest ten days after
    1 December 2026, and that is before 1 January.
    T5: a trip of two days is 2 · 1,500,000 + 1,500,000 + 120 · 4,000 = 4,980,000; three trips of
    a day are 3 · (1,500,000 + 480,000) = 5,940,000; nothing else screens 140. Residents walk
    nowhere. With the posting of 3,000,000 the cost is 7,980,000.
    T6: the village speaks Thái, and so does the station's own doctor: nobody is mute if he goes.
    Both doctors are at the station all year, and the two trip days cannot be shared, as one crew
    makes them: 10 · (2 − 0) = 20. If the other went, 140 persons would be mute besides.
    """
    village = make_village(
        "V1", "T01", groups=(0, 0, 0, 140, 0), attendance=1, priority=1, language="Thái"
    )
    doctors = [make_doctor("D1", "T01", languages=frozenset({"Thái"}))] + [
        make_doctor(f"H{number}", "H01", specialty=specialty)
        for number, specialty in enumerate(SPECIALTIES)
    ]
    instance = world(
        [village],
        [Link("T01", "V1", 60, 60)],
        others=ONE_CREW,
        facilities=[make_facility("H01", Kind.HOSPITAL, area=None)],
        doctors=doctors,
    )
    assert instance.calendar.working_days_in(tuple(range(1, 13))) <= 264
    plan = solved(instance)
    tiers = plan.tiers
    assert (tiers.T1, tiers.T2, tiers.T3, tiers.T4) == (0, 0, 0, 0)
    assert tiers.T5 == 7_980_000
    assert tiers.T6 == 20
    (posting,) = plan.postings
    assert (posting.facility, posting.start, posting.end) == ("T01", on(1, 1), on(12, 31))
    assert instance.doctors[posting.doctor].facility == "H01"
    (trip,) = plan.trips
    assert trip.doctors == ("D1",)
    assert [day.night for day in trip.days] == ["V1", None]
    assert sum(s.persons for d in trip.days for x in d.sessions for s in x.served) == 140
