"""Postings as events of whole days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from scheduler.documents.calendars.entry import Category, Entry, one_line, uid_of
from scheduler.documents.calendars.places import (
    areas_of,
    long_name,
    name_of,
    position_of,
    stations_of,
)
from scheduler.documents.calendars.words import words
from scheduler.documents.source import Source
from scheduler.plan import Posting


def posting_entries(source: Source) -> Iterator[Entry]:
    for posting in source.plan.postings:
        yield _entry(source, posting)


def _entry(source: Source, posting: Posting) -> Entry:
    instance, facility = source.instance, posting.facility
    name = one_line(instance.doctors[posting.doctor].name) or posting.doctor
    stations = stations_of(instance, [facility])
    return Entry(
        uid=uid_of(
            source.plan.year, Category.POSTING, posting.doctor, facility, str(posting.start)
        ),
        category=Category.POSTING,
        start=posting.start,
        end=posting.end + timedelta(days=1),
        summary=words.say(
            "posting", source.language, doctor=name, facility=name_of(instance, facility)
        ),
        place=long_name(instance, facility),
        position=position_of(instance, facility),
        description="\n".join(_lines(source, posting)),
        is_decided=posting.fixed,
        months=posting.months,
        doctors=(posting.doctor,),
        stations=stations,
        areas=areas_of(instance, [facility]),
    )


def _lines(source: Source, posting: Posting) -> Iterator[str]:
    instance, doctor = source.instance, source.instance.doctors[posting.doctor]
    say = partial(words.say, language=source.language)
    yield say("doctor", doctor=one_line(doctor.name), specialty=one_line(doctor.specialty))
    yield say("unit", unit=name_of(instance, doctor.facility))
    yield say("receiving", facility=name_of(instance, posting.facility))
    yield say(
        "dates",
        start=f"{posting.start:%d/%m/%Y}",
        end=f"{posting.end:%d/%m/%Y}",
        working_days=instance.calendar.working_days_in(posting.months),
    )
    yield say("fixed" if posting.fixed else "new")
