"""plan.json as a plan; every key and type is checked, nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.plan import (
    CoverageShortfall,
    Day,
    FloorShortfall,
    Leg,
    Plan,
    Posting,
    Served,
    Session,
    Shortfall,
    Tiers,
    Trip,
)
from scheduler.plan_file.dump import FORMAT
from scheduler.plan_file.errors import PlanFileError
from scheduler.plan_file.node import MONTH, SHA256, Node, parse

_BOUND_TIERS = ("T1", "T2", "T3", "T4", "T5")


def load_plan(content: bytes, year: int | None = None) -> Plan:
    """The plan that plan.json says, in the order of the file.

    The file names no year: it is `year` or else that of its first date (0 in a file without dates).
    Only the form is checked; `scheduler.verify` judges the plan. Raises PlanFileError.
    """
    root = Node(parse(content), "plan")
    _check_format(root)
    keys = "format input_sha256 options tiers bounds postings trips shortfalls"
    root.must_have(*keys.split())
    postings = tuple(_load_posting(node) for node in root.each("postings"))
    trips = tuple(_load_trip(node) for node in root.each("trips"))
    if year is None:
        year = _year_of(root, postings, trips)
    return Plan(
        input_sha256=root.matching("input_sha256", SHA256, "sha256"),
        options=_load_options(root.child("options")),
        tiers=_load_tiers(root.child("tiers")),
        bounds=_load_bounds(root.child("bounds")),
        postings=postings,
        trips=trips,
        shortfalls=tuple(_load_shortfall(node, year) for node in root.each("shortfalls")),
        year=year,
    )


def _check_format(root: Node) -> None:
    """First of all: a file of another format would fail on its keys, which explains nothing."""
    stated = root.raw("format")
    if stated is not None and (type(stated) is not int or stated != FORMAT):
        raise PlanFileError("format", value=stated, known=FORMAT)


def _year_of(root: Node, postings: tuple[Posting, ...], trips: tuple[Trip, ...]) -> int:
    for posting in postings:
        return posting.start.year
    for trip in trips:
        for day in trip.days:
            return day.date.year
    for node in root.each("shortfalls"):
        if node.raw("kind") == "doctor_floor":
            return int(node.matching("month", MONTH, "month")[:4])
    return 0


def _load_options(node: Node) -> Mapping[str, int]:
    node.must_have("seed", others=True)
    return {key: node.whole(key) for key in node.names()}


def _load_tiers(node: Node) -> Tiers:
    tiers = ("T1", "T2", "T3", "T4", "T5", "T6")
    node.must_have(*tiers)
    return Tiers(*(node.whole(tier) for tier in tiers))


def _load_bounds(node: Node) -> Mapping[str, int]:
    node.must_have("T5", others=True)
    for key in node.names():
        if key not in _BOUND_TIERS:
            raise PlanFileError("unknown", where=node.path, name=key)
    return {key: node.whole(key) for key in node.names()}


def _load_posting(node: Node) -> Posting:
    node.must_have("doctor", "facility", "from", "to", "fixed")
    return Posting(
        node.text("doctor"),
        node.text("facility"),
        node.date("from"),
        node.date("to"),
        node.flag("fixed"),
    )


def _load_trip(node: Node) -> Trip:
    node.must_have("id", "base", "doctors", "days")
    return Trip(
        node.text("id"),
        node.text("base"),
        tuple(doctor.own_text() for doctor in node.each("doctors")),
        tuple(_load_day(day) for day in node.each("days")),
    )


def _load_day(node: Node) -> Day:
    node.must_have("date", "legs", "sessions", "night")
    return Day(
        node.date("date"),
        tuple(_load_leg(leg) for leg in node.each("legs")),
        tuple(_load_session(session) for session in node.each("sessions")),
        None if node.raw("night") is None else node.text("night"),
    )


def _load_leg(node: Node) -> Leg:
    node.must_have("from", "to", "depart", "minutes")
    return Leg(node.text("from"), node.text("to"), node.time("depart"), node.whole("minutes"))


def _load_session(node: Node) -> Session:
    node.must_have("site", "start", "setup_minutes", "end", "served")
    return Session(
        node.text("site"),
        node.time("start"),
        node.whole("setup_minutes"),
        node.time("end"),
        tuple(_load_served(served) for served in node.each("served")),
    )


def _load_served(node: Node) -> Served:
    node.must_have("village", "pass", "persons")
    return Served(node.text("village"), node.whole("pass"), node.whole("persons"))


def _load_shortfall(node: Node, year: int) -> Shortfall:
    kind = node.raw("kind")
    if kind == "coverage":
        node.must_have("kind", "village", "pass", "persons", "reason")
        numbers = node.whole("pass"), node.whole("persons")
        return CoverageShortfall(node.text("village"), *numbers, node.text("reason"))
    if kind == "doctor_floor":
        node.must_have("kind", "facility", "month", "doctors", "reason")
        month = node.matching("month", MONTH, "month")
        if int(month[:4]) != year:
            raise PlanFileError("month", where=f"{node.path}.month", value=month)
        numbers = int(month[5:]), node.whole("doctors")
        return FloorShortfall(node.text("facility"), *numbers, node.text("reason"))
    raise PlanFileError("kind", where=f"{node.path}.kind", value=kind)
