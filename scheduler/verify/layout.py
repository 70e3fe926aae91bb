"""The shape of plan.json, key by key and in order (plan.md)."""

from __future__ import annotations

from typing import Any

from scheduler.verify.shape import (
    Check,
    Found,
    Path,
    anything,
    day,
    listing,
    month,
    optional,
    path_place,
    record,
    sha256,
    text,
    time,
    true_false,
    whole,
)
from scheduler.verify.violation import breach

TIER_KEYS = ("T1", "T2", "T3", "T4", "T5", "T6")
SERVED = record({"village": text, "pass": whole, "persons": whole})
SESSION = record(
    {
        "site": text,
        "start": time,
        "setup_minutes": whole,
        "end": time,
        "served": listing(SERVED),
    }
)
LEG = record({"from": text, "to": text, "depart": time, "minutes": whole})
DAY = record(
    {
        "date": day,
        "legs": listing(LEG),
        "sessions": listing(SESSION),
        "night": optional(text),
    }
)
TRIP = record({"id": text, "base": text, "doctors": listing(text), "days": listing(DAY)})
POSTING = record({"doctor": text, "facility": text, "from": day, "to": day, "fixed": true_false})
COVERAGE = record({"kind": text, "village": text, "pass": whole, "persons": whole, "reason": text})
FLOOR = record({"kind": text, "facility": text, "month": month, "doctors": whole, "reason": text})
TIERS = record(dict.fromkeys(TIER_KEYS, whole))
BOUNDS = record({"T5": whole}, may_have=dict.fromkeys(TIER_KEYS[:4], whole))


def shortfall(value: Any, path: Path, found: Found) -> None:
    """An entry of `shortfalls`: its `kind` says which keys it has."""
    kinds: dict[str, Check] = {"coverage": COVERAGE, "doctor_floor": FLOOR}
    kind = value.get("kind") if isinstance(value, dict) else "coverage"
    if isinstance(kind, str) and kind in kinds:
        kinds[kind](value, path, found)
    else:
        found.append(breach("FORM", path_place(path), "kind", found=repr(kind)))


def options(value: Any, path: Path, found: Found) -> None:
    """Any options, with a whole-number `seed` among them."""
    if type(value) is not dict:
        record({})(value, path, found)
        return
    anything(value, path, found)
    if type(value.get("seed")) is not int:
        found.append(breach("FORM", path_place(path), "no_seed"))


PLAN = record(
    {
        "format": whole,
        "input_sha256": sha256,
        "options": options,
        "tiers": TIERS,
        "bounds": BOUNDS,
        "postings": listing(POSTING),
        "trips": listing(TRIP),
        "shortfalls": listing(shortfall),
    }
)
