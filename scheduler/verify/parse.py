"""JSON values of the right shape to a Plan; verify trusts no other reader."""

from __future__ import annotations

from datetime import date
from typing import Any

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
from scheduler.verify.layout import TIER_KEYS


def parse_plan(content: Any, year: int) -> Plan:
    """The Plan that `content` (of a Form) states for `year`.

    A floor shortfall's month counts from January of `year`, so one of another year lies outside
    1–12 and is found to be nobody's.
    """
    return Plan(
        input_sha256=content["input_sha256"],
        options={key: n for key, n in content["options"].items() if type(n) is int},
        tiers=Tiers(*(content["tiers"][tier] for tier in TIER_KEYS)),
        bounds={tier: n for tier, n in content["bounds"].items() if tier in TIER_KEYS},
        postings=tuple(map(_posting, content["postings"])),
        trips=tuple(map(_trip, content["trips"])),
        shortfalls=tuple(_shortfall(entry, year) for entry in content["shortfalls"]),
        year=year,
    )


def _posting(entry: Any) -> Posting:
    start, end = date.fromisoformat(entry["from"]), date.fromisoformat(entry["to"])
    return Posting(entry["doctor"], entry["facility"], start, end, entry["fixed"])


def _trip(entry: Any) -> Trip:
    days = tuple(map(_day, entry["days"]))
    return Trip(entry["id"], entry["base"], tuple(entry["doctors"]), days)


def _day(entry: Any) -> Day:
    return Day(
        date.fromisoformat(entry["date"]),
        tuple(map(_leg, entry["legs"])),
        tuple(map(_session, entry["sessions"])),
        entry["night"],
    )


def _leg(entry: Any) -> Leg:
    return Leg(entry["from"], entry["to"], _minutes(entry["depart"]), entry["minutes"])


def _session(entry: Any) -> Session:
    return Session(
        entry["site"],
        _minutes(entry["start"]),
        entry["setup_minutes"],
        _minutes(entry["end"]),
        tuple(Served(s["village"], s["pass"], s["persons"]) for s in entry["served"]),
    )


def _shortfall(entry: Any, year: int) -> Shortfall:
    if entry["kind"] == "coverage":
        return CoverageShortfall(entry["village"], entry["pass"], entry["persons"], entry["reason"])
    month = (int(entry["month"][:4]) - year) * 12 + int(entry["month"][5:])
    return FloorShortfall(entry["facility"], month, entry["doctors"], entry["reason"])


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
