"""plan.json is read by verify, report and by people's own tools: its form may not drift."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from scheduler.plan_file import PlanFileError, dump_plan, load_plan

EXAMPLE = Plan(
    input_sha256="ab" * 32,
    options={"seed": 0},
    tiers=Tiers(40, 1, 0, 31, 9_876_543_210, 412),
    bounds={"T5": 9_812_345_678},
    postings=(Posting("BS014", "T07", date(2027, 2, 1), date(2027, 8, 31), False),),
    trips=(
        Trip(
            "T07-0031",
            "T07",
            ("BS014",),
            (
                Day(
                    date(2027, 3, 9),
                    (Leg("T07", "V0712", 420, 55), Leg("V0712", "T07", 845, 55)),
                    (Session("V0712", 475, 45, 845, (Served("V0712", 1, 75),)),),
                    None,
                ),
            ),
        ),
    ),
    shortfalls=(
        CoverageShortfall("V0719", 1, 40, "Đường bị đóng"),
        FloorShortfall("T11", 3, 1, "Không còn bác sĩ để cử"),
    ),
    year=2027,
)

WRITTEN = """{
 "format": 1,
 "input_sha256": "abababababababababababababababababababababababababababababababab",
 "options": {
  "seed": 0
 },
 "tiers": {
  "T1": 40,
  "T2": 1,
  "T3": 0,
  "T4": 31,
  "T5": 9876543210,
  "T6": 412
 },
 "bounds": {
  "T5": 9812345678
 },
 "postings": [
  {
   "doctor": "BS014",
   "facility": "T07",
   "from": "2027-02-01",
   "to": "2027-08-31",
   "fixed": false
  }
 ],
 "trips": [
  {
   "id": "T07-0031",
   "base": "T07",
   "doctors": [
    "BS014"
   ],
   "days": [
    {
     "date": "2027-03-09",
     "legs": [
      {
       "from": "T07",
       "to": "V0712",
       "depart": "07:00",
       "minutes": 55
      },
      {
       "from": "V0712",
       "to": "T07",
       "depart": "14:05",
       "minutes": 55
      }
     ],
     "sessions": [
      {
       "site": "V0712",
       "start": "07:55",
       "setup_minutes": 45,
       "end": "14:05",
       "served": [
        {
         "village": "V0712",
         "pass": 1,
         "persons": 75
        }
       ]
      }
     ],
     "night": null
    }
   ]
  }
 ],
 "shortfalls": [
  {
   "kind": "coverage",
   "village": "V0719",
   "pass": 1,
   "persons": 40,
   "reason": "Đường bị đóng"
  },
  {
   "kind": "doctor_floor",
   "facility": "T11",
   "month": "2027-03",
   "doctors": 1,
   "reason": "Không còn bác sĩ để cử"
  }
 ]
}
"""


def test_the_example_of_the_contract_is_written_byte_for_byte() -> None:
    """Another order of keys, or CRLF, would break every tool that reads or compares plans."""
    assert dump_plan(EXAMPLE) == WRITTEN.encode("utf-8")


def test_the_example_is_read_back() -> None:
    assert load_plan(WRITTEN.encode("utf-8")) == EXAMPLE


ids = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=5)
counts = st.integers(0, 10**12)
clock_times = st.integers(0, 24 * 60 - 1)
dates = st.dates(date(2027, 1, 1), date(2027, 12, 31))
sessions = st.builds(
    Session,
    ids,
    clock_times,
    counts,
    clock_times,
    st.lists(st.builds(Served, ids, st.integers(1, 2), counts), max_size=2).map(tuple),
)
days = st.builds(
    Day,
    dates,
    st.lists(st.builds(Leg, ids, ids, clock_times, counts), max_size=2).map(tuple),
    st.lists(sessions, max_size=2).map(tuple),
    st.none() | ids,
)
trips = st.builds(
    Trip,
    ids,
    ids,
    st.lists(ids, max_size=2).map(tuple),
    st.lists(days, min_size=1, max_size=2).map(tuple),
)
coverage = st.builds(CoverageShortfall, ids, st.integers(1, 2), counts, ids)
floors = st.builds(FloorShortfall, ids, st.integers(1, 12), counts, ids)
plans = st.builds(
    Plan,
    input_sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    options=st.integers(0, 9).map(lambda seed: {"seed": seed}),
    tiers=st.builds(Tiers, *[counts] * 6),
    bounds=st.fixed_dictionaries({"T5": counts}, optional={"T1": counts, "T4": counts}),
    postings=st.lists(st.builds(Posting, ids, ids, dates, dates, st.booleans()), max_size=3).map(
        tuple
    ),
    trips=st.lists(trips, max_size=3).map(tuple),
    shortfalls=st.lists(coverage | floors, max_size=3).map(tuple),
    year=st.just(2027),
)


@settings(max_examples=60, deadline=None)
@given(plans)
def test_whatever_is_written_is_read_back_and_written_the_same(plan: Plan) -> None:
    """A plan that changes on its way through the file would be judged for what it is not."""
    content = dump_plan(plan)
    loaded = load_plan(content, 2027)
    assert dump_plan(loaded) == content
    assert sorted(loaded.trips, key=repr) == sorted(plan.trips, key=repr)
    assert sorted(loaded.postings, key=repr) == sorted(plan.postings, key=repr)
    assert sorted(loaded.shortfalls, key=repr) == sorted(plan.shortfalls, key=repr)
    assert replace(loaded, trips=(), postings=(), shortfalls=()) == replace(
        plan, trips=(), postings=(), shortfalls=()
    )


def test_trips_are_written_by_base_first_date_and_id() -> None:
    """Solvers finish in any order; the same plan must still be the same bytes."""
    trip = EXAMPLE.trips[0]
    later = replace(trip, id="T07-0001", days=(replace(trip.days[0], date=date(2027, 3, 10)),))
    other_base = replace(trip, id="A", base="T08")
    twin = replace(trip, id="T07-0030")
    plan = replace(EXAMPLE, trips=(other_base, later, trip, twin))
    assert load_plan(dump_plan(plan)).trips == (twin, trip, later, other_base)


def test_a_time_after_midnight_is_not_written() -> None:
    """A trip that runs past midnight would otherwise be written as 24:10, which nothing reads."""
    day = EXAMPLE.trips[0].days[0]
    late = replace(day, legs=(Leg("T07", "V0712", 1450, 5),))
    with pytest.raises(ValueError, match="1450"):
        dump_plan(replace(EXAMPLE, trips=(replace(EXAMPLE.trips[0], days=(late,)),)))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "JSON"),
        (b"\xff\xfe", "JSON"),
        (b"PK\x03\x04", "JSON"),
        (b"[" * 100_000, "JSON"),
        (b'{"format": NaN}', "JSON"),
        (b"[]", "must be an object"),
        (b'{"a": 1, "a": 2}', "“a” appears twice"),
        (b'{"format": 2}', "format 2"),
        (b'{"format": true}', "format True"),
        (b"{}", "“format” is missing"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_in_words(content: bytes, message: str) -> None:
    """Someone passes the workbook, or a truncated download, instead of the plan."""
    with pytest.raises(PlanFileError, match=message):
        load_plan(content)


def _set(path: str, value: object) -> Callable[[Any], None]:
    """A change of the parsed example: `path` is dotted, numbers are positions."""

    def change(content: Any) -> None:
        *parents, last = (int(k) if k.isdigit() else k for k in path.split("."))
        for key in parents:
            content = content[key]
        content[last] = value

    return change


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("trips.0.days.0.date", "09/03/2027", "plan.trips[0].days[0].date"),
        ("trips.0.days.0.date", "2027-02-30", "2027-02-30"),
        ("trips.0.days.0.date", "２０２７-03-09", "YYYY-MM-DD"),
        ("trips.0.days.0.sessions.0.start", "7:55", "HH:MM"),
        ("trips.0.days.0.sessions.0.end", "24:00", "HH:MM"),
        ("trips.0.days.0.sessions.0.served.0.persons", 75.0, "whole number"),
        ("trips.0.days.0.sessions.0.served.0.persons", True, "whole number"),
        ("trips.0.days.0.sessions.0.served.0.persons", -1, "whole number"),
        ("trips.0.days.0.night", 7, "must be text"),
        ("trips.0.doctors", "BS014", "must be a list"),
        ("trips.0.doctors.0", None, "plan.trips[0].doctors[0]"),
        ("trips.0.id", "\ud800", "must be text"),
        ("trips.0", [], "must be an object"),
        ("postings.0.fixed", 0, "true or false"),
        ("postings.0.note", "x", "unknown key “note”"),
        ("tiers.T7", 0, "unknown key “T7”"),
        ("bounds", {}, "“T5” is missing"),
        ("bounds.T6", 0, "unknown key “T6”"),
        ("options", {}, "“seed” is missing"),
        ("options.seed", "0", "whole number"),
        ("input_sha256", "AB" * 32, "SHA-256"),
        ("shortfalls.0.kind", "other", "neither coverage nor doctor_floor"),
        ("shortfalls.1.month", "2027-13", "2027-13"),
        ("shortfalls.1.month", "2026-03", "of the year planned"),
    ],
)
def test_what_is_malformed_is_named_with_its_place(path: str, value: object, message: str) -> None:
    """An edited plan must fail where it was edited, not somewhere in the verifier."""
    content = json.loads(WRITTEN)
    _set(path, value)(content)
    with pytest.raises(PlanFileError) as caught:
        load_plan(json.dumps(content).encode())
    assert message in str(caught.value)


def test_messages_exist_in_vietnamese() -> None:
    with pytest.raises(PlanFileError) as caught:
        load_plan(b'{"format": 2}')
    assert "dạng tệp 2" in caught.value.say("vi")


@pytest.mark.parametrize(
    ("emptied", "year"), [((), 2027), (("postings",), 2027), (("postings", "trips"), 2027)]
)
def test_the_year_is_that_of_the_first_date(emptied: tuple[str, ...], year: int) -> None:
    """plan.json names no year, but a doctor_floor shortfall counts months of it."""
    content = json.loads(WRITTEN) | {key: [] for key in emptied}
    assert load_plan(json.dumps(content).encode()).year == year


def test_a_plan_without_dates_takes_the_year_it_is_given() -> None:
    content = json.loads(WRITTEN) | {key: [] for key in ("postings", "trips", "shortfalls")}
    assert load_plan(json.dumps(content).encode(), 2027).year == 2027
    assert load_plan(json.dumps(content).encode()).year == 0


def test_text_pasted_from_excel_is_read() -> None:
    """Reasons run over lines and ids hold no-break spaces; a valid plan must not fail on them."""
    trip = replace(EXAMPLE.trips[0], id="T07\u00a01")
    short = (CoverageShortfall("V0719", 1, 40, "Đường bị đóng\nđến tháng 9"),)
    plan = replace(EXAMPLE, trips=(trip,), shortfalls=short)
    assert load_plan(dump_plan(plan)) == plan
