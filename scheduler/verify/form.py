"""FORM: plan.json is written as plan.md says, judged on the text alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from scheduler.verify.json_text import read_json
from scheduler.verify.layout import PLAN
from scheduler.verify.shape import path_place
from scheduler.verify.violation import Month, Violation, breach, place

FORMAT = 1
READABLE_ALL_THE_SAME = frozenset(
    {"FORM.unknown_key", "FORM.key_order", "FORM.negative", "FORM.no_seed"}
)


@dataclass(frozen=True, slots=True)
class Form:
    """The JSON value of a plan file (None where it cannot be read as a plan), and what is wrong."""

    content: Any
    violations: tuple[Violation, ...]


def check_form(plan_text: str | bytes) -> tuple[Violation, ...]:
    """Every departure of plan.json from the form of plan.md."""
    return read_form(plan_text).violations


def read_form(plan_text: str | bytes) -> Form:
    """The plan file as JSON, kept only where no wrong type or missing key prevents reading on."""
    content, unreadable = read_json(plan_text)
    if unreadable is not None:
        return Form(None, (unreadable,))
    found: list[Violation] = []
    PLAN(content, (), found)
    if any(violation.message.key not in READABLE_ALL_THE_SAME for violation in found):
        return Form(None, tuple(found))
    for check in (_format, _trip_ids, _trip_order, _trip_days, _served, _reasons, _stretches):
        found += check(content)
    return Form(content, tuple(found))


def _format(content: Any) -> Iterator[Violation]:
    if content["format"] != FORMAT:
        yield breach("FORM", path_place(((), "format")), "format", found=content["format"])


def _trip_ids(content: Any) -> Iterator[Violation]:
    for trip, times in Counter(trip["id"] for trip in content["trips"]).items():
        if times > 1:
            yield breach("FORM", place("trip", trip=trip), "id_twice", times=times)


def _trip_order(content: Any) -> Iterator[Violation]:
    keys = [
        (trip["base"], min((day["date"] for day in trip["days"]), default=""), trip["id"])
        for trip in content["trips"]
    ]
    for previous, following in pairwise(keys):
        if previous > following:
            here = place("trip", trip=following[2])
            yield breach("FORM", here, "order", previous=previous[2])


def _trip_days(content: Any) -> Iterator[Violation]:
    for trip in content["trips"]:
        if not trip["days"]:
            yield breach("FORM", place("trip", trip=trip["id"]), "no_days")


def _served(content: Any) -> Iterator[Violation]:
    for trip in content["trips"]:
        for day in trip["days"]:
            for session in day["sessions"]:
                when = date.fromisoformat(day["date"])
                here = place("trip_day", trip=trip["id"], day=when)
                for key, values in _served_mistakes(session["served"]):
                    yield breach("FORM", here, key, site=session["site"], **values)


def _served_mistakes(served: list[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    if not served:
        yield "serves_nobody", {}
    seen = set()
    for entry in served:
        village, pass_number, persons = entry["village"], entry["pass"], entry["persons"]
        if persons < 1:
            yield "no_person", {"village": village, "persons": persons}
        if (village, pass_number) in seen:
            yield "served_twice", {"village": village, "pass_number": pass_number}
        seen.add((village, pass_number))


def _reasons(content: Any) -> Iterator[Violation]:
    for index, entry in enumerate(content["shortfalls"]):
        if not entry["reason"].strip():
            yield breach("FORM", path_place((((), "shortfalls"), index)), "no_reason")


def _stretches(content: Any) -> Iterator[Violation]:
    """New postings of one doctor to one station that adjoin are written as one entry."""
    rows = sorted(
        (entry["doctor"], entry["facility"], entry["from"][:7], entry["to"][:7])
        for entry in content["postings"]
        if not entry["fixed"]
    )
    for (*assignment, _, end), (*following, start, _) in pairwise(rows):
        if assignment == following and _month_number(start) <= _month_number(end) + 1:
            month = Month(int(start[:4]), int(start[5:]))
            doctor, facility = following
            here = place("posting_month", doctor=doctor, facility=facility, month=month)
            yield breach("FORM", here, "split")


def _month_number(year_month: str) -> int:
    return int(year_month[:4]) * 12 + int(year_month[5:])
