"""A plan that is imported again must update what is there, not stand beside it."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from scheduler.documents import Source
from scheduler.documents.calendars import write_calendars
from scheduler.documents.calendars.entry import Category, uid_of
from scheduler.instance import Instance
from scheduler.plan import Plan
from tests.documents.calendars.reading import blocks


def found(folder: Path, source: Source) -> dict[str, dict[str, str]]:
    """The events of the only station by UID."""
    folder.mkdir()
    write_calendars(folder, source)
    return {e["UID"]: e for e in blocks(folder / "calendars" / "station-T07.ics", "VEVENT")}


def later(plan: Plan) -> Plan:
    """Every trip a week later, by another doctor, with another number of persons."""
    trips = []
    for trip in plan.trips:
        days = []
        for day in trip.days:
            sessions = tuple(
                replace(s, served=tuple(replace(v, persons=v.persons + 1) for v in s.served))
                for s in day.sessions
            )
            days.append(replace(day, date=day.date + timedelta(7), sessions=sessions))
        trips.append(replace(trip, doctors=("D3",), days=tuple(days)))
    return replace(plan, trips=tuple(trips))


def test_a_changed_trip_keeps_its_uid(tmp_path: Path, instance: Instance, plan: Plan) -> None:
    """Another date, doctor or number of persons moves the event that is there already."""
    before = found(tmp_path / "a", Source(instance, plan, "vi"))
    after = found(tmp_path / "b", Source(instance, later(plan), "vi"))
    assert set(before) == set(after)
    moved = [uid for uid in before if before[uid]["DTSTART"] != after[uid]["DTSTART"]]
    assert len(moved) == 4  # three days and a night


def test_language_and_names_do_not_change_a_uid(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A name that is corrected would otherwise put every event there twice."""
    before = found(tmp_path / "a", Source(instance, plan, "vi"))
    villages = {id: replace(v, name=f"Bản {id}") for id, v in instance.villages.items()}
    after = found(tmp_path / "b", Source(replace(instance, villages=villages), plan, "en"))
    assert set(before) == set(after)


def test_a_posting_that_ends_earlier_keeps_its_uid(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    shorter = replace(plan.postings[0], end=date(2027, 8, 31))
    before = found(tmp_path / "a", Source(instance, plan, "vi"))
    changed = replace(plan, postings=(shorter, *plan.postings[1:]))
    assert set(before) == set(found(tmp_path / "b", Source(instance, changed, "vi")))


def test_next_year_does_not_overwrite_this_one(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Trip ids begin anew each year."""
    this = found(tmp_path / "a", Source(instance, plan, "vi"))
    trips = later(plan).trips
    following = found(tmp_path / "b", Source(instance, replace(plan, trips=trips, year=2028), "vi"))
    assert not set(this) & set(following)


def test_uids_are_for_ever() -> None:
    """A release that made other ones would double every calendar in the province."""
    assert uid_of(2027, Category.TRIP, "T07-0001", 1) == "4192992b-7f3a-5768-aa06-779d2ba1c6ef"
    assert (
        uid_of(2027, Category.POSTING, "D2", "T07", "2027-03-01")
        == "6fe54579-9971-5037-b18e-159b4551ea78"
    )


def test_uids_tell_ids_apart_however_they_are_cut() -> None:
    assert uid_of("a", "b-c") != uid_of("a-b", "c")


def test_an_edition_is_as_new_as_its_issue_date(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Readers that compare editions keep the one with the higher SEQUENCE and later DTSTAMP."""
    reissued = replace(instance, settings=replace(instance.settings, issue_date=date(2027, 2, 15)))
    before = found(tmp_path / "a", Source(instance, plan, "vi"))
    after = found(tmp_path / "b", Source(reissued, plan, "vi"))
    assert {e["DTSTAMP"] for e in before.values()} == {"20261201T000000Z"}
    assert {e["DTSTAMP"] for e in after.values()} == {"20270215T000000Z"}
    for uid, event in before.items():
        assert int(after[uid]["SEQUENCE"]) - int(event["SEQUENCE"]) == 31 + 31 + 14


def test_the_same_plan_gives_the_same_bytes_at_any_time(
    tmp_path: Path, instance: Instance, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two offices that compare their files must not find differences that are none."""
    source = Source(instance, plan, "vi")
    found(tmp_path / "a", source)
    at = clock.time() + 400_000
    monkeypatch.setattr(clock, "time", lambda: at)
    found(tmp_path / "b", source)
    for path in (tmp_path / "a" / "calendars").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / "calendars" / path.name).read_bytes()
