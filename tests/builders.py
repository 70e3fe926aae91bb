"""A small legal world, built by hand: two stations, a point, a centre, a hospital, a partner.

In the dry season T01–V1 takes 30 minutes, V1–V2 25, V3–V1 45, T01–P01 20, T02–V4 30, T01–T02 60.
The wet season closes V1–V2, so V2 with it, and makes V3–V1 46 minutes. Everybody takes 5 minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any

from scheduler.instance import (
    Area,
    Doctor,
    Facility,
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
from scheduler.verify.facts import Facts
from scheduler.verify.tiers import doctors_missing, measure

YEAR = 2027
SHA256 = "ab" * 32
SPECIALTIES = ("Nội", "Nhi", "Sản", "Mắt", "Nội", "Nội", "Nội", "Nội", "Nội", "Nội")

Stop = tuple[str | tuple[str, int, int], ...]  # (site, (village, pass, persons), …)


def on(month: int, day: int) -> date:
    """A date of the plan's year."""
    return date(YEAR, month, day)


def make_village(id: str, station: str, **changes: Any) -> Village:
    """A village of 100 persons who take 5 minutes each; 85 at pass 1, 15 at pass 2."""
    facts: dict[str, Any] = {
        "groups": (0, 0, 0, 100, 0),
        "minutes_per_person": Fraction(5),
        "attendance": Fraction(85, 100),
    }
    return Village(id=id, name=f"Bản {id}", station=station, **(facts | changes))


def make_doctor(id: str, facility: str, **changes: Any) -> Doctor:
    """A doctor who has practised since 2010 and speaks no language of a village."""
    facts: dict[str, Any] = {"specialty": "Đa khoa", "practice_since": date(2010, 1, 1)}
    return Doctor(id=id, name=f"Bác sĩ {id}", facility=facility, **(facts | changes))


def make_facility(id: str, kind: Kind, **changes: Any) -> Facility:
    """A facility of area A1 that may send two crews of four others at once."""
    facts: dict[str, Any] = {"area": "A1", "others": 9, "doctor_floor": 1, "doctor_goal": 2}
    return Facility(id=id, name=f"Cơ sở {id}", kind=kind, **(facts | changes))


def _facilities() -> list[Facility]:
    return [
        make_facility("T01", Kind.STATION, serves=Serves.OWN),
        make_facility("T02", Kind.STATION, serves=Serves.OWN),
        make_facility("P01", Kind.POINT, station="T01"),
        make_facility("C01", Kind.CENTRE, serves=Serves.AREA),
        make_facility("H01", Kind.HOSPITAL, area=None),
        make_facility("Q01", Kind.PARTNER, area=None, serves=Serves.PROVINCE),
    ]


def _doctors() -> list[Doctor]:
    stations = [("D1", "T01"), ("D2", "T01"), ("D3", "T02"), ("C1", "C01"), ("Q1", "Q01")]
    return [
        *(make_doctor(id, facility) for id, facility in stations),
        *(
            make_doctor(f"H{number}", "H01", specialty=specialty)
            for number, specialty in enumerate(SPECIALTIES)
        ),
    ]


def _villages() -> list[Village]:
    return [
        make_village("V1", "T01"),
        make_village("V2", "T01"),
        make_village("V3", "T01", has_site=False),
        make_village("V4", "T02"),
    ]


def _links() -> tuple[Link, ...]:
    return (
        Link("T01", "V1", 30, 40),
        Link("V1", "V2", 25, None),
        Link("V3", "V1", 45, 46),
        Link("T01", "P01", 20, 20),
        Link("T02", "V4", 30, 30),
        Link("T01", "T02", 60, 60),
        Link("C01", "T01", 5, 5),
        Link("Q01", "T02", 10, 10),
    )


def make_instance(**overrides: Any) -> Instance:
    """The small world; `settings` takes a mapping of changes, the rest whole fields.

    `areas`, `facilities`, `villages` and `doctors` may be given as lists.
    """
    facts: dict[str, Any] = {
        "calendar": WorkCalendar.of(YEAR),
        "areas": [Area(id="A1", name="Khu vực A1", kits=2)],
        "facilities": _facilities(),
        "villages": _villages(),
        "doctors": _doctors(),
        "leave": {},
        "closures": {},
        "windows": {},
        "fixed_postings": (),
        "links": _links(),
        "sha256": SHA256,
    } | overrides
    facts["settings"] = Settings.for_year(YEAR, **overrides.get("settings", {}))
    for name in ("areas", "facilities", "villages", "doctors"):
        if not isinstance(facts[name], Mapping):
            facts[name] = {place.id: place for place in facts[name]}
    return Instance(**facts)


def change(instance: Instance, id: str, **changes: Any) -> Instance:
    """The instance with other facts about one area, facility, village or doctor."""
    for name in ("areas", "facilities", "villages", "doctors"):
        members = getattr(instance, name)
        if id in members:
            changed: Any = {name: dict(members) | {id: replace(members[id], **changes)}}
            return replace(instance, **changed)
    raise KeyError(id)


def change_settings(instance: Instance, **changes: Any) -> Instance:
    """The instance with other settings."""
    return replace(instance, settings=replace(instance.settings, **changes))


def between(start: date, end: date) -> tuple[Interval, ...]:
    """One interval, as leave, closures and windows list them."""
    return (Interval(start, end),)


def make_posting(
    doctor: str, facility: str, first: int, last: int, *, fixed: bool = False
) -> Posting:
    """A posting from month `first` to month `last`."""
    end = date(YEAR + last // 12, last % 12 + 1, 1)
    return Posting(doctor, facility, on(first, 1), date.fromordinal(end.toordinal() - 1), fixed)


def make_trip(
    instance: Instance,
    days: Mapping[date, Iterable[Stop]],
    *,
    base: str = "T01",
    doctors: tuple[str, ...] = ("D1",),
    id: str | None = None,
) -> Trip:
    """A trip on the dates of `days`, timed as tightly as Travel and service minutes allow.

    `make_trip(world, {on(3, 9): [("V1", ("V1", 1, 75))]})`; a way that is not passable is drawn
    with 30 minutes, so that R2 alone is broken.
    """
    here, made = base, []
    for number, (day, stops) in enumerate(days.items(), start=1):
        clock = _Clock(instance, day, here)
        for site, *served in stops:
            clock.screen(str(site), [Served(*entry) for entry in served])
        here, is_last = clock.here, number == len(days)
        if is_last:
            clock.drive(base)
        made.append(Day(day, tuple(clock.legs), tuple(clock.sessions), None if is_last else here))
    first = min(days)
    return Trip(id or f"{base}-{first:%m%d}-{doctors[0]}", base, doctors, tuple(made))


class _Clock:
    """A crew's day as it fills up."""

    def __init__(self, instance: Instance, day: date, here: str) -> None:
        self.instance, self.season, self.here = instance, instance.season(day), here
        self.now = instance.settings.day_start
        self.legs: list[Leg] = []
        self.sessions: list[Session] = []

    def drive(self, destination: str) -> None:
        if destination != self.here:
            minutes = self.instance.travel(self.here, destination, self.season)
            self.legs.append(
                Leg(self.here, destination, self.now, 30 if minutes is None else minutes)
            )
            self.now += self.legs[-1].minutes
            self.here = destination

    def screen(self, site: str, served: list[Served]) -> None:
        self.drive(site)
        villages, setup = self.instance.villages, self.instance.settings.setup_minutes
        minutes = sum(s.persons * villages[s.village].minutes_per_person for s in served)
        end = self.now + setup + ceil(minutes)
        self.sessions.append(Session(site, self.now, setup, end, tuple(served)))
        self.now = end


def make_plan(
    instance: Instance,
    trips: Iterable[Trip] = (),
    postings: Iterable[Posting] = (),
    **overrides: Any,
) -> Plan:
    """The plan of these trips and postings, with the workbook's fixed ones and all it must state.

    Shortfalls and tiers are what they are, bounds are half of the cost; `overrides` replace fields.
    """
    fixed = [
        make_posting(row.doctor, row.facility, months[0], months[-1], fixed=True)
        for row in instance.fixed_postings
        if (months := row.months(YEAR))
    ]
    plan = Plan(
        input_sha256=instance.sha256,
        options={"seed": 0},
        tiers=Tiers(0, 0, 0, 0, 0, 0),
        bounds={"T5": 0},
        postings=(*fixed, *postings),
        trips=tuple(sorted(trips, key=lambda trip: (trip.base, trip.days[0].date, trip.id))),
        shortfalls=(),
        year=YEAR,
    )
    return replace(state(instance, plan), **overrides)


def state(instance: Instance, plan: Plan) -> Plan:
    """`plan` with the shortfalls and tiers that it has."""
    facts = Facts.of(instance, plan)
    coverage = [
        CoverageShortfall(village.id, number, missing, "không đủ ngày")
        for village in instance.villages.values()
        for number in (1, 2)
        if (missing := village.persons_needed(number) - facts.screened(village.id, number)) > 0
    ]
    floor = [
        FloorShortfall(station, month, doctors, "không đủ bác sĩ")
        for (station, month), doctors in doctors_missing(facts, "doctor_floor").items()
    ]
    tiers = measure(facts)
    return replace(plan, shortfalls=(*coverage, *floor), tiers=tiers, bounds={"T5": tiers.T5 // 2})
