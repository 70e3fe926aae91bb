"""SHORT, TIER and BOUND: what the plan says of itself is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from scheduler.plan import FloorShortfall, Tiers
from scheduler.verify.facts import Facts
from scheduler.verify.tiers import doctors_missing
from scheduler.verify.violation import Month, Phrase, Violation, breach, place


def check_stated(facts: Facts, measured: Tiers) -> Iterator[Violation]:
    """The plan's floor shortfalls, tiers and bounds against the `measured` tiers."""
    yield from _floor_shortfalls(facts)
    yield from _tiers(facts.plan.tiers, measured)
    yield from _bounds(facts, measured)


def _floor_shortfalls(facts: Facts) -> Iterator[Violation]:
    """SHORT: one entry for each station and month below its floor, and no other. (plan.md)"""
    missing = doctors_missing(facts, "doctor_floor")
    listed: Counter[tuple[str, int]] = Counter()
    for entry in facts.plan.shortfalls:
        if isinstance(entry, FloorShortfall):
            key = entry.facility, entry.month
            if key in listed:
                yield breach("SHORT", _place(facts, *key), "twice")
            listed[key] += entry.doctors
    for key in sorted(listed.keys() | missing.keys()):
        counts = {"listed": listed[key], "missing": missing.get(key, 0)}
        if counts["listed"] != counts["missing"]:
            yield breach("SHORT", _place(facts, *key), "doctors", **counts)
        elif key not in missing:
            yield breach("SHORT", _place(facts, *key), "nobody")


def _tiers(stated: Tiers, measured: Tiers) -> Iterator[Violation]:
    """TIER: each stated tier is the one measured."""
    values = asdict(measured)
    for tier, value in asdict(stated).items():
        if value != values[tier]:
            here = place("tier", tier=tier)
            yield breach("TIER", here, "wrong", stated=value, measured=values[tier])


def _bounds(facts: Facts, measured: Tiers) -> Iterator[Violation]:
    """BOUND: no stated lower bound lies above the plan's own value."""
    values = asdict(measured)
    for tier, bound in facts.plan.bounds.items():
        if bound > values[tier]:
            here = place("tier", tier=tier)
            yield breach("BOUND", here, "above", bound=bound, measured=values[tier])


def _place(facts: Facts, station: str, month: int) -> Phrase:
    return place("station_month", station=station, month=Month(facts.plan.year, month))
