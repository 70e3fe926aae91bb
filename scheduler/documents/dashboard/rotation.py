"""The rotation: a bar for each posting, by receiving station and doctor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from scheduler.documents.dashboard.days import long
from scheduler.documents.dashboard.svg import element
from scheduler.documents.dashboard.table import Table
from scheduler.documents.dashboard.words import words
from scheduler.documents.source import Source
from scheduler.plan import Posting


@dataclass(frozen=True, slots=True)
class Bar:
    """A posting in percent of the year from its left edge."""

    left: str
    width: str
    fixed: bool
    tip: str


@dataclass(frozen=True, slots=True)
class Row:
    """One doctor at one station."""

    unit: str
    unit_name: str
    doctor: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Everybody who is posted to one station."""

    station: str
    name: str
    rows: tuple[Row, ...]


def groups_of(source: Source) -> tuple[Group, ...]:
    """Receiving facilities in the order of the workbook, then by first day and doctor."""
    facilities = source.instance.facilities
    rank = {id: number for number, id in enumerate(facilities)}
    order = sorted(source.plan.postings, key=lambda p: (rank[p.facility], p.start, p.doctor))
    return tuple(
        Group(facility, facilities[facility].name, _rows(source, tuple(postings)))
        for facility, postings in groupby(order, key=lambda posting: posting.facility)
    )


def units_of(source: Source) -> tuple[tuple[str, str], ...]:
    """Ids and names of the units that send doctors, in the order of the workbook."""
    doctors = source.instance.doctors
    sending = {doctors[posting.doctor].facility for posting in source.plan.postings}
    return tuple((f.id, f.name) for f in source.instance.facilities.values() if f.id in sending)


def rotation_lead(source: Source) -> str:
    postings = source.plan.postings
    return words.say(
        "rotation_lead" if postings else "no_postings",
        source.language,
        postings=len(postings),
        doctors=len({posting.doctor for posting in postings}),
        stations=len({posting.facility for posting in postings}),
        fixed=sum(posting.fixed for posting in postings),
    )


def rotation_legend(source: Source) -> Markup:
    entries = [
        element("li", element("i", class_=f"bar {kind}"), words.say(kind, source.language))
        for kind in ("new", "fixed")
    ]
    return element("ul", *entries, class_="legend")


def rotation_table(source: Source) -> Table:
    """One row a posting, in the order of the bars."""
    keys = ("receiving", "doctor", "specialty", "unit", "from", "to", "months", "kind")
    facilities, doctors = source.instance.facilities, source.instance.doctors
    rank = {id: number for number, id in enumerate(facilities)}
    order = sorted(source.plan.postings, key=lambda p: (rank[p.facility], p.start, p.doctor))
    rows = tuple(
        (
            facilities[posting.facility].name,
            doctors[posting.doctor].name,
            doctors[posting.doctor].specialty,
            facilities[doctors[posting.doctor].facility].name,
            long(posting.start),
            long(posting.end),
            len(posting.months),
            _kind(posting, source),
        )
        for posting in order
    )
    headings = tuple(words.say(key, source.language) for key in keys)
    return Table("rotation-table", headings, rows, heads=2)


def _rows(source: Source, postings: Sequence[Posting]) -> tuple[Row, ...]:
    by_doctor: dict[str, list[Posting]] = {}
    for posting in postings:
        by_doctor.setdefault(posting.doctor, []).append(posting)
    doctors = source.instance.doctors
    return tuple(
        Row(
            doctors[id].facility,
            source.instance.facilities[doctors[id].facility].name,
            doctors[id].name,
            tuple(_bar(source, posting) for posting in own),
        )
        for id, own in by_doctor.items()
    )


def _bar(source: Source, posting: Posting) -> Bar:
    first, after = date(posting.start.year, 1, 1), date(posting.start.year + 1, 1, 1)
    year = (after - first).days
    begin, end = (posting.start - first).days, (posting.end - first).days + 1
    doctor = source.instance.doctors[posting.doctor]
    tip = words.say(
        "posting_tip",
        source.language,
        doctor=doctor.name,
        specialty=doctor.specialty or "–",
        unit=source.instance.facilities[doctor.facility].name,
        station=source.instance.facilities[posting.facility].name,
        first=long(posting.start),
        last=long(posting.end),
        kind=_kind(posting, source).lower(),
    )
    left, width = 100 * begin / year, 100 * (end - begin) / year
    return Bar(f"{left:.2f}", f"{width:.2f}", posting.fixed, tip)


def _kind(posting: Posting, source: Source) -> str:
    return words.say("fixed" if posting.fixed else "new", source.language)
