"""A plan as the bytes of plan.json."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

from scheduler.plan import CoverageShortfall, Day, Leg, Plan, Posting, Session, Shortfall, Trip

FORMAT = 1


def dump_plan(plan: Plan) -> bytes:
    """The plan as the bytes of plan.json: UTF-8, fixed order of keys and entries, no time stamp.

    Raises ValueError for a clock time outside 00:00–23:59, which the file cannot say.
    """
    content = {
        "format": FORMAT,
        "input_sha256": plan.input_sha256,
        "options": dict(sorted(plan.options.items())),
        "tiers": asdict(plan.tiers),
        "bounds": dict(sorted(plan.bounds.items())),
        "postings": [_posting(posting) for posting in sorted(plan.postings, key=_posting_order)],
        "trips": [_trip(trip) for trip in sorted(plan.trips, key=_trip_order)],
        "shortfalls": [
            _shortfall(s, plan.year) for s in sorted(plan.shortfalls, key=_shortfall_order)
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _posting_order(posting: Posting) -> tuple[object, ...]:
    return posting.doctor, posting.start, posting.end, posting.facility, posting.fixed


def _trip_order(trip: Trip) -> tuple[object, ...]:
    return trip.base, trip.days[0].date if trip.days else date.min, trip.id


def _shortfall_order(shortfall: Shortfall) -> tuple[object, ...]:
    if isinstance(shortfall, CoverageShortfall):
        return 0, shortfall.village, shortfall.pass_number
    return 1, shortfall.facility, shortfall.month


def _posting(posting: Posting) -> dict[str, object]:
    return {
        "doctor": posting.doctor,
        "facility": posting.facility,
        "from": posting.start.isoformat(),
        "to": posting.end.isoformat(),
        "fixed": posting.fixed,
    }


def _trip(trip: Trip) -> dict[str, object]:
    return {
        "id": trip.id,
        "base": trip.base,
        "doctors": list(trip.doctors),
        "days": [_day(day) for day in trip.days],
    }


def _day(day: Day) -> dict[str, object]:
    return {
        "date": day.date.isoformat(),
        "legs": [_leg(leg) for leg in day.legs],
        "sessions": [_session(session) for session in day.sessions],
        "night": day.night,
    }


def _leg(leg: Leg) -> dict[str, object]:
    return {
        "from": leg.origin,
        "to": leg.destination,
        "depart": _clock(leg.depart),
        "minutes": leg.minutes,
    }


def _session(session: Session) -> dict[str, object]:
    return {
        "site": session.site,
        "start": _clock(session.start),
        "setup_minutes": session.setup_minutes,
        "end": _clock(session.end),
        "served": [
            {"village": s.village, "pass": s.pass_number, "persons": s.persons}
            for s in session.served
        ],
    }


def _shortfall(shortfall: Shortfall, year: int) -> dict[str, object]:
    if isinstance(shortfall, CoverageShortfall):
        return {
            "kind": "coverage",
            "village": shortfall.village,
            "pass": shortfall.pass_number,
            "persons": shortfall.persons,
            "reason": shortfall.reason,
        }
    return {
        "kind": "doctor_floor",
        "facility": shortfall.facility,
        "month": f"{year:04d}-{shortfall.month:02d}",
        "doctors": shortfall.doctors,
        "reason": shortfall.reason,
    }


def _clock(minutes: int) -> str:
    if not 0 <= minutes < 24 * 60:
        raise ValueError(f"{minutes} minutes after midnight is no time of that day")
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
